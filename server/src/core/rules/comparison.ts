import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { touchesAt } from '../figure/extent.ts';
import { disjoint } from '../figure/interval.ts';
import { before, gap, MINUTES_PER_DAY, overlap, type Window, widened } from '../figure/window.ts';
import { isCountOf } from './estimateNotCount.ts';
import {
  accumulates,
  changesOverTime,
  grewBetween,
  isBelow,
  isHoursApart,
  isSharp,
  movesByTheHour,
  timesApart,
} from './growth.ts';
import { isConverted, meetWhenRounded } from './rounding.ts';

/**
 * Two claims on one quantity side by side: the facts about the pair that rules judge by. Neither claim counts
 * as "first"; where order matters, `earlier` and `later` say so.
 */
export interface Comparison {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
  readonly sameFile: boolean;
  /** One speaker by name, or one outlet speaking for itself; an agency is one whether it publishes or is quoted. */
  readonly sameVoice: boolean;
  /** The same, and in one of the two at least it is quoted. */
  readonly sameSpeaker: boolean;
  readonly sameStatement: boolean;
  /** Both give a statement, and not the same. */
  readonly otherStatement: boolean;
  /** Each is expressly of another time, and what they are about changes: "41 by tonight, 34 yesterday". */
  readonly datedApart: boolean;
  readonly sameOutlet: boolean;
  /** One party vouches for both. */
  readonly sameRoot: boolean;
  /** Each is vouched for by a party of its own. */
  readonly opposed: boolean;
  /** One date or both are guesses, so that nobody knows whether they speak of one time, or which came first. */
  readonly guessed: boolean;
  /** Both speak of one time, so that their figures should be one. */
  readonly together: boolean;
  /** They are dated alike; what does not change over time may be spoken of together without. */
  readonly sameTime: boolean;
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
  /** No number satisfies both as meant, but they differ no more than people round; or only the hedge on one number changed. */
  readonly rounding: boolean;
  readonly sameNumberOtherHedge: boolean;
  /** They were spoken in different units. */
  readonly converted: boolean;
  /**
   * Both speak of one day, and its hours may account for the difference. Never so within one statement, or in one
   * article that does not tell two statements apart.
   */
  readonly hoursApart: boolean;
}

/** The comparison of two claims that passed the gate; both have an extent. */
export function compare(a: DossierClaim, b: DossierClaim, tolerances: Tolerances): Comparison {
  const sameFile = a.file === b.file;
  const sameVoice = isSameVoice(a, b);
  const sameStatement = a.claim.statement !== undefined && a.claim.statement === b.claim.statement;
  const otherStatement = !sameStatement && a.claim.statement !== undefined && b.claim.statement !== undefined;
  const ordered = changesOverTime(a) ? inOrder(a, b) : undefined;
  const minutes = a.window === undefined || b.window === undefined ? Infinity : gap(a.window, b.window);
  const hardDisjoint = apartBy(a, b, 'hard');
  const softDisjoint = hardDisjoint || apartBy(a, b, 'soft');
  const reading = hardDisjoint ? 'hard' : 'soft';
  const sameNumberOtherHedge = a.factor === b.factor && touchesAt(a.claim.value!, b.claim.value!);
  const bothNow = together(a, b);
  const sameTime = a.window === undefined || b.window === undefined || overlap(a.window, b.window);
  const oneSaying = sameStatement || (sameFile && !otherStatement);
  return {
    a,
    b,
    sameFile,
    sameVoice,
    sameSpeaker: sameVoice && (a.speaker !== undefined || b.speaker !== undefined),
    sameStatement,
    otherStatement,
    datedApart: changesOverTime(a) && a.claim.dated && b.claim.dated && !sameTime,
    sameOutlet: a.outlet !== undefined && a.outlet === b.outlet,
    sameRoot: a.root !== undefined && a.root === b.root,
    opposed: a.root !== undefined && b.root !== undefined && a.root !== b.root,
    guessed: isGuess(a, b),
    together: bothNow,
    sameTime,
    earlier: ordered?.[0],
    later: ordered?.[1],
    gap: minutes,
    soon: minutes < tolerances.persistence * MINUTES_PER_DAY,
    hardDisjoint,
    softDisjoint,
    rounding: softDisjoint && (sameNumberOtherHedge || meetWhenRounded(a, b, reading)),
    sameNumberOtherHedge,
    converted: isConverted(a, b),
    hoursApart:
      softDisjoint &&
      bothNow &&
      !oneSaying &&
      isOneDay(a, b) &&
      byHours(a, b, reading, otherStatement && sameVoice),
  };
}

/** Whether two claims on what may change within a day are dated by the day, or less precisely. */
const isOneDay = (a: DossierClaim, b: DossierClaim): boolean =>
  (movesByTheHour(a) || (a.kind === 'level' && a.extent!.dimension === 'amount')) &&
  a.window !== undefined &&
  b.window !== undefined &&
  !(isSharp(a.window) && isSharp(b.window));

/** Of two statements by one speaker the higher toll is the later one, however much higher. */
const byHours = (a: DossierClaim, b: DossierClaim, reading: 'hard' | 'soft', speaksTwice: boolean): boolean =>
  (speaksTwice && accumulates(a)) || isHoursApart(timesApart(a, b, reading));

function isSameVoice(a: DossierClaim, b: DossierClaim): boolean {
  if (a.voice === undefined || b.voice === undefined) return false;
  const [quoted, own] = a.speaker === undefined ? [b, a] : [a, b];
  return (
    a.voice === b.voice ||
    (own.speaker === undefined && quoted.speaker !== undefined && quoted.speaker === own.outlet)
  );
}

/** Whether two claims differ in what they mean or in how they put it. No contradiction is without that. */
export const differ = (a: DossierClaim, b: DossierClaim): boolean =>
  apartBy(a, b, 'soft') || touchesAt(a.claim.value!, b.claim.value!) || isCountOf(a, b);

/** Whether no figure, or state, is what both say. */
function apartBy(
  { extent: x }: DossierClaim,
  { extent: y }: DossierClaim,
  reading: 'hard' | 'soft',
): boolean {
  if (x === undefined || y === undefined) return false;
  if (x.dimension === 'state' || y.dimension === 'state') {
    return x.dimension !== 'state' || y.dimension !== 'state' || x.word !== y.word;
  }
  return disjoint(x[reading], y[reading]);
}

function together(a: DossierClaim, b: DossierClaim): boolean {
  if (a.kind === 'duration' && wentOn(a, b)) return false;
  if (!changesOverTime(a)) return true;
  if (a.extent!.dimension === 'increment') return sameAddition(a, b);
  if (a.kind === 'flow') return samePeriod(a.period, b.period);
  if (a.window === undefined || b.window === undefined) return sameUndatedArticle(a, b);
  return overlap(a.window, b.window) && !isGuess(a, b) && !(accumulates(a) && grewBetween(a, b));
}

/** What had lasted three days on Sunday may have lasted a week by the next. */
function wentOn(a: DossierClaim, b: DossierClaim): boolean {
  const [earlier, later] = inOrder(a, b) ?? [];
  return earlier !== undefined && later !== undefined && isBelow(earlier, later);
}

/** The guess of an article's date is the same for all that it says, and that of a statement's for all who relay it. */
const isGuess = (a: DossierClaim, b: DossierClaim): boolean =>
  a.window !== undefined &&
  b.window !== undefined &&
  (a.window.uncertain || b.window.uncertain) &&
  !(a.file === b.file && a.claim.asOf === b.claim.asOf) &&
  !(a.claim.statement !== undefined && a.claim.statement === b.claim.statement);

const sameUndatedArticle = (a: DossierClaim, b: DossierClaim): boolean =>
  a.window === undefined && b.window === undefined && a.file === b.file;

/** Of one day, or one article, two additions are two. What counts the same was said in one statement, or of one period. */
const sameAddition = (a: DossierClaim, b: DossierClaim): boolean =>
  !(a.file === b.file && a.voice === b.voice) &&
  ((a.claim.statement !== undefined && a.claim.statement === b.claim.statement) ||
    (a.claim.during !== undefined && b.claim.during !== undefined && samePeriod(a.period, b.period)));

const samePeriod = (a: Window | undefined, b: Window | undefined): boolean =>
  a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;

function inOrder(a: DossierClaim, b: DossierClaim): [DossierClaim, DossierClaim] | undefined {
  if (a.window === undefined || b.window === undefined) return undefined;
  const [x, y] = [widened(a.window), widened(b.window)];
  if (before(x, y)) return [a, b];
  return before(y, x) ? [b, a] : undefined;
}
