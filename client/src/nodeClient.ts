import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './clientNames.ts';
import type { MakeClient } from './languageClient.ts';

/** Clients of servers that are processes of their own, which run a module of the extension. */
export function nodeClient(module: string): MakeClient {
  const server = { module, transport: TransportKind.ipc };
  return (options) => new LanguageClient(clientId, clientName, { run: server, debug: server }, options);
}
