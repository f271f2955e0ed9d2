import type { Hedge } from '../value.ts';
import { formatNumber } from './amount.ts';
import { figure, type Grammar, type Rule } from './language.ts';
import { hedgeAfter, hedgesBefore, readQuantity } from './quantity.ts';
import { meaningAt, textAt } from './tokenAt.ts';

/**
 * Parts of a whole: "les trois quarts", "la moitié"; "سه چهارم"; "üçte iki" and "yüzde 12", which name the
 * whole first.
 */
export const readPlainShare =
  (grammar: Grammar): Rule =>
  (tokens, at) => {
    const emit = (next: number, fraction: number, own: Hedge = '') => {
      const the = ARTICLES.has(textAt(tokens, at - 1).toLowerCase()) ? at - 1 : at;
      const found = hedgesBefore(tokens, the, grammar);
      const before = found.hedge === '' ? { hedge: '' as const, first: at } : found;
      const after = before.hedge === '' ? hedgeAfter(tokens, next, grammar) : { hedge: '' as const, next: 0 };
      const hedge = before.hedge || after.hedge || own;
      const value = fraction === 0.5 && hedge === '' ? 'half' : `${hedge}${percent(fraction)}`;
      const end = tokens.ends[Math.max(next, after.next) - 1]!;
      return { figures: [figure(tokens, tokens.starts[before.first]!, end, 'share' as const, value)], next };
    };
    const word = meaningAt(tokens, at);
    if (word?.share !== undefined) return emit(at + 1, 0.5);
    if (word?.opens === 'of a hundred') return readQuantity(tokens, at + 1, grammar);
    if (word?.opens === 'part') return emit(at + 1, word.fraction!);
    if (word?.opens === 'of a whole') {
      const one = meaningAt(tokens, at + 1)?.tag === 'one of';
      const parts = one ? { value: 1, next: at + 2 } : grammar.amount(tokens, at + 1);
      return parts === undefined ? undefined : emit(parts.next, parts.value * word.fraction!);
    }
    if (word?.atom?.is !== 'digit') return undefined;
    const part = meaningAt(tokens, at + 1);
    if (part?.tag !== 'parts' || part.fraction === undefined) return undefined;
    return emit(at + 2, word.atom.value * part.fraction);
  };

/** Between a hedge and the part: "plus de la moitié". */
const ARTICLES = new Set(['la', 'le', 'les']);

const percent = (fraction: number): string => `${formatNumber(Math.round(fraction * 1000) / 10)}%`;
