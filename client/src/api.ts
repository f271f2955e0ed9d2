import { CancellationError, type CancellationToken } from 'vscode';
import type { GiveUp, Hasila } from '../../api/hasila.d.ts';
import {
  type Answers,
  type AskKind,
  type AskParams,
  type AskResult,
  askRequest,
} from '../../server/src/lsp/askProtocol.ts';
import type { Server } from './languageClient.ts';
import type { Overviews } from './trees/overviews.ts';

/** What other extensions get of this one; `docs/api.md` tells them how. */
export function api(server: Server, { onDidChange }: Pick<Overviews, 'onDidChange'>): Hasila {
  const ask = async <K extends AskKind>(
    kind: K,
    query: object | undefined,
    giveUp: GiveUp | undefined,
  ): Promise<Answers[K]> => {
    const params: AskParams = { kind, query };
    const result = await server.request<AskResult<K>>(
      askRequest,
      params,
      giveUp as CancellationToken | undefined,
    );
    if (giveUp?.isCancellationRequested) throw new CancellationError();
    if (result === undefined) throw new Error(NO_ANSWER);
    if ('refused' in result) throw new Error(result.refused);
    return result.answer;
  };
  return {
    version: 1,
    onDidChange: (listener) => onDidChange(listener),
    findClaims: (query, giveUp) => ask('claims', query, giveUp),
    conflicts: (query, giveUp) => ask('conflicts', query, giveUp),
    compare: (query, giveUp) => ask('comparison', query, giveUp),
  };
}

/** For programs, which are written in English. */
export const NO_ANSWER =
  'The server of Hasila does not answer: it does not run, or failed. Its log tells why.';
