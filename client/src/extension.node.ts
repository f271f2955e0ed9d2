import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { run } from './activate.ts';
import { clientId, clientName } from './languageClient.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension with the server as a process of its own. */
export function activate(context: ExtensionContext): void {
  const server = {
    module: context.asAbsolutePath('dist/server/main.node.mjs'),
    transport: TransportKind.ipc,
  };
  stop = run(
    context,
    (options) => new LanguageClient(clientId, clientName, { run: server, debug: server }, options),
  );
}

/** Resolves when the server has gone. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
