import type { PairRule } from './pairRule.ts';

/**
 * One article lets one voice say two figures for one time, and no rounding explains it. The plain error: the
 * article contradicts itself, whatever anybody else says.
 */
export const selfContradiction: PairRule = {
  code: 'self-contradiction',
  judge: (pair) => pair.sameFile && pair.sameVoice && pair.together && pair.hardDisjoint && !pair.rounding,
};
