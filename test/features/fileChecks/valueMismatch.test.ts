import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { checksOf, fileOf } from '../../support/fileChecks.ts';

/** What is said of the first claim, whose mark stands in the article. */
function said(article: string, claim: string, lang?: string): string | undefined {
  const tree = fileOf(article, `[^1]: q ${claim}`, ...(lang === undefined ? [] : [`lang: ${lang}`]));
  expect(tree.problems).toEqual([]);
  return checksOf(tree).find(({ code }) => code === 'value-mismatch')?.message;
}

describe('another figure is told, with what the text has', () => {
  test.each([
    ['en', 'They found [53 of 98][^1].', '60', '53, 98'],
    ['en', 'He saw [forty-five][^1] men.', '54', 'forty-five'],
    ['en', '[Between 60 and 90 men][^1] hold out.', '75', 'Between 60 and 90'],
    ['en', 'It took [the 1,200 people][^1] in.', '1300', '1,200'],
    ['en', 'Of them [12%][^1] fled.', '21%', '12%'],
    ['en', '[13 more][^1] died.', '+31', '13'],
    ['en', 'Held on [3 March 2020][^1].', '2020-03-13', '3 March 2020'],
    ['ar', 'قُتل [١٣٦ شخصاً][^1] هناك.', '163', '١٣٦'],
    ['ar', 'قُتل [ثلاثمئة][^1] منهم.', '400', 'ثلاثمئة'],
    ['ar', 'وصلت [سيارتان مفخختان][^1] إلى الباب.', '3', 'سيارتان'],
    ['ar', 'وقضى [العشرات][^1].', '30', 'العشرات'],
    ['fr', 'Il a compté [212 passagers][^1].', '221', '212'],
    ['tr', 'Olayda [on iki kişi][^1] öldü.', '21', 'on iki'],
    ['fa', 'در این حمله [۱۲ نفر][^1] کشته شدند.', '21', '۱۲'],
  ])('%s: %s %s', (lang, article, claim, words) => {
    const message = said(article, claim, lang)!.replace(/[\u2066-\u2069]/g, '');
    expect(message).toContain(`The text says ${words}, the claim line ${claim}.`);
  });
});

describe('another hedge is told, with how the text has it', () => {
  test.each([
    ['en', '[Over 200][^1] died.', '200', 'Write >200 on the line.'],
    ['en', '[About 300][^1] came.', '>300', 'Write the hedge as the text has it.'],
    ['en', '[At least 13 more][^1] died.', '+13', 'Write +>=13 on the line.'],
    ['en', 'The doctor took in [25 wounded][^1].', '<25', 'Write 25, or mark the words'],
    ['ar', 'هاجم [نحو 300 عنصر][^1] البناء.', '300', 'Write ~300 on the line.'],
    ['ar', 'فقد [أكثر من عشرين][^1] منهم.', '<20', 'Write the hedge as the text has it.'],
  ])('%s: %s %s', (lang, article, claim, advice) => {
    expect(said(article, claim, lang)).toContain(advice);
  });
});

describe('what may be right is not told', () => {
  test.each([
    ['thousands marked in digits', 'en', 'In came [1,200 people][^1].', '1200'],
    ['a language that is not read', 'de', 'Es kamen [1.200 Menschen][^1].', '1200'],
    ['a scale', 'en', 'It cost [1.2 million][^1].', '1200000'],
    ['the same scale', 'en', 'It holds [12 million][^1] tonnes.', '12 unit Mt'],
    ['a difference', 'en', '[53 of 98][^1] came back.', '45'],
    ['a product', 'en', '[Three families of five][^1] left.', '15'],
    ['a distance', 'en', 'It is [12 km][^1] off.', '7.5 unit mi'],
    ['an age', 'en', 'A [man of 71][^1] died.', '1'],
    ['a noun alone', 'en', 'There died 14 [guards][^1] and a cook.', '14'],
    ['a singular', 'en', '[A policeman][^1] and his men died.', '6'],
    ['both', 'en', '[Both bridges][^1] fell.', '2'],
    ['some', 'en', '[Some men][^1] fled.', '7'],
    ['a handle', 'en', '[@unit_61][^1] posted it.', '16'],
    ['a bound that fits a magnitude', 'en', '[Hundreds][^1] fled.', '>=200'],
    ['an end of a range', 'en', '[60 to 90 men][^1] hold out.', '>=60'],
    ['a hedge the reader does not know', 'en', 'They fear for [80 men][^1], give or take a few.', '~80'],
    ['an estimate', 'ar', 'فرّ [بحدود 80 سجيناً][^1].', '80 est'],
    ['a hedge of the whole sentence', 'ar', 'يقدّر الأطباء الجرحى بـ[25 شخصاً][^1].', '~25'],
    ['a relative date', 'en', 'It fell [last Thursday][^1].', '2022-01-20'],
    ['a clock time', 'en', 'It began at [seven][^1] in the evening.', '19:00'],
    ['an unknown number', 'en', '[12 men][^1] came.', '?'],
    ['a state', 'en', '[12 streets][^1] are held.', '=full'],
    ['a vague claim', 'en', '[40 men][^1] came.', 'tens'],
    ['a hedge that is not marked', 'en', 'Over [200][^1] died.', '200'],
  ])('%s (%s): %s %s', (_, lang, article, claim) => {
    expect(said(article, claim, lang)).toBeUndefined();
  });
});

test('a mark that is a point is about its word, and a quotation goes before it', () => {
  expect(said('There were sixteen[^1] dead.', '61', 'en')).toContain('sixteen');
  expect(said('There were sixteen[^1] dead.', '20 quote "a score, or 20"', 'en')).toBeUndefined();
  expect(said('There were sixteen[^1] dead.', '30 quote "20 dead"', 'en')).toContain('says 20');
});

test('the language is guessed where the header gives none', () => {
  expect(said('قُتل [سبعة مدنيين][^1].', '9')).toContain('سبعة');
  expect(said('قُتل [سبعة مدنيين][^1].', '7')).toBeUndefined();
});

test('what stands in the article is cut and cleaned where it is quoted', () => {
  const message = said(`Up to [12\u202e${'\u2066'.repeat(400)} 13${' '.repeat(9)}men][^1].`, '99', 'en')!;
  expect(message).not.toMatch(/[\u202a-\u202e]/);
  expect(message.length).toBeLessThan(300);
});

test('it stands on the value, and has no fix: no fix changes a figure', () => {
  const tree = parseClaimFile('[Nine][^1] died.\n[^1]: killed 6 @army\n');
  const [found, ...more] = checksOf(tree);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'value-mismatch', severity: 'warning', number: 1, words: '6' });
  expect(found).not.toHaveProperty('fix');
});
