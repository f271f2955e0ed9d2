import type { DossierClaim } from '../claims/dossierClaim.ts';
import { addTo, byCodeUnit } from '../collections.ts';
import { byPlace } from '../index/dossierIndex.ts';
import type { Position } from './finding.ts';
import { timesApart } from './growth.ts';
import type { Conflict } from './judged.ts';
import { type Opponents, positionsByConflict, positionsBySide } from './positions.ts';
import { areRivals, noRivals, noteRivals } from './rivals.ts';

/** Conflicts that are told in one finding, and the positions of the claims at odds. */
export interface Opposition {
  readonly conflicts: readonly Conflict[];
  readonly positions: readonly Position[];
}

/** Beyond so many of one quantity they are no longer told apart, but for what is left as a whole. */
const MOST = 8;

/**
 * Conflicts of one quantity, told apart so that in each finding the claims of one side contradict those of the
 * other: two tolls of which the later is only the higher one are never set against each other because each is at odds
 * with some third. The widest opposition comes first; a claim may stand in several, a conflict in one. O(n^2).
 */
export function oppositionsAmong(conflicts: readonly Conflict[], opponents: Opponents): Opposition[] {
  const claims = inOrder([...among(conflicts).keys()], opponents);
  const rank = new Map(claims.map((claim, i) => [claim, i]));
  const [first, second] = [
    ({ a, b }: Conflict): number => Math.min(rank.get(a)!, rank.get(b)!),
    ({ a, b }: Conflict): number => Math.max(rank.get(a)!, rank.get(b)!),
  ];
  const [all, told] = [noRivals(), noRivals()];
  noteRivals(all, conflicts);
  const isOpposed = (a: DossierClaim, b: DossierClaim): boolean =>
    opponents.get(a)?.has(b) === true || areRivals(a, b, all);
  let left = conflicts.toSorted((x, y) => first(x) - first(y) || second(x) - second(y));
  const found: Opposition[] = [];
  while (left.length > 0 && found.length < MOST) {
    const positions = positionsBySide(sidesAround(left[0]!, claims, among(left), isOpposed), opponents);
    const at = new Map(positions.flatMap((position, i) => position.map((claim) => [claim, i])));
    const isAcross = ({ a, b }: Conflict): boolean => at.has(a) && at.has(b) && at.get(a) !== at.get(b);
    const across = left.filter(isAcross);
    found.push({ conflicts: across, positions });
    noteRivals(told, across);
    left = left.filter((conflict) => !isAcross(conflict) && !areRivals(conflict.a, conflict.b, told));
  }
  if (left.length > 0)
    found.push({
      conflicts: left,
      positions: positionsByConflict([...among(left).keys()].sort(byPlace), opponents),
    });
  return found;
}

/** Two sides that grow from the two claims of a conflict: whoever contradicts all of one, and some of it untold, is on the other. */
function sidesAround(
  { a, b }: Conflict,
  claims: readonly DossierClaim[],
  untold: Opponents,
  isOpposed: (a: DossierClaim, b: DossierClaim) => boolean,
): readonly DossierClaim[][] {
  const [ones, others] = [new Set([a]), new Set([b])];
  for (const claim of claims) {
    if (claim === a || claim === b) continue;
    const isAgainst = (side: Claims): boolean =>
      isAgainstSome(untold.get(claim), side) && [...side].every((other) => isOpposed(claim, other));
    const [toOnes, toOthers] = [isAgainst(ones), isAgainst(others)];
    if (toOthers && !(toOnes && isNearer(claim, b, a))) ones.add(claim);
    else if (toOnes) others.add(claim);
  }
  return [[...ones], [...others]];
}

type Claims = ReadonlySet<DossierClaim>;

const isAgainstSome = (against: Claims | undefined, side: Claims): boolean =>
  against !== undefined && [...side].some((claim) => against.has(claim));

const isNearer = (claim: DossierClaim, a: DossierClaim, b: DossierClaim): boolean =>
  timesApart(claim, a, 'soft') < timesApart(claim, b, 'soft');

function among(conflicts: readonly Conflict[]): Opponents {
  const opponents = new Map<DossierClaim, Set<DossierClaim>>();
  for (const { a, b } of conflicts) {
    addTo(opponents, a, b);
    addTo(opponents, b, a);
  }
  return opponents;
}

/** Those with the most opponents first, and never by file: what a file is called does not matter. */
function inOrder(claims: readonly DossierClaim[], opponents: Opponents): DossierClaim[] {
  const own = new Map(claims.map((claim) => [claim, looks(claim)]));
  const placed = claims.map((claim) => {
    const against = [...opponents.get(claim)!];
    const theirs = against.map((other) => own.get(other) ?? looks(other)).sort();
    return { claim, size: against.length, key: `${own.get(claim)}\n${theirs.join(' ')}` };
  });
  return placed
    .sort((x, y) => y.size - x.size || byCodeUnit(x.key, y.key) || byPlace(x.claim, y.claim))
    .map(({ claim }) => claim);
}

const looks = ({ extent, window, voice }: DossierClaim): string => {
  const figure = extent?.dimension === 'state' ? extent.word : `${extent?.soft.lo} ${extent?.soft.hi}`;
  return `${figure} ${window?.start} ${window?.end} ${voice}`;
};
