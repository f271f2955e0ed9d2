import { expect, test } from 'vitest';
import { own } from '../../server/src/core/text/own.ts';

test.each([0, 1, 12, 13, 64, 65, 5000])('a string of %i characters is still itself', (length) => {
  const text = `${'سبعة \ud800'.repeat(1000)}`;
  const slice = text.slice(3, 3 + length);
  expect(own(slice)).toBe(slice);
});

test('more ids than are remembered do no harm', () => {
  for (let i = 0; i < 50_000; i++) if (own(`speaker-${i}`) !== `speaker-${i}`) throw new Error(String(i));
});
