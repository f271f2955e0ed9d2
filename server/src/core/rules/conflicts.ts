import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import type { Severity } from '../text/problem.ts';
import { judgePairs } from './candidates.ts';
import { CODES, type FindingCode, louder } from './codes.ts';
import { type Comparison, compare } from './comparison.ts';
import type { Finding } from './finding.ts';
import { comparable, isWithdrawn } from './gate.ts';
import { positionsOf, type Reading } from './positions.ts';
import { judge } from './registry.ts';

/** A pair of claims that contradict each other, as judged. */
interface Conflict {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Why an annotator lets it stand. */
  readonly acknowledged: string | undefined;
  readonly pair: Comparison;
}

/** How loud a code is in a dossier. */
export const severityOf = (code: FindingCode, registry: Registry): Severity | 'off' =>
  registry.severities.get(code) ?? CODES[code];

/** What the rules on pairs find among the claims of one quantity. */
export function conflictsOf(dossier: Dossier, quantity: string): Finding[] {
  const { registry } = dossier;
  const claims = claimsOf(dossier, quantity).filter(
    (claim) => claim.extent !== undefined && !isWithdrawn(claim, dossier),
  );
  const conflicts = [...groupBy(claims, (claim) => [claim.group]).values()].flatMap((group) =>
    judgePairs(group, registry.tolerances, (a, b) => conflictOf(a, b, registry)),
  );
  // Acknowledged conflicts are kept apart by reason: a new claim that joins them is not silenced with them.
  const piles = groupBy(conflicts, ({ code, acknowledged }) => [`${code}\n${acknowledged ?? ''}`]);
  return [...piles.values()].flatMap(components).map((component) => finding(quantity, component));
}

function conflictOf(a: DossierClaim, b: DossierClaim, registry: Registry): Conflict | undefined {
  if (!comparable(a, b)) return undefined;
  const pair = compare(a, b, registry.tolerances);
  const verdict = judge(pair);
  const usual = verdict && severityOf(verdict.code, registry);
  if (verdict === undefined || usual === undefined || usual === 'off') return undefined;
  const { code } = verdict;
  // A dossier that sets a code's severity means it for every pair.
  const severity = registry.severities.has(code) ? usual : (verdict.severity ?? usual);
  return { a, b, code, severity, acknowledged: reasonFor(code, a) ?? reasonFor(code, b), pair };
}

/** Why the annotator of a claim lets findings of a code stand; `undefined` when nothing was said. */
export const reasonFor = (code: FindingCode, { claim }: DossierClaim): string | undefined =>
  claim.acks.find((ack) => ack.code === code)?.reason;

function finding(quantity: string, conflicts: readonly Conflict[]): Finding {
  const { code, acknowledged } = conflicts[0]!;
  const claims = [...new Set(conflicts.flatMap(({ a, b }) => [a, b]))].sort(byPlace);
  return {
    code,
    severity: conflicts.map((conflict) => conflict.severity).reduce(louder),
    quantities: [quantity],
    positions: positionsOf(claims, readingOf(conflicts)),
    opposed: mostDirect(conflicts),
    acknowledged,
  };
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

/** Conflicts joined by common claims, each such set a conflict of its own. */
function components(conflicts: readonly Conflict[]): Conflict[][] {
  const leader = new Map<DossierClaim, DossierClaim>();
  const find = (claim: DossierClaim): DossierClaim => {
    let top = claim;
    for (let up = leader.get(top); up !== undefined && up !== top; up = leader.get(top)) top = up;
    for (let step = claim; step !== top; ) {
      const up = leader.get(step) ?? top;
      leader.set(step, top);
      step = up;
    }
    return top;
  };
  for (const { a, b } of conflicts) leader.set(find(a), find(b));
  return [...groupBy(conflicts, ({ a }) => [find(a)]).values()];
}
