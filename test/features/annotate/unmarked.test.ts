import { describe, expect, test } from 'vitest';
import { unmarkedFigures } from '../../../server/src/core/annotate/unmarked.ts';
import { read } from '../../../server/src/core/figure/read/read.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { span } from '../../../server/src/core/text/span.ts';

/** The unmarked figures of a text: value and words. */
const found = (text: string, within?: { start: number; end: number }): string[] =>
  unmarkedFigures(parseClaimFile(text), read, within).map(
    (one) => `${one.figure.value} «${text.slice(one.span.start, one.span.end)}»`,
  );
const AR = '---\nlang: ar\npublished: 2023-02-08\n---\n';
const EN = '---\nlang: en\npublished: 2023-02-08\n---\n';

describe('the figures of an article that no mark covers', () => {
  test('are its counts and shares, with hedge and noun, and no dates or times', () => {
    expect(found(`${AR}قُتل في 6 شباط نحو 40 شخصاً على الأقل، ونُقل معظم الجرحى عند الساعة 17:30.\n`)).toEqual([
      '>=40 «نحو 40 شخصاً على الأقل»',
      'most «معظم الجرحى»',
    ]);
    expect(found(`${EN}At least 40 people died on 6 February, and most survivors fled.\n`)).toEqual([
      '>=40 «At least 40 people»',
      'most «most survivors»',
    ]);
  });

  test('leave out what a span or a point marks', () => {
    expect(found(`${AR}قُتل [40 شخصاً][^1] وجُرح 12[^2] وفُقد سبعة.\n[^1]: k 40\n[^2]: w 12\n`)).toEqual([
      '7 «سبعة»',
    ]);
  });

  test('leave out header, claim lines and default lines', () => {
    expect(
      found('---\ntitle: 40 dead\n---\nFive died.[^1]\n[^*]: @x on 2022 # 30 men\n[^1]: k 12 # 13 people\n'),
    ).toEqual(['5 «Five»']);
  });

  test('are whole across marks and escapes within them', () => {
    expect(found(`${EN}About [two][^1] hundred \\[or so\\] left; 300 men stayed.\n[^1]: k 2\n`)).toEqual([
      '300 «300 men»',
    ]);
    expect(found(`${EN}In \\[brackets\\] 40 men and, \\\\, 50 women.\n`)).toEqual([
      '40 «40 men»',
      '50 «50 women»',
    ]);
  });

  test('are placed in UTF-16, with CRLF, astral characters and bidi controls before them', () => {
    const text = `${AR}🔴🔴 \u200fقُتل \u206740\u2069 شخصاً.\r\n𝐀 وجُرح 12 طفلاً\r\n`.replaceAll('\n', '\n');
    expect(found(text)).toEqual(['40 «40\u2069 شخصاً»', '12 «12 طفلاً»']);
  });

  test('take as many words as it takes to be read alone', () => {
    expect(found(`${AR}دُمّر عدد من المنازل بعد انفجار سيارة مفخخة.\n`)).toEqual([
      'some «عدد من المنازل»',
      '1 «سيارة مفخخة»',
    ]);
  });

  test('can be asked for within a stretch', () => {
    const text = `${EN}First 10 men.\nThen 20 men and 30 women.\nLast 40 men.\n`;
    const at = text.indexOf('20 men');
    expect(found(text, span(at, at))).toEqual(['20 «20 men»']);
    expect(found(text, span(at + 3, text.indexOf('30') + 1))).toEqual(['20 «20 men»', '30 «30 women»']);
    expect(found(text, span(0, 5))).toEqual([]);
  });
});

describe('an article of megabytes', () => {
  const lines = `${AR}${'قُتل 40 شخصاً في المدينة وجُرح 12 طفلاً. '.repeat(3000)}\n`.repeat(1);
  test('on one line is read piece by piece, with no figure lost or cut in two', () => {
    const figures = found(lines);
    expect(figures).toHaveLength(6000);
    expect(new Set(figures)).toEqual(new Set(['40 «40 شخصاً»', '12 «12 طفلاً»']));
  });

  test('is not read to its end for one figure', () => {
    const text = AR + 'قُتل 40 شخصاً في المدينة وجُرح 12 طفلاً. '.repeat(120_000);
    const tree = parseClaimFile(text);
    let readSoFar = 0;
    const counting: typeof read = (words, options) => {
      readSoFar += words.length;
      return read(words, options);
    };
    const at = text.indexOf('12', 2_000_000);
    expect(unmarkedFigures(tree, counting, span(at, at))).toHaveLength(1);
    expect(readSoFar).toBeLessThan(60_000);
  });
});
