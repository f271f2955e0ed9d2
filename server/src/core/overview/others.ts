import type { DossierClaim } from '../claims/dossierClaim.ts';
import { chronological, nearestTo } from '../features/nearest.ts';
import { standingOf, symbolOf } from '../features/standing.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { type Names, wordingOf } from '../report/names.ts';

/** What another claim of the quantity says, and how it stands to the one that is looked at. */
export interface Other {
  readonly claim: DossierClaim;
  /** With its sign, in words. */
  readonly standing: string;
}

/** The claims of its quantity nearest in time to a claim, at most `most` of them, in order of time. */
export function othersThan(claim: DossierClaim, dossier: Dossier, names: Names, most: number): Other[] {
  const { strings } = wordingOf(names);
  return chronological(nearestTo(claim, dossier, most)).map((other) => {
    const { standing } = standingOf(claim, other, dossier);
    return { claim: other, standing: `${symbolOf(standing)} ${strings.standings[standing]}` };
  });
}
