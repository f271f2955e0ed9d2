import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { type Host, inFull, type Log } from '../session/host.ts';
import { createSession, type Session } from '../session/session.ts';
import { CAPABILITIES } from './capabilities.ts';
import type { Context } from './context.ts';
import { codeAction } from './handlers/codeAction.ts';
import { definition } from './handlers/definition.ts';
import { documentHighlight } from './handlers/documentHighlight.ts';
import { documentSymbol } from './handlers/documentSymbol.ts';
import { documents } from './handlers/documents.ts';
import { hover } from './handlers/hover.ts';
import { implementation } from './handlers/implementation.ts';
import { nextClaim } from './handlers/nextClaim.ts';
import { recoverArticle } from './handlers/recover.ts';
import { references } from './handlers/references.ts';
import { workspaceLink } from './handlers/workspace.ts';
import { workspaceSymbol } from './handlers/workspaceSymbol.ts';
import { outbox } from './outbox.ts';
import { nextClaimRequest, recoverRequest } from './protocol.ts';
import { uriOfName } from './toProtocol.ts';

/** The machine to work on, with what is to survive a crash kept in a folder of ours, if there is one. */
export type HostOf = (storagePath: string | undefined) => Host;

/** Answers a client over a connection; `session` is there once the client has introduced itself. */
export function serve(connection: Connection, hostOf: HostOf): { session(): Session | undefined } {
  let session: Session | undefined;
  connection.onInitialize((params): InitializeResult => {
    session = begin(connection, params, hostOf);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'hasila' } };
  });
  connection.onShutdown(() => session?.end());
  return { session: () => session };
}

function begin(connection: Connection, params: InitializeParams, hostOf: HostOf): Session {
  const log: Log = {
    info: (message) => connection.console.info(message),
    warn: (message) => connection.console.warn(message),
    error: (message) => connection.console.error(message),
  };
  const langs = params.locale === undefined ? [] : [params.locale];
  // Open documents keep the URI that the editor gave them.
  const uriOf = (name: string): string => held.uriOf(name) ?? uriOfName(name);
  const session = createSession(hostOf(storagePathOf(params)), outbox(connection, uriOf), log, langs);
  const held = documents(session, log);
  const link = workspaceLink(connection, session, params);
  const context: Context = { session, langs, uriOf, settingsFor: link.settingsFor };

  connection.onInitialized(() => link.begin().catch((error) => log.error(inFull(error))));
  connection.onDidOpenTextDocument(held.opened);
  connection.onDidChangeTextDocument(held.changed);
  connection.onDidCloseTextDocument(held.closed);
  connection.onHover(hover(context));
  connection.onDefinition(definition(context));
  connection.onReferences(references(context));
  connection.onImplementation(implementation(context));
  connection.onDocumentHighlight(documentHighlight(context));
  connection.onDocumentSymbol(documentSymbol(context));
  connection.onCodeAction(codeAction(context));
  connection.onWorkspaceSymbol(workspaceSymbol(context));
  connection.onRequest(nextClaimRequest, nextClaim(context));
  connection.onRequest(recoverRequest, recoverArticle(context));
  return session;
}

function storagePathOf({ initializationOptions }: InitializeParams): string | undefined {
  const path: unknown = (initializationOptions as { storagePath?: unknown } | null | undefined)?.storagePath;
  return typeof path === 'string' ? path : undefined;
}
