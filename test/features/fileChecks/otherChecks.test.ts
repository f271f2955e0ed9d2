import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { checksOf, fileOf } from '../../support/fileChecks.ts';

const codes = (article: string, claims: string, rules?: string): string[] =>
  checksOf(fileOf(article, claims, 'lang: en'), rules).map(
    ({ number, code, words }) => `${number ?? 'article'} ${code}: ${words}`,
  );

describe('missing-value', () => {
  test.each([
    ['no figure in the words', 'They burnt [the houses][^1].', 'houses'],
    ['no figure in the quotation', 'x[^1]', 'houses quote "they are gone"'],
  ])('%s', (_, article, claim) => {
    expect(codes(article, `[^1]: ${claim}`)).toEqual(['1 missing-value: 1']);
  });

  test.each([
    ['a figure in the words', 'They burnt [nine houses][^1].', 'houses'],
    ['a value on the line', 'They burnt [the houses][^1].', 'houses some'],
    ['a line that says there is none', 'They burnt [the houses][^1].', 'houses ?'],
    ['a malformed value, which is told already', 'They burnt [the houses][^1].', 'houses 12,5'],
    ['no words at all, which is told already', 'They burnt the houses.', 'houses'],
    ['a claim that only denies', 'It denies [this][^1].', 'houses denies stmt s1'],
    ['a claim that only takes back', 'It took [this][^1] back.', 'houses retracts stmt s1'],
  ])('not for %s', (_, article, claim) => {
    expect(codes(article, `[^1]: ${claim}`)).toEqual([]);
  });
});

describe('unclosed-quote', () => {
  const found = (article: string, claim = '[^1]: killed 40 @sdf!') => codes(article, claim);

  test.each([
    ['in guillemets', 'He said: «we lost [40][^1] men, and left.'],
    ['in curly quotes', 'He said: “we lost [40][^1] men, and left.'],
    ['in straight quotes', 'He said: "we lost [40][^1] men, and left.'],
    ['after one that is closed', 'A “hero” said: “we lost [40][^1] men, and left.'],
    ['an inner one that is closed', 'He said: «we lost “only” [40][^1] men, and left.'],
    ['with a clitic before it', 'وقال إن لـ«القوة [40][^1] قتيلاً.'],
  ])('%s', (_, article) => {
    expect(found(article)).toEqual(['1 unclosed-quote: sdf']);
  });

  test.each([
    ['one that is closed', 'He said: «we lost [40][^1] men» and left.'],
    ['one closed in another style', 'He said: “we lost [40][^1] men" and left.'],
    ['a figure outside of any', 'He lost [40][^1] men. "A hero, he said.'],
    ['no quotation at all', 'He lost [40][^1] men.'],
    ['inches', 'The 5" gun hit [40][^1] men.'],
    ['one that ends before', '“Well,” he said, of [40][^1] men.'],
    ['marks the other way round, as some write Arabic', 'قال: ”خسرنا [40][^1] مقاتلاً“ ومضى.'],
    ['one that goes on in the next paragraph', '"We lost [40][^1] men.\n\n"And more," he said.'],
    ['one that ends in the next paragraph', 'He said: «we lost [40][^1] men.\nThen we left.» So he did.'],
  ])('not for %s', (_, article) => {
    expect(found(article)).toEqual([]);
  });

  test('only what is said to be word for word has to be in a quotation', () => {
    const article = 'He said: «we lost [40][^1] men, and left.';
    expect(found(article, '[^1]: killed 40 @sdf')).toEqual([]);
    expect(found(article, '[^*]: @sdf!\n[^1]: killed 40')).toEqual(['1 unclosed-quote: 1']);
  });
});

describe('unmarked-figure', () => {
  const article = '[Nine][^1] died on 3 March, 14 were hurt, and about 200 houses burnt.';

  test('is off unless a dossier asks for it', () => {
    expect(codes(article, '[^1]: killed 9')).toEqual([]);
  });

  test('finds the counts that no mark covers, in the article', () => {
    expect(codes(article, '[^1]: killed 9', 'unmarked-figure: hint')).toEqual([
      'article unmarked-figure: 14',
      'article unmarked-figure: about 200 houses',
    ]);
  });

  test('of a page full of figures tells the first, and that there are more', () => {
    const found = checksOf(parseClaimFile('7 men, '.repeat(2_000)), 'unmarked-figure: hint');
    expect(found).toHaveLength(500);
    expect(found.at(-1)!.message).toContain('More follow');
  });
});

test('a claim acknowledges what is found on it, by a default line too', () => {
  const settled = (claims: string) => checksOf(fileOf('[Nine][^1] died.', claims)).map((one) => one.severity);
  expect(settled('[^1]: killed 6 ack value-mismatch "as the outlet corrected it"')).toEqual(['acknowledged']);
  expect(settled('[^*]: ack value-mismatch "corrected"\n[^1]: killed 6')).toEqual(['acknowledged']);
  expect(settled('[^1]: killed 6 ack dispute "corrected"')).toEqual(['warning']);
});
