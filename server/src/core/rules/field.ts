import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Interval } from '../figure/interval.ts';
import { MINUTES_PER_DAY, type Window } from '../figure/window.ts';
import { firstAtLeast, runningMaximum } from './ascending.ts';
import { timesToDiverge } from './divergent.ts';
import { accumulates, changesOverTime } from './growth.ts';
import { type RangeSearch, rangeSearch } from './rangeSearch.ts';

/** Comparable claims in order of time, laid out for those who look for the nearest that contradict one of them. */
export interface Field {
  readonly claims: readonly DossierClaim[];
  /** The ends of what each claim means. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly search: RangeSearch;
  /**
   * Four places for each claim: the first and, exclusive, the last of those that may share its time, and the same of
   * those within the days that a figure persists.
   */
  readonly bounds: Int32Array;
  /** A figure of another time is looked at when it is so many times higher or lower; `undefined` where none is. */
  readonly times: number | undefined;
  /** Whether a later figure that is lower is looked at, at any distance. */
  readonly falls: boolean;
}

/** How many searches there are for a claim: those with even numbers look ahead, the others back. */
export const SEARCHES = 6;

/** What one search looks at: from a place towards an end (ahead exclusive, back inclusive), whatever lies outside of an interval. */
export interface SearchRange {
  readonly from: number;
  readonly to: number;
  readonly lo: number;
  readonly hi: number;
}

/** Lays out claims that are in order of time. O(n log n). */
export function fieldOf(claims: readonly DossierClaim[], tolerances: Tolerances): Field {
  const [first] = claims;
  const size = claims.length;
  const { lo, hi } = softEnds(claims);
  const starts = Float64Array.from(claims, startOf);
  const ends = runningMaximum(claims.map(endOf));
  const overTime = first !== undefined && changesOverTime(first);
  const reach = (tolerances.persistence + 1) * MINUTES_PER_DAY;
  const bounds = new Int32Array(4 * size);
  for (const [i, claim] of claims.entries()) {
    const [start, end] = [starts[i]!, endOf(claim)];
    bounds[4 * i] = overTime ? firstAtLeast(ends, start) : 0;
    bounds[4 * i + 1] = overTime ? firstAtLeast(starts, end) : size;
    bounds[4 * i + 2] = firstAtLeast(ends, start - reach);
    bounds[4 * i + 3] = firstAtLeast(starts, end + reach);
  }
  const isState = first?.extent?.dimension === 'state';
  return {
    claims,
    lo,
    hi,
    search: rangeSearch({ lo, hi }),
    bounds,
    times: first === undefined || isState ? undefined : timesToDiverge(first),
    falls: first !== undefined && accumulates(first),
  };
}

/**
 * A search of a claim: among those that may share its time; where what a claim of one time says of another can be told,
 * for some days, among those that are many times higher or lower; and, of a toll that falls, among all.
 */
export function searchRange(field: Field, i: number, search: number): SearchRange | undefined {
  const { bounds, times, falls } = field;
  const [lo, hi] = [field.lo[i]!, field.hi[i]!];
  const [from, to] = [bounds[4 * i]!, bounds[4 * i + 1]!];
  const [after, back] = [Math.max(i + 1, to), Math.min(i, from) - 1];
  switch (search) {
    case 0:
      return { from: i + 1, to, lo, hi };
    case 1:
      return { from: i - 1, to: from, lo, hi };
    case 2:
      if (times === undefined) return undefined;
      return { from: after, to: bounds[4 * i + 3]!, lo: falls ? -Infinity : lo / times, hi: hi * times };
    case 3:
      if (times === undefined) return undefined;
      return { from: back, to: bounds[4 * i + 2]!, lo: lo / times, hi: falls ? Infinity : hi * times };
    case 4:
      return falls ? { from: after, to: field.claims.length, lo, hi: Infinity } : undefined;
    default:
      return falls ? { from: back, to: 0, lo: -Infinity, hi } : undefined;
  }
}

/** Whether a claim lies outside of what a search passes over. */
export const matches = ({ lo, hi }: Field, i: number, range: SearchRange): boolean =>
  lo[i]! > range.hi || hi[i]! < range.lo;

/** Whether nothing says when a figure held that changes over time, so that it can be compared within one saying only. */
export const isTimeless = (claim: DossierClaim): boolean =>
  changesOverTime(claim) && timeOf(claim) === undefined;

export const startOf = (claim: DossierClaim): number => timeOf(claim)?.start ?? -Infinity;
const endOf = (claim: DossierClaim): number => timeOf(claim)?.end ?? Infinity;

/** What was added in a period is compared by that, whenever it was said. */
const timeOf = ({ kind, extent, period, window }: DossierClaim): Window | undefined =>
  kind === 'flow' || extent?.dimension === 'increment' ? period : window;

/** The ends of what each claim means; a state is a number of its own, so that two states never meet. */
function softEnds(claims: readonly DossierClaim[]): { lo: Float64Array; hi: Float64Array } {
  const states = new Map<string, number>();
  const lo = new Float64Array(claims.length).fill(-Infinity);
  const hi = new Float64Array(claims.length).fill(Infinity);
  for (const [i, { extent }] of claims.entries()) {
    if (extent === undefined) continue;
    if (extent.dimension === 'state') {
      const number = states.get(extent.word) ?? states.size;
      states.set(extent.word, number);
      lo[i] = hi[i] = number;
    } else {
      lo[i] = lowest(extent.soft);
      hi[i] = highest(extent.soft);
    }
  }
  return { lo, hi };
}

/** An end that is not in the interval is brought in by the least there is, so that touching there is no meeting. */
const lowest = ({ lo, loOpen }: Interval): number => (loOpen ? lo + Math.abs(lo) * Number.EPSILON : lo);
const highest = ({ hi, hiOpen }: Interval): number =>
  hiOpen && hi !== Infinity ? hi - Math.abs(hi) * Number.EPSILON : hi;
