import type { Comparison } from './comparison.ts';
import { bothDirect } from './misquotation.ts';
import type { PairRule } from './pairRule.ts';

/**
 * One speaker, or one party through several, stands by two figures that cannot both be true. An error where both
 * are quoted word for word for the same instant: then no relay is to blame.
 */
export const retraction: PairRule = {
  code: 'retraction',
  judge: (pair) => {
    if (!(pair.sameRoot || pair.sameVoice)) return false;
    if (!pair.together || !pair.hardDisjoint || pair.rounding) return false;
    return bothDirect(pair) && sameInstant(pair) ? 'error' : true;
  },
};

const sameInstant = ({ a, b }: Comparison): boolean =>
  a.window !== undefined &&
  b.window !== undefined &&
  a.window.start === b.window.start &&
  a.window.end === b.window.end;
