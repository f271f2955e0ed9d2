/**
 * A stretch of the number line. `Infinity` stands for no upper bound. Ends are included unless marked open.
 * An interval is never empty.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** An interval with both ends included (an infinite end never is). */
export const closed = (lo: number, hi: number): Interval => ({
  lo,
  hi,
  loOpen: false,
  hiOpen: hi === Infinity,
});

/** Whether the whole of `a` lies below the whole of `b`. */
export const below = (a: Interval, b: Interval): boolean =>
  a.hi < b.lo || (a.hi === b.lo && (a.hiOpen || b.loOpen));

/** Whether two intervals have no number in common. */
export const disjoint = (a: Interval, b: Interval): boolean => below(a, b) || below(b, a);

/** Every sum of a number of `a` and a number of `b`. */
export const add = (a: Interval, b: Interval): Interval => ({
  lo: a.lo + b.lo,
  hi: a.hi + b.hi,
  loOpen: a.loOpen || b.loOpen,
  hiOpen: a.hiOpen || b.hiOpen,
});

/** The interval stretched by a positive factor, as when units are converted. */
export const scale = (a: Interval, factor: number): Interval => ({
  ...a,
  lo: a.lo * factor,
  hi: a.hi * factor,
});

/** The smallest interval that covers both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: Math.max(a.hi, b.hi),
  loOpen: a.lo === b.lo ? a.loOpen && b.loOpen : a.lo < b.lo ? a.loOpen : b.loOpen,
  hiOpen: a.hi === b.hi ? a.hiOpen && b.hiOpen : a.hi > b.hi ? a.hiOpen : b.hiOpen,
});

/** What two intervals that meet have in common. */
export const intersection = (a: Interval, b: Interval): Interval => ({
  lo: Math.max(a.lo, b.lo),
  hi: Math.min(a.hi, b.hi),
  loOpen: a.lo === b.lo ? a.loOpen || b.loOpen : a.lo > b.lo ? a.loOpen : b.loOpen,
  hiOpen: a.hi === b.hi ? a.hiOpen || b.hiOpen : a.hi < b.hi ? a.hiOpen : b.hiOpen,
});

/** How many times the higher of two intervals that do not meet is above the lower, from the ends that face each other. At least 1; Infinity above 0. */
export function apart(a: Interval, b: Interval): number {
  const [low, high] = below(a, b) ? [a, b] : [b, a];
  return low.hi === 0 ? Infinity : Math.max(1, high.lo / low.hi);
}
