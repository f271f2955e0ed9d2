import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { claimAt, type Dossier } from '../../index/dossierIndex.ts';
import type { FindingOnClaim } from '../../index/findingsByFile.ts';
import { type Names, wordingOf } from '../../report/names.ts';
import { relatedMessage } from '../../report/related.ts';
import type { Finding } from '../../rules/finding.ts';
import type { ClaimChange } from './change.ts';

/** A finding as it stands on a claim, with the claim that contradicts that one most directly: what is to be settled. */
export interface Opposition {
  readonly finding: Finding;
  readonly claim: DossierClaim;
  readonly other: DossierClaim;
  readonly dossier: Dossier;
  readonly names: Names;
}

/** One way to settle a finding: what is to be written on which claims, all of it as one step. */
export interface Settlement {
  readonly title: string;
  readonly changes: readonly ClaimChange[];
}

/** The opposition in a finding on a claim, both as the dossier has them now; `undefined` where nobody opposes it. */
export function oppositionOf(
  { finding, claim }: FindingOnClaim,
  dossier: Dossier,
  names: Names,
): Opposition | undefined {
  const against = finding.opposed.get(claim);
  const here = claimAt(dossier, claim.file, claim.claim.number);
  const other = against && claimAt(dossier, against.file, against.claim.number);
  return here && other && { finding, claim: here, other, dossier, names };
}

/** The other claim, in the words of a title: `“Amaq, Outlet 003: 4, 22 Jan 2022”`. */
export const otherInWords = ({ other, names }: Opposition): string => relatedMessage(other, names);

export const titlesOf = ({ names }: Opposition) => wordingOf(names).strings.settle;
