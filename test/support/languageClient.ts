import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type Connection,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  type StatusParams,
  statusNotification,
  type VerdictsParams,
  verdictsNotification,
} from '../../server/src/lsp/protocol.ts';
import { serve } from '../../server/src/lsp/server.ts';
import type { Host } from '../../server/src/session/host.ts';

/** A client of a server in this process, with what the server told it. */
export interface LanguageClient {
  readonly connection: MessageConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** The last diagnostics of each file, by URI. */
  readonly diagnostics: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** All of them, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly verdicts: ReadonlyMap<string, VerdictsParams>;
  readonly statuses: readonly StatusParams[];
  readonly log: readonly string[];
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the whole text, or part of it. */
  change(uri: string, version: number, text: string, range?: Location['range']): void;
  close(uri: string): void;
  /** Resolves when the server has done all it was told to, and its messages came in. */
  settled(): Promise<void>;
  /** The codes on a file: `12:4 error dispute`, sorted by place. */
  codes(uri: string): string[];
  stop(): Promise<void>;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly params?: Partial<InitializeParams>;
  /** Called with each request and notification that the server sends, first. */
  readonly onMessage?: (method: string, params: unknown) => void;
  /** The answer to a request for the configuration of `hasila`. */
  readonly configuration?: unknown;
  /** The answers to requests of other methods. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** Starts a server over memory streams and introduces a client to it. */
export async function startClient(
  hostOf: (storagePath: string | undefined, connection: Connection) => Host,
  options: ClientOptions = {},
): Promise<LanguageClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const serverSide = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const server = serve(serverSide, (storagePath) => hostOf(storagePath, serverSide));
  serverSide.listen();
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));

  const folders = (options.folders ?? []).map((uri) => ({ uri, name: uri }));
  const published: PublishDiagnosticsParams[] = [];
  const diagnostics = new Map<string, PublishDiagnosticsParams>();
  const verdicts = new Map<string, VerdictsParams>();
  const statuses: StatusParams[] = [];
  const log: string[] = [];
  const tell = (method: string, params: unknown): void => options.onMessage?.(method, params);

  connection.onNotification((method, params) => tell(method, params));
  connection.onUnhandledProgress((params) => tell('$/progress', params));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    tell('textDocument/publishDiagnostics', params);
    published.push(params);
    diagnostics.set(params.uri, params);
  });
  connection.onNotification(statusNotification, (params: StatusParams) => {
    tell(statusNotification, params);
    statuses.push(params);
  });
  connection.onNotification(verdictsNotification, (params: VerdictsParams) => {
    tell(verdictsNotification, params);
    verdicts.set(params.uri, params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest((method, params) => {
    tell(method, params);
    const answer = options.answers?.[method];
    if (answer !== undefined) return answer(params as never);
    if (method === 'workspace/workspaceFolders') return folders;
    if (method !== 'workspace/configuration') return null;
    return (params as unknown as { items: unknown[] }).items.map(() => options.configuration ?? null);
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders,
    capabilities: CAPABILITIES,
    locale: 'en',
    ...options.params,
  });
  const barrier = (): Promise<unknown> => connection.sendRequest('workspace/symbol', { query: '\0' });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    capabilities: initialized.capabilities,
    diagnostics,
    published,
    verdicts,
    statuses,
    log,
    open: (uri, text, languageId = uri.endsWith('.yaml') ? 'yaml' : 'claim') =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text, range) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range === undefined ? { text } : { text, range }],
      }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    settled: async () => {
      await barrier();
      await server.session()?.settled();
      await barrier();
    },
    codes: (uri) => (diagnostics.get(uri)?.diagnostics ?? []).map(inWords),
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

const inWords = ({ range, severity, code }: Diagnostic): string =>
  `${range.start.line}:${range.start.character} ${SEVERITIES[severity ?? 0]} ${code}`;
