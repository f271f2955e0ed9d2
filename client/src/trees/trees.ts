import * as l10n from '@vscode/l10n';
import { commands, Disposable, type TreeView, window } from 'vscode';
import { registerHandlers } from '../handlers.ts';
import type { Server } from '../languageClient.ts';
import { counted, isolated } from '../words.ts';
import { freshness } from './fresh.ts';
import type { Node } from './nodes.ts';
import type { Overviews } from './overviews.ts';
import { type Tree, tree } from './provider.ts';
import { refiling } from './refile.ts';
import { conflictRoots, quantityRoots, sourceRoots } from './roots.ts';
import { rowCommands } from './rowCommands.ts';

export interface Trees extends Disposable {
  /** Says the same in another language. */
  sayAnew(): void;
}

/** The three views of the Hasila container, with their commands. */
export function registerTrees(server: Server, all: Overviews): Trees {
  let filter = '';
  const current = (): string => filter;
  const quantities = tree(server, all, quantityRoots(current));
  const sources = tree(server, all, sourceRoots(current));
  const fresh = freshness(() => conflicts.refresh());
  const conflicts: Tree = tree(server, all, conflictRoots(current, fresh));
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
    for (const view of views) view.description = text === '' ? '' : l10n.t('“{0}”', isolated(text));
    void commands.executeCommand('setContext', 'hasila.filtered', text !== '');
    for (const one of trees) one.refresh();
  };

  const handlers = {
    'hasila.filterTrees': async () => {
      const text = await window.showInputBox({
        prompt: l10n.t('Show what has this in its name'),
        placeHolder: 'killed, القتلى, SOHR …',
        value: filter,
      });
      if (text !== undefined) showFilter(text.trim());
    },
    'hasila.clearFilter': () => showFilter(''),
    ...rowCommands(server),
  };

  const sayAnew = (): void => {
    // The manifest's titles come in the editor's language, which may be another.
    quantityView.title = l10n.t('Quantities');
    sourceView.title = l10n.t('Sources');
    conflictView.title = l10n.t('Conflicts');
    showFilter(filter);
  };
  sayAnew();
  const parts = Disposable.from(
    fresh,
    ...trees,
    ...views,
    all.onDidChange(() => void showBadge(all, conflictView)),
    registerHandlers(handlers),
  );
  return { sayAnew, dispose: () => parts.dispose() };
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
  view.badge =
    value === 0
      ? undefined
      : {
          value,
          tooltip: counted(
            value,
            l10n.t('{n, plural, one {# conflict to work through} other {# conflicts to work through}}'),
          ),
        };
}
