import type { DossierClaim } from '../claims/dossierClaim.ts';
import { changesOverTime } from './growth.ts';
import type { SourcingRule } from './sourcingRule.ts';

/**
 * Neither a claim nor its article is dated, and what it speaks of changes over time, or nobody has declared whether
 * it does: then no rule compares it with those that are. All such claims of a quantity are one finding. Silent while
 * none of them is dated.
 */
export const missingDate: SourcingRule = (claims) => {
  const found = claims.filter(isUndated);
  return found.length === 0 || claims.every(({ window }) => window === undefined) ? [] : [found];
};

/** A claim that gives no figure has nothing to compare, and one over a stated period is dated by that. */
const isUndated = (claim: DossierClaim): boolean =>
  claim.window === undefined &&
  claim.period === undefined &&
  claim.extent !== undefined &&
  claim.extent.dimension !== 'date' &&
  claim.extent.dimension !== 'clock' &&
  changesOverTime(claim);
