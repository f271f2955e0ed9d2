import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { byPlace } from '../index/dossierIndex.ts';
import type { Severity } from '../text/problem.ts';
import { judgePairs } from './candidates.ts';
import { atLeast, type FindingCode, louder } from './codes.ts';
import { components } from './edges.ts';
import type { Finding } from './finding.ts';
import { comparable } from './gate.ts';
import { changesOverTime } from './growth.ts';
import { type Conflict, conflictBetween } from './judged.ts';
import type { Judge } from './neighbours.ts';
import { oppositionsAmong } from './oppositions.ts';
import { type Opponents, positionsByFigure, type Reading } from './positions.ts';
import { comeDowns, notSuperseded } from './superseded.ts';

/** The findings among comparable claims so few that every pair of them is judged. */
export function findingsOfPairs(
  quantity: string,
  group: readonly DossierClaim[],
  registry: Registry,
): Finding[] {
  const cameDown = comeDowns(group);
  const conflicts = judgePairs(group, registry.tolerances, judgeIn(registry, cameDown));
  return [...groupBy(withoutEchoes(conflicts), (conflict) => [pileOf(conflict)]).values()].flatMap((pile) =>
    isContradiction(pile[0]!.code)
      ? toldApart(quantity, pile, conflicts)
      : (changesOverTime(pile[0]!.a) ? components(pile) : [pile]).map((joined) => byFigure(quantity, joined)),
  );
}

/** Judges pairs of a group, given which of its tolls came down. */
export const judgeIn =
  (registry: Registry, cameDown: ReadonlyMap<DossierClaim, number>): Judge<Conflict> =>
  (a, b) =>
    comparable(a, b) ? notSuperseded(conflictBetween(a, b, registry), cameDown) : undefined;

/** One finding of conflicts among so many claims that their sides are not told apart. */
export const byFigure = (quantity: string, pile: readonly Conflict[]): Finding =>
  finding(quantity, pile, positionsByFigure(claimsIn(pile), readingOf(pile)));

/**
 * What can be told in one finding: conflicts of one loudness, or one pair would raise the voice of all; and
 * acknowledged ones apart, by reason, so that a new claim that joins them is not silenced with them.
 */
const pileOf = ({ code, severity, acknowledged }: Conflict): string =>
  `${code}\n${severity}\n${acknowledged ?? ''}`;

/**
 * Two parties that are at odds over one time are so over the days around it; that is told once. Where they are at odds
 * only over a toll that fell, figures that are very far apart are told beside it.
 */
export function withoutEchoes(conflicts: readonly Conflict[]): readonly Conflict[] {
  if (!conflicts.some(({ code }) => code === 'divergent')) return conflicts;
  const disputes = conflicts.filter(({ code }) => code === 'dispute');
  const inAny = new Set(disputes.map(partiesOf));
  const atOneTime = new Set(disputes.filter(({ pair }) => pair.together).map(partiesOf));
  return conflicts.filter(
    (conflict) =>
      conflict.code !== 'divergent' ||
      !(atLeast(conflict.severity, 'warning') ? atOneTime : inAny).has(partiesOf(conflict)),
  );
}

const partiesOf = ({ a, b }: Conflict): string => [a.root ?? '', b.root ?? ''].sort(byCodeUnit).join('\n');

/** The findings of a pile, given all conflicts of its group. */
function toldApart(quantity: string, pile: readonly Conflict[], known: readonly Conflict[]): Finding[] {
  const opponents = opponentsAmong(claimsIn(pile), known, pile[0]!.severity);
  return oppositionsAmong(pile, opponents).map(({ conflicts, positions }) =>
    finding(quantity, conflicts, positions),
  );
}

const claimsIn = (conflicts: readonly Conflict[]): DossierClaim[] =>
  [...new Set(conflicts.flatMap(({ a, b }) => [a, b]))].sort(byPlace);

const finding = (
  quantity: string,
  conflicts: readonly Conflict[],
  positions: Finding['positions'],
): Finding => {
  const { code, severity, acknowledged } = conflicts[0]!;
  return { code, severity, quantities: [quantity], positions, opposed: mostDirect(conflicts), acknowledged };
};

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
