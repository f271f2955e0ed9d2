import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { cut, problemsOf } from '../support/claimFiles.ts';

/** Each mark with what it is about. */
const marksOf = (text: string): string[] =>
  parseClaimFile(text).marks.map(
    (m) => `${m.number} ${m.target === undefined ? 'point' : 'span'} «${cut(text, m.words)}»`,
  );

describe('a whole file', () => {
  const text = `---
source: outlet-004            # who published it
title: A test
lang: ar
published: 2022-01-24
---
إلى [مقتل 136 شخصاً على الأقل][^1]، هم [84 من تنظيم الدولة][^2] و[سبعة مدنيين][^4].
[^*]: @sohr on 2022-01-24
[^1]: killed.total >=136 sum [^2][^4]
[^2]: killed.isis 84
[^4]: killed.civilians 7
`;
  const tree = parseClaimFile(text);

  test('has its header, marks, spans, claims and defaults, and no problem', () => {
    expect(tree.problems).toEqual([]);
    expect(tree.header.source?.value).toBe('outlet-004');
    expect(tree.header.published?.value).toBe('2022-01-24');
    expect(cut(text, tree.header.span)).toMatch(/^---\n.*\n---$/s);
    expect(text.slice(tree.body.start)).toMatch(/^إلى/);
    expect(marksOf(text)).toEqual([
      '1 span «مقتل 136 شخصاً على الأقل»',
      '2 span «84 من تنظيم الدولة»',
      '4 span «سبعة مدنيين»',
    ]);
    expect(tree.claims.map((c) => [c.number, c.quantity?.value])).toEqual([
      [1, 'killed.total'],
      [2, 'killed.isis'],
      [4, 'killed.civilians'],
    ]);
    expect(tree.defaults.map((d) => d.fields.speaker?.value.id)).toEqual(['sohr']);
  });

  test('says where each part stands', () => {
    const [first] = tree.claims;
    expect(cut(text, first!.span)).toBe('[^1]: killed.total >=136 sum [^2][^4]');
    expect(cut(text, first!.digits)).toBe('1');
    expect(cut(text, first!.quantity!.span)).toBe('killed.total');
    expect(cut(text, first!.value!.span)).toBe('>=136');
    expect(cut(text, first!.fields.sum!.span)).toBe('[^2][^4]');
    expect(cut(text, tree.spans[1]!.span)).toBe('[84 من تنظيم الدولة]');
    expect(cut(text, tree.marks[1]!.span)).toBe('[^2]');
    expect(cut(text, tree.header.source!.span)).toBe('outlet-004');
  });

  test.each(['\n', '\r\n', '\r'])('is the same with line ends %j', (eol) => {
    const other = parseClaimFile(text.replaceAll('\n', eol));
    expect(other.problems).toEqual([]);
    expect(other.claims.map((c) => c.value?.value)).toEqual(tree.claims.map((c) => c.value?.value));
    expect(other.header.title?.value).toBe('A test');
    expect(other.marks.length).toBe(3);
  });

  test('may begin with a byte order mark', () => {
    const marked = `\ufeff${text}`;
    const other = parseClaimFile(marked);
    expect(other.problems).toEqual([]);
    expect(cut(marked, other.header.source!.span)).toBe('outlet-004');
  });
});

describe('marks', () => {
  test.each([
    ['one span with two marks', '[seven dead][^1][^2]', ['1 span «seven dead»', '2 span «seven dead»']],
    ['one mark on two spans', '[about][^1] x [80][^1]', ['1 span «about»', '1 span «80»']],
    [
      'spans in spans',
      '[all [84][^2] of [45 [7][^4] x][^3]][^1]',
      ['2 span «84»', '4 span «7»', '3 span «45 [7][^4] x»', '1 span «all [84][^2] of [45 [7][^4] x][^3]»'],
    ],
    ['a point belongs to the word before it', 'قتل سبعة[^1] أشخاص', ['1 point «سبعة»']],
    ['a point behind punctuation', 'some 12%, [^1]', ['1 point «12%»']],
    ['stacked points', 'seven[^1][^2]', ['1 point «seven»', '2 point «seven»']],
    ['a point with nothing before it', '[^1] x', ['1 point «»']],
    ['a point after an emoji', '😀[^1]', ['1 point «😀»']],
    ['a space parts a mark from its span', '[seven][^1] [^2]', ['1 span «seven»', '2 point «seven»']],
    ['plain brackets inside a span', '[84 [sic] dead][^1]', ['1 span «84 [sic] dead»']],
    [
      'escaped brackets are text',
      String.raw`[84 \] dead][^1] \[^2] \\[x][^3]`,
      [String.raw`1 span «84 \] dead»`, '3 span «x»'],
    ],
    ['an empty span', '[][^1]', ['1 span «»']],
    ['a colon behind a mark that does not begin its line', 'seven[^1]: x', ['1 point «seven»']],
  ])('%s', (_, text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  test('and their spans refer to each other, outer spans first', () => {
    const { marks, spans } = parseClaimFile('[a [b][^1][^2] c][^3]');
    expect(spans.map((s) => s.marks)).toEqual([[2], [0, 1]]);
    expect(marks.map((m) => m.target)).toEqual([1, 1, 0]);
  });

  test('never reach over a line end, but over what is none', () => {
    expect(parseClaimFile('[a\nb][^1]').spans).toEqual([]);
    expect(marksOf('[a\u2028b][^1]')).toEqual(['1 span «a\u2028b»']);
    expect(marksOf('[a\u0085b][^1]')).toEqual(['1 span «a\u0085b»']);
  });

  test('in plain brackets leave the article silent', () => {
    expect(problemsOf('He said [sic] and [[twice]] and [^note] and a] b')).toEqual([]);
  });
});

describe('lines', () => {
  test('are claim lines only where the mark begins them', () => {
    const tree = parseClaimFile(' [^1]: killed 5\n[^2]: killed 6\nx [^3]: killed 7');
    expect(tree.claims.map((c) => c.number)).toEqual([2]);
  });

  test('number their claims however many zeros are in front', () => {
    expect(parseClaimFile('[^007]: killed 5').claims[0]?.number).toBe(7);
  });

  test('may be blank behind the colon of a default line, and end what held', () => {
    const tree = parseClaimFile('[^*]:\n[^*]: forecast');
    expect(tree.defaults.map((d) => d.fields.forecast !== undefined)).toEqual([false, true]);
    expect(tree.problems).toEqual([]);
  });

  test('take what a web page pastes in for blanks', () => {
    const [claim] = parseClaimFile('[^1]:\u00a0killed\u00a05\u3000@sohr').claims;
    expect([claim?.quantity?.value, claim?.fields.speaker?.value.id]).toEqual(['killed', 'sohr']);
  });
});
