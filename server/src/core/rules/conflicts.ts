import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { judgesEveryPair } from './candidates.ts';
import { cellsOf, outermostOf } from './cells.ts';
import { type Crowd, crowdAcross, crowdOf } from './crowd.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { findingsOfPairs } from './oddPairs.ts';
import { remembered } from './remembered.ts';

/** What the rules on pairs find among the claims of one quantity. */
export function conflictsOf(dossier: Dossier, quantity: string): readonly Finding[] {
  const { registry } = dossier;
  const before = judgements.of(registry, quantity);
  const now = new Map<string, Judgement>();
  const few: Finding[] = [];
  for (const [key, group] of groupsOf(dossier, quantity)) {
    if (judgesEveryPair(group)) {
      for (const finding of findingsOfPairs(quantity, group, registry)) few.push(finding);
      continue;
    }
    const cellOf = new Map<DossierClaim, string>();
    for (const [cell, claims] of cellsOf(group) ?? [['', group] as const]) {
      const name = `${key}\n${cell}`;
      const judged = judgedAgain(quantity, claims, registry, before.get(name));
      now.set(name, judged);
      if (cell !== '') for (const claim of judged.outermost) cellOf.set(claim, cell);
    }
    if (cellOf.size > 0) {
      const crowd = crowdAcross(quantity, cellOf, registry, before.get(key)?.crowd);
      now.set(key, { claims: NONE, outermost: NONE, findings: findingsIn(crowd), crowd });
    }
  }
  judgements.keep(registry, quantity, now);
  return [...few, ...[...now.values()].flatMap(({ findings }) => findings)];
}

/** The claims of a quantity that can be compared with others, by what they must have in common for that. */
function groupsOf(dossier: Dossier, quantity: string): Map<string, DossierClaim[]> {
  const claims = claimsOf(dossier, quantity).filter(
    (claim) => claim.extent !== undefined && !isWithdrawn(claim, dossier),
  );
  return groupBy(claims, (claim) => [claim.group]);
}

/** What was said of a large group, or of a cell of one. Its claims and the registry decide it, and nothing else does. */
interface Judgement {
  readonly claims: readonly DossierClaim[];
  /** Those that stand for a cell before other cells. */
  readonly outermost: readonly DossierClaim[];
  readonly findings: readonly Finding[];
  /** Undefined where there are few enough for every pair to be judged. */
  readonly crowd: Crowd | undefined;
}

const NONE: readonly never[] = [];
const judgements = remembered<Judgement>();

function judgedAgain(
  quantity: string,
  claims: readonly DossierClaim[],
  registry: Registry,
  before: Judgement | undefined,
): Judgement {
  if (before?.claims.length === claims.length && claims.every((claim, i) => claim === before.claims[i])) {
    return before;
  }
  const outermost = outermostOf(claims);
  if (judgesEveryPair(claims)) {
    return { claims, outermost, findings: findingsOfPairs(quantity, claims, registry), crowd: undefined };
  }
  const crowd = crowdOf(quantity, claims, registry, before?.crowd);
  return { claims, outermost, findings: findingsIn(crowd), crowd };
}

const findingsIn = ({ piles }: Crowd): readonly Finding[] =>
  [...piles.values()].map(({ finding }) => finding);
