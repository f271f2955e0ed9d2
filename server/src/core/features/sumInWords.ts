import { valueInWords } from '../report/figures.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { termsOf, totalOf } from '../report/sums.ts';
import type { CheckedSum } from './sums.ts';

/** A sum with a sign for whether it closes: `136 = 84 + 45 + 7 ✓`; of any other relation the dossier's words. */
export function sumInWords({ whole, parts, outcome, relation }: CheckedSum, names: Names): string {
  const wording = wordingOf(names);
  if (relation !== undefined) return `${wording.quote(relation)} ${outcome === 'fails' ? '✗' : '✓'}`;
  const stated = valueInWords(whole.claim.value, wording);
  const terms = termsOf(parts, names);
  if (outcome !== 'fails') return `${stated} ${outcome === 'equal' ? '=' : '≥'} ${terms} ✓`;
  const total = totalOf(parts, names);
  return `${stated} ≠ ${terms}${total === undefined ? '' : ` = ${total}`} ✗`;
}
