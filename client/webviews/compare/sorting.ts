import type { ComparedClaim } from '../../../server/src/lsp/viewProtocol.ts';
import { GRAVITY } from './looks.ts';
import type { Sort } from './state.ts';

type Value = number | string | undefined;

const VALUES: Readonly<Record<string, (claim: ComparedClaim) => Value>> = {
  figure: ({ soft, hard, figure }) => soft?.[0] ?? soft?.[1] ?? hard?.[0] ?? hard?.[1] ?? figure,
  speaker: ({ speaker }) => speaker,
  party: ({ party }) => party,
  outlet: ({ outlet }) => outlet,
  date: ({ from }) => from,
  scope: ({ scope, place }) => [scope, place].filter(Boolean).join(' ') || undefined,
  verdict: ({ verdict }) => GRAVITY[verdict],
  findings: ({ codes }) => codes.join(' ') || undefined,
};

const collator = new Intl.Collator(undefined, { numeric: true });

/** Claims in the order that is wished; those without a value last, whichever way. */
export function sorted(claims: readonly ComparedClaim[], { column, descending }: Sort): ComparedClaim[] {
  const sortValue = VALUES[column] ?? VALUES.date!;
  return [...claims]
    .map((claim) => ({ claim, value: sortValue(claim) }))
    .sort((a, b) => byValue(a.value, b.value, descending))
    .map(({ claim }) => claim);
}

/** Numbers before words, words by alphabet, nothing at the end. */
export function byValue(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : typeof a === 'string' && typeof b === 'string'
        ? collator.compare(a, b)
        : typeof a === 'number'
          ? -1
          : 1;
  return descending ? -order : order;
}
