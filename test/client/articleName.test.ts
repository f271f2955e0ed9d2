import { describe, expect, test } from 'vitest';
import { freeName, nameFromTitle, nameProblem } from '../../client/src/annotate/articleName.ts';

describe('a file name from a title', () => {
  test.each([
    ['Rain ends, and the counting begins', 'rain-ends-and-the-counting-begins'],
    ['حصيلة الهجوم: 136 قتيلاً', 'حصيلة-الهجوم-136-قتيلاً'],
    ['../../etc/passwd', 'etc-passwd'],
    ['', 'article'],
    ['!!! …', 'article'],
  ])('%j is %j', (title, name) => {
    expect(nameFromTitle(title)).toBe(name);
    expect(nameProblem(name)).toBeUndefined();
  });

  test('stops at a whole word before it gets long', () => {
    const name = nameFromTitle('somewhat longer words '.repeat(30));
    expect(name.length).toBeLessThanOrEqual(60);
    expect(name).toMatch(/^(?:(?:somewhat|longer|words)-?)+$/);
    expect(nameFromTitle('a'.repeat(1_000_000))).toBe('article');
  });

  test.each(['', ' ', 'a/b', 'a\\b', 'a:b', '.hidden', 'ends.', 'a\nb', 'con', 'NUL.2'])(
    '%j can be no file',
    (name) => {
      expect(nameProblem(name)).toMatch(/name/);
    },
  );

  test('takes a number where the name is taken', async () => {
    const taken = new Set(['flood', 'flood-2']);
    expect(await freeName('flood', async (name) => taken.has(name))).toBe('flood-3');
    expect(await freeName('fire', async (name) => taken.has(name))).toBe('fire');
  });
});
