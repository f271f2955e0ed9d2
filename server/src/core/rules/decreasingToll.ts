import { accumulates, isBelow } from './growth.ts';
import type { PairRule } from './pairRule.ts';
import { isProvisional } from './retraction.ts';

/**
 * One voice gives a lower toll later on. A toll cannot fall: it was corrected in silence, or one of the figures
 * counts something else. Marked with `retracts`, the earlier claim is out of comparison and nothing is said. A
 * count or an estimate that was called preliminary was expected to change.
 */
export const decreasingToll: PairRule = {
  code: 'decreasing-toll',
  judge: ({ a, sameVoice, earlier, later, rounding }) => {
    if (!accumulates(a) || !sameVoice || rounding) return false;
    if (earlier === undefined || later === undefined || !isBelow(later, earlier)) return false;
    return isProvisional(earlier) && !isProvisional(later) ? 'info' : true;
  },
};
