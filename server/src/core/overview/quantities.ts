import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit } from '../collections.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { figureName, type Names, quantityName } from '../report/names.ts';
import { isLive } from '../rules/finding.ts';

/** A quantity as a list of all of them shows it. */
export interface QuantitySummary {
  readonly id: string;
  readonly label: string;
  readonly kind: string | undefined;
  readonly unit: string | undefined;
  readonly declared: boolean;
  readonly claims: number;
  /** Sets of claims that agree, in the finding that has the most of them; 1 where nothing is in conflict. */
  readonly positions: number;
  /** Findings of severity error or warning that nobody acknowledged. */
  readonly conflicts: number;
  /** The latest figure of it, in words. */
  readonly latest: string | undefined;
}

/** All quantities that are declared or claimed: in the order of `hasila.yaml`, then the undeclared by id. */
export function quantitiesOf(dossier: Dossier, findings: Findings, names: Names): QuantitySummary[] {
  const declared = dossier.registry.quantities.keys();
  const ids = new Set([...declared, ...dossier.byQuantity.keys()]);
  return inListOrder(ids, dossier).map((id) => quantityOf(id, dossier, findings, names));
}

/** Quantities in the order of lists: as `hasila.yaml` declares them, then the undeclared by id. */
export const inListOrder = (ids: ReadonlySet<string>, { registry: { quantities } }: Dossier): string[] => [
  ...[...quantities.keys()].filter((id) => ids.has(id)),
  ...[...ids].filter((id) => !quantities.has(id)).sort(byCodeUnit),
];

/** One of them. */
export function quantityOf(id: string, dossier: Dossier, findings: Findings, names: Names): QuantitySummary {
  const entry = dossier.registry.quantities.get(id);
  const live = (findings.get(id) ?? []).filter(isLive);
  let claims = 0;
  let latest: DossierClaim | undefined;
  for (const group of dossier.byQuantity.get(id) ?? []) {
    for (const claim of group) {
      claims++;
      if (claim.extent !== undefined && (latest === undefined || startOf(claim) > startOf(latest)))
        latest = claim;
    }
  }
  return {
    id,
    label: quantityName(id, names),
    kind: entry?.kind,
    unit: entry?.unit,
    declared: entry !== undefined,
    claims,
    positions: live.reduce((most, { positions }) => Math.max(most, positions.length), Math.min(1, claims)),
    conflicts: live.length,
    latest: latest && figureName(latest, names),
  };
}

const startOf = ({ window }: DossierClaim): number => window?.start ?? -Infinity;
