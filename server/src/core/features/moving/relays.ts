import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { canonicalSpeaker } from '../../claims/resolve.ts';
import { overlap } from '../../figure/window.ts';
import { claimsOf, type Dossier } from '../../index/dossierIndex.ts';

/** More claims of one quantity are not looked through for a chain. */
const MOST = 2000;

/**
 * Where a claim comes from, one step back: the claims of other articles on the same quantity that are of the statement
 * it relays and nearer to it, or that were published by whom it quotes or cites.
 */
export const sourcesOf = (claim: DossierClaim, dossier: Dossier): DossierClaim[] =>
  around(claim, dossier).filter((other) => isSource(other, claim, dossier));

/** Who passes a claim on, one step further: the claims that come from it. */
export const relaysOf = (claim: DossierClaim, dossier: Dossier): DossierClaim[] =>
  around(claim, dossier).filter((other) => isSource(claim, other, dossier));

const around = ({ quantity, file }: DossierClaim, dossier: Dossier): DossierClaim[] =>
  claimsOf(dossier, quantity)
    .slice(0, MOST)
    .filter((other) => other.file !== file);

/** Whether `later` has it from `earlier`. */
function isSource(earlier: DossierClaim, later: DossierClaim, { registry }: Dossier): boolean {
  const told = chainOf(later, registry);
  const { statement } = later.claim;
  if (statement !== undefined && earlier.claim.statement !== undefined) {
    if (statement !== earlier.claim.statement) return false;
    if (told.includes(earlier.outlet ?? '')) return true;
    return chainOf(earlier, registry).length < told.length;
  }
  const isOfOneTime =
    earlier.window === undefined || later.window === undefined || overlap(earlier.window, later.window);
  return isOfOneTime && told.includes(earlier.outlet ?? '') && earlier.outlet !== later.outlet;
}

/** From whom it is had: the speaker, and whom that one cites. Empty for an outlet's own voice. */
const chainOf = ({ speaker, claim }: DossierClaim, registry: Dossier['registry']): readonly string[] => [
  ...(speaker === undefined ? [] : [speaker]),
  ...claim.citing.map((id) => canonicalSpeaker(registry, id)),
];
