import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit } from '../collections.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { type FindingsByFile, findingsOnClaim } from '../index/findingsByFile.ts';
import { claimKey } from '../index/targets.ts';
import { isSourcing } from '../rules/codes.ts';
import { type Finding, participants } from '../rules/finding.ts';
import { byTime } from '../rules/positions.ts';

export type Direction = 'next' | 'previous';

/** The claim of the same quantity that follows in order of time; after the last comes the first. */
export const nextRelated = (
  dossier: Dossier,
  from: DossierClaim,
  direction: Direction,
): DossierClaim | undefined => step(claimsOf(dossier, from.quantity), from, direction);

/**
 * The next of the claims that are in conflict with this one, directly or through others, so that going on visits
 * each of them once: a walk that kept to direct conflicts might never come back to where it began. Claims of the
 * same quantity come together, in order of time. Acknowledged findings do not count.
 */
export function nextConflicting(
  byFile: FindingsByFile,
  from: DossierClaim,
  direction: Direction,
): DossierClaim | undefined {
  const found = new Map([[keyOf(from), from]]);
  const seen = new Set<Finding>();
  // A map hands out what is added to it while it is being gone through.
  for (const { file, claim } of found.values()) {
    for (const { finding } of findingsOnClaim(byFile, file, claim.number)) {
      if (finding.acknowledged !== undefined || isSourcing(finding.code) || seen.has(finding)) continue;
      seen.add(finding);
      for (const other of participants(finding)) {
        if (!found.has(keyOf(other))) found.set(keyOf(other), other);
      }
    }
  }
  return step([...found.values()], from, direction);
}

const keyOf = ({ file, claim }: DossierClaim): string => claimKey(file, claim.number);

function step(
  claims: readonly DossierClaim[],
  from: DossierClaim,
  direction: Direction,
): DossierClaim | undefined {
  const ring = [...claims].sort(
    (a, b) => byCodeUnit(a.quantity, b.quantity) || byTime(a, b) || byPlace(a, b),
  );
  const at = ring.findIndex((claim) => keyOf(claim) === keyOf(from));
  const next = ring[(at + (direction === 'next' ? 1 : ring.length - 1)) % ring.length];
  return next === undefined || keyOf(next) === keyOf(from) ? undefined : next;
}
