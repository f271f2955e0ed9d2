import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { loadWords } from '../core/report/strings/tables.ts';
import { type Host, inFull, type Log } from '../session/host.ts';
import { createSession, type Session } from '../session/session.ts';
import { CAPABILITIES } from './capabilities.ts';
import type { ClientSide, Context } from './context.ts';
import { documents } from './handlers/documents.ts';
import { workspaceLink } from './handlers/workspace.ts';
import { outbox } from './outbox.ts';
import { answerRequests } from './requests.ts';
import { uriOfName } from './toProtocol.ts';

/** The machine to work on, with what is to survive a crash kept in a folder of ours, if there is one. */
export type HostOf = (storagePath: string | undefined) => Host;

/** Answers a client over a connection; `session` is there once the client has introduced itself. */
export function serve(connection: Connection, hostOf: HostOf): { session(): Session | undefined } {
  let session: Session | undefined;
  connection.onInitialize(async (params): Promise<InitializeResult> => {
    await loadWords(languagesOf(params));
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
  const langs = languagesOf(params);
  // Open documents keep the URI that the editor gave them.
  const uriOf = (name: string): string => held.uriOf(name) ?? uriOfName(name);
  const client: ClientSide = {
    pages: optionOf(params, 'pages'),
    versionedEdits: params.capabilities.workspace?.workspaceEdit?.documentChanges === true,
    editLabels: params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    snippets: params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    lensRefresh: params.capabilities.workspace?.codeLens?.refreshSupport === true,
    tokenRefresh: params.capabilities.workspace?.semanticTokens?.refreshSupport === true,
  };
  const outgoing = outbox(connection, uriOf, client, langs);
  const session = createSession(hostOf(optionOf(params, 'storagePath')), outgoing, log, langs);
  const held = documents(session, log);
  const link = workspaceLink(connection, session, params, held.foldersChanged);
  const context: Context = { session, langs, uriOf, settingsFor: link.settingsFor, client };

  connection.onInitialized(() => link.begin().catch((error) => log.error(inFull(error))));
  connection.onDidOpenTextDocument(held.opened);
  connection.onDidChangeTextDocument(held.changed);
  connection.onDidCloseTextDocument(held.closed);
  answerRequests(connection, context);
  return session;
}

function optionOf(
  { initializationOptions }: InitializeParams,
  name: 'storagePath' | 'pages',
): string | undefined {
  const option = (initializationOptions as Record<string, unknown> | null | undefined)?.[name];
  return typeof option === 'string' ? option : undefined;
}

/** Those that the client names, for its user may want others than the editor's. */
function languagesOf({ initializationOptions, locale }: InitializeParams): readonly string[] {
  const named = (initializationOptions as { readonly languages?: unknown } | null | undefined)?.languages;
  if (Array.isArray(named)) return named.filter((lang) => typeof lang === 'string');
  return locale === undefined ? [] : [locale];
}
