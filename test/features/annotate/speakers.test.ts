import { describe, expect, test } from 'vitest';
import { suggested } from '../../support/annotated.ts';

const REGISTRY = `
speakers:
  relief: {label: {en: Relief Agency, ar: هيئة الإغاثة}, aliases: [الهيئة العامة للإغاثة], party: relief}
  haddad: {label: {en: "Sami Haddad (Relief Agency)", ar: سامي حداد}, party: relief}
  police: {label: {en: Police, ar: الشرطة}}
  monitor: {label: {en: Rights Monitor, ar: المرصد الحقوقي}}
  local-sources: {label: {en: Local sources, ar: مصادر محلية}, anonymous: true}
outlets:
  outlet-1: {label: {ar: وكالة الأفق}}
`;
const AR = '---\nlang: ar\npublished: 2023-02-08\n---\n';
const EN = '---\nlang: en\npublished: 2023-02-08\n---\n';

/** The speakers suggested for a figure, by its words. */
function speakers(article: string, words: string): string[] {
  const found = suggested(article, REGISTRY);
  const one = found.get(words);
  if (one === undefined) throw new Error(`no ${words} among ${[...found.keys()].join(', ')}`);
  return one.speakers.map(({ id }) => id);
}

describe('in Arabic, who is cited for a figure', () => {
  test.each([
    ['قالت هيئة الإغاثة إن 40 شخصاً قُتلوا.', ['relief']],
    ['وأعلنت الهيئةُ العامّة للإغاثة، اليوم، مقتل 40 شخصاً.', ['relief']],
    ['انهار المبنى وقُتل 40 شخصاً، بحسب المرصد الحقوقي.', ['monitor']],
    ['قُتل 40 شخصاً وفقاً للمرصد الحقوقي في العاصمة.', ['monitor']],
    ['قُتل 40 شخصاً، وفق ما ذكرت الشرطة.', ['police']],
    ['قُتل 40 شخصاً نقلاً عن مصادر محلية.', ['local-sources']],
    ['وكانت «الشرطة» قد أعلنت مقتل 40 شخصاً.', ['police']],
    ['قال المتحدث باسم الشرطة إن 40 شخصاً قُتلوا.', ['police']],
    ['أكد مدير هيئة الإغاثة، سامي حداد، أن 40 شخصاً قُتلوا.', ['haddad', 'relief']],
    ['ذكرت وكالة الأفق أن 40 شخصاً قُتلوا.', ['outlet-1']],
  ])('%s', (sentence, who) => {
    expect(speakers(`${AR}${sentence}\n`, '40 شخصاً')).toEqual(who);
  });

  test('is the closest of several', () => {
    const text = `${AR}قالت الشرطة إن 12 شخصاً قُتلوا، فيما أكدت هيئة الإغاثة مقتل 40 شخصاً.\n`;
    expect(speakers(text, '12 شخصاً')).toEqual(['police']);
    expect(speakers(text, '40 شخصاً')[0]).toBe('relief');
  });

  test('goes on speaking behind "and added", a pronoun, or "the statement"', () => {
    const text = (next: string) => `${AR}قالت الشرطة إن الحريق أُخمد. ${next}\n`;
    expect(speakers(text('وأضافت أن 40 شخصاً قُتلوا.'), '40 شخصاً')).toEqual(['police']);
    expect(speakers(text('وأشار البيان إلى مقتل 40 شخصاً.'), '40 شخصاً')).toEqual(['police']);
    const below = `${AR}قالت الشرطة إن الحريق أُخمد.\n\nوأضافت أن 40 شخصاً قُتلوا.\n`;
    expect(speakers(below, '40 شخصاً')).toEqual(['police']);
  });

  test('is called by a surname the second time', () => {
    expect(speakers(`${AR}وأضاف حداد أن 40 شخصاً قُتلوا.\n`, '40 شخصاً')).toEqual(['haddad']);
  });

  test('is named after the text where nobody declared them', () => {
    expect(speakers(`${AR}قال زيد العامري مدير المستشفى إن 40 شخصاً قُتلوا.\n`, '40 شخصاً')).toEqual([
      'زيد_العامري',
    ]);
    expect(speakers(`${AR}قُتل 40 شخصاً بحسب وزارة الصحة.\n`, '40 شخصاً')).toEqual(['وزارة_الصحة']);
    expect(speakers(`${AR}قُتل 40 شخصاً وفقاً لوزارة الصحة.\n`, '40 شخصاً')).toEqual(['وزارة_الصحة']);
  });

  test('is nobody where nobody is cited, or where a name is only of what is told', () => {
    expect(speakers(`${AR}قُتل 40 شخصاً في انهيار المبنى.\n`, '40 شخصاً')).toEqual([]);
    expect(speakers(`${AR}قُتل 40 شخصاً من عناصر الشرطة.\n`, '40 شخصاً')).toEqual([]);
    expect(speakers(`${AR}أُعلن مقتل 40 شخصاً حسب المعلومات.\n`, '40 شخصاً')).toEqual([]);
  });

  test('is no longer the one before where the text turns to another matter', () => {
    const text = `${AR}قالت الشرطة إن الحريق أُخمد. إلى ذلك، قُتل 40 شخصاً في حادث سير.\n`;
    expect(speakers(text, '40 شخصاً')).toEqual([]);
  });
});

describe('in English, who is cited for a figure', () => {
  test.each([
    ['The Relief Agency said that 40 people died.', ['relief']],
    ['Relief Agency director Sami Haddad said 40 people died.', ['haddad']],
    ['Sami Haddad, the director, said 40 people died.', ['haddad']],
    ['At the scene 40 people died, police said.', ['police']],
    ['At the scene 40 people died, according to the Rights Monitor.', ['monitor']],
    ['“We lost 40 people,” said Sami Haddad.', ['haddad']],
    ['Local sources told reporters that 40 people died.', ['local-sources']],
    ['The Ministry of Health announced that 40 people died.', ['Ministry_of_Health']],
    ['Witnesses reported 40 people dead.', ['Witnesses']],
  ])('%s', (sentence, who) => {
    expect(speakers(`${EN}${sentence}\n`, '40 people')).toEqual(who);
  });

  test('goes on speaking in the next sentences of the paragraph', () => {
    expect(
      speakers(`${EN}Police said the fire was out. He added that 40 people died.\n`, '40 people'),
    ).toEqual(['police']);
    expect(
      speakers(`${EN}Police said the fire was out. Another 40 people were hurt.\n`, '40 people'),
    ).toEqual(['police']);
  });

  test('is nobody where nobody is cited', () => {
    expect(
      speakers(`${EN}At least 40 people were reported killed in Basra.\n`, 'At least 40 people'),
    ).toEqual([]);
    expect(speakers(`${EN}On Monday 40 people were killed by police.\n`, '40 people')).toEqual([]);
  });
});
