import type { LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  CancellationToken,
  CloseAction,
  type CompletionMiddleware,
  type DocumentSelector,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { provideHover } from './hover.ts';
import { traceChannel } from './trace.ts';

/** `stopped`: it crashed too often, or could not be started; only the user brings it back. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** How a host makes a client for its kind of server. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Server {
  /** Resolves before the server is up; see `Listeners.onState`. */
  start(): Promise<void>;
  /** Ends the running server, if there is one, and starts another; the count of crashes begins anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Waits for a server that is starting. Answers `undefined` when none runs, the request fails (the log tells why)
   * or is given up.
   */
  request<R>(method: string, params: object, giveUp?: CancellationToken): Promise<R | undefined>;
}

export interface Listeners {
  readonly onState: (state: ServerState) => void;
  /** Called for each new client before it starts: the place to subscribe to notifications. */
  readonly onClient: (client: BaseLanguageClient) => void;
  readonly provideCompletionItem: NonNullable<CompletionMiddleware['provideCompletionItem']>;
}

const restartsInThreeMinutes = 4;

// Of any scheme: the server knows which file systems the workspace is in, and leaves aside `git:` and its like, which
// show other versions of files that are analysed already.
const documentSelector: DocumentSelector = [{ language: 'claim' }, { pattern: '**/hasila.yaml' }];

export interface ServerOptions {
  /** What the server tells people is in the first of these that it knows; BCP 47. */
  readonly languages: readonly string[];
  /** If there is such a folder, the server remembers in it what it was doing when it crashed. */
  readonly storagePath: string | undefined;
  /** The address of the pages on each finding, with `/` at its end. */
  readonly pages: string;
}

/** The connection to the language server, over all its restarts. */
export function languageClient(
  makeClient: MakeClient,
  log: LogOutputChannel,
  options: () => ServerOptions,
  listeners: Listeners,
): Server {
  const trace = traceChannel(log);
  let current: BaseLanguageClient | undefined;

  const start = (): void => {
    const client: BaseLanguageClient = makeClient({
      documentSelector,
      initializationOptions: options,
      outputChannel: log,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: {
        error: (...event) => policy.error(...event),
        closed: async () => {
          if (client !== current) return { action: CloseAction.DoNotRestart, handled: true };
          const result = await policy.closed();
          if (result.action === CloseAction.DoNotRestart) listeners.onState('stopped');
          return { ...result, handled: true };
        },
      },
      middleware: { provideHover, provideCompletionItem: listeners.provideCompletionItem },
    });
    const policy = client.createDefaultErrorHandler(restartsInThreeMinutes);
    current = client;
    listeners.onClient(client);
    client.onDidChangeState(({ newState }) => {
      if (client !== current) return;
      if (newState === State.Starting) listeners.onState('starting');
      else if (newState === State.Running) listeners.onState('running');
    });
    client.start().catch((error: unknown) => {
      logError('The server did not start.', error);
      // A crash is for the error handler, which may have started it again by now.
      const over = client.state === State.Stopped || client.state === State.StartFailed;
      if (client === current && over) listeners.onState('stopped');
    });
  };

  const stop = async (): Promise<void> => {
    const client = current;
    current = undefined;
    // Fails for a client that is still starting; its server is ended all the same.
    await client?.dispose().catch((error: unknown) => logError('The server did not stop by itself.', error));
  };

  const logError = (what: string, error: unknown): void =>
    log.error(what, error instanceof Error ? error : String(error));

  // One after the other, or two restarts at a time would leave two servers.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void> | void) => (): Promise<void> => {
    last = last.then(step);
    return last;
  };

  return {
    start: inTurn(start),
    stop: inTurn(async () => {
      await stop();
      trace.dispose();
    }),
    restart: inTurn(async () => {
      await stop();
      start();
    }),
    request: async <R>(method: string, params: object, giveUp = CancellationToken.None) => {
      if (current?.state !== State.Running && current?.state !== State.Starting) return undefined;
      try {
        return await current.sendRequest<R>(method, params, giveUp);
      } catch (error) {
        if (!giveUp.isCancellationRequested) logError(`${method} failed.`, error);
        return undefined;
      }
    },
  };
}
