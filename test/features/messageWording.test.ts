import { expect, test } from 'vitest';
import { messageFor, summaryOf } from '../../server/src/core/report/message.ts';
import { loadWords } from '../../server/src/core/report/strings/tables.ts';
import type { FindingCode } from '../../server/src/core/rules/codes.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';

await loadWords(['ar']);

const REGISTRY = `quantities:
  axes: {label: {en: Axes of attack, ar: محاور الهجوم}, kind: fact}
  gate: {label: {en: The gate, ar: البوابة}, kind: state}
  dead: {label: {en: Dead, ar: القتلى}, kind: cumulative}
speakers:
  army: {label: {en: Army, ar: الجيش}, party: army}
  rebels: {label: {en: Rebels, ar: المتمردون}, party: rebels}
  monitor: {label: {en: Monitor, ar: المرصد}, party: monitor}
outlets:
  one: {label: {en: Outlet One, ar: المنبر الأول}}
  two: {label: {en: Outlet Two, ar: المنبر الثاني}}
`;

/** How a finding is told among articles of one day after the other, given by their claim lines; the first is of Outlet One. */
function found(code: FindingCode, ...articles: readonly string[]) {
  const dossier = dossierOf(
    new Map([
      ['hasila.yaml', REGISTRY],
      ...articles.map((lines, i): [string, string] => [
        `${i}.claim`,
        `---\nsource: ${i === 0 ? 'one' : 'two'}\npublished: 2022-01-2${i}\n---\n${lines}\n`,
      ]),
    ]),
  );
  const finding = findingsOf(dossier).find((one) => one.code === code)!;
  const first = finding.positions[0]![0]!;
  const names = (lang: string) => ({ registry: dossier.registry, langs: [lang] });
  return {
    summary: (lang = 'en') => summaryOf(finding, names(lang)),
    message: (lang = 'en') => messageFor(finding, first, names(lang)),
  };
}

test('a position that has been in several states does not read as one state in several wordings', () => {
  const { summary } = found(
    'scope-gap',
    '[^1]: gate =full @army on 2022-01-20/2022-01-26\n[^2]: gate =contested @rebels scope north on 2022-01-20\n[^3]: gate =lost @rebels scope north on 2022-01-21',
  );
  expect(summary()).toContain('against contested and lost (Rebels, Outlet One, 20 Jan 2022 and 1 more)');
  expect(summary('ar')).toContain('\u2068contested\u2069 و\u2068lost\u2069');
});

test('of many states of a position the first few are told', () => {
  const states = ['contested', 'lost', 'retaken', 'besieged', 'burnt'].map(
    (word, i) => `[^${i + 2}]: gate =${word} @rebels scope north on 2022-01-2${i}`,
  );
  const { summary } = found(
    'scope-gap',
    ['[^1]: gate =full @army on 2022-01-20/2022-01-26', ...states].join('\n'),
  );
  expect(summary()).toContain('against contested, lost, retaken and 2 more figures (Rebels');
});

test('a gap between scopes is told truly where one side names none, and where three differ', () => {
  const oneSide = found('scope-gap', '[^1]: axes 3 @army', '[^1]: axes 4 @rebels scope north');
  expect(oneSide.message()).toBe(
    'Axes of attack: Army says 3, Rebels says 4 (Outlet Two); nobody says whether these are of the same scope and place, so they were not compared.',
  );
  expect(oneSide.message('ar')).toContain('لم يُذكر هل النطاق واحد والمكان واحد، فلم تُجرَ مقارنة.');
  const three = found(
    'scope-gap',
    '[^1]: axes 3 @army scope south',
    '[^1]: axes 4 @rebels scope north',
    '[^1]: axes 9 @monitor scope west',
  );
  for (const [lang, dual] of [
    ['en', /\bthe two\b|\bboth\b|\beither\b/],
    ['ar', /الرقمان|يتحدثان|هما/],
  ] as const) {
    expect(three.summary(lang).match(/3|4|9/g)).toEqual(['4', '3', '9']);
    expect(three.summary(lang)).not.toMatch(dual);
  }
});

test('who only denies what it has said itself is not told to say a figure', () => {
  const { message } = found('retraction', '[^1]: axes 3 @army\n[^2]: axes ? @army denies [^1]');
  expect(message()).toBe(
    'Axes of attack: Army says 3, Army denies it (the same article); one source cannot stand by both.',
  );
});

test('of figures that are only far apart it is told how far', () => {
  const { message } = found('divergent', '[^1]: dead 20 @army', '[^1]: dead 90 @rebels');
  expect(message()).toBe(
    'Dead: Army says 20 for 20 Jan 2022, Rebels says 90 for 21 Jan 2022 (Outlet Two); 4.5 to 1, far apart for so short a time.',
  );
  expect(message('ar')).toContain('؛ النسبة 4.5 إلى 1، وهو فارق كبير في مدة قصيرة.');
});
