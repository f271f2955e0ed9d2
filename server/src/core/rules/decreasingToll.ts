import { isBelow } from './comparison.ts';
import type { PairRule } from './pairRule.ts';

/**
 * One voice gives a lower toll later on. A toll cannot fall: it was corrected in silence, or one of the figures
 * counts something else. Marked with `retracts`, the earlier claim is out of comparison and nothing is said.
 */
export const decreasingToll: PairRule = {
  code: 'decreasing-toll',
  judge: ({ a, sameVoice, earlier, later, rounding }) =>
    a.kind === 'cumulative' &&
    sameVoice &&
    earlier !== undefined &&
    later !== undefined &&
    isBelow(later, earlier) &&
    !rounding,
};
