import { expect, test } from 'vitest';
import { difference } from '../../../server/src/core/features/refactor/declareAll.ts';

test.each([
  ['a: 𐤀', 'a: 𐤁'],
  ['𐤀', '𐤀𐤁'],
  ['x𐌀', 'x𐤀'],
  ['قتلى.𐤀, 𐤁', 'قتلى.𐤁, 𐤁'],
  ['same', 'same'],
  ['', '𝔄'],
])('from %j to %j by an edit that cuts no letter in two', (before, after) => {
  const { span, text } = difference(before, after);
  expect(before.slice(0, span.start) + text + before.slice(span.end)).toBe(after);
  for (const cut of [text, before.slice(span.start, span.end)]) expect(cut).not.toMatch(/\p{Cs}/u);
});
