import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { reasonAmong } from './acknowledged.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { byTime } from './positions.ts';
import { settingOf } from './relations/comparable.ts';
import { severityOf } from './severity.ts';

/**
 * Claims of one quantity in units that do not convert into each other, families beside persons: they were not
 * compared, and whoever compares must know. One finding for what could be compared but for its units, one position
 * a unit. Who gives both units in one article relates them there, and needs no telling.
 */
export function unitMismatches(dossier: Dossier, quantity: string): Finding[] {
  const severity = severityOf('unit-mismatch', dossier.registry);
  if (severity === 'off') return [];
  const measured = claimsOf(dossier, quantity).filter(
    (claim) =>
      claim.extent?.dimension === 'amount' && claim.unit !== undefined && !isWithdrawn(claim, dossier),
  );
  return [...groupBy(measured, (claim) => [settingOf(claim)]).values()].flatMap((claims) => {
    const positions = [...groupBy(claims, ({ unit }) => [unit!])]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, same]) => same.sort(byTime));
    if (positions.length < 2 || isOneTelling(claims)) return [];
    return [
      {
        code: 'unit-mismatch',
        severity,
        quantities: [quantity],
        positions,
        opposed: across(positions),
        acknowledged: reasonAmong('unit-mismatch', claims),
      },
    ];
  });
}

const isOneTelling = ([first, ...rest]: readonly DossierClaim[]): boolean =>
  rest.every(({ file, voice }) => file === first!.file && voice === first!.voice);

function across(positions: readonly DossierClaim[][]): ReadonlyMap<DossierClaim, DossierClaim> {
  const [first, second] = positions;
  return new Map(
    positions.flatMap((position) =>
      position.map((claim) => [claim, position === first ? second![0]! : first![0]!] as const),
    ),
  );
}
