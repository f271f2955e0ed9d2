import type { DossierClaim } from '../claims/dossierClaim.ts';
import { apart, below } from '../figure/interval.ts';
import type { Comparison } from './comparison.ts';
import { accumulates, isHoursApart, timesApart } from './growth.ts';
import type { PairRule } from './pairRule.ts';
import { isProvisional } from './retraction.ts';

/**
 * Different sources cannot both be right: disjoint figures for one time, or a toll that a later source puts
 * lower than an earlier one. Between parties the numbers stand as said, unless somebody converted them; an article,
 * or a voice that is no party, is allowed to round, and to be some hours behind.
 */
export const dispute: PairRule = {
  code: 'dispute',
  judge: (pair) => {
    if (pair.sameVoice || pair.sameNumberOtherHedge) return false;
    if (pair.rounding && isRounded(pair)) return false;
    if (!((pair.together && !pair.sameRoot) || (lowerLater(pair) && !isLag(pair)))) return false;
    if (!(isVaguePair(pair) ? areFarOff(pair) : pair.hardDisjoint)) return false;
    if (!pair.opposed && pair.hoursApart) return false;
    return isFirstCount(pair) ? 'info' : true;
  },
};

/** Whether two figures that would meet if round ones were rounded are taken to be one. Two articles round less than one does. */
const isRounded = (pair: Comparison): boolean =>
  pair.converted ||
  (!pair.opposed &&
    (pair.sameFile || pair.sameRoot || timesApart(pair.a, pair.b, 'hard') <= MOST_BY_ROUNDING));

/** How many times the lower of two figures the higher may be for an outlet to have rounded it. Our choice. */
const MOST_BY_ROUNDING = 1.1;

/**
 * Both can be true only if somebody put it oddly: the hard intervals meet and the soft ones do not ("over 200"
 * for 700). A vague magnitude ("dozens" for 7) gives no more than this.
 */
export const strain: PairRule = {
  code: 'strain',
  judge: (pair) => {
    if (!pair.softDisjoint || pair.rounding) return false;
    if (pair.hardDisjoint && !isVaguePair(pair)) return false;
    return pair.together || (isVaguePair(pair) && lowerLater(pair));
  },
};

/** Whether a claim's figure is a magnitude that nobody counted. */
export const isVague = ({ extent }: DossierClaim): boolean =>
  extent !== undefined && extent.dimension !== 'state' && extent.vague;

const isVaguePair = ({ a, b }: Comparison): boolean => isVague(a) || isVague(b);

/** A later toll below an earlier one: by what the words entail, or where one is vague by what they mean. */
function lowerLater(pair: Comparison): boolean {
  const [x, y] = [pair.earlier?.extent, pair.later?.extent];
  if (!accumulates(pair.a) || x === undefined || y === undefined) return false;
  if (x.dimension === 'state' || y.dimension === 'state') return false;
  return isVaguePair(pair) ? below(y.soft, x.soft) : below(y.hard, x.hard);
}

/**
 * Who passes on a toll of another is a day or two behind its source, and no dispute with it; so is an outlet that
 * speaks for itself, or a nameless source, beside somebody else. Who counts for itself is behind nobody.
 */
const isLag = ({ a, b, later, soon, sameRoot }: Comparison): boolean =>
  soon &&
  later !== undefined &&
  (later.root === undefined || (sameRoot && later.claim.citing.length > 0)) &&
  isHoursApart(timesApart(a, b, 'hard'));

/** An outlet that called its toll a first one expected a better one to follow. */
const isFirstCount = ({ earlier, later }: Comparison): boolean =>
  earlier !== undefined &&
  later !== undefined &&
  earlier.root === undefined &&
  isProvisional(earlier) &&
  !isProvisional(later);

/** "Dozens" has no upper end; but from an opposed party, ten times away from what it means, it denies the other figure. */
function areFarOff({ a, b, opposed, softDisjoint }: Comparison): boolean {
  const [x, y] = [a.extent!, b.extent!];
  if (!opposed || !softDisjoint || x.dimension === 'state' || y.dimension === 'state') return false;
  return apart(x.soft, y.soft) >= 10;
}
