import fc from 'fast-check';
import type { Claim, FileSummary } from '../../server/src/core/claims/claim.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import type { Value } from '../../server/src/core/figure/value.ts';

/** A dossier with a quantity of every kind that rules treat differently, and speakers of three parties. */
export const { registry } = parseDossier(`
quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.a, toll.b]}
  toll.a: {kind: cumulative, unit: person}
  toll.b: {kind: cumulative, unit: person}
  axes: {kind: fact}
  inmates: {kind: level, unit: person}
  control: {kind: state}
speakers:
  army: {party: army}
  police: {party: army}
  rebels: {party: rebels}
  monitor: {}
  reports: {anonymous: true}
`);

/** The value that a text of the claim line stands for. */
export function value(source: string): Value {
  const parsed = parseValue(source);
  if (isValueError(parsed)) throw new Error(`${source}: ${parsed.error}`);
  return parsed;
}

const number = fc.integer({ min: 0, max: 300 });
const figure = fc.oneof(
  number.map(String),
  fc
    .tuple(
      fc.constantFrom('~', '>', '>=', '<=', '<~'),
      number.map((n) => n + 1),
    )
    .map(([hedge, n]) => hedge + n),
  fc.tuple(number, fc.nat(50)).map(([low, width]) => `${low}..${low + width}`),
  fc.constantFrom('tens', 'hundreds', 'tens..hundreds', '?', '+13', 'most', '=full', '=none'),
);

const day = fc.integer({ min: 1, max: 12 }).map((n) => `2022-01-${String(n).padStart(2, '0')}`);
const asOf = fc.oneof(
  { weight: 8, arbitrary: day },
  { weight: 1, arbitrary: day.map((d) => `${d}~`) },
  { weight: 1, arbitrary: fc.constant('2022-01') },
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** A claim with all that rules look at; its number is given by its place in the file. */
const claim: fc.Arbitrary<Claim> = fc.record({
  number: fc.constant(0),
  quantity: fc.constantFrom('toll', 'toll', 'toll.a', 'toll.b', 'axes', 'inmates', 'control', 'other'),
  value: figure.map(value),
  speaker: optional(
    fc.record({
      id: fc.constantFrom('army', 'police', 'rebels', 'monitor', 'reports'),
      direct: fc.boolean(),
    }),
  ),
  asOf: optional(asOf),
  said: fc.constant(undefined),
  during: fc.constant(undefined),
  unit: fc.oneof(
    { weight: 20, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('family') },
  ),
  scope: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('north') },
  ),
  place: fc.constant(undefined),
  statement: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom('one', 'two')),
  citing: fc.constant([]),
  forecast: fc.constant(false),
  of: fc.constant(undefined),
  sum: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.constant([1, 2])),
  retracts: fc.oneof(
    { weight: 12, arbitrary: fc.constant([]) },
    fc.constant([{ kind: 'claim', number: 1 } as const]),
    fc.constant([{ kind: 'statement', id: 'one' } as const]),
    fc.constant([{ kind: 'file', path: 'f0.claim', number: 2 } as const]),
  ),
  denies: fc.constant([]),
  estimate: fc.constant(false),
  preliminary: fc.constant(false),
  acks: fc.oneof(
    { weight: 12, arbitrary: fc.constant([]) },
    fc.constant([{ code: 'dispute', reason: 'seen' }]),
  ),
});

/** What a file says, of up to `most` claims. */
export const summary = (most: number): fc.Arbitrary<FileSummary> =>
  fc.record({
    source: optional(fc.constantFrom('outlet-a', 'outlet-b', 'outlet-c')),
    title: fc.constant(undefined),
    lang: fc.constant(undefined),
    published: fc.constant(undefined),
    claims: fc
      .array(claim, { maxLength: most })
      .map((claims) => claims.map((one, i) => ({ ...one, number: i + 1 }))),
  });
