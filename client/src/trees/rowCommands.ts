import * as l10n from '@vscode/l10n';
import { commands, env, Selection, Uri, window, workspace } from 'vscode';
import { explainCommand } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../languageClient.ts';
import { settleByWords } from '../settle.ts';
import { isolated } from '../words.ts';
import type { Node } from './nodes.ts';
import { refile } from './refile.ts';

/** The commands of the context menus, by their names; each is given the row it was chosen on. */
export const rowCommands = (server: Server) => ({
  'hasila.goToDeclaration': goToDeclaration,
  'hasila.refileClaim': (node: Node) => chooseQuantity(server, node),
  'hasila.acknowledgeConflict': (node: Node) => acknowledge(server, node),
  'hasila.explainConflict': explain,
  'hasila.copyName': copyName,
});

/** What `hasila.yaml` calls a quantity or a source. */
const declaredId = (node: Node): string | undefined =>
  node.kind === 'quantity' ? node.quantity.id : node.kind === 'source' ? node.source.id : undefined;

/** To where `hasila.yaml` declares a quantity or a source; to the file itself where it does not. */
async function goToDeclaration(node: Node): Promise<void> {
  const { registry } = node.dossier;
  const id = declaredId(node);
  if (registry === undefined || id === undefined) {
    void window.showInformationMessage(
      l10n.t('This dossier has no {0} yet. “Hasila: New Dossier” makes one.', isolated('hasila.yaml')),
    );
    return;
  }
  const document = await workspace.openTextDocument(Uri.parse(registry));
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const at = document.getText().search(new RegExp(`^\\s+["']?${escaped}["']?\\s*:`, 'm'));
  const editor = await window.showTextDocument(document);
  if (at < 0) return;
  const place = document.positionAt(document.getText().indexOf(id, at));
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection);
}

/** The way to re-file a claim with the keyboard. */
async function chooseQuantity(server: Server, node: Node): Promise<void> {
  if (node.kind !== 'claim') return;
  const chosen = await window.showQuickPick(
    node.dossier.quantities.map(({ id, label }) => ({ label, description: id, id })),
    { placeHolder: l10n.t('The quantity this claim is of'), matchOnDescription: true, ignoreFocusOut: true },
  );
  if (chosen !== undefined) await refile(server, [node.claim], chosen.id);
}

/** The reason why a conflict may stand, written on its first claim. */
async function acknowledge(server: Server, node: Node): Promise<void> {
  const claim = node.kind === 'conflict' ? node.conflict.claims[0] : undefined;
  if (node.kind !== 'conflict' || claim === undefined) return;
  const { code, label } = node.conflict;
  const prompt = l10n.t('Why may this stand? ({0})', isolated(label));
  await settleByWords(server, (reason) => ({ reason }), { ...claim, code, prompt }, undefined);
}

async function explain(node: Node): Promise<void> {
  if (node.kind === 'conflict') await commands.executeCommand(explainCommand, node.conflict.code);
}

async function copyName(node: Node): Promise<void> {
  const name = node.kind === 'conflict' ? node.conflict.message : declaredId(node);
  if (name !== undefined) await env.clipboard.writeText(name);
}
