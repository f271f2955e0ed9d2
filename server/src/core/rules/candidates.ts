import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { given, groupBy } from '../collections.ts';
import type { Interval } from '../figure/interval.ts';
import { MINUTES_PER_DAY, type Window } from '../figure/window.ts';
import { timesToDiverge } from './divergent.ts';
import { accumulates, changesOverTime } from './growth.ts';
import { firstAtLeast, type RangeSearch, rangeSearch } from './rangeSearch.ts';

/** Says what there is to say of a pair, or `undefined`. */
export type Judge<T> = (a: DossierClaim, b: DossierClaim) => T | undefined;

/** Up to this many claims every pair is judged: more than one event, told by dozens of articles, has of most quantities. */
const FEW = 128;
/** The same for those of one article, voice or statement in a larger group, which may have many such. */
const FEW_OF_ONE = 48;
/** Beyond that, each claim is paired with this many of the nearest that contradict it, before it and after it. */
const NEAREST = 6;
/**
 * How many judgements in a row may come to nothing before a claim is given up on: enough for all of a middling group,
 * and in a large one so few that the work stays in proportion to it.
 */
const patienceFor = (size: number): number => Math.max(24, Math.min(256, Math.floor(1_000_000 / size)));

/**
 * What `judge` says of the pairs of a group of comparable claims; of each pair at most once. All pairs are judged in
 * small groups. In large ones O(n log n) of them are, so chosen that a claim which contradicts others is in a pair
 * with the nearest of those.
 */
export function judgePairs<T>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
  few = FEW,
): readonly T[] {
  if (claims.length <= few) return [...everyPair(claims, judge)];
  const once = judgeOnce(claims, judge);
  const found = new Set<T>();
  // Within an article, a voice or a statement rules look at hedges and rounding too, so these meet on their own.
  const groups = [ofFile, ofVoice, ofStatement, ofVoiceAndTime, ofVoiceAndNumber]
    .flatMap((key) => [...groupBy(claims, key).values()])
    .filter((group) => group.length > 1 && group.length < claims.length);
  for (const group of groups) {
    const isSmall = group.length <= Math.min(few, FEW_OF_ONE);
    for (const said of isSmall ? everyPair(group, once) : nearest(group, tolerances, once)) found.add(said);
  }
  for (const said of nearest(claims, tolerances, once)) found.add(said);
  return [...found];
}

/** The same of claims that share nothing: in a large group each is judged beside the nearest that contradict it, and that is all. */
export const judgeNearest = <T>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
): readonly T[] => [
  ...(judgesEveryPair(claims) ? everyPair(claims, judge) : nearest(claims, tolerances, judge)),
];

/** Whether a group is small enough for every pair of it to be judged. */
export const judgesEveryPair = (claims: readonly DossierClaim[]): boolean => claims.length <= FEW;

/** A judge that remembers what it said, whichever way round a pair is put to it. */
function judgeOnce<T>(claims: readonly DossierClaim[], judge: Judge<T>): Judge<T> {
  const number = new Map(claims.map((claim, i) => [claim, i]));
  const known = new Map<number, T>();
  return (a, b) => {
    const [i, j] = [number.get(a)!, number.get(b)!];
    const said = i < j ? judge(a, b) : judge(b, a);
    if (said === undefined) return undefined;
    const key = Math.min(i, j) * claims.length + Math.max(i, j);
    const before = known.get(key);
    if (before === undefined) known.set(key, said);
    return before ?? said;
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
 * Looks at pairs of claims whose soft intervals do not meet, close in time first. Beyond what shares a claim's window
 * only those are looked at that a rule can speak of: a toll that falls, at any distance, and for some days
 * (`persistence`) a figure that is many times higher or lower.
 */
function* nearest<T>(all: readonly DossierClaim[], tolerances: Tolerances, judge: Judge<T>): Iterable<T> {
  const overTime = changesOverTime(all[0]!);
  const falls = accumulates(all[0]!);
  const ordered = [...all].sort(byStart);
  const soft = softEnds(ordered);
  const search = rangeSearch(soft);
  const reach = (tolerances.persistence + 1) * MINUTES_PER_DAY;
  const times = timesToDiverge(all[0]!);
  const patience = patienceFor(ordered.length);
  const starts = ordered.map(startOf);
  const ends = runningMaximum(ordered.map(endOf));
  const size = ordered.length;
  for (const [i, claim] of ordered.entries()) {
    const { lo, hi } = soft[i]!;
    const tell = (others: Iterable<number>): Iterable<T> => told(ordered, i, others, judge, patience);
    const shared = overTime
      ? [firstAtLeast(ends, startOf(claim)), firstAtLeast(starts, endOf(claim))]
      : [0, size];
    yield* tell(ahead(search, i + 1, shared[1]!, lo, hi));
    yield* tell(back(search, i - 1, shared[0]!, lo, hi));
    if (times !== undefined) {
      const until = firstAtLeast(starts, endOf(claim) + reach);
      const from = firstAtLeast(ends, startOf(claim) - reach);
      yield* tell(
        ahead(search, Math.max(i + 1, shared[1]!), until, falls ? -Infinity : lo / times, hi * times),
      );
      yield* tell(back(search, Math.min(i, shared[0]!) - 1, from, lo / times, falls ? Infinity : hi * times));
    }
    if (falls) {
      yield* tell(ahead(search, Math.max(i + 1, shared[1]!), size, lo, Infinity));
      yield* tell(back(search, Math.min(i, shared[0]!) - 1, 0, -Infinity, hi));
    }
  }
}

function* told<T>(
  claims: readonly DossierClaim[],
  i: number,
  others: Iterable<number>,
  judge: Judge<T>,
  patience: number,
): Iterable<T> {
  let [pairs, judgements] = [NEAREST, patience];
  for (const j of others) {
    const said = judge(claims[i]!, claims[j]!);
    if (said === undefined) judgements--;
    else {
      yield said;
      pairs--;
    }
    if (pairs === 0 || judgements === 0) return;
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
const startOf = (claim: DossierClaim): number => timeOf(claim)?.start ?? -Infinity;
const endOf = (claim: DossierClaim): number => timeOf(claim)?.end ?? Infinity;

/** What was added in a period is compared by that, whenever it was said. */
const timeOf = ({ kind, extent, period, window }: DossierClaim): Window | undefined =>
  kind === 'flow' || extent?.dimension === 'increment' ? period : window;

/** The ends of what each claim means; a state is a number of its own, so that two states never meet. */
function softEnds(claims: readonly DossierClaim[]): { lo: number; hi: number }[] {
  const states = new Map<string, number>();
  return claims.map(({ extent }) => {
    if (extent === undefined) return { lo: -Infinity, hi: Infinity };
    if (extent.dimension !== 'state') return closedEnds(extent.soft);
    const number = states.get(extent.word) ?? states.size;
    states.set(extent.word, number);
    return { lo: number, hi: number };
  });
}

/** An end that is not in the interval is brought in by the least there is, so that touching there is no meeting. */
const closedEnds = ({ lo, hi, loOpen, hiOpen }: Interval): { lo: number; hi: number } => ({
  lo: loOpen ? lo + Math.abs(lo) * Number.EPSILON : lo,
  hi: hiOpen && hi !== Infinity ? hi - Math.abs(hi) * Number.EPSILON : hi,
});

function runningMaximum(numbers: readonly number[]): number[] {
  let highest = -Infinity;
  return numbers.map((n) => {
    highest = Math.max(highest, n);
    return highest;
  });
}
