import type { ComparedClaim, QuantityOverview } from '../../../server/src/lsp/viewProtocol.ts';
import { fileOf } from '../common/fileName.ts';
import type { Strings } from './strings.ts';
import type { Table } from './tables.ts';

/** The claims as people read them. */
export const claimTable = (
  claims: readonly ComparedClaim[],
  labels: ReadonlyMap<string, string>,
  strings: Strings,
): Table => ({
  heading: [
    strings.figure,
    strings.claimLine,
    strings.speaker,
    strings.party,
    strings.outlet,
    strings.date,
    strings.scope,
    strings.verdict,
    strings.findings,
  ],
  rows: claims.map(({ figure, value, speaker, party, outlet, date, scope, place, verdict, codes }) => [
    figure,
    value,
    speaker ?? null,
    party ?? null,
    outlet,
    date ?? null,
    [scope, place].filter(Boolean).join(strings.comma) || null,
    strings.verdicts[verdict],
    codes.map((code) => labels.get(code) ?? code).join(strings.comma) || null,
  ]),
});

/** The claims as data: plain names of columns, numbers, ISO dates, the place in the files. */
export const claimData = ({ id }: QuantityOverview, claims: readonly ComparedClaim[]): Table => ({
  heading: [
    'quantity',
    'figure',
    'value',
    'likely_low',
    'likely_high',
    'allowed_low',
    'allowed_high',
    'from',
    'until',
    'speaker',
    'party',
    'outlet',
    'word_for_word',
    'forecast',
    'withdrawn',
    'scope',
    'place',
    'verdict',
    'findings',
    'file',
    'claim',
    'line',
  ],
  rows: claims.map((claim) => [
    id,
    claim.figure,
    claim.value,
    claim.soft?.[0] ?? null,
    claim.soft?.[1] ?? null,
    claim.hard?.[0] ?? null,
    claim.hard?.[1] ?? null,
    isoOf(claim.from),
    isoOf(claim.to),
    claim.speaker ?? null,
    claim.party ?? null,
    claim.outlet,
    claim.direct,
    claim.forecast,
    claim.withdrawn,
    claim.scope ?? null,
    claim.place ?? null,
    claim.verdict,
    claim.codes.join(' ') || null,
    fileOf(claim.uri),
    claim.number,
    claim.range.start.line + 1,
  ]),
});

function isoOf(time: number | undefined): string | null {
  if (time === undefined) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(':00.000Z', 'Z');
}
