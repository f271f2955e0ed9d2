import { commands, type ExtensionContext, window } from 'vscode';
import { statusNotification, verdictsNotification } from '../../server/src/lsp/protocol.ts';
import { registerCommands } from './commands.ts';
import { verdictDecorations } from './decorations.ts';
import { clientName, languageClient, type MakeClient } from './languageClient.ts';
import { registerRightToLeft } from './rightToLeft.ts';
import { statusBar } from './statusBar.ts';

/**
 * Wires the extension up and starts the server without waiting for it: what needs no server (the direction of
 * lines) works at once. Returns how to stop the server.
 */
export function run(context: ExtensionContext, makeClient: MakeClient): () => Promise<void> {
  const log = window.createOutputChannel(clientName, { log: true });
  const status = statusBar();
  const decorations = verdictDecorations();
  const server = languageClient(makeClient, log, context.storageUri?.fsPath, {
    onState: (state) => {
      status.showServer(state);
      // What a server said that is no longer there may be stale, and must not be shown as if it held.
      if (state !== 'running') decorations.clear();
    },
    onClient: (client) => {
      client.onNotification(statusNotification, status.showStatus);
      client.onNotification(verdictsNotification, decorations.show);
    },
  });
  context.subscriptions.push(log, status, decorations, registerRightToLeft(), registerCommands(server, log));
  void commands.executeCommand('setContext', 'hasila.active', true);
  void server.start();
  return server.stop;
}
