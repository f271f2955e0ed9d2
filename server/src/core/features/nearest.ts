import type { DossierClaim } from '../claims/dossierClaim.ts';
import { gap, type Window } from '../figure/window.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';

/** Claims in order of time, the undated ones last. */
export const chronological = (claims: readonly DossierClaim[]): DossierClaim[] =>
  [...claims].sort((a, b) => startOf(a) - startOf(b) || byPlace(a, b));

const startOf = ({ window }: DossierClaim): number => window?.start ?? Number.MAX_VALUE;

/**
 * The claims nearest in time to a window, at most so many; without a window the latest ones. One look at each
 * claim, so that a quantity with tens of thousands of them is no burden.
 */
export function nearestInTime(
  claims: Iterable<DossierClaim>,
  window: Window | undefined,
  count: number,
): DossierClaim[] {
  const chosen: Candidate[] = [];
  if (count <= 0) return [];
  for (const claim of claims) {
    const candidate = { claim, distance: distanceOf(claim, window) };
    if (chosen.length === count && !isNearer(candidate, chosen[count - 1]!)) continue;
    if (chosen.length === count) chosen.pop();
    let i = chosen.length;
    while (i > 0 && isNearer(candidate, chosen[i - 1]!)) i--;
    chosen.splice(i, 0, candidate);
  }
  return chosen.map(({ claim }) => claim);
}

/** The other claims of its quantity nearest in time to a claim, at most so many. */
export function nearestTo(claim: DossierClaim, dossier: Dossier, count: number): DossierClaim[] {
  const others = claimsOf(dossier, claim.quantity).filter((other) => other !== claim);
  return nearestInTime(others, claim.window, count);
}

interface Candidate {
  readonly claim: DossierClaim;
  readonly distance: number;
}

const isNearer = (a: Candidate, b: Candidate): boolean =>
  (a.distance === b.distance ? byPlace(a.claim, b.claim) : a.distance - b.distance) < 0;

function distanceOf({ window }: DossierClaim, from: Window | undefined): number {
  if (window === undefined) return Infinity;
  return from === undefined ? -window.end : gap(window, from);
}
