import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';

/**
 * A rule on what claims of one quantity rest on. It is given all of them that were not taken back, in no order, and
 * answers with sets of claims; each set is a finding.
 */
export type SourcingRule = (
  claims: readonly DossierClaim[],
  dossier: Dossier,
) => readonly (readonly DossierClaim[])[];
