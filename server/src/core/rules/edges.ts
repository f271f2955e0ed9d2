import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { gap } from '../figure/window.ts';
import { byPlace } from '../index/dossierIndex.ts';
import type { Severity } from '../text/problem.ts';
import { reasonAmong } from './acknowledged.ts';
import type { FindingCode } from './codes.ts';
import type { Finding, Position } from './finding.ts';

/** Two claims that are at odds. */
export interface Edge {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
}

/** The same, as judged by a rule that does not compare figures. */
export interface JudgedEdge extends Edge {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** Edges joined by common claims, each such set a conflict of its own. */
export function components<E extends Edge>(edges: readonly E[]): E[][] {
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
  for (const { a, b } of edges) leader.set(find(a), find(b));
  return [...groupBy(edges, ({ a }) => [find(a)]).values()];
}

/**
 * One finding for each conflict among some edges: those of one code and loudness that are joined by common claims,
 * acknowledged ones apart. `sort` puts the claims that take part, in order of place, into positions.
 */
export const findingsAmong = (
  edges: readonly JudgedEdge[],
  quantities: (claims: readonly DossierClaim[]) => readonly string[],
  sort: (claims: readonly DossierClaim[], edges: readonly Edge[]) => readonly Position[],
): Finding[] =>
  [...groupBy(edges, (edge) => [pileOf(edge)]).values()].flatMap(components).map((conflict): Finding => {
    const claims = [...new Set(conflict.flatMap(({ a, b }) => [a, b]))].sort(byPlace);
    const { code, severity, a, b } = conflict[0]!;
    return {
      code,
      severity,
      quantities: quantities(claims),
      positions: sort(claims, conflict),
      opposed: nearestOf(conflict),
      acknowledged: reasonAmong(code, [a, b]),
    };
  });

const pileOf = ({ a, b, code, severity }: JudgedEdge): string =>
  `${code}\n${severity}\n${reasonAmong(code, [a, b]) ?? ''}`;

/** For each claim the nearest in time that it is at odds with. */
function nearestOf(edges: readonly Edge[]): ReadonlyMap<DossierClaim, DossierClaim> {
  const nearest = new Map<DossierClaim, { other: DossierClaim; away: number }>();
  for (const { a, b } of edges) {
    const away = a.window === undefined || b.window === undefined ? Infinity : gap(a.window, b.window);
    for (const [claim, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = nearest.get(claim);
      if (known === undefined || away < known.away) nearest.set(claim, { other, away });
    }
  }
  return new Map([...nearest].map(([claim, { other }]) => [claim, other]));
}
