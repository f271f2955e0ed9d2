import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { groupBy } from '../../collections.ts';
import { claimsOf, type Dossier } from '../../index/dossierIndex.ts';
import type { Finding } from '../finding.ts';
import { isWithdrawn } from '../gate.ts';
import { severityOf } from '../severity.ts';
import { inDeclaredUnit, isMeasured, settingOf, voiceOf } from './comparable.ts';
import { constraintsOf } from './constraints.ts';
import { excesses } from './exceed.ts';
import { type Breach, breachFindings } from './pairs.ts';

/**
 * Parts above their whole: quantities declared as parts, near or far, and `a <= b`. Of one voice, or of all where the
 * relation says so.
 */
export function partsAboveWhole(dossier: Dossier, quantity: string): Finding[] {
  const parts = constraintsOf(dossier.registry).parts.get(quantity);
  if (parts === undefined || severityOf('part-exceeds-whole', dossier.registry) === 'off') return [];
  const wholes = measured(dossier, quantity);
  if (wholes.length === 0) return [];
  const breaches = parts.flatMap(({ part, factor, across, relation }) => {
    const keyOf = (claim: DossierClaim): string[] => {
      const voice = voiceOf(claim);
      if (!across && voice === undefined) return [];
      if (factor !== 1 && !inDeclaredUnit(claim, dossier.registry)) return [];
      const setting = `${settingOf(claim)}\n${claim.extent?.dimension}`;
      return [across ? setting : `${voice}\n${setting}`];
    };
    const byKey = groupBy(measured(dossier, part), keyOf);
    return [...groupBy(wholes, keyOf)].flatMap(([key, group]) =>
      excesses(group, byKey.get(key) ?? [], factor).map(
        ([whole, claim]): Breach => ({ whole, part: claim, relation }),
      ),
    );
  });
  return breachFindings('part-exceeds-whole', breaches, dossier);
}

/** The claims of a quantity that can be more than others. */
export const measured = (dossier: Dossier, quantity: string): DossierClaim[] =>
  claimsOf(dossier, quantity).filter((claim) => isMeasured(claim) && !isWithdrawn(claim, dossier));
