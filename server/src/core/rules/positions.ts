import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit } from '../collections.ts';
import { disjoint } from '../figure/interval.ts';
import { formatValue } from '../figure/parseValue.ts';
import { byPlace } from '../index/dossierIndex.ts';
import type { Position } from './finding.ts';

/** By what claims are told apart: by what their words entail, by what they mean, or by the very way they are written. */
export type Reading = 'hard' | 'soft' | 'written';

/** The claims that contradict each claim, in whatever way. */
export type Opponents = ReadonlyMap<DossierClaim, ReadonlySet<DossierClaim>>;

/**
 * Claims sorted into positions by who contradicts whom. Claims that mean one figure are a position, and of two
 * positions next to each other that nobody contradicts from the other one: a toll that grew is one story, whatever
 * its figures. Positions come in order of their figures, the claims of each in order of time. O(n^2).
 */
export function positionsByConflict(claims: readonly DossierClaim[], opponents: Opponents): Position[] {
  const figures: DossierClaim[][] = [];
  const agree = (claim: DossierClaim, others: readonly DossierClaim[]): boolean =>
    others.every((other) => meet(claim, other) && !opponents.get(claim)?.has(other));
  // Exact figures first: what is vague goes with the most that it can mean.
  for (const claim of [...claims].sort(byWidth)) {
    const fitting = figures.filter((others) => agree(claim, others));
    if (fitting.length === 0) figures.push([claim]);
    else fitting.reduce((most, others) => (others.length > most.length ? others : most)).push(claim);
  }
  const positions: DossierClaim[][] = [];
  for (const figure of figures.sort((a, b) => byFigure(ends(a[0]!), ends(b[0]!)))) {
    const last = positions.at(-1);
    const joins = last !== undefined && !figure.some((a) => last.some((b) => opponents.get(a)?.has(b)));
    if (joins) last.push(...figure);
    else positions.push(figure);
  }
  return positions.map((position) => position.sort(byTime));
}

/**
 * The sides of a conflict as positions. A side of which some contradict all others is two: those of one position are
 * joined by claims that do not contradict each other. In order of their figures, the claims of each in order of time.
 * O(n^2).
 */
export const positionsBySide = (
  sides: readonly (readonly DossierClaim[])[],
  opponents: Opponents,
): Position[] =>
  sides
    .flatMap((side) => divided(side, opponents))
    .sort(([a], [b]) => byFigureAndPlace(a!, b!))
    .map((position) => position.sort((a, b) => byTime(a, b) || byPlace(a, b)));

const byFigureAndPlace = (a: DossierClaim, b: DossierClaim): number =>
  byFigure(ends(a), ends(b)) || byPlace(a, b);

function divided(side: readonly DossierClaim[], opponents: Opponents): DossierClaim[][] {
  const positions: DossierClaim[][] = [];
  const left = new Set([...side].sort(byFigureAndPlace));
  for (const claim of left) {
    left.delete(claim);
    const position = [claim];
    for (const one of position) {
      for (const other of left) {
        if (opponents.get(one)?.has(other)) continue;
        left.delete(other);
        position.push(other);
      }
    }
    positions.push(position);
  }
  return positions;
}

function meet({ extent: a }: DossierClaim, { extent: b }: DossierClaim): boolean {
  if (a === undefined || b === undefined) return true;
  if (a.dimension === 'state' || b.dimension === 'state') {
    return a.dimension === 'state' && b.dimension === 'state' && a.word === b.word;
  }
  return !disjoint(a.soft, b.soft);
}

const ends = (claim: DossierClaim): Ends => endsOf(claim, 'soft');

const byWidth = (a: DossierClaim, b: DossierClaim): number => {
  const [x, y] = [ends(a), ends(b)];
  const [wide, wider] = [x.hi - x.lo, y.hi - y.lo];
  return wide === wider ? byFigure(x, y) : wide - wider;
};

/**
 * Claims sorted into positions where not every pair was judged: sets whose figures have a value in common, in the
 * reading given. Sweeping from the lowest figure up, each claim joins the position it still meets, so that the
 * number of positions is the least possible. The order is the same.
 */
export function positionsByFigure(claims: readonly DossierClaim[], reading: Reading): Position[] {
  const positions: { claims: DossierClaim[]; reach: number; open: boolean; word: string }[] = [];
  const placed = claims.map((claim) => ({ claim, ...endsOf(claim, reading) }));
  for (const { claim, lo, hi, open, word } of placed.sort(byFigure)) {
    const last = positions.at(-1);
    const meets =
      last !== undefined && last.word === word && (lo < last.reach || (lo === last.reach && !last.open));
    if (!meets) positions.push({ claims: [claim], reach: hi, open, word });
    else {
      last.claims.push(claim);
      if (hi < last.reach) [last.reach, last.open] = [hi, open];
    }
  }
  return positions.map((position) => position.claims.sort(byTime));
}

/** Earlier as-of first; undated claims last. */
export const byTime = (a: DossierClaim, b: DossierClaim): number =>
  (a.window?.start ?? Infinity) - (b.window?.start ?? Infinity) || 0;

interface Ends {
  readonly lo: number;
  readonly hi: number;
  /** The upper end is not in it. */
  readonly open: boolean;
  /** Claims of different words never meet. */
  readonly word: string;
}

const byFigure = (a: Ends, b: Ends): number => a.lo - b.lo || byCodeUnit(a.word, b.word);

function endsOf({ extent, claim }: DossierClaim, reading: Reading): Ends {
  if (extent === undefined) return { lo: 0, hi: Infinity, open: false, word: '' };
  if (extent.dimension === 'state') return { lo: 0, hi: 0, open: false, word: extent.word };
  const { lo, hi, hiOpen } = reading === 'soft' ? extent.soft : extent.hard;
  return { lo, hi, open: hiOpen, word: reading === 'written' ? formatValue(claim.value!) : '' };
}
