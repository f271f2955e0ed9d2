import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { before, MINUTES_PER_DAY, widened } from '../figure/window.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { type Edge, findingsAmong } from './edges.ts';
import { isNotReached, isReached } from './finalStates.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { byTime } from './positions.ts';
import { severityOf } from './severity.ts';

/**
 * A party goes back on a state that it had reached for good: it claims full control and some days later claims it
 * anew, or a day later says that it holds no more than part. Only words for what is over and done can be gone back
 * on: fighting that is "ongoing" on Monday and on Friday has gone on, and a road may close and open. Others belie it
 * who say, while it persists, that it is not reached. What is said
 * again before the days are over that a state persists, or in one statement, is one announcement.
 */
export function stateReversals(dossier: Dossier, quantity: string): Finding[] {
  const severity = severityOf('state-reversal', dossier.registry);
  const kind = dossier.registry.quantities.get(quantity)?.kind;
  if (severity === 'off' || (kind !== undefined && kind !== 'state')) return [];
  const { tolerances } = dossier.registry;
  const states = claimsOf(dossier, quantity).filter(
    (claim) => isDated(claim) && !isWithdrawn(claim, dossier),
  );
  const ofParties = groupBy(states, ({ root, group }) => (root === undefined ? [] : [`${root}\n${group}`]));
  const ofOne = groupBy(states, ({ group }) => [group]);
  const edges = [...ofParties.values()].flatMap((claims) => [
    ...reversalsOf(claims, tolerances),
    ...belied(claims, ofOne.get(claims[0]!.group)!, tolerances),
  ]);
  return findingsAmong(
    edges.map((edge) => ({ ...edge, code: 'state-reversal', severity })),
    () => [quantity],
    (claims) =>
      [...groupBy(claims, ({ extent }) => [wordOf(extent)]).values()].flatMap((same) =>
        runs(same, tolerances),
      ),
  );
}

/** Whether one of two claims goes back on the state that the other claims. */
export function reverses(a: DossierClaim, b: DossierClaim, tolerances: Tolerances): boolean {
  if (a.group !== b.group || !isDated(a) || !isDated(b)) return false;
  if (a.root !== undefined && a.root === b.root) return reversalsOf([a, b], tolerances).length > 0;
  return [a, b].some((one) => one.root !== undefined && belied([one], [a, b], tolerances).length > 0);
}

const isDated = ({ kind, extent, window }: DossierClaim): boolean =>
  extent?.dimension === 'state' && (kind ?? 'state') === 'state' && window !== undefined;

const wordOf = (extent: DossierClaim['extent']): string => (extent?.dimension === 'state' ? extent.word : '');

function reversalsOf(claims: readonly DossierClaim[], tolerances: Tolerances): Edge[] {
  const byWord = groupBy(claims, ({ extent }) => [wordOf(extent)]);
  const reached = [...byWord].filter(([word]) => isReached(word)).map(([, same]) => same);
  const undone = [...byWord].filter(([word]) => isNotReached(word)).flatMap(([, same]) => same);
  return [
    ...reached.flatMap((same) => claimedAnew(runs(same, tolerances))),
    ...denied(reached.flat(), undone, tolerances),
  ];
}

/** Each announcement beside the next one of the same state. */
const claimedAnew = (announcements: readonly (readonly DossierClaim[])[]): Edge[] =>
  announcements.slice(1).flatMap((later, i) => {
    const earlier = announcements[i]!;
    return [
      ...earlier.map((claim) => ({ a: claim, b: later[0]! })),
      ...later.slice(1).map((claim) => ({ a: earlier.at(-1)!, b: claim })),
    ];
  });

/** What a party says is reached beside what others say, while that persists, that it is not. */
const belied = (
  ofParty: readonly DossierClaim[],
  all: readonly DossierClaim[],
  tolerances: Tolerances,
): Edge[] =>
  denied(
    ofParty.filter(({ extent }) => isReached(wordOf(extent))),
    all.filter(({ root, extent }) => root !== ofParty[0]!.root && isNotReached(wordOf(extent))),
    tolerances,
  );

/** Each claim that a state is not reached beside the last ones before it, while they persist, that it is. */
function denied(
  reached: readonly DossierClaim[],
  undone: readonly DossierClaim[],
  tolerances: Tolerances,
): Edge[] {
  const byEnd = [...reached].sort((a, b) => a.window!.end - b.window!.end || byPlace(a, b));
  let next = 0;
  return [...undone].sort(inOrder).flatMap((later) => {
    while (next < byEnd.length && before(byEnd[next]!.window!, later.window!)) next++;
    return lastRun(byEnd, next, later, tolerances)
      .filter((earlier) => !isOneStatement(earlier, later))
      .map((earlier) => ({ a: earlier, b: later }));
  });
}

/** So many announcements of one state are set beside what goes back on it. */
const MOST = 6;

/** Of claims by their ends the last ones before `end`, each of which persists until the next, and the last until `later`. */
function lastRun(
  byEnd: readonly DossierClaim[],
  end: number,
  later: DossierClaim,
  tolerances: Tolerances,
): DossierClaim[] {
  const found: DossierClaim[] = [];
  let until = later;
  for (let i = end - 1; i >= 0 && found.length < MOST; i--) {
    const claim = byEnd[i]!;
    if (!persists(claim.window!.end, until.window!.start, tolerances)) break;
    found.push(claim);
    until = claim;
  }
  return found;
}

/** Claims of one state in order of time, in stretches through which it is taken to persist. */
function runs(claims: readonly DossierClaim[], tolerances: Tolerances): DossierClaim[][] {
  const found: { claims: DossierClaim[]; end: number; statements: Set<string> }[] = [];
  for (const claim of [...claims].sort(inOrder)) {
    const last = found.at(-1);
    const { statement } = claim.claim;
    const isRepeated = statement !== undefined && last?.statements.has(statement);
    const { start, end } = widened(claim.window!);
    if (last !== undefined && (isRepeated || persists(last.end, start, tolerances))) {
      last.claims.push(claim);
      last.end = Math.max(last.end, end);
      if (statement !== undefined) last.statements.add(statement);
    } else {
      const statements = new Set(statement === undefined ? [] : [statement]);
      found.push({ claims: [claim], end, statements });
    }
  }
  return found.map((run) => run.claims);
}

const persists = (end: number, start: number, { persistence }: Tolerances): boolean =>
  start - end < Math.max(1, persistence) * MINUTES_PER_DAY;

const isOneStatement = ({ claim: a }: DossierClaim, { claim: b }: DossierClaim): boolean =>
  a.statement !== undefined && a.statement === b.statement;

const inOrder = (a: DossierClaim, b: DossierClaim): number => byTime(a, b) || byPlace(a, b);
