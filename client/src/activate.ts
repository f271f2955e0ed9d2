import { commands, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { Hasila } from '../../api/hasila.d.ts';
import {
  type StatusParams,
  statusNotification,
  verdictsNotification,
} from '../../server/src/lsp/protocol.ts';
import { dossiersChangedNotification } from '../../server/src/lsp/viewProtocol.ts';
import { quantityChoice } from './annotate/quantityChoice.ts';
import { api } from './api.ts';
import { clientName } from './clientNames.ts';
import { registerCommands } from './commands.ts';
import { verdictDecorations } from './decorations.ts';
import { pagesFolder } from './explain.ts';
import { loadWords, onDidChooseLanguage, readersLanguage } from './language.ts';
import type { Listeners, MakeClient } from './languageClient.ts';
import { lazyServer } from './lazyServer.ts';
import { registerRightToLeft } from './rightToLeft.ts';
import { statusBar } from './statusBar.ts';
import { registerTools } from './tools/tools.ts';
import { overviews } from './trees/overviews.ts';
import { registerTrees } from './trees/trees.ts';
import { comparison } from './webviews/compare.ts';
import { readingViews } from './webviews/reading.ts';
import { answerFiles, type Pack } from './workspaceFiles.ts';

export interface Running {
  /** Resolves when the server has gone. */
  stop(): Promise<void>;
  /** For other extensions. */
  readonly api: Hasila;
  readonly log: LogOutputChannel;
}

/**
 * Wires the extension up and starts the server without waiting for it: what needs no server (the direction of
 * lines) works at once.
 * @param pack how bytes go to that kind of server
 */
export async function run(
  context: ExtensionContext,
  loadClient: () => Promise<MakeClient>,
  pack: Pack,
): Promise<Running> {
  await loadWords(context.extensionUri);
  const log = window.createOutputChannel(clientName, { log: true });
  const status = statusBar();
  const decorations = verdictDecorations();
  const choice = quantityChoice();
  const options = () => ({
    languages: [readersLanguage()],
    storagePath: context.storageUri?.fsPath,
    pages: `${pagesFolder(context.extensionUri)}/`,
  });
  const listeners: Listeners = {
    provideCompletionItem: choice.provideCompletionItem,
    onState: (state) => {
      status.showServer(state);
      // What a server said that is no longer there may be stale, and must not be shown as if it held.
      if (state !== 'running') decorations.clear();
      reading.refresh();
    },
    onClient: (client) => {
      answerFiles(client, pack, log);
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
  };
  const server = lazyServer(async () => {
    const { languageClient } = await import('./languageClient.ts');
    return languageClient(await loadClient(), log, options, listeners);
  });
  const all = overviews(server);
  const trees = registerTrees(server, all);
  const reading = readingViews(server, context.extensionUri);
  const compare = comparison(context.extensionUri, server, all);
  context.subscriptions.push(
    all,
    choice,
    compare,
    reading,
    trees,
    log,
    status,
    decorations,
    registerRightToLeft(),
    onDidChooseLanguage(async () => {
      await loadWords(context.extensionUri);
      status.sayAnew();
      trees.sayAnew();
      await server.restart();
    }),
    registerCommands(server, choice, log, context.extensionUri, compare),
    registerTools(server, context.extensionUri),
  );
  void commands.executeCommand('setContext', 'hasila.active', true);
  void server.start();
  return { stop: server.stop, api: api(server, all), log };
}
