import { type Amount, formatNumber } from './amount.ts';
import { figure, type Rule } from './language.ts';
import { meaningAt } from './tokenAt.ts';
import type { Tokens } from './tokens.ts';

/** Reads a number that begins at a token. */
type ReadAmount = (tokens: Tokens, at: number) => Amount | undefined;

/**
 * Parts of a whole: "les trois quarts", "la moitié"; "سه چهارم"; "üçte iki" and "yüzde 12", which name the
 * whole first.
 */
export const readPlainShare =
  (amount: ReadAmount): Rule =>
  (tokens, at) => {
    const word = meaningAt(tokens, at);
    if (word?.share !== undefined) return emit(tokens, at, at + 1, word.share);
    if (word?.opens === 'of a hundred' || word?.opens === 'of a whole') {
      const parts = amount(tokens, at + 1);
      if (parts === undefined) return undefined;
      if (word.opens === 'of a whole')
        return emit(tokens, at, parts.next, percent(parts.value * word.fraction!));
      const { start, end } = { start: tokens.starts[at]!, end: tokens.ends[parts.next - 1]! };
      const value = `${formatNumber(parts.value)}%`;
      return { figures: [figure(tokens, start, end, 'percent', value)], next: parts.next };
    }
    if (word?.atom?.is !== 'digit') return undefined;
    const part = meaningAt(tokens, at + 1);
    if (part?.tag !== 'parts' || part.fraction === undefined) return undefined;
    return emit(tokens, at, at + 2, percent(word.atom.value * part.fraction));
  };

const percent = (fraction: number): string => `${formatNumber(Math.round(fraction * 1000) / 10)}%`;

const emit = (tokens: Tokens, at: number, next: number, value: string) => ({
  figures: [figure(tokens, tokens.starts[at]!, tokens.ends[next - 1]!, 'share' as const, value)],
  next,
});
