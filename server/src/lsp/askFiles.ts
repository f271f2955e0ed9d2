import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { say } from '../core/text/phrase.ts';
import type { FileQuestions, Portion } from '../session/clientFiles.ts';
import {
  type FileAnswer,
  type ListFoldersParams,
  type ListFoldersResult,
  listFoldersRequest,
  type ReadFilesParams,
  type ReadFilesResult,
  readFilesRequest,
  type StatFilesParams,
  type StatFilesResult,
  statFilesRequest,
} from './fileProtocol.ts';
import { uriOfName } from './toProtocol.ts';

/** Asks a client for files over a connection. `fromBase64` is for connections whose messages are JSON. */
export function askFiles(connection: Connection, fromBase64: (base64: string) => Uint8Array): FileQuestions {
  /** A client that knows nothing of these requests may answer anything. */
  const ask = async <R extends readonly unknown[]>(
    method: string,
    params: ListFoldersParams | StatFilesParams | ReadFilesParams,
    signal: AbortSignal,
  ): Promise<R> => {
    const source = new CancellationTokenSource();
    const cancel = (): void => source.cancel();
    signal.addEventListener('abort', cancel);
    try {
      const result: unknown = await connection.sendRequest(method, params, source.token);
      if (!Array.isArray(result)) throw new Error(`The client does not answer ${method}.`);
      return result as unknown as R;
    } finally {
      signal.removeEventListener('abort', cancel);
      source.dispose();
    }
  };

  const portion = (answer: FileAnswer): Portion => {
    if (answer.kind === 'failed') return { kind: 'failed', reason: say`${answer.reason}` };
    if (answer.kind !== 'read') return answer;
    const { bytes } = answer;
    return { kind: 'read', bytes: typeof bytes === 'string' ? fromBase64(bytes) : bytes };
  };

  return {
    list: (folders, signal) =>
      ask<ListFoldersResult>(listFoldersRequest, { uris: folders.map(uriOfName) }, signal),
    stat: (names, signal) => ask<StatFilesResult>(statFilesRequest, { uris: names.map(uriOfName) }, signal),
    read: async (files, inAll, signal) => {
      const wanted = files.map(({ name, most }) => ({ uri: uriOfName(name), most }));
      const answers = await ask<ReadFilesResult>(readFilesRequest, { files: wanted, inAll }, signal);
      return answers.map(portion);
    },
  };
}
