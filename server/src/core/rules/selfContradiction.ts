import type { PairRule } from './pairRule.ts';

/**
 * One article lets one voice say two figures for one time, and no rounding explains it. The plain error: the
 * article contradicts itself, whatever anybody else says. One that tells two statements apart does not.
 */
export const selfContradiction: PairRule = {
  code: 'self-contradiction',
  judge: (pair) =>
    pair.sameFile &&
    pair.sameVoice &&
    !pair.otherStatement &&
    pair.together &&
    pair.hardDisjoint &&
    !pair.rounding,
};
