import { commands, Disposable, env, Selection, type TreeView, Uri, window, workspace } from 'vscode';
import { registerHandlers } from '../handlers.ts';
import type { Server } from '../languageClient.ts';
import type { Node } from './nodes.ts';
import type { Overviews } from './overviews.ts';
import { type Tree, tree } from './provider.ts';
import { refile, refiling } from './refile.ts';
import { conflictRoots, quantityRoots, sourceRoots } from './roots.ts';

/** The three views of the Hasila container, with their commands. */
export function registerTrees(server: Server, all: Overviews): Disposable {
  let filter = '';
  const current = (): string => filter;
  const quantities = tree(server, all, quantityRoots(current));
  const sources = tree(server, all, sourceRoots(current));
  const conflicts = tree(server, all, conflictRoots(current));
  const trees: readonly Tree[] = [quantities, sources, conflicts];

  const quantityView = window.createTreeView('hasila.quantities', {
    treeDataProvider: quantities,
    dragAndDropController: refiling(server),
    canSelectMany: true,
    showCollapseAll: true,
  });
  const sourceView = window.createTreeView('hasila.sources', {
    treeDataProvider: sources,
    showCollapseAll: true,
  });
  const conflictView = window.createTreeView('hasila.conflicts', {
    treeDataProvider: conflicts,
    showCollapseAll: true,
  });
  const views: readonly TreeView<Node>[] = [quantityView, sourceView, conflictView];

  const showFilter = (text: string): void => {
    filter = text;
    for (const view of views) view.description = text === '' ? '' : `“${text}”`;
    void commands.executeCommand('setContext', 'hasila.filtered', text !== '');
    for (const one of trees) one.refresh();
  };

  const handlers = {
    'hasila.filterTrees': async () => {
      const text = await window.showInputBox({
        prompt: 'Show what has this in its name',
        placeHolder: 'killed, القتلى, SOHR …',
        value: filter,
      });
      if (text !== undefined) showFilter(text.trim());
    },
    'hasila.clearFilter': () => showFilter(''),
    'hasila.goToDeclaration': goToDeclaration,
    'hasila.refileClaim': (node: Node) => chooseQuantity(server, node),
    'hasila.copyName': copyName,
  };

  return Disposable.from(
    ...trees,
    ...views,
    all.onDidChange(() => void showBadge(all, conflictView)),
    registerHandlers(handlers),
  );
}

/** How much there is to work through, on the icon of the container. */
async function showBadge(all: Overviews, view: TreeView<Node>): Promise<void> {
  const dossiers = (await all.get()) ?? [];
  const value = dossiers
    .flatMap(({ conflicts }) => conflicts)
    .filter(
      ({ severity, acknowledged }) =>
        acknowledged === undefined && (severity === 'error' || severity === 'warning'),
    ).length;
  view.badge = value === 0 ? undefined : { value, tooltip: `${value} conflicts to work through` };
}

/** What `hasila.yaml` calls a quantity or a source. */
const declaredId = (node: Node): string | undefined =>
  node.kind === 'quantity' ? node.quantity.id : node.kind === 'source' ? node.source.id : undefined;

/** To where `hasila.yaml` declares a quantity or a source; to the file itself where it does not. */
async function goToDeclaration(node: Node): Promise<void> {
  const { registry } = node.dossier;
  const id = declaredId(node);
  if (registry === undefined || id === undefined) {
    void window.showInformationMessage('This dossier has no hasila.yaml yet. Hasila: New Dossier makes one.');
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
    { placeHolder: 'The quantity this claim is of', matchOnDescription: true, ignoreFocusOut: true },
  );
  if (chosen !== undefined) await refile(server, [node.claim], chosen.id);
}

async function copyName(node: Node): Promise<void> {
  const name = node.kind === 'conflict' ? node.conflict.message : declaredId(node);
  if (name !== undefined) await env.clipboard.writeText(name);
}
