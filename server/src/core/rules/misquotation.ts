import type { Comparison } from './comparison.ts';
import type { PairRule } from './pairRule.ts';

/**
 * Two outlets have one speaker say different figures: in one statement, or where the statements are not told
 * apart, for one time. At least one of them misquotes. Two word-for-word quotes with no statement in common that cannot both
 * hold are the speaker's own doing (`retraction`).
 */
export const misquotation: PairRule = {
  code: 'misquotation',
  judge: (pair) => isRelayOfOneSaying(pair) && pair.softDisjoint && !pair.rounding && !isOwnDoing(pair),
};

/** The same, but only the hedge on the number changed on the way: "800" and "over 800". */
export const hedgeDrift: PairRule = {
  code: 'hedge-drift',
  judge: (pair) => isRelayOfOneSaying(pair) && pair.sameNumberOtherHedge,
};

/**
 * Whether two outlets pass on what one speaker said in one statement, or of one time. A statement may well look back:
 * what was the toll then, and what it is now.
 */
export function isRelayOfOneSaying(pair: Comparison): boolean {
  if (!pair.sameSpeaker || pair.sameOutlet || pair.sameFile || pair.otherStatement) return false;
  return pair.sameStatement ? !pair.datedApart : pair.together && pair.sameTime;
}

/** What both quote word for word and no hour explains was said twice. */
const isOwnDoing = (pair: Comparison): boolean =>
  bothDirect(pair) && !pair.sameStatement && pair.hardDisjoint && !pair.hoursApart;

/** Whether both claims quote their speaker word for word. */
export const bothDirect = ({ a, b }: Comparison): boolean =>
  a.claim.speaker?.direct === true && b.claim.speaker?.direct === true;
