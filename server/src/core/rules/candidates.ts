import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { given, groupBy } from '../collections.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { changesOverTime } from './comparison.ts';
import { type RangeSearch, rangeSearch } from './rangeSearch.ts';

/** Says what there is to say of a pair, or `undefined`. */
export type Judge<T> = (a: DossierClaim, b: DossierClaim) => T | undefined;

/** Up to this many claims every pair is judged. */
const FEW = 48;
/** Beyond that, each claim is paired with this many of the nearest that contradict it, before it and after it. */
const NEAREST = 12;
/** How many pairs in a row may have nothing to say before a claim is given up on, to bound the work. */
const PATIENCE = 256;

/**
 * What `judge` says of the pairs of a group of comparable claims; of each pair at most once. All pairs are judged in
 * small groups. In large ones O(n log n) of them are, so chosen that a claim which contradicts others is in a pair
 * with the nearest of those.
 */
export function judgePairs<T>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
): readonly T[] {
  if (claims.length <= FEW) return [...everyPair(claims, judge)];
  const reach = (tolerances.persistence + 1) * MINUTES_PER_DAY;
  const once = judgeOnce(claims, judge);
  const found = new Set<T>();
  // Within an article, a voice or a statement rules look at hedges and rounding too, so these meet on their own.
  for (const key of [ofFile, ofVoice, ofStatement, ofVoiceAndTime, ofVoiceAndNumber]) {
    for (const group of groupBy(claims, key).values()) {
      for (const said of group.length <= FEW ? everyPair(group, once) : nearest(group, reach, once))
        found.add(said);
    }
  }
  for (const said of nearest(claims, reach, once)) found.add(said);
  return [...found];
}

/** A judge that remembers what it said, whichever way round a pair is put to it. */
function judgeOnce<T>(claims: readonly DossierClaim[], judge: Judge<T>): Judge<T> {
  const number = new Map(claims.map((claim, i) => [claim, i]));
  const known = new Map<number, T | undefined>();
  return (a, b) => {
    const [i, j] = [number.get(a)!, number.get(b)!];
    const key = Math.min(i, j) * claims.length + Math.max(i, j);
    if (known.has(key)) return known.get(key);
    const said = i < j ? judge(a, b) : judge(b, a);
    known.set(key, said);
    return said;
  };
}

const ofFile = (claim: DossierClaim): string[] => [claim.file];
const ofVoice = (claim: DossierClaim): string[] => given(claim.voice);
const ofStatement = (claim: DossierClaim): string[] => given(claim.claim.statement);
const ofVoiceAndTime = (claim: DossierClaim): string[] =>
  given(claim.voice).map((voice) => `${voice}\n${claim.window?.start}`);
const ofVoiceAndNumber = ({ voice, claim }: DossierClaim): string[] =>
  voice !== undefined && claim.value?.form === 'number' ? [`${voice}\n${claim.value.amount.size}`] : [];

function* everyPair<T>(claims: readonly DossierClaim[], judge: Judge<T>): Iterable<T> {
  for (const [i, a] of claims.entries()) {
    for (let j = i + 1; j < claims.length; j++) {
      const said = judge(a, claims[j]!);
      if (said !== undefined) yield said;
    }
  }
}

/**
 * Looks at pairs of claims whose soft intervals do not meet, close in time first. `reach` is how many minutes past
 * their windows two claims on something that changes are still looked at.
 */
function* nearest<T>(claims: readonly DossierClaim[], reach: number, judge: Judge<T>): Iterable<T> {
  const ordered = [...claims].sort(byStart);
  const soft = softEnds(ordered);
  const search = rangeSearch(soft);
  const overTime = changesOverTime(ordered[0]!);
  const cumulative = ordered[0]!.kind === 'cumulative';
  const starts = ordered.map(startOf);
  const ends = runningMaximum(ordered.map(endOf));
  for (const [i, claim] of ordered.entries()) {
    const { lo, hi } = soft[i]!;
    const first = overTime ? firstAtLeast(ends, startOf(claim) - reach) : 0;
    const last = overTime ? firstAtLeast(starts, endOf(claim) + reach) : ordered.length;
    const tell = (others: Iterable<number>): Iterable<T> => told(ordered, i, others, judge);
    yield* tell(ahead(search, i + 1, last, lo, hi));
    yield* tell(back(search, i - 1, first, lo, hi));
    // A toll that falls is a contradiction at any distance; one that grows is none.
    if (cumulative) {
      yield* tell(ahead(search, Math.max(i + 1, last), ordered.length, lo, Infinity));
      yield* tell(back(search, Math.min(i - 1, first - 1), 0, -Infinity, hi));
    }
  }
}

function* told<T>(
  claims: readonly DossierClaim[],
  i: number,
  others: Iterable<number>,
  judge: Judge<T>,
): Iterable<T> {
  let [left, patience] = [NEAREST, PATIENCE];
  for (const j of others) {
    const said = judge(claims[i]!, claims[j]!);
    if (said === undefined) patience--;
    else {
      yield said;
      left--;
    }
    if (left === 0 || patience === 0) return;
  }
}

function* ahead(search: RangeSearch, from: number, to: number, lo: number, hi: number): Iterable<number> {
  let next = search.next(from, to, lo, hi);
  for (; next !== undefined; next = search.next(next + 1, to, lo, hi)) yield next;
}

function* back(search: RangeSearch, from: number, to: number, lo: number, hi: number): Iterable<number> {
  let next = search.previous(from, to, lo, hi);
  for (; next !== undefined; next = search.previous(next - 1, to, lo, hi)) yield next;
}

const byStart = (a: DossierClaim, b: DossierClaim): number => {
  const [x, y] = [startOf(a), startOf(b)];
  return x === y ? 0 : x - y;
};
const startOf = ({ window }: DossierClaim): number => window?.start ?? -Infinity;
const endOf = ({ window }: DossierClaim): number => window?.end ?? Infinity;

/** The ends of what each claim means; a state is a number of its own, so that two states never meet. */
function softEnds(claims: readonly DossierClaim[]): { lo: number; hi: number }[] {
  const states = new Map<string, number>();
  return claims.map(({ extent }) => {
    if (extent === undefined) return { lo: -Infinity, hi: Infinity };
    if (extent.dimension !== 'state') return extent.soft;
    const number = states.get(extent.word) ?? states.size;
    states.set(extent.word, number);
    return { lo: number, hi: number };
  });
}

function runningMaximum(numbers: readonly number[]): number[] {
  let highest = -Infinity;
  return numbers.map((n) => {
    highest = Math.max(highest, n);
    return highest;
  });
}

/** Index of the first number not below `least`, in an ascending list. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
