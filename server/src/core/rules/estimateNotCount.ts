import type { DossierClaim } from '../claims/dossierClaim.ts';
import { isRelayOfOneSaying } from './misquotation.ts';
import type { PairRule } from './pairRule.ts';
import { isProvisional } from './retraction.ts';

/**
 * Two outlets pass on one number of one saying: in the one its speaker calls it an estimate or preliminary, in the
 * other it is a count.
 */
export const estimateNotCount: PairRule = {
  code: 'estimate-not-count',
  judge: (pair) => isRelayOfOneSaying(pair) && isCountOf(pair.a, pair.b),
};

/** Whether one of two claims gives as a bare number what the other calls an estimate or preliminary. */
export const isCountOf = (a: DossierClaim, b: DossierClaim): boolean => {
  const [x, y] = [a.claim.value, b.claim.value];
  if (x?.form !== 'number' || y?.form !== 'number' || isProvisional(a) === isProvisional(b)) return false;
  const isOneNumber = x.amount.size === y.amount.size && x.amount.percent === y.amount.percent;
  return isOneNumber && x.increment === y.increment && (isProvisional(a) ? y : x).hedge === '';
};
