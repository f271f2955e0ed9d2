import { inWords } from '../../core/report/inWords.ts';
import { wordingOf } from '../../core/report/names.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { RecoverParams, RecoverResult } from '../protocol.ts';

/** The article under the claims of a file. */
export const recoverArticle =
  ({ session, langs }: Context) =>
  async ({ uri }: RecoverParams): Promise<RecoverResult> => {
    const { text, problems } = await session.recover(nameOfUri(uri));
    return problems.length === 0
      ? { text }
      : { text, problems: problems.map((problem) => inWords(problem, wordingOf({ langs }))) };
  };
