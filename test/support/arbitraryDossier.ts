import fc from 'fast-check';
import { check, type Findings } from '../../server/src/core/check.ts';
import type { Dossier } from '../../server/src/core/index/dossierIndex.ts';
import { participants } from '../../server/src/core/rules/finding.ts';
import { dossierOf } from './dossiers.ts';

/** A dossier as texts, by file name; `hasila.yaml` is its registry. */
export type Texts = Readonly<Record<string, string>>;

const QUANTITIES = ['toll', 'toll.a', 'toll.b', 'deaths', 'قتلى.مدنيون', 'axes', 'control', 'undeclared'];
const SPEAKERS = ['army', 'police', 'قسد', 'rebels', 'wire', 'stranger', 'forces'];
const STATEMENTS = ['s1', 's2', 'بيان-1'];

/** Keys and values in each of the ways that YAML can be written. */
const REGISTRIES = [
  `quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.a, "toll.b"], aliases: [deaths]}
  toll.a: {kind: cumulative, unit: person}
  "toll.b": {kind: cumulative, unit: person}
  قتلى.مدنيون: {kind: cumulative, unit: person}
  axes: {kind: fact}
  control: {kind: state}
speakers:
  army: {party: army, aliases: [forces, القوات المسلحة]}
  police: {party: 'army'}
  قسد: {}
  rebels: {party: rebels}
outlets: {wire: {}, post: {}}
places: {town: {within: province}, province: {}}
scopes: {north: {within: all}, all: {}}
defaults: {place: province}
relations:
  - toll >= قتلى.مدنيون + axes
  - "toll.a <= axes"
  - 'control =full excludes toll >100'
  - >-
    toll.b +
    axes <= toll across speakers
`,
  `# كمية
quantities:
  toll:
    kind: cumulative
    parts: &parts
      - toll.a   # toll
      - toll.b
    aliases:
      - deaths
  toll.a:
    kind: &kind cumulative
  toll.b: {kind: *kind}
  "axes":
    kind: fact
  control: {kind: state}
speakers:
  'army':
    party: &party army
    aliases: [forces]
  police: {party: *party}
  rebels: {}
outlets:
  wire:
places:
  town:
    within: province
  province:
defaults: {place: "province"}
relations:
  - "control =full \\
    excludes toll >0"
  - toll.a + toll.b = toll
`,
  '',
];

const optional = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
const speaker = fc.constantFrom(...SPEAKERS);
const statement = fc.constantFrom(...STATEMENTS);
const target = fc.oneof(
  fc.constantFrom('[^1]', '[^3]', 'f0.claim#2', './f1.claim#1'),
  statement.map((id) => `stmt ${id}`),
);

const fields = fc
  .tuple(
    optional(fc.tuple(speaker, fc.constantFrom('', '!')).map(([id, direct]) => ` @${id}${direct}`)),
    optional(fc.constantFrom(' on 2022-01-24', ' on 2022-01-25', '  on 2022-01-24~')),
    optional(statement.map((id) => ` stmt ${id}`)),
    optional(speaker.map((id) => ` citing @${id}`)),
    optional(fc.constantFrom(' in town', ' in province', ' in مدينة')),
    optional(fc.constantFrom(' scope north', ' scope all')),
    optional(fc.constantFrom(' unit person', ' est', ' prelim', ' forecast')),
    optional(target.map((one) => ` retracts ${one}`)),
    optional(target.map((one) => ` denies ${one}`)),
    optional(fc.constantFrom(' sum [^1][^2]', ' of [^1]', ' sum [^2] [^4]')),
  )
  .map((parts) => parts.join(''));

const claim = fc.record({
  quantity: fc.constantFrom(...QUANTITIES),
  value: fc.constantFrom(' 40', ' 77', ' ~60', ' >=136', ' 5', ' tens', ' =full', ' 60..90', ''),
  fields,
  tail: fc.constantFrom('', '', '', ' # toll @army stmt s1', ' ack dispute "toll (3 | 4)"', '  '),
  marks: fc.nat(2),
});

type Draft = typeof claim extends fc.Arbitrary<infer T> ? T : never;

const WORDS = ['𐤀𐤁 قال toll', 'إن @army', 'سقط \\[nobody\\]', '', 'ثم stmt s1 غادر'];

const file = fc
  .record({
    source: fc.constantFrom('wire', '"wire"', "'post'", 'army', ''),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    paragraphs: fc.array(
      fc.record({
        words: fc.constantFrom(...WORDS),
        defaults: optional(fields.map((text) => `[^*]:${text}`)),
        claims: fc.array(claim, { maxLength: 3 }),
        // Claim lines at the end of the article rather than under their paragraph.
        late: fc.nat(3).map((n) => n === 0),
      }),
      { maxLength: 3 },
    ),
    shuffled: fc.infiniteStream(fc.nat(1000)),
    end: fc.boolean(),
  })
  .map(({ source, eol, paragraphs, shuffled, end }) => {
    const total = paragraphs.reduce((n, { claims }) => n + claims.length, 0);
    const numbers = Array.from({ length: total }, (_, i) => i + 1)
      .map((n) => [shuffled.next().value as number, n] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, n]) => n);
    let next = 0;
    const lines = ['---', ...(source === '' ? [] : [`source: ${source}`]), 'published: 2022-01-24', '---'];
    const atEnd: string[] = [];
    for (const { words, defaults, claims, late } of paragraphs) {
      const own = claims.map((one) => ({ ...one, number: numbers[next++]! }));
      lines.push(words + own.map(inText).join(''));
      if (defaults !== '') lines.push(defaults);
      (late ? atEnd : lines).push(
        ...own.map((one) => `[^${one.number}]: ${one.quantity}${one.value}${one.fields}${one.tail}`),
      );
    }
    return [...lines, ...atEnd].join(eol) + (end ? eol : '');
  });

const inText = ({ number, marks }: Draft & { number: number }): string =>
  ['', ` [𐤀 أربعون][^${number}]`, ` قتيلاً[^${number}] [و[77]][^${number}]`][marks]!;

/** A small dossier in texts: all that has a name in it is named in many ways. */
export const dossierTexts: fc.Arbitrary<Texts> = fc
  .tuple(fc.constantFrom(...REGISTRIES), fc.array(file, { minLength: 1, maxLength: 4 }))
  .map(([registry, files]) => ({
    ...(registry !== '' && { 'hasila.yaml': registry }),
    ...Object.fromEntries(files.map((text, i) => [`f${i}.claim`, text])),
  }));

/** The files of it that hold claims. */
export const claimFilesOf = (texts: Texts): string[] =>
  Object.keys(texts).filter((name) => name !== 'hasila.yaml');

const made = new WeakMap<Texts, Dossier>();

/** The dossier that texts make; the same one for the same texts, which are not to be changed. */
export function dossierOfTexts(texts: Texts): Dossier {
  const before = made.get(texts);
  if (before !== undefined) return before;
  const dossier = dossierOf(new Map(Object.entries(texts)));
  made.set(texts, dossier);
  return dossier;
}

/** What is found in a dossier, in words without any id, sorted; claims are told by file and number. */
export function findingsInWords(
  findings: Findings,
  number = (_file: string, n: number): number => n,
): string[] {
  const inWords = [...findings.values()].flat().map((finding) => {
    const claims = participants(finding).map(
      ({ file: name, claim: { number: n } }) => `${name}#${number(name, n)}`,
    );
    return `${finding.severity} ${finding.code} ${finding.acknowledged ?? ''} ${claims.sort().join(' ')}`;
  });
  return inWords.sort();
}

/** All that is found in it. */
export const findingsOfTexts = (texts: Texts): string[] => findingsInWords(check(dossierOfTexts(texts)));
