import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { keysReaching } from '../index/targets.ts';
import { codeOfDenial, isOneOutlet } from './denial.ts';
import { type Edge, findingsAmong, type JudgedEdge } from './edges.ts';
import type { Finding, Position } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { byTime } from './positions.ts';
import { severityOf } from './severity.ts';

/**
 * Claims that somebody expressly rejects. By another party that is a denial; by the party that said it, going back on
 * it (a `state-reversal` where a state is denied later on). Where two outlets have one speaker say and deny the same,
 * one of them has it wrong: a denial too. Filed under the denied claim's quantity; the claim that denies may be of
 * any. What was taken back since, on either side, is past.
 */
export function denials(dossier: Dossier, quantity: string): Finding[] {
  if (dossier.denials.isEmpty()) return [];
  const claims = claimsOf(dossier, quantity);
  const edges = claims.flatMap((claim) => deniersOf(claim, dossier).map((by): Edge => ({ a: claim, b: by })));
  if (edges.length === 0) return [];
  const judged = [...edges, ...saidElsewhere(claims, edges, dossier)].flatMap(({ a, b }): JudgedEdge[] => {
    const code = codeOfDenial(a, b);
    const severity = severityOf(code, dossier.registry);
    return severity === 'off' ? [] : [{ a, b, code, severity }];
  });
  return findingsAmong(
    judged,
    (taking) => [...new Set([quantity, ...taking.map((claim) => claim.quantity)])],
    (_, conflict) => sidesOf(conflict),
  );
}

/** What a hundred deny one finding need not list. */
const MOST_DENIERS = 16;

function deniersOf(claim: DossierClaim, dossier: Dossier): DossierClaim[] {
  const found = keysReaching(claim).flatMap((key) => [...(dossier.denials.get(key)?.values() ?? [])].flat());
  if (found.length === 0 || isWithdrawn(claim, dossier)) return [];
  return [...new Set(found)]
    .filter((by) => by !== claim && !isWithdrawn(by, dossier))
    .sort(byPlace)
    .slice(0, MOST_DENIERS);
}

/** What other outlets have the denying speaker say, where that is the very figure it denies. */
function* saidElsewhere(
  claims: readonly DossierClaim[],
  edges: readonly Edge[],
  dossier: Dossier,
): Iterable<Edge> {
  const bySaying = groupBy(claims, sayingOf);
  const known = new Set(edges.map(({ a }) => a));
  for (const { a, b } of edges) {
    const [saying] = sayingOf({ ...a, voice: b.voice });
    for (const same of saying === undefined ? [] : (bySaying.get(saying) ?? [])) {
      const isAnother = !known.has(same) && same !== b && !isOneOutlet(same, b) && same.group === a.group;
      if (isAnother && !isWithdrawn(same, dossier)) yield { a: same, b };
    }
  }
}

const sayingOf = ({ voice, claim: { value } }: Pick<DossierClaim, 'voice' | 'claim'>): string[] =>
  voice === undefined || value?.form !== 'number' ? [] : [`${voice}\n${value.amount.size}`];

/** The claims of a conflict on two sides, each across from those it is at odds with; what is denied comes first. */
function sidesOf(edges: readonly Edge[]): Position[] {
  const neighbours = groupBy(
    edges.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]),
    ([claim]) => [claim],
  );
  const sides = new Map<DossierClaim, 0 | 1>([[edges[0]!.a, 0]]);
  for (const [claim, side] of sides) {
    for (const [, other] of neighbours.get(claim)!)
      if (!sides.has(other)) sides.set(other, side === 0 ? 1 : 0);
  }
  return ([0, 1] as const).map((side) =>
    [...sides.keys()]
      .filter((claim) => sides.get(claim) === side)
      .sort((a, b) => byTime(a, b) || byPlace(a, b)),
  );
}
