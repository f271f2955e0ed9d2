import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { PROBLEM_LIMIT } from '../../server/src/core/syntax/problems.ts';
import { nodeAt } from '../../server/src/core/syntax/query.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

describe('a file', () => {
  test('of nothing has nothing in it', () => {
    const tree = parseClaimFile('');
    expect([tree.marks, tree.claims, tree.problems]).toEqual([[], [], []]);
    expect(nodeAt(tree, 0)).toBeUndefined();
  });

  test('of ten thousand marks has them all', () => {
    const marks = Array.from({ length: 10_000 }, (_, i) => `[${i}][^${i}]`).join(' ');
    const lines = Array.from({ length: 10_000 }, (_, i) => `[^${i}]: killed ${i}`).join('\n');
    const tree = parseClaimFile(`${marks}\n${lines}`);
    expect([tree.marks.length, tree.spans.length, tree.claims.length]).toEqual([10_000, 10_000, 10_000]);
    expect(tree.problems).toEqual([]);
  });

  test('of spans nested a thousand deep has them in order', () => {
    const text = `${'['.repeat(1000)}x${Array.from({ length: 1000 }, (_, i) => `][^${i}]`).join('')}`;
    const { spans, marks } = parseClaimFile(text);
    expect(spans.map((s) => s.span.start)).toEqual(spans.map((_, i) => i));
    expect(marks.map((m) => m.target)).toEqual(marks.map((_, i) => 999 - i));
    expect(recover(text)).toBe('x');
  });

  test('of a million brackets is read, and its problems are counted beyond a limit', () => {
    expect(parseClaimFile(`${'['.repeat(2e5)}${']'.repeat(2e5)}`).problems).toEqual([]);
    const { problems } = parseClaimFile('['.repeat(1e6));
    expect(problems.length).toBe(PROBLEM_LIMIT + 1);
    expect(problems.at(-1)?.code).toBe('not-analysed');
    expect(inEnglish(problems.at(-1)!.message)).toContain(String(1e6 - PROBLEM_LIMIT));
  });

  test('with NUL bytes, lone surrogates and bidi controls keeps them', () => {
    const text = '\0\ud800[a\0\udc00\u202e][^1]\n[^1]: killed 5 # \0\ud800\u202e\u2066\n';
    const tree = parseClaimFile(text);
    expect(tree.claims.length).toBe(1);
    expect(tree.problems).toEqual([]);
    expect(recover(text)).toBe('\0\ud800a\0\udc00\u202e\n');
  });

  test('of more marks than are read says so, and blames nothing for missing', () => {
    const { problems, marks } = parseClaimFile(`${'[^1]'.repeat(200_001)}\nx[^2]\n[^3]: killed 5`);
    expect(marks.length).toBeLessThanOrEqual(200_000);
    expect(problems.map((p) => p.code)).toEqual(['not-analysed']);
  });
});

/** Ten times the text must not take more than some twenty times the time. */
describe('time grows with the length of', () => {
  test.each<[string, (n: number) => string]>([
    ['open brackets', (n) => '['.repeat(n)],
    ['closing brackets', (n) => ']'.repeat(n)],
    ['carets', (n) => '[^'.repeat(n / 2)],
    ['marks gone wrong', (n) => '[^٥]'.repeat(n / 4)],
    ['nested spans', (n) => '['.repeat(n / 7) + '][^1]'.repeat(n / 7)],
    ['points', (n) => 'x.....[^1].[^2]'.repeat(n / 16)],
    ['marks on lines of their own', (n) => 'x[^1]\n'.repeat(n / 6)],
    ['backslashes', (n) => `${'\\'.repeat(n)}[`],
    ['line ends', (n) => '\r\n'.repeat(n / 2)],
    ['claim lines', (n) => '[^1]: a 1\n'.repeat(n / 10)],
    ['words on a claim line', (n) => `[^1]: ${'foo '.repeat(n / 4)}`],
    ['one word on a claim line', (n) => `[^1]: ${'é.'.repeat(n / 2)} ${'a'.repeat(n / 2)}`],
    ['references', (n) => `[^1]: a 1 ${'retracts [^2] '.repeat(n / 14)}`],
    ['quotes', (n) => `[^1]: a 1 quote "${'\\"'.repeat(n / 2)}`],
    ['speakers', (n) => `[^1]: a 1 ${'citing @b '.repeat(n / 10)}`],
    ['dashes', (n) => `---\n${'--- \n'.repeat(n / 5)}`],
  ])('%s', (_, make) => {
    const timeOf = (n: number) => {
      const text = make(n);
      const start = performance.now();
      recover(parseClaimFile(text).text);
      return performance.now() - start;
    };
    timeOf(10_000);
    const short = Math.min(timeOf(10_000), timeOf(10_000));
    // Quadratic time would be a hundred times as long, every time; a busy machine is slow only once in a while.
    const limit = 30 * Math.max(short, 5);
    let long = Infinity;
    for (let attempt = 0; attempt < 5 && long >= limit; attempt++) long = Math.min(long, timeOf(100_000));
    expect(long).toBeLessThan(limit);
  });
});
