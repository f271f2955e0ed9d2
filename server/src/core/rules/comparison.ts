import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type Extent, roundedInterval, touchesAt } from '../figure/extent.ts';
import { below, disjoint, type Interval, scale } from '../figure/interval.ts';
import { isCounted } from '../figure/units.ts';
import { before, gap, MINUTES_PER_DAY, overlap, type Window, widened } from '../figure/window.ts';

/**
 * Two claims on one quantity side by side: the facts about the pair that rules judge by. Neither claim counts
 * as "first"; where order matters, `earlier` and `later` say so.
 */
export interface Comparison {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
  readonly sameFile: boolean;
  /** One speaker by name, or one outlet speaking for itself. */
  readonly sameVoice: boolean;
  /** One speaker by name. */
  readonly sameSpeaker: boolean;
  readonly sameStatement: boolean;
  /** Both give a statement, and not the same. */
  readonly otherStatement: boolean;
  readonly sameOutlet: boolean;
  /** One party vouches for both. */
  readonly sameRoot: boolean;
  /** Each is vouched for by a party of its own. */
  readonly opposed: boolean;
  /** Both speak of one time, so that their figures should be one. */
  readonly together: boolean;
  /** The one that certainly holds before the other, for quantities that change over time. */
  readonly earlier: DossierClaim | undefined;
  readonly later: DossierClaim | undefined;
  /** Minutes between their windows; Infinity where one has none. */
  readonly gap: number;
  /** Near enough in time for what one says to be taken to persist until the other. */
  readonly soon: boolean;
  /** No number satisfies both as said. */
  readonly hardDisjoint: boolean;
  /** No number satisfies both as meant. */
  readonly softDisjoint: boolean;
  /** They differ, but no more than people round; or only the hedge on one and the same number changed. */
  readonly rounding: boolean;
  readonly sameNumberOtherHedge: boolean;
}

/** The comparison of two claims that passed the gate; both have an extent. */
export function compare(a: DossierClaim, b: DossierClaim, tolerances: Tolerances): Comparison {
  const sameSpeaker = a.speaker !== undefined && a.speaker === b.speaker && a.voice !== undefined;
  const sameStatement = a.claim.statement !== undefined && a.claim.statement === b.claim.statement;
  const ordered = changesOverTime(a) ? inOrder(a, b) : undefined;
  const minutes = a.window === undefined || b.window === undefined ? Infinity : gap(a.window, b.window);
  const hardDisjoint = apartBy(a, b, (extent) => extent.hard);
  const sameNumberOtherHedge = a.factor === b.factor && touchesAt(a.claim.value!, b.claim.value!);
  return {
    a,
    b,
    sameFile: a.file === b.file,
    sameVoice: a.voice !== undefined && a.voice === b.voice,
    sameSpeaker,
    sameStatement,
    otherStatement: !sameStatement && a.claim.statement !== undefined && b.claim.statement !== undefined,
    sameOutlet: a.outlet !== undefined && a.outlet === b.outlet,
    sameRoot: a.root !== undefined && a.root === b.root,
    opposed: a.root !== undefined && b.root !== undefined && a.root !== b.root,
    together: together(a, b),
    earlier: ordered?.[0],
    later: ordered?.[1],
    gap: minutes,
    soon: minutes < tolerances.persistence * MINUTES_PER_DAY,
    hardDisjoint,
    softDisjoint: hardDisjoint || apartBy(a, b, (extent) => extent.soft),
    rounding: sameNumberOtherHedge || meetWhenRounded(a, b, hardDisjoint ? 'hard' : 'soft'),
    sameNumberOtherHedge,
  };
}

/** A fact stays what it was; of everything else the figure may change from one day to the next. */
export const changesOverTime = ({ kind }: DossierClaim): boolean =>
  kind !== 'fact' && kind !== 'date' && kind !== 'duration';

/** Whether all of what `a` can mean lies below all of what `b` can mean. */
export const isBelow = (a: DossierClaim, b: DossierClaim): boolean => {
  const [x, y] = [a.extent, b.extent];
  return x !== undefined && y !== undefined && x.dimension !== 'state' && y.dimension !== 'state'
    ? below(x.hard, y.hard)
    : false;
};

type Measured = Exclude<Extent, { dimension: 'state' }>;

function apartBy(a: DossierClaim, b: DossierClaim, pick: (extent: Measured) => Interval): boolean {
  const [x, y] = [a.extent!, b.extent!];
  if (x.dimension === 'state' || y.dimension === 'state') {
    return x.dimension !== 'state' || y.dimension !== 'state' || x.word !== y.word;
  }
  return disjoint(pick(x), pick(y));
}

/** Whether the figures meet in one reading once round numbers count as round. */
function meetWhenRounded(a: DossierClaim, b: DossierClaim, reading: 'hard' | 'soft'): boolean {
  const [x, y] = [a.extent!, b.extent!];
  if (x.dimension === 'state' || y.dimension === 'state') return false;
  return !disjoint(rounded(a, x[reading], b), rounded(b, y[reading], a));
}

/**
 * A claim's interval, or what it may stand for where its figure is round beside the other's. Rounding is done in the
 * unit that was spoken: 7 m stands for 6.5 to 7.5 m, whatever that is in feet.
 */
export function rounded(claim: DossierClaim, interval: Interval, other: DossierClaim): Interval {
  const { value } = claim.claim;
  if (value === undefined || other.claim.value === undefined) return interval;
  const round = roundedInterval(value, other.claim.value, claim.unit === undefined || isCounted(claim.unit));
  return round === undefined ? interval : scale(round, claim.factor);
}

function together(a: DossierClaim, b: DossierClaim): boolean {
  if (!changesOverTime(a)) return true;
  if (a.kind === 'flow' || a.extent!.dimension === 'increment') return samePeriod(a.period, b.period);
  if (a.window === undefined || b.window === undefined) return sameUndatedArticle(a, b);
  return overlap(a.window, b.window) && !(a.kind === 'cumulative' && grewBetween(a, b));
}

const sameUndatedArticle = (a: DossierClaim, b: DossierClaim): boolean =>
  a.window === undefined && b.window === undefined && a.file === b.file;

const samePeriod = (a: Window | undefined, b: Window | undefined): boolean =>
  a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;

/** Of two overlapping windows of different length the toll may have grown from the lower to the higher figure. */
function grewBetween(a: DossierClaim, b: DossierClaim): boolean {
  const [low, high] = isBelow(a, b) ? [a.window!, b.window!] : [b.window!, a.window!];
  return high.end - low.end > MINUTES_PER_DAY || high.start - low.start > MINUTES_PER_DAY;
}

function inOrder(a: DossierClaim, b: DossierClaim): [DossierClaim, DossierClaim] | undefined {
  if (a.window === undefined || b.window === undefined) return undefined;
  const [x, y] = [widened(a.window), widened(b.window)];
  if (before(x, y)) return [a, b];
  return before(y, x) ? [b, a] : undefined;
}
