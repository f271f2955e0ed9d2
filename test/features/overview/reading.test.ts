import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../server/src/core/overview/reading.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { recover } from '../../../server/src/core/syntax/recover.ts';
import { anyText } from '../../support/arbitraryText.ts';

const read = (text: string) => paragraphsOf(parseClaimFile(text));

test('a paragraph has the words of the article, its marked words and the claims under it', () => {
  const [first, second] = read(
    '---\nsource: a\n---\nقتل [136 شخصاً، بينهم [سبعة][^2] مدنيين][^1] في [\\[السجن\\]][^3].\n[^1]: killed 136\n[^2]: killed.civilians 7\n\nوفرّ عشرات[^4].\n[^4]: escaped tens\n',
  );
  expect(first!.text).toBe('قتل 136 شخصاً، بينهم سبعة مدنيين في [السجن].');
  expect(first!.spans.map(({ start, end, claims }) => [first!.text.slice(start, end), ...claims])).toEqual([
    ['136 شخصاً، بينهم سبعة مدنيين', 1],
    ['سبعة', 2],
    ['[السجن]', 3],
  ]);
  expect(first!.claims.map(({ number }) => number)).toEqual([1, 2]);
  expect(first!.line).toBe(3);
  expect(second!.spans.map(({ start, end }) => second!.text.slice(start, end))).toEqual(['عشرات']);
  expect(second!.claims.map(({ number }) => number)).toEqual([4]);
});

test('claims before all text are not lost', () => {
  expect(read('[^1]: killed 3\nThree died.\n').map(({ text, claims }) => [text, claims.length])).toEqual([
    ['', 1],
    ['Three died.', 0],
  ]);
});

test('a line of many spans is read in one pass', () => {
  const text = `${'[7][^1] '.repeat(20_000)}\n[^1]: killed 7\n`;
  const start = performance.now();
  expect(read(text)[0]!.spans).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('the paragraphs of any file are the lines of the recovered article that are not blank', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = recover(text)
        .replace(/^\ufeff/, '')
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '');
      expect(read(text).flatMap(({ text }) => (text.trim() === '' ? [] : [text]))).toEqual(lines);
    }),
  );
});

test('every character of a paragraph is where its stretches say it is in the file', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      for (const { line, text: words, stretches } of read(text)) {
        const there = stretches.map(([from, at], i) => {
          const to = stretches[i + 1]?.[0] ?? words.length;
          return lines[line]!.slice(at, at + to - from);
        });
        expect(there.join('')).toBe(words);
      }
    }),
  );
});
