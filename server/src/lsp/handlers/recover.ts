import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { RecoverParams, RecoverResult } from '../protocol.ts';

/** The article under the claims of a file. */
export const recoverArticle =
  ({ session }: Context) =>
  async ({ uri }: RecoverParams): Promise<RecoverResult> => {
    const { text, problems } = await session.recover(nameOfUri(uri));
    return problems.length === 0 ? { text } : { text, problems };
  };
