import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import type { Linear, Relation } from '../../server/src/core/claims/relations/relation.ts';
import { sumLine } from '../../server/src/core/features/claimCard.ts';
import { sumsAround } from '../../server/src/core/features/sums.ts';
import { formatValue } from '../../server/src/core/figure/parseValue.ts';
import { messageFor, summaryOf } from '../../server/src/core/report/message.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';

const QUANTITIES = 'quantities: {a: , b: {aliases: [bee]}, c.d: , control: , holdouts: }\n';
const dossierWith = (relation: string): string => `${QUANTITIES}relations:\n  - ${relation}\n`;

/** A relation as it was understood. */
function meaning(relation: Relation | undefined): string {
  if (relation === undefined) return 'none';
  if (relation.kind === 'linear') return linear(relation);
  const { when, op, other } = relation;
  return `${when.quantity} ${formatValue(when.value)} ${op} ${other.quantity} ${formatValue(other.value)}`;
}

const linear = ({ whole, op, parts, across }: Linear): string =>
  `${side(whole)} ${op} ${side(parts)}${across ? ' across speakers' : ''}`;

const side = ({ terms, constant }: Linear['whole']): string =>
  [
    ...terms.map(({ quantity, factor }) => (factor === 1 ? quantity : `${factor}*${quantity}`)),
    ...(constant > 0 || terms.length === 0 ? [String(constant)] : []),
  ].join(' + ');

describe('a relation is brought into one form', () => {
  test.each([
    ['a = b + c.d', 'a = b + c.d'],
    ['b + c.d = a', 'a = b + c.d'],
    ['a=b+c.d', 'a = b + c.d'],
    ['a = b - c.d', 'b = a + c.d'],
    ['a - b = c.d', 'a = b + c.d'],
    ['a + b = c.d + control', 'a + b = c.d + control'],
    ['a = 5 * b', 'a = 5*b'],
    ['a = b * 5', 'a = 5*b'],
    ['5 * b = a', 'a = 5*b'],
    ['a = b / 4', 'a = 0.25*b'],
    ['2 * a = b', 'b = 2*a'],
    ['a <= b', 'b >= a'],
    ['a >= b', 'a >= b'],
    ['a < b', 'b > a'],
    ['a <= b + c.d', 'b + c.d >= a'],
    ['a <= 100', '100 >= a'],
    ['a = b + 10', 'a = b + 10'],
    ['a + a = b', 'b = 2*a'],
    ['a = bee', 'a = b'],
    ['a = b + c.d across speakers', 'a = b + c.d across speakers'],
    ['"a = b"', 'a = b'],
    ['control =full excludes holdouts >0', 'control =full excludes holdouts >0'],
    ['control =full implies bee 0', 'control =full implies b 0'],
    ['a 60..90 excludes b >=2022', 'a 60..90 excludes b >=2022'],
  ])('%s', (relation, expected) => {
    const { registry, problems } = parseDossier(dossierWith(relation));
    expect(problems).toEqual([]);
    expect(registry.relations.map(meaning)).toEqual([expected]);
  });
});

describe('what is no relation is told at its exact place', () => {
  const told = (relation: string): string[] => {
    const text = dossierWith(relation);
    const { problems, registry } = parseDossier(text);
    const kept = registry.relations.length === 0 ? '' : ' (kept)';
    return problems.map(
      ({ severity, span, message }) =>
        `${severity}${kept} «${text.slice(span.start, span.end)}» ${inEnglish(message)}`,
    );
  };

  test.each([
    ['a + b', 'error «a + b» A relation compares'],
    ['a =', 'error «» This side is empty'],
    ['a = b +', 'error «» Here belongs a quantity or a number'],
    ['a = + b', 'error «+» Here belongs a quantity or a number, not `+`'],
    ['a = b c.d', 'error «c.d» Here belongs a sign'],
    ['a = b * c.d', 'error «c.d» Quantities are added'],
    ['a = 5 / b', 'error «b» Quantities are added'],
    ['a = 0 * b', 'error «0» Times nothing'],
    ['a = b / 0', 'error «0» Times nothing'],
    ['a = b = c.d', 'error «=» A relation compares once'],
    ['a = a', 'error «a = a» Both sides say the same'],
    ['1 = 2', 'error «1 = 2» This names no quantity'],
    ['a == b', 'error «==» In a relation this is written `=`'],
    ['a ≤ b', 'error «≤» In a relation this is written `<=`'],
    ['a = (b + c.d)', 'error «(» `(` has no meaning in a relation'],
    ['control =full excludes', 'error «» Here belongs a quantity and a value'],
    ['control excludes holdouts >0', 'error «control» `control` lacks a value'],
    ['control full excludes holdouts >0', 'error «full» Here belongs a quantity and a value'],
    ['control =full excludes holdouts >0 now', 'error «now» One condition is'],
    ['control =full excludes holdouts >0 across speakers', 'error «across speakers» Conditions hold across'],
    ['control =full excludes holdouts ?', 'error «?» Of an unknown value nothing follows'],
    ['a = b + c.e', 'warning (kept) «c.e» No quantity `c.e` is declared. Did you mean `c.d`?'],
    ['holdout = a', 'warning (kept) «holdout» No quantity `holdout` is declared. Did you mean `holdouts`?'],
    ['a = b-a', 'warning (kept) «b-a» No quantity `b-a` is declared. A minus stands between blanks.'],
    ['"a = b + c.e"', 'warning (kept) «c.e» No quantity'],
    ['contrl =full implies a >0', 'warning (kept) «contrl» No quantity'],
  ])('%s', (relation, expected) => {
    const [only, ...more] = told(relation);
    expect(more).toEqual([]);
    expect(only!.slice(0, expected.length)).toBe(expected);
  });

  test('a sign in another habit is put right by a fix', () => {
    const text = dossierWith('a ≥ b');
    const { title, edits } = parseDossier(text).problems[0]!.fix!;
    expect([
      inEnglish(title),
      edits.map(({ span, text: by }) => [text.slice(span.start, span.end), by]),
    ]).toEqual(['Change to >=', [['≥', '>=']]]);
  });

  test('a broken one leaves the others standing', () => {
    const { registry } = parseDossier(`${QUANTITIES}relations: [a +, a = b, "b ! c.d", c.d <= a]\n`);
    expect(registry.relations.map(meaning)).toEqual(['a = b', 'a >= c.d']);
  });

  test('a text without end is read in no time', () => {
    const long = `a = ${'b + '.repeat(50_000)}b`;
    const { registry } = parseDossier(dossierWith(long));
    expect(registry.relations.map(meaning)).toEqual(['a = 50001*b']);
    expect(parseDossier(dossierWith('='.repeat(100_000))).registry.relations).toEqual([]);
  });
});

describe('a broken relation in a sentence', () => {
  const files = (relation: string, claims: string) =>
    new Map([
      [
        'hasila.yaml',
        `quantities:
  killed: {label: {en: People killed, ar: القتلى}, kind: cumulative, unit: person, parts: [children]}
  children: {label: {en: Children killed, ar: القتلى الأطفال}, kind: cumulative, unit: person}
  families: {label: {en: Families, ar: الأسر}, kind: level, unit: family}
  displaced: {label: {en: Displaced, ar: النازحون}, kind: level, unit: person}
  control: {label: {en: Control, ar: السيطرة}, kind: state}
speakers:
  monitor: {label: {en: The Monitor, ar: المرصد}}
scopes:
  police: {label: {en: police}, within: forces}
  forces: {label: {en: forces}}
relations: [${relation}]
`,
      ],
      ['a.claim', `---\nsource: paper\npublished: 2022-01-24\n---\nText.\n${claims}`],
    ]);
  function told(relation: string, claims: string, lang = 'en'): string[] {
    const dossier = dossierOf(files(relation, claims));
    const names = { registry: dossier.registry, langs: [lang] };
    return findingsOf(dossier)
      .filter(({ severity }) => severity === 'warning' || severity === 'error')
      .flatMap((finding) => [
        ...finding.positions.flat().map((claim) => messageFor(finding, claim, names)),
        summaryOf(finding, names),
      ])
      .map((text) => text.replace(/[\u2066-\u2069]/g, ''));
  }

  test('a part above its whole, from both sides and in a report', () => {
    const [whole, part, summary] = told('', '[^1]: killed 36 @monitor\n[^2]: children 41 @monitor\n');
    expect(whole).toBe(
      'People killed, 24 Jan 2022: The Monitor says 36, less than Children killed, which is a part of it: The Monitor says 41 (the same article).',
    );
    expect(part).toBe(
      'Children killed, 24 Jan 2022: The Monitor says 41, more than People killed, which includes it: The Monitor says 36 (the same article).',
    );
    expect(summary).toBe(whole);
  });

  test('the same in Arabic', () => {
    const [whole] = told('', '[^1]: killed 36 @monitor\n[^2]: children 41 @monitor\n', 'ar');
    expect(whole).toMatch(/^القتلى.*36.*أقل من جزء منه.*القتلى الأطفال.*41/);
  });

  test('a narrower scope is named', () => {
    const [whole] = told(
      '',
      '[^1]: killed 36 scope forces @monitor\n[^2]: killed 41 scope police @monitor\n',
    );
    expect(whole).toContain(
      'People killed (forces), 24 Jan 2022: The Monitor says 36, less than People killed (police)',
    );
  });

  test('a relation is quoted', () => {
    expect(
      told('displaced = 5 * families', '[^1]: displaced 31400 @monitor\n[^2]: families 5020 @monitor\n')[1],
    ).toBe(
      'Families, 24 Jan 2022: The Monitor says 5,020, which does not go with Displaced 31,400; the dossier has “displaced = 5 * families”.',
    );
    expect(
      told(
        'control =full excludes displaced >0',
        '[^1]: control =full @monitor\n[^2]: displaced 12 @monitor\n',
      )[0],
    ).toBe(
      'Control, 24 Jan 2022: The Monitor says full, but Displaced: The Monitor says 12 (the same article); by the dossier’s “control =full excludes displaced >0” these cannot both hold.',
    );
  });

  test('in the hover card relations that hold and that do not are told', () => {
    const lines = (families: number): string[] => {
      const dossier = dossierOf(
        files(
          'displaced = 5 * families',
          `[^1]: displaced 31400 @monitor\n[^2]: families ${families} @monitor\n`,
        ),
      );
      const names = { registry: dossier.registry, langs: ['en'] };
      return (dossier.files.get('a.claim')?.claims ?? []).flatMap((claim) =>
        sumsAround(claim, dossier, findingsOf(dossier)).map((sum) => sumLine(sum, names).markdown),
      );
    };
    expect(lines(6280)).toEqual(Array(2).fill('displaced &#61; 5 &#42; families ✓'));
    expect(lines(5020)).toEqual(Array(2).fill('displaced &#61; 5 &#42; families ✗'));
  });

  test('what is counted twice is named', () => {
    expect(
      told(
        '',
        '[^1]: displaced 45 @monitor sum [^2][^3]\n[^2]: killed 36 @monitor\n[^3]: children 9 @monitor\n',
      )[0],
    ).toBe(
      'Displaced, 24 Jan 2022: 45 is a sum that counts Children killed (9) twice, as People killed (36) includes it.',
    );
  });
});
