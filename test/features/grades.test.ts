import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check.ts';
import { emptyRegistry } from '../../server/src/core/claims/dossier.ts';
import { atOdds } from '../../server/src/core/grades/adversaries.ts';
import { gradeFor, latestGrade } from '../../server/src/core/grades/grade.ts';
import { claimAt, type Dossier, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { gradeInWords } from '../../server/src/core/report/gradeWords.ts';
import { reportedGrade } from '../../server/src/core/report/reportedGrade.ts';
import { value } from '../support/arbitraryClaims.ts';
import { dossierOf } from '../support/dossiers.ts';

const REGISTRY = `quantities:
  killed: {label: {en: Killed}, kind: cumulative, unit: person}
  inside: {kind: level, unit: person}
  axes: {kind: fact}
  crest: {kind: level, unit: m}
  control: {kind: state}
units: {family: {is: ~5 person}}
speakers:
  sdf: {label: {en: SDF, ar: قسد}, party: sdf}
  asayish: {label: {en: Asayish}, party: sdf}
  sohr: {label: {en: SOHR, ar: المرصد}, party: sohr}
  amaq: {label: {en: Amaq, ar: أعماق}, party: isis}
  reports: {anonymous: true}
`;

/** A dossier of claim lines, an article each, all of one day. */
const dossier = (...lines: readonly string[]): Dossier =>
  dossierOf(
    new Map([
      ['hasila.yaml', REGISTRY],
      ...lines.map((line, i): [string, string] => [
        `${i}.claim`,
        `---\nsource: o${i}\npublished: 2022-01-24\n---\nx [y][^1]\n[^1]: ${line}\n`,
      ]),
    ]),
  );

const gradeOn = (at: Dossier, file: string) => gradeFor(claimAt(at, file, 1)!, at, atOdds(check(at)));
const inWords = (at: Dossier, file = '0.claim', lang = 'en'): string =>
  gradeInWords(gradeOn(at, file)!, { registry: at.registry, langs: [lang] });

describe('the best supported position', () => {
  test('is what two independent parties agree on: an interval, with the reasons', () => {
    const agreed = dossier('killed >=120 @sdf', 'killed 110..136 @sohr!');
    expect(inWords(agreed)).toBe(
      'Best supported, 24 Jan 2022: 120 to 136 (likely 120 to 132) — 2 independent sources (SDF, SOHR), 1 word for word',
    );
    expect(inWords(agreed, '1.claim', 'ar')).toBe(
      'الأوثق، 24 يناير 2022: من 120 إلى 136 (والأرجح من 120 إلى 132) — مصدران مستقلان (قسد، المرصد)، أحدها باقتباس حرفي',
    );
  });

  test('is never a figure between two that exclude each other', () => {
    const disputed = dossier('axes 3 @sdf', 'axes 4 @amaq');
    expect(gradeOn(disputed, '0.claim')).toMatchObject({ outcome: 'contested', contested: true });
    expect(inWords(disputed)).toBe('Contested: 3 (SDF) against 4 (Amaq) — as much stands behind each');
    expect(inWords(disputed, '1.claim', 'ar')).toContain('3 (قسد) مقابل 4 (أعماق)');
  });

  test('is that of more parties, and the others are not forgotten', () => {
    const majority = dossier('axes 3 @sdf', 'axes 3 @sohr', 'axes 4 @amaq');
    expect(gradeOn(majority, '2.claim')).toMatchObject({ outcome: 'supported', contested: true });
    expect(inWords(majority)).toBe(
      'Best supported: 3 — 2 independent sources (SDF, SOHR), others exclude it',
    );
  });

  test.each([
    ['relays of one source', ['killed 40 @sdf', 'killed 40 @sdf', 'killed 40 @asayish']],
    ['who cites the source', ['killed 40 @sdf', 'killed 40 @sohr citing @sdf']],
    ['an outlet for itself', ['killed 40 @sdf', 'killed 40']],
    ['nameless sources', ['killed 40 @sdf', 'killed 40 @reports']],
    ['a magnitude that nobody counted', ['killed 40 @sdf', 'killed tens @sohr']],
  ])('gains nothing from %s', (_, lines) => {
    const one = dossier(...lines);
    expect(gradeOn(one, '1.claim')).toMatchObject({ outcome: 'one-source', contested: false });
    expect(inWords(one, '1.claim')).toBe('Not confirmed, 24 Jan 2022: 40 — one source only (SDF)');
  });

  test('is nobody’s where nobody by name gives a figure', () => {
    const nobody = dossier('killed 40', 'killed 41 @reports');
    expect(inWords(nobody)).toBe('Not confirmed, 24 Jan 2022: no named source gives a figure');
  });

  test('is not what only could both be true', () => {
    const apart = dossier('inside >200 @sdf', 'inside 700 @sohr');
    expect(gradeOn(apart, '0.claim')?.outcome).toBe('apart');
    expect(inWords(apart)).toContain('no two independent sources say the same: at least 201');
  });

  test('is not a toll that its own source has raised', () => {
    const raised = dossier(
      'killed 30 @sdf on 2022-01-24T09:00',
      'killed 45 @sdf on 2022-01-24T20:00',
      'killed 30 @sohr on 2022-01-24',
      'killed 45 @amaq',
    );
    const { outcome, positions } = gradeOn(raised, '0.claim')!;
    expect(outcome).toBe('supported');
    expect(positions[0]).toMatchObject({ roots: ['sdf', 'isis'], hard: { lo: 45, hi: 45 } });
  });

  test('is not what held at an hour that was over', () => {
    const hours = dossier('killed 30 @sdf on 2022-01-24T09:00', 'killed 45 @sohr on 2022-01-24T20:00');
    expect(inWords(hours)).toBe('Not confirmed, 24 Jan 2022: 45 — one source only (SOHR)');
  });

  test('counts nothing that was taken back, and no forecast', () => {
    const withdrawn = dossier(
      'axes 3 @sdf',
      'axes 3 @sohr',
      'axes 4 @sohr retracts 1.claim#1',
      'axes 3 @amaq forecast',
    );
    expect(gradeOn(withdrawn, '1.claim')).toBeUndefined();
    expect(gradeOn(withdrawn, '0.claim')?.outcome).toBe('contested');
    expect(gradeOn(withdrawn, '3.claim')?.outcome).toBe('one-source');
  });

  test('holds for its day: the next day has its own', () => {
    const days = dossier(
      'killed 40 @sdf',
      'killed 40 @sohr',
      'killed 90 @sdf on 2022-01-27',
      'killed 91 @amaq on 2022-01-27',
    );
    expect(gradeOn(days, '0.claim')?.outcome).toBe('supported');
    expect(gradeOn(days, '2.claim')?.outcome).toBe('contested');
    expect(latestGrade(days, 'killed')?.outcome).toBe('contested');
  });

  test('of two days that touch, one lends its support to the other and is no rival of it', () => {
    const touching = dossier(
      'killed 40 @sdf on 2022-01-23',
      'killed 40 @sohr',
      'killed 12 @amaq on 2022-01-23',
    );
    expect(gradeOn(touching, '1.claim')).toMatchObject({ outcome: 'supported', contested: false });
  });

  test('is weaker for estimates', () => {
    const firm = dossier(
      'inside 300 @sdf',
      'inside 300 @sohr',
      'inside 500 @amaq est',
      'inside 500 @mayor est',
    );
    expect(gradeOn(firm, '0.claim')?.positions[0]?.hard).toMatchObject({ lo: 300, hi: 300 });
    const outweighed = dossier(
      'inside 300 @sdf',
      'inside 300 @sohr',
      'inside 500 @amaq est',
      'inside 500 @mayor est',
      'inside 500 @un prelim',
    );
    expect(gradeOn(outweighed, '0.claim')?.positions[0]?.hard).toMatchObject({ lo: 300, hi: 300 });
    const soft = dossier('inside 500 @amaq est', 'inside 500 @mayor prelim');
    expect(inWords(soft)).toContain('as estimates or preliminary figures');
  });

  test('among as many goes to what opponents agree on, then to what is quoted', () => {
    const adverse = dossier(
      'inside 300 @sdf',
      'inside 300 @amaq',
      'inside 500 @sohr',
      'inside 500 @mayor',
      'axes 3 @sdf',
      'axes 4 @amaq',
    );
    expect(inWords(adverse)).toContain(
      '300 — 2 independent sources (SDF, Amaq), though they are at odds elsewhere',
    );
    const quoted = dossier('inside 300 @sdf', 'inside 300 @amaq', 'inside 500 @sohr!', 'inside 500 @mayor!');
    expect(inWords(quoted)).toContain('500 — 2 independent sources (SOHR, mayor), word for word');
  });

  test('of states is a word', () => {
    const states = dossier('control =full @sdf', 'control =full @sohr', 'control =lost @amaq');
    expect(inWords(states)).toBe(
      'Best supported, 24 Jan 2022: full — 2 independent sources (SDF, SOHR), others exclude it',
    );
  });

  test('sees through units, and how they were rounded', () => {
    const lengths = dossier('crest 7 @sdf', 'crest 23 unit ft @sohr');
    expect(inWords(lengths)).toContain('2 independent sources');
    const families = dossier('inside 200 unit family @sdf', 'inside 1000 @sohr');
    expect(gradeOn(families, '0.claim')?.outcome).toBe('supported');
  });

  test('does not depend on the order in which claims come', () => {
    const lines = [
      'killed 40 @sdf',
      'killed ~42 @sohr',
      'killed >39 @amaq',
      'killed 55 @mayor!',
      'killed 55 @reports',
    ];
    const told = (at: Dossier) => {
      const { outcome, positions } = latestGrade(at, 'killed')!;
      return [outcome, positions.map(({ roots, hard }) => [[...roots].sort(), hard])];
    };
    expect(told(dossier(...lines.toReversed()))).toEqual(told(dossier(...lines)));
  });
});

test('as data it says whether a claim is in the best position', () => {
  const majority = dossier('axes 3 @sdf!', 'axes 3 @sohr', 'axes 4 @amaq', 'axes 3');
  const row = (file: string) => reportedGrade(gradeOn(majority, file)!, claimAt(majority, file, 1)!);
  expect(row('0.claim')).toEqual({
    outcome: 'supported',
    interval: { hard: [3, 3], soft: [3, 3] },
    support: { roots: 2, direct: 1, adverse: false },
    contested: true,
    supported: true,
  });
  expect(row('2.claim')).toMatchObject({ outcome: 'supported', supported: false });
  expect(row('3.claim')).toMatchObject({ supported: true });
});

describe('in a quantity of twenty thousand claims', () => {
  const base = dossier('inside 1 @sdf').files.get('0.claim')!.summary;
  const article = (file: number, day: (i: number) => string): [string, typeof base] => [
    `f${file}`,
    {
      ...base,
      source: `o${file}`,
      claims: Array.from({ length: 100 }, (_, i) => ({
        ...base.claims[0]!,
        number: i + 1,
        quantity: 'q',
        speaker: { id: `s${(file * 7 + i) % 60}`, direct: i % 3 === 0 },
        asOf: day(file * 100 + i),
        value: value(String(100 + ((file * 31 + i * 17) % 400))),
      })),
    },
  ];
  test.each([
    ['of one day', () => '2022-01-24'],
    ['of many days', (i: number) => `2022-01-${String((i % 28) + 1).padStart(2, '0')}`],
  ])('all %s, grading takes no noticeable time', (_, day) => {
    const large = withFiles(
      emptyDossier(emptyRegistry),
      Array.from({ length: 200 }, (_, i) => article(i, day)),
    );
    const claims = large.files.get('f7')!.claims;
    const first = performance.now();
    expect(gradeFor(claims[0]!, large)).toBeDefined();
    const again = performance.now();
    for (const claim of claims) expect(gradeFor(claim, large)).toBeDefined();
    // On a quiet machine 60 ms, and some 20 for all hundred. One that looked at every pair would take many seconds.
    expect(again - first).toBeLessThan(2000);
    expect(performance.now() - again).toBeLessThan(2000);
  });
});
