import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import type { Severity } from '../text/problem.ts';
import { judgePairs, judgesEveryPair } from './candidates.ts';
import { atLeast, type FindingCode, louder } from './codes.ts';
import { components } from './edges.ts';
import type { Finding } from './finding.ts';
import { comparable, isWithdrawn } from './gate.ts';
import { changesOverTime } from './growth.ts';
import { type Conflict, conflictBetween } from './judged.ts';
import { type Opponents, positionsByConflict, positionsByFigure, type Reading } from './positions.ts';
import { comeDowns, notSuperseded } from './superseded.ts';

export { reasonFor } from './acknowledged.ts';
export { severityOf } from './severity.ts';

/** What the rules on pairs find among the claims of one quantity. */
export function conflictsOf(dossier: Dossier, quantity: string): Finding[] {
  const { registry } = dossier;
  const claims = claimsOf(dossier, quantity).filter(
    (claim) => claim.extent !== undefined && !isWithdrawn(claim, dossier),
  );
  return [...groupBy(claims, (claim) => [claim.group]).values()].flatMap((group) => {
    const cameDown = comeDowns(group);
    const conflicts = judgePairs(group, registry.tolerances, (a, b) =>
      comparable(a, b) ? notSuperseded(conflictBetween(a, b, registry), cameDown) : undefined,
    );
    const known = judgesEveryPair(group) ? conflicts : undefined;
    return [...groupBy(withoutEchoes(conflicts), (conflict) => [pileOf(conflict)]).values()]
      .flatMap((pile) => (changesOverTime(pile[0]!.a) ? components(pile) : [pile]))
      .map((component) => finding(quantity, component, known));
  });
}

/**
 * What can be told in one finding: conflicts of one loudness, or one pair would raise the voice of all; and
 * acknowledged ones apart, by reason, so that a new claim that joins them is not silenced with them.
 */
const pileOf = ({ code, severity, acknowledged }: Conflict): string =>
  `${code}\n${severity}\n${acknowledged ?? ''}`;

/** Two parties that are at odds over one time are so over the days around it; that is told once. */
function withoutEchoes(conflicts: readonly Conflict[]): readonly Conflict[] {
  const disputes = new Set(conflicts.filter(({ code }) => code === 'dispute').map(partiesOf));
  return conflicts.filter((conflict) => conflict.code !== 'divergent' || !disputes.has(partiesOf(conflict)));
}

const partiesOf = ({ a, b }: Conflict): string => [a.root ?? '', b.root ?? ''].sort(byCodeUnit).join('\n');

/** A finding, given all conflicts of its group where every pair of that was judged. */
function finding(
  quantity: string,
  conflicts: readonly Conflict[],
  known: readonly Conflict[] | undefined,
): Finding {
  const { code, severity, acknowledged } = conflicts[0]!;
  const claims = [...new Set(conflicts.flatMap(({ a, b }) => [a, b]))].sort(byPlace);
  return {
    code,
    severity,
    quantities: [quantity],
    positions:
      known === undefined || !isContradiction(code)
        ? positionsByFigure(claims, readingOf(conflicts))
        : positionsByConflict(claims, opponentsAmong(claims, known, severity)),
    opposed: mostDirect(conflicts),
    acknowledged,
  };
}

/** Growth and agreement, where a dossier wants them told, contradict nobody. */
const isContradiction = (code: FindingCode): boolean => code !== 'updated' && code !== 'corroborated';

/** Who contradicts whom at least as loudly: a hint that two figures differ does not divide the sides of a dispute. */
function opponentsAmong(
  claims: readonly DossierClaim[],
  known: readonly Conflict[],
  floor: Severity,
): Opponents {
  const opponents = new Map(claims.map((claim) => [claim, new Set<DossierClaim>()]));
  for (const { a, b, code, severity } of known) {
    if (!isContradiction(code) || !atLeast(severity, floor)) continue;
    opponents.get(a)?.add(b);
    opponents.get(b)?.add(a);
  }
  return opponents;
}

/** What divides the claims: what was entailed, what was meant, or only how it was put. */
function readingOf(conflicts: readonly Conflict[]): Reading {
  if (conflicts[0]!.code === 'hedge-drift') return 'written';
  return conflicts.every(({ pair }) => pair.hardDisjoint) ? 'hard' : 'soft';
}

/** For each claim the one it conflicts with most directly: the loudest pair, then the nearest in time. */
function mostDirect(conflicts: readonly Conflict[]): ReadonlyMap<DossierClaim, DossierClaim> {
  const best = new Map<DossierClaim, Conflict>();
  for (const conflict of conflicts) {
    for (const claim of [conflict.a, conflict.b]) {
      const known = best.get(claim);
      if (known === undefined || isMoreDirect(conflict, known, claim)) best.set(claim, conflict);
    }
  }
  return new Map([...best].map(([claim, { a, b }]) => [claim, a === claim ? b : a]));
}

function isMoreDirect(one: Conflict, other: Conflict, claim: DossierClaim): boolean {
  if (one.severity !== other.severity) return louder(one.severity, other.severity) === one.severity;
  if (one.pair.gap !== other.pair.gap) return one.pair.gap < other.pair.gap;
  return byPlace(otherOf(one, claim), otherOf(other, claim)) < 0;
}

const otherOf = ({ a, b }: Conflict, claim: DossierClaim): DossierClaim => (a === claim ? b : a);
