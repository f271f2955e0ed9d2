import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { timesToDiverge } from './divergent.ts';
import { accumulates, isBelow, timesApart } from './growth.ts';

/**
 * Whether two comparable claims are plainly a toll and a later, higher one, of which the rules say `updated` and
 * nothing else. Most pairs of a dossier are such, and no comparison need be drawn up for them. In doubt it is not so.
 */
export function grewAsTollsDo(a: DossierClaim, b: DossierClaim, { persistence }: Tolerances): boolean {
  if (!accumulates(a) || !accumulates(b) || a.window === undefined || b.window === undefined) return false;
  const [earlier, later] = a.window.start < b.window.start ? [a, b] : [b, a];
  const minutes = later.window!.start - earlier.window!.end;
  if (minutes < 0 || a.window.uncertain || b.window.uncertain || !isBelow(earlier, later)) return false;
  // Told twice of one saying, the two need not be of two times.
  if (a.claim.statement !== undefined && a.claim.statement === b.claim.statement) return false;
  return minutes >= persistence * MINUTES_PER_DAY || timesApart(a, b, 'hard') <= timesToDiverge(a)!;
}
