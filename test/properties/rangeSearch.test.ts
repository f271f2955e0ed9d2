import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsOf, rangeSearch } from '../../server/src/core/rules/rangeSearch.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.nat(6))
  .map(([lo, width]) => ({ lo, hi: lo + width }));
const edge = fc.integer({ min: -3, max: 24 });

test('the nearest interval outside is what looking at each one finds', () => {
  fc.assert(
    fc.property(
      fc.array(interval, { maxLength: 40 }),
      edge,
      edge,
      edge,
      edge,
      (intervals, from, to, a, b) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const search = rangeSearch(endsOf(intervals));
        const outside = intervals.flatMap((one, i) => (one.lo > hi || one.hi < lo ? [i] : []));
        expect(search.next(from, to, lo, hi)).toBe(outside.find((i) => i >= from && i < to));
        expect(search.previous(from, to, lo, hi)).toBe(outside.findLast((i) => i <= from && i >= to));
      },
    ),
  );
});
