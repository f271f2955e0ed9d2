import { commands, type ExtensionContext, window } from 'vscode';
import {
  type StatusParams,
  statusNotification,
  verdictsNotification,
} from '../../server/src/lsp/protocol.ts';
import { dossiersChangedNotification } from '../../server/src/lsp/viewProtocol.ts';
import { quantityChoice } from './annotate/quantityChoice.ts';
import { registerCommands } from './commands.ts';
import { verdictDecorations } from './decorations.ts';
import { pagesFolder } from './explain.ts';
import { clientName, languageClient, type MakeClient } from './languageClient.ts';
import { registerRightToLeft } from './rightToLeft.ts';
import { statusBar } from './statusBar.ts';
import { overviews } from './trees/overviews.ts';
import { registerTrees } from './trees/trees.ts';
import { comparison } from './webviews/compare.ts';
import { readingViews } from './webviews/reading.ts';

/**
 * Wires the extension up and starts the server without waiting for it: what needs no server (the direction of
 * lines) works at once. Returns how to stop the server.
 */
export function run(context: ExtensionContext, makeClient: MakeClient): () => Promise<void> {
  const log = window.createOutputChannel(clientName, { log: true });
  const status = statusBar();
  const decorations = verdictDecorations();
  const choice = quantityChoice();
  const options = {
    storagePath: context.storageUri?.fsPath,
    pages: `${pagesFolder(context.extensionUri)}/`,
  };
  const server = languageClient(makeClient, log, options, {
    provideCompletionItem: choice.provideCompletionItem,
    onState: (state) => {
      status.showServer(state);
      // What a server said that is no longer there may be stale, and must not be shown as if it held.
      if (state !== 'running') decorations.clear();
      reading.refresh();
    },
    onClient: (client) => {
      client.onNotification(statusNotification, (params: StatusParams) => {
        status.showStatus(params);
        // A step of the walkthrough is done with the first of them.
        void commands.executeCommand('setContext', 'hasila.hasConflicts', params.conflicts > 0);
      });
      client.onNotification(verdictsNotification, decorations.show);
      client.onNotification(dossiersChangedNotification, () => {
        all.invalidate();
        reading.refresh();
      });
    },
  });
  const all = overviews(server);
  const reading = readingViews(server, context.extensionUri);
  const compare = comparison(context.extensionUri, server, all);
  context.subscriptions.push(
    all,
    choice,
    compare,
    reading,
    registerTrees(server, all),
    log,
    status,
    decorations,
    registerRightToLeft(),
    registerCommands(server, choice, log, context.extensionUri, compare),
  );
  void commands.executeCommand('setContext', 'hasila.active', true);
  void server.start();
  return server.stop;
}
