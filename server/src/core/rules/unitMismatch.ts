import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { reasonFor, severityOf } from './conflicts.ts';
import type { Finding } from './finding.ts';
import { byTime } from './positions.ts';

/**
 * Claims of one quantity in units that do not convert into each other, families beside persons: they were not
 * compared, and whoever compares must know. One finding a quantity, one position a unit.
 */
export function unitMismatches(dossier: Dossier, quantity: string): Finding[] {
  const severity = severityOf('unit-mismatch', dossier.registry);
  if (severity === 'off') return [];
  const measured = claimsOf(dossier, quantity).filter(({ extent }) => extent?.dimension === 'amount');
  const acknowledged = measured.map((claim) => reasonFor('unit-mismatch', claim)).find(Boolean);
  const positions = [...groupBy(measured, ({ unit }) => [unit ?? ''])]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, claims]) => claims.sort(byTime));
  if (positions.length < 2) return [];
  return [
    {
      code: 'unit-mismatch',
      severity,
      quantities: [quantity],
      positions,
      opposed: across(positions),
      acknowledged,
    },
  ];
}

function across(positions: readonly DossierClaim[][]): ReadonlyMap<DossierClaim, DossierClaim> {
  const [first, second] = positions;
  return new Map(
    positions.flatMap((position) =>
      position.map((claim) => [claim, position === first ? second![0]! : first![0]!] as const),
    ),
  );
}
