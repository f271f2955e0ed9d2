import type { DossierClaim } from '../claims/dossierClaim.ts';
import { apart, below } from '../figure/interval.ts';
import type { Window } from '../figure/window.ts';

/** A fact stays what it was; of everything else the figure may change from one day to the next. */
export const changesOverTime = ({ kind }: DossierClaim): boolean =>
  kind !== 'fact' && kind !== 'date' && kind !== 'duration';

/** Whether a claim is a toll: it only grows. What was added to one, a share of it or a fear of it may be less tomorrow. */
export const accumulates = ({ kind, extent, claim }: DossierClaim): boolean =>
  kind === 'cumulative' && extent?.dimension === 'amount' && !claim.forecast;

/** Whether a figure may be overtaken within a day: a toll, and what nobody has declared to be none. */
export const movesByTheHour = (claim: DossierClaim): boolean =>
  accumulates(claim) ||
  (claim.kind === undefined && claim.extent?.dimension === 'amount' && !claim.claim.forecast);

/** Whether all of what `a` can mean lies below all of what `b` can mean. */
export const isBelow = (a: DossierClaim, b: DossierClaim): boolean => {
  const [x, y] = [a.extent, b.extent];
  return x !== undefined && y !== undefined && x.dimension !== 'state' && y.dimension !== 'state'
    ? below(x.hard, y.hard)
    : false;
};

/** How many times the higher figure is above the lower, by what is entailed or by what is meant. 1 for states. */
export function timesApart(a: DossierClaim, b: DossierClaim, reading: 'hard' | 'soft'): number {
  const [x, y] = [a.extent, b.extent];
  if (x === undefined || y === undefined || x.dimension === 'state' || y.dimension === 'state') return 1;
  return apart(x[reading], y[reading]);
}

/** Of two overlapping windows that are not one the toll may have grown from the lower to the higher figure. */
export function grewBetween(a: DossierClaim, b: DossierClaim): boolean {
  const [x, y] = [a.extent, b.extent];
  if (x === undefined || y === undefined || x.dimension === 'state' || y.dimension === 'state') return false;
  if (below(x.soft, y.soft)) return isOutlasted(a, b);
  return below(y.soft, x.soft) && isOutlasted(b, a);
}

const isOutlasted = ({ window: low }: DossierClaim, { window: high }: DossierClaim): boolean =>
  low !== undefined && high !== undefined && (high.end > low.end || high.start > low.start);

/** How many times the lower of two figures the higher may be for the hours between them to explain it. Our choice. */
const MOST_BY_HOURS = 1.5;

/** Whether two figures are no further apart than a toll may grow in the hours of a day. */
export const isHoursApart = (times: number): boolean => times <= MOST_BY_HOURS;

const SHARP = 60;

/** Whether a window says the hour, so that nothing grows within it. */
export const isSharp = ({ start, end }: Window): boolean => end - start <= SHARP;
