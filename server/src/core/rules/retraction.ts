import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Comparison } from './comparison.ts';
import { accumulates, isSharp, movesByTheHour } from './growth.ts';
import { bothDirect } from './misquotation.ts';
import type { PairRule } from './pairRule.ts';

/**
 * One speaker, or one party through several, stands by two figures that cannot both be true. An error where both
 * are quoted word for word for the same instant: then no relay is to blame. A toll may have grown within the day,
 * and an estimate or a first count give way to a better one.
 */
export const retraction: PairRule = {
  code: 'retraction',
  judge: (pair) => {
    if (!(pair.sameRoot || pair.sameVoice)) return false;
    if (!pair.together || !pair.hardDisjoint || pair.rounding) return false;
    if (movesByTheHour(pair.a) && pair.hoursApart && pair.sameVoice) return false;
    if (isProvisional(pair.a) !== isProvisional(pair.b)) return 'info';
    return bothDirect(pair) && sameInstant(pair) ? 'error' : true;
  },
};

/** Whether the speaker said that the figure is not the last one. */
export const isProvisional = ({ claim }: DossierClaim): boolean => claim.estimate || claim.preliminary;

const sameInstant = ({ a, b }: Comparison): boolean =>
  a.window !== undefined &&
  b.window !== undefined &&
  a.window.start === b.window.start &&
  a.window.end === b.window.end &&
  (!accumulates(a) || isSharp(a.window));
