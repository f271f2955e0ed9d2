import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type Judged, judgeAgain, judgeNearest } from './candidates.ts';
import type { Conflict } from './judged.ts';
import type { Neighbours } from './neighbours.ts';
import { byFigure, judgeIn, withoutEchoes } from './oddPairs.ts';
import { type Piles, pilesOf } from './piles.ts';
import { comeDowns } from './superseded.ts';

/** Claims too many for every pair to be judged, as they were judged: the next edit goes on from there. */
export interface Crowd {
  readonly cameDown: ReadonlyMap<DossierClaim, number>;
  readonly piles: Piles;
  /** Of a crowd that is judged by itself. */
  readonly judged?: Judged<Conflict>;
  /** Of one gathered from cells: where each claim is from, and what was said of the nearest. */
  readonly cellOf?: ReadonlyMap<DossierClaim, string>;
  readonly near?: Neighbours<Conflict> | undefined;
}

/** Judges a crowd, given how it was judged before an edit. */
export function crowdOf(
  quantity: string,
  claims: readonly DossierClaim[],
  registry: Registry,
  before: Crowd | undefined,
): Crowd {
  const cameDown = comeDowns(claims);
  const changed = new Set(before && changedBetween(before.cameDown, cameDown));
  const judge = judgeIn(registry, cameDown);
  const judged = judgeAgain(claims, registry.tolerances, judge, before?.judged, changed);
  return { cameDown, judged, piles: pilesIn(quantity, claims, judged.said, before) };
}

/** What divides cells is told of the nearest of them. */
const NEAREST = 1;

/** Judges claims that stand for the cells they are from, each beside the nearest of other cells that contradict it. */
export function crowdAcross(
  quantity: string,
  cellOf: ReadonlyMap<DossierClaim, string>,
  registry: Registry,
  before: Crowd | undefined,
): Crowd {
  const claims = [...cellOf.keys()];
  const cameDown = comeDowns(claims);
  const changed = new Set(before && changedBetween(before.cameDown, cameDown));
  for (const claim of before?.cellOf ? changedBetween(before.cellOf, cellOf) : []) changed.add(claim);
  const beside = judgeIn(registry, cameDown);
  const { said, near } = judgeNearest(
    claims,
    registry.tolerances,
    (a, b) => (cellOf.get(a) === cellOf.get(b) ? undefined : beside(a, b)),
    before?.near,
    changed,
    NEAREST,
  );
  return { cameDown, cellOf, near, piles: pilesIn(quantity, claims, said, before) };
}

const pilesIn = (
  quantity: string,
  claims: readonly DossierClaim[],
  said: readonly Conflict[],
  before: Crowd | undefined,
): Piles =>
  pilesOf(withoutEchoes(said), claims, before?.piles ?? new Map(), (pile) => byFigure(quantity, pile));

/** The claims for which two maps do not say the same. */
function* changedBetween<T>(
  before: ReadonlyMap<DossierClaim, T>,
  now: ReadonlyMap<DossierClaim, T>,
): Iterable<DossierClaim> {
  for (const [claim, value] of now) if (before.get(claim) !== value) yield claim;
  for (const claim of before.keys()) if (!now.has(claim)) yield claim;
}
