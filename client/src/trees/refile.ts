import * as l10n from '@vscode/l10n';
import {
  DataTransferItem,
  type Range,
  type TreeDragAndDropController,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type RefileResult, refileRequest } from '../../../server/src/lsp/viewProtocol.ts';
import type { Server } from '../languageClient.ts';
import { asRange } from '../range.ts';
import type { ListedClaim, Node } from './nodes.ts';

const KIND = 'application/vnd.code.tree.hasila.quantities';

/** Lets a claim be dropped on another quantity of its dossier, to which it then belongs. One undo step. */
export const refiling = (server: Server): TreeDragAndDropController<Node> => ({
  dragMimeTypes: [KIND],
  dropMimeTypes: [KIND],
  handleDrag: (nodes, transfer) => {
    const claims = nodes.filter((node) => node.kind === 'claim');
    if (claims.length > 0) transfer.set(KIND, new DataTransferItem(claims));
  },
  handleDrop: async (target, transfer) => {
    const dragged = transfer.get(KIND)?.value as readonly Extract<Node, { kind: 'claim' }>[] | undefined;
    if (dragged === undefined || target?.kind !== 'quantity') return;
    const here = dragged.filter(({ dossier }) => dossier.uri === target.dossier.uri);
    await refile(
      server,
      here.map(({ claim }) => claim),
      target.quantity.id,
    );
  },
});

/** Files claims under a quantity. What cannot be is said, and the rest is done. */
export async function refile(
  server: Server,
  claims: readonly ListedClaim[],
  quantity: string,
): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, number } of claims) {
    const result = await server.request<RefileResult>(refileRequest, { uri, number, quantity });
    if (result === undefined) return;
    if ('refused' in result) {
      void window.showWarningMessage(result.refused);
      continue;
    }
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const range: Range = asRange(result.edit.range);
    if (result.version !== null && result.version !== document.version) {
      void window.showWarningMessage(
        l10n.t('Nothing was written: the file has changed meanwhile. Try again.'),
      );
      continue;
    }
    edit.replace(document.uri, range, result.edit.newText);
  }
  if (edit.size > 0) await workspace.applyEdit(edit);
}
