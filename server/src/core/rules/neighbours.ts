import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byPlace } from '../index/dossierIndex.ts';
import type { Edge } from './edges.ts';
import { type Field, fieldOf, matches, SEARCHES, searchRange, startOf } from './field.ts';

/** Says what there is to say of a pair, or `undefined`. */
export type Judge<T extends Edge> = (a: DossierClaim, b: DossierClaim) => T | undefined;

/** Claims in order of time, and what is said of each beside the nearest that contradict it. Immutable. */
export interface Neighbours<T extends Edge> {
  readonly field: Field;
  readonly patience: number;
  /** For each claim and search the last one looked at; -1 where the search went to its end. */
  readonly stops: Int32Array;
  readonly told: readonly (readonly T[])[];
}

/** Each claim is paired with this many of the nearest that contradict it, before it and after it. */
const NEAREST = 6;
/** Where more than one claim in so many is another, all are looked at anew. */
const MOST_CHANGED = 16;

/**
 * How many judgements in a row may come to nothing before a claim is given up on: enough for all of a middling group,
 * and in a large one so few that the work stays in proportion to it. It changes seldom as a group grows.
 */
const patienceFor = (size: number): number =>
  Math.max(24, Math.min(256, Math.floor(1_000_000 / 2 ** Math.ceil(Math.log2(size)))));

/**
 * Looks at pairs of claims whose soft intervals do not meet, close in time first. Given what was found before, only
 * those are looked at again whose search may end otherwise; `changed` are claims that stayed, of which the judge
 * may say other things now, and `nearest` is the same as before. The same as without, at the cost of the changes and a look at each claim.
 */
export function neighbours<T extends Edge>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
  before: Neighbours<T> | undefined,
  changed: ReadonlySet<DossierClaim>,
  nearest = NEAREST,
): Neighbours<T> {
  const difference = before && differenceOf(before.field.claims, claims, changed);
  const few =
    difference !== undefined &&
    difference.fresh.length + difference.gone.length < claims.length / MOST_CHANGED;
  const ordered = few ? difference.ordered : [...claims].sort(inOrder);
  const field = fieldOf(ordered, tolerances);
  const patience = patienceFor(ordered.length);
  const old = few && before?.patience === patience ? before : undefined;
  const stops = new Int32Array(ordered.length * SEARCHES);
  const told: (readonly T[])[] = [];
  const look = lookup(field, patience, nearest, judge, stops);
  if (old === undefined || difference === undefined) {
    for (let i = 0; i < ordered.length; i++) told.push(look(i, []));
    return { field, patience, stops, told };
  }
  const { wasAt, fresh, gone } = difference;
  const rankBefore = ranks(old.field.claims.length, gone);
  const rankNow = ranks(ordered.length, fresh);
  const stopNow = nowAt(wasAt, old.field.claims.length);
  for (let i = 0; i < ordered.length; i++) {
    const was = wasAt[i]!;
    const known = was < 0 ? NONE : old.told[was]!;
    if (was < 0 || isConcerned(was, i)) told.push(look(i, known));
    else {
      for (let k = 0; k < SEARCHES; k++) {
        const stop = old.stops[was * SEARCHES + k]!;
        stops[i * SEARCHES + k] = stop < 0 ? stop : stopNow[stop]!;
      }
      told.push(known);
    }
  }
  return { field, patience, stops, told };

  /** Whether any search of a claim may find other claims than it did, or fewer. */
  function isConcerned(was: number, i: number): boolean {
    const [bounds, boundsBefore] = [field.bounds, old!.field.bounds];
    for (let b = 0; b < 4; b++) {
      if (rankNow[bounds[i * 4 + b]!] !== rankBefore[boundsBefore[was * 4 + b]!]) return true;
    }
    for (let k = 0; k < SEARCHES; k++) {
      const stop = old!.stops[was * SEARCHES + k]!;
      for (const j of gone) if (isReached(old!.field, was, k, j, stop)) return true;
      const stopped = stop < 0 ? stop : stopNow[stop]!;
      for (const j of fresh) if (isReached(field, i, k, j, stopped)) return true;
    }
    return false;
  }
}

const NONE: readonly never[] = [];

/** Whether the search of a claim that stopped somewhere has looked, or would have looked, at another one. */
function isReached(field: Field, i: number, k: number, j: number, stop: number): boolean {
  const range = searchRange(field, i, k);
  if (range === undefined || !matches(field, j, range)) return false;
  return k % 2 === 0
    ? j >= range.from && j < range.to && (stop < 0 || j <= stop)
    : j <= range.from && j >= range.to && (stop < 0 || j >= stop);
}

/** Does all searches of a claim. What is known of it from before is not judged again. */
function lookup<T extends Edge>(
  field: Field,
  patience: number,
  nearest: number,
  judge: Judge<T>,
  stops: Int32Array,
): (i: number, known: readonly T[]) => readonly T[] {
  const { claims, search } = field;
  return (i, known) => {
    const found: T[] = [];
    for (let k = 0; k < SEARCHES; k++) {
      stops[i * SEARCHES + k] = -1;
      const range = searchRange(field, i, k);
      if (range === undefined) continue;
      const { to, lo, hi } = range;
      const isAhead = k % 2 === 0;
      let [pairs, judgements] = [nearest, patience];
      let j = isAhead ? search.next(range.from, to, lo, hi) : search.previous(range.from, to, lo, hi);
      while (j !== undefined) {
        const other = claims[j]!;
        const said = known.find(({ a, b }) => a === other || b === other) ?? tell(i, j);
        if (said === undefined) judgements--;
        else {
          found.push(said);
          pairs--;
        }
        if (pairs === 0 || judgements === 0) {
          stops[i * SEARCHES + k] = j;
          break;
        }
        j = isAhead ? search.next(j + 1, to, lo, hi) : search.previous(j - 1, to, lo, hi);
      }
    }
    return found.length === 0 ? NONE : found;
  };

  function tell(i: number, j: number): T | undefined {
    return i < j ? judge(claims[i]!, claims[j]!) : judge(claims[j]!, claims[i]!);
  }
}

/** The order of claims in time: by the beginning of what they speak of, then by place. */
export const inOrder = (a: DossierClaim, b: DossierClaim): number => {
  const [x, y] = [startOf(a), startOf(b)];
  return x === y ? byPlace(a, b) : x - y;
};

interface Difference {
  /** The claims now, in order. */
  readonly ordered: readonly DossierClaim[];
  /** Where each was before; -1 for one that is new, or of which other things may be said. */
  readonly wasAt: Int32Array;
  /** Where the new ones are, and where those were that are gone. */
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
}

function differenceOf(
  before: readonly DossierClaim[],
  now: readonly DossierClaim[],
  changed: ReadonlySet<DossierClaim>,
): Difference {
  const stay = new Set(now);
  const isKept = (claim: DossierClaim): boolean => stay.has(claim) && !changed.has(claim);
  const places: number[] = [];
  const gone: number[] = [];
  for (const [i, claim] of before.entries()) (isKept(claim) ? places : gone).push(i);
  for (const i of places) stay.delete(before[i]!);
  const added = [...stay].sort(inOrder);
  const ordered: DossierClaim[] = [];
  const wasAt = new Int32Array(now.length);
  const fresh: number[] = [];
  let next = 0;
  const add = (): void => {
    wasAt[ordered.length] = -1;
    fresh.push(ordered.length);
    ordered.push(added[next++]!);
  };
  for (const i of places) {
    while (next < added.length && inOrder(added[next]!, before[i]!) < 0) add();
    wasAt[ordered.length] = i;
    ordered.push(before[i]!);
  }
  while (next < added.length) add();
  return { ordered, wasAt, fresh, gone };
}

/** For each place how many of the claims before it are in both lists. */
function ranks(size: number, only: readonly number[]): Int32Array {
  const found = new Int32Array(size + 1);
  let next = 0;
  for (let i = 0; i < size; i++) {
    const isOnly = only[next] === i;
    if (isOnly) next++;
    found[i + 1] = found[i]! + (isOnly ? 0 : 1);
  }
  return found;
}

/** Where each of the claims from before is now. */
function nowAt(wasAt: Int32Array, size: number): Int32Array {
  const found = new Int32Array(size);
  for (let i = 0; i < wasAt.length; i++) if (wasAt[i]! >= 0) found[wasAt[i]!] = i;
  return found;
}
