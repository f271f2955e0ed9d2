import fc from 'fast-check';
import type { Claim, FileSummary } from '../../server/src/core/claims/claim.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import type { Value } from '../../server/src/core/figure/value.ts';
import type { Target } from '../../server/src/core/syntax/tree.ts';

/** A dossier with a quantity of every kind that rules treat differently, and speakers of three parties. */
export const declarations = `
quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.a, toll.b]}
  toll.a: {kind: cumulative, unit: person, parts: [toll.c]}
  toll.b: {kind: cumulative, unit: person}
  toll.c: {kind: cumulative, unit: person}
  victims: {kind: cumulative, unit: person}
  axes: {kind: fact}
  inmates: {kind: level, unit: person}
  families: {kind: level, unit: family}
  arrested: {kind: flow, unit: person}
  control: {kind: state}
speakers:
  army: {party: army}
  police: {party: army}
  rebels: {party: rebels}
  monitor: {}
  reports: {anonymous: true}
scopes:
  north: {within: all}
  all: {}
places:
  town: {within: province}
  province: {}
relations:
  - victims = toll + axes
  - inmates = 5 * families
  - toll.c <= axes across speakers
  - toll.b + axes <= victims across speakers
  - control =full excludes inmates >100
  - control =none implies axes 0
`;

export const { registry } = parseDossier(declarations);

/** The value that a text of the claim line stands for. */
export function value(source: string): Value {
  const parsed = parseValue(source);
  if (isValueError(parsed)) throw new Error(`${source}: ${parsed.error}`);
  return parsed;
}

const number = fc.integer({ min: 0, max: 300 });
const figure = fc.oneof(
  number.map(String),
  fc.constantFrom('55', '77'),
  fc
    .tuple(
      fc.constantFrom('~', '>', '>=', '<=', '<~'),
      number.map((n) => n + 1),
    )
    .map(([hedge, n]) => hedge + n),
  fc.tuple(number, fc.nat(50)).map(([low, width]) => `${low}..${low + width}`),
  fc.constantFrom('tens', 'hundreds', 'tens..hundreds', '?', '+13', 'most', '=full', '=partial', '=none'),
);

const day = fc.integer({ min: 1, max: 12 }).map((n) => `2022-01-${String(n).padStart(2, '0')}`);
const asOf = fc.oneof(
  { weight: 8, arbitrary: day },
  { weight: 1, arbitrary: day.map((d) => `${d}~`) },
  { weight: 1, arbitrary: fc.constant('2022-01') },
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** What `retracts` and `denies` may name. */
const targets = fc.constantFrom<readonly Target[]>(
  [{ kind: 'claim', number: 1 }],
  [{ kind: 'statement', id: 'one' }],
  [{ kind: 'file', path: 'f0.claim', number: 2 }],
);

/** A claim with all that rules look at; its number is given by its place in the file. */
const claim: fc.Arbitrary<Claim> = fc.record({
  number: fc.constant(0),
  quantity: fc.constantFrom(
    ...['toll', 'toll', 'toll.a', 'toll.b', 'toll.c', 'victims', 'axes', 'inmates', 'families', 'arrested'],
    ...['control', 'other'],
  ),
  value: figure.map(value),
  speaker: optional(
    fc.record({
      id: fc.constantFrom('army', 'police', 'rebels', 'monitor', 'reports'),
      direct: fc.boolean(),
    }),
  ),
  asOf: optional(asOf),
  dated: fc.boolean(),
  said: fc.constant(undefined),
  during: fc.constant(undefined),
  unit: fc.oneof(
    { weight: 20, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('family') },
  ),
  scope: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constantFrom('north', 'all') },
  ),
  place: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constantFrom('town', 'province') },
  ),
  statement: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom('one', 'two')),
  citing: fc.constant([]),
  forecast: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  of: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2) },
  ),
  sum: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.constantFrom([1, 2], [2, 3], [1, 1])),
  retracts: fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, targets),
  denies: fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, targets),
  estimate: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
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

/** A figure that a quantity of the relations may have; few enough for many of them to be at odds. */
const relatedValue: Readonly<Record<string, fc.Arbitrary<string>>> = {
  control: fc.constantFrom('=full', '=none'),
  inmates: fc.constantFrom('0', '95', '111', '>100', '~300'),
  families: fc.constantFrom('19', '22', '~60'),
};
const tollValue = fc.constantFrom('0', '3', '11', '14', '25', '>=14', '3..11', 'tens');

/**
 * What a file says of quantities that depend on each other, in a few voices on a few days: most of them break one
 * relation or other.
 */
export const relatedSummary = (most: number): fc.Arbitrary<FileSummary> =>
  fc
    .array(fc.tuple(claim, fc.constantFrom('army', 'rebels'), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: most,
    })
    .chain((drafts) =>
      fc
        .tuple(
          ...drafts.map(([{ quantity }]) =>
            (relatedValue[quantity] ?? tollValue).map((source) => value(source)),
          ),
        )
        .map((values) => ({
          source: 'outlet-a',
          title: undefined,
          lang: undefined,
          published: undefined,
          claims: drafts.map(([draft, id, date], i) => ({
            ...draft,
            number: i + 1,
            value: values[i],
            speaker: { id, direct: false },
            asOf: `2022-01-0${date}`,
            forecast: false,
            unit: undefined,
          })),
        })),
    );
