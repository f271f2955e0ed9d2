import { inWords } from '../core/report/inWords.ts';
import { wordingFor } from '../core/report/wording.ts';
import type { Phrase } from '../core/text/phrase.ts';

/** Why something is not done, as the client shows it to the reader of some languages. */
export const refusal = (why: Phrase, langs: readonly string[]): { readonly refused: string } => ({
  refused: inWords(why, wordingFor(langs)),
});
