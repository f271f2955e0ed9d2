import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Comparison } from './comparison.ts';
import { isVague } from './dispute.ts';
import { accumulates, changesOverTime, isBelow, timesApart } from './growth.ts';
import type { PairRule } from './pairRule.ts';

/**
 * Within the days that a figure is taken to persist another party's toll is more than one and a half times higher, or
 * its level more than twice higher or lower. It may have changed that fast; whoever compares will want to look. So
 * too where one of the dates is a guess, and nobody can tell which figure came first.
 */
export const divergent: PairRule = {
  code: 'divergent',
  judge: (pair) => {
    const times = howFarApart(pair);
    if (times === undefined || !pair.opposed || pair.together || !pair.soon) return false;
    return times > 3 ? 'warning' : times > timesToDiverge(pair.a)!;
  },
};

/** From how many times the figure on a claim's quantity diverges within some days; `undefined` where it never does. */
export const timesToDiverge = (claim: DossierClaim): number | undefined =>
  accumulates(claim) ? 1.5 : claim.kind === 'level' ? 2 : undefined;

function howFarApart({ a, b, earlier, later, guessed, hardDisjoint }: Comparison): number | undefined {
  if (!hardDisjoint || timesToDiverge(a) === undefined) return undefined;
  if (earlier === undefined || later === undefined) return guessed ? timesApart(a, b, 'hard') : undefined;
  return accumulates(a) && !isBelow(earlier, later) ? undefined : timesApart(a, b, 'hard');
}

/** A toll that is higher later on: what tolls do. Told in the hover, and as a finding only where a dossier asks for it. */
export const updated: PairRule = {
  code: 'updated',
  judge: ({ a, earlier, later }) =>
    accumulates(a) && earlier !== undefined && later !== undefined && isBelow(earlier, later),
};

/** Two independent parties say figures that agree, for one time, and neither is vague. */
export const corroborated: PairRule = {
  code: 'corroborated',
  judge: ({ a, b, opposed, together, gap, softDisjoint }) =>
    opposed && !softDisjoint && (together || (gap === 0 && changesOverTime(a))) && !isVague(a) && !isVague(b),
};
