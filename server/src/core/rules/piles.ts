import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Finding } from './finding.ts';
import { changesOverTime } from './growth.ts';
import type { Conflict } from './judged.ts';

/** Conflicts that are told in one finding, and the finding. */
export interface Pile {
  readonly conflicts: readonly Conflict[];
  readonly finding: Finding;
}

/** The piles of a large group, by the first conflict of each. */
export type Piles = ReadonlyMap<Conflict, Pile>;

/**
 * Sorts the conflicts of a large group into piles: of one code, loudness and acknowledgement, and of what changes over
 * time joined by common claims. A pile that is as before keeps its finding, so that nobody is told of it again.
 */
export function pilesOf(
  conflicts: readonly Conflict[],
  claims: readonly DossierClaim[],
  before: Piles,
  tell: (pile: readonly Conflict[]) => Finding,
): Piles {
  const numbers = new Map(claims.map((claim, i) => [claim, i]));
  const piles = new Map<Conflict, Pile>();
  for (const alike of ofOneKind(conflicts)) {
    const parts = changesOverTime(alike[0]!.a) ? joined(alike, numbers) : [alike];
    for (const part of parts) {
      const known = before.get(part[0]!);
      const isKnown =
        known?.conflicts.length === part.length &&
        known.conflicts.every((conflict, i) => conflict === part[i]);
      piles.set(part[0]!, known !== undefined && isKnown ? known : { conflicts: part, finding: tell(part) });
    }
  }
  return piles;
}

/** Three maps one in the other: making a key out of text takes longer than all the rest. */
function ofOneKind(conflicts: readonly Conflict[]): Conflict[][] {
  const kinds = new Map<string, Map<string, Map<string | undefined, Conflict[]>>>();
  const piles: Conflict[][] = [];
  for (const conflict of conflicts) {
    const { code, severity, acknowledged } = conflict;
    const bySeverity = kinds.get(code) ?? new Map<string, Map<string | undefined, Conflict[]>>();
    if (bySeverity.size === 0) kinds.set(code, bySeverity);
    const byReason = bySeverity.get(severity) ?? new Map<string | undefined, Conflict[]>();
    if (byReason.size === 0) bySeverity.set(severity, byReason);
    const pile = byReason.get(acknowledged);
    if (pile !== undefined) pile.push(conflict);
    else {
      const fresh = [conflict];
      byReason.set(acknowledged, fresh);
      piles.push(fresh);
    }
  }
  return piles;
}

/** The sets of conflicts that common claims join: `components`, with numbers in the place of claims. */
function joined(conflicts: readonly Conflict[], numbers: ReadonlyMap<DossierClaim, number>): Conflict[][] {
  const leader = Int32Array.from({ length: numbers.size }, (_, i) => i);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) {
      leader[top] = leader[leader[top]!]!;
      top = leader[top]!;
    }
    return top;
  };
  for (const { a, b } of conflicts) leader[find(numbers.get(a)!)] = find(numbers.get(b)!);
  const parts = new Map<number, Conflict[]>();
  for (const conflict of conflicts) {
    const top = find(numbers.get(conflict.a)!);
    const part = parts.get(top);
    if (part === undefined) parts.set(top, [conflict]);
    else part.push(conflict);
  }
  return [...parts.values()];
}
