import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { keysReaching } from '../index/targets.ts';

/**
 * Whether two claims on one quantity may be compared at all: figures of one dimension and unit, of one scope and
 * place, forecasts with forecasts only, and neither an addend of the other. What does not pass gives no finding.
 */
export const comparable = (a: DossierClaim, b: DossierClaim): boolean =>
  a.group === b.group && couldCompare(a, b);

/** The same, were they of one group. */
export const couldCompare = (a: DossierClaim, b: DossierClaim): boolean =>
  a !== b && a.extent !== undefined && b.extent !== undefined && ofOneWhole(a, b) && !isAddend(a, b);

/** Not so of two shares that are shares of different things. */
export const ofOneWhole = (a: DossierClaim, b: DossierClaim): boolean =>
  a.whole === undefined || b.whole === undefined || a.whole === b.whole;

/** Whether the claim was taken back: by `retracts` of its own voice or party, wherever that stands. */
export function isWithdrawn(claim: DossierClaim, dossier: Dossier): boolean {
  if (dossier.retractions.isEmpty()) return false;
  return keysReaching(claim).some((key) => {
    const retracting = dossier.retractions.get(key);
    return retracting?.some((claims) => claims.some((other) => other !== claim && speaksFor(other, claim)));
  });
}

/** Nobody can take back what an opponent said: that would be a denial. */
const speaksFor = (other: DossierClaim, claim: DossierClaim): boolean =>
  (other.voice !== undefined && other.voice === claim.voice) ||
  (other.root !== undefined && other.root === claim.root) ||
  (other.outlet !== undefined && other.outlet === claim.outlet);

const isAddend = (a: DossierClaim, b: DossierClaim): boolean =>
  a.file === b.file && (a.claim.sum.includes(b.claim.number) || b.claim.sum.includes(a.claim.number));
