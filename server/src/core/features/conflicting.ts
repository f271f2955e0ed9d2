import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byPlace } from '../index/dossierIndex.ts';
import { type FindingsByFile, findingsOnClaim } from '../index/findingsByFile.ts';
import { claimKey } from '../index/targets.ts';

/** The claims that contradict a claim: all that take part in one of its findings in another position than its own. */
export function conflictingWith(byFile: FindingsByFile, file: string, number: number): DossierClaim[] {
  const others = new Map<string, DossierClaim>();
  for (const { finding, claim } of findingsOnClaim(byFile, file, number)) {
    for (const position of finding.positions) {
      if (position.includes(claim)) continue;
      for (const other of position) others.set(claimKey(other.file, other.claim.number), other);
    }
  }
  return [...others.values()].sort(byPlace);
}
