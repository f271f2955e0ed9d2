import { describe, expect, test } from 'vitest';
import { apartAs, standingOf } from '../../server/src/core/features/standing.ts';
import { claimAt } from '../../server/src/core/index/dossierIndex.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossier = dossierOf(
  new Map([
    ['hasila.yaml', 'quantities: {killed: {kind: cumulative, unit: person}}'],
    [
      'a.claim',
      `---
source: a
published: 2022-01-24
---
x [x][^1] [x][^2] [x][^3] [x][^4] [x][^5] [x][^6]
[^1]: killed 84 @sohr
[^2]: killed +13 @sdf
[^3]: killed 200 @sdf forecast
[^4]: killed 90 @sdf
[^5]: killed 84 @sdf retracts [^4]
[^6]: killed >=16 @sdf on 2022-01-21
`,
    ],
  ]),
);
const claim = (number: number) => claimAt(dossier, 'a.claim', number)!;
const standing = (from: number, to: number) => standingOf(claim(from), claim(to), dossier).standing;

describe('in the table, a claim is called what it is', () => {
  test('seen from a toll: what was added, what is feared, what was taken back', () => {
    expect([2, 3, 4].map((other) => standing(1, other))).toEqual(['increment', 'forecast', 'withdrawn']);
  });

  test('and seen from one of those: that this one is the odd one', () => {
    expect([2, 3, 4].map((from) => standing(from, 1))).toEqual([
      'no-increment',
      'no-forecast',
      'this-withdrawn',
    ]);
  });

  test('on its own', () => {
    const alone = [1, 2, 3, 4].map((number) => apartAs(claim(number), dossier));
    expect(alone).toEqual([undefined, 'increment', 'forecast', 'withdrawn']);
  });
});

test('a toll that went past a bound is later and higher, though the bound would have allowed it', () => {
  expect(standing(6, 1)).toBe('later-higher');
  expect(standing(1, 6)).toBe('earlier-lower');
});
