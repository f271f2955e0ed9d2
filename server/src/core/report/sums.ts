import type { DossierClaim } from '../claims/dossierClaim.ts';
import { add, hull, type Interval } from '../figure/interval.ts';
import { intervalInWords, valueAsTerm } from './figures.ts';
import { type Names, wordingOf } from './names.ts';

/** The terms of a sum, in order: `84 + 45 + 7`. A part that is given several times shows each of its figures. */
export function termsOf(parts: readonly (readonly DossierClaim[])[], names: Names): string {
  const wording = wordingOf(names);
  return parts
    .map((part) => [...new Set(part.map(({ claim }) => valueAsTerm(claim.value, wording)))].join('/'))
    .join(' + ');
}

/** What the parts of a sum come to, in words; `undefined` where one of them is no figure or has no bound. */
export function totalOf(parts: readonly (readonly DossierClaim[])[], names: Names): string | undefined {
  const wording = wordingOf(names);
  const intervals = parts.map((part) => part.flatMap(intervalOf));
  if (intervals.length === 0 || intervals.some((part) => part.length === 0)) return undefined;
  const total = intervals.map((part) => part.reduce(hull)).reduce(add);
  return total.lo === total.hi ? wording.number(total.lo) : intervalInWords(total, 'amount', wording);
}

const intervalOf = ({ extent }: DossierClaim): Interval[] =>
  extent === undefined || extent.dimension === 'state' ? [] : [extent.hard];
