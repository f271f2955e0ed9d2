import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { disjoint, type Interval } from '../figure/interval.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { isVague } from '../rules/dispute.ts';
import { accumulates, changesOverTime } from '../rules/growth.ts';
import { isProvisional } from '../rules/retraction.ts';
import { isConverted, rounded } from '../rules/rounding.ts';
import { type Adversaries, agrees, type Backing, backingOf, rootsOf } from './backing.ts';
import { type Cell, cellOf, cellsOf, latestCell } from './cells.ts';
import { mostAgreed } from './mostAgreed.ts';

/**
 * What is best supported of a quantity at a time.
 *
 * `supported`: two or more independent parties agree, and more than on anything else. `contested`: as many stand
 * behind figures that exclude each other. `apart`: several parties, whose figures could all be true, but no two of
 * them say the same. `one-source`: one party only, by whatever outlets. `no-source`: nobody by name.
 */
export type Outcome = 'supported' | 'contested' | 'apart' | 'one-source' | 'no-source';

export interface Grade {
  readonly outcome: Outcome;
  /** The best supported position; where there is none, those that are equally supported. In order of figures. */
  readonly positions: readonly Backing[];
  /** Somebody by name says what the best position excludes. */
  readonly contested: boolean;
  /** The claims of its time that say what the best position says, also those that add no support to it. */
  readonly agreeing: ReadonlySet<DossierClaim>;
  /** All claims that were weighed. */
  readonly cell: Cell;
}

/** Nothing is known of who is at odds with whom. */
export const NO_ADVERSARIES: Adversaries = new Set();

/** The grade of what a claim speaks of, at its time. `undefined` for a claim that takes no part in any comparison. */
export function gradeFor(
  claim: DossierClaim,
  dossier: Dossier,
  adversaries: Adversaries = NO_ADVERSARIES,
): Grade | undefined {
  const cell = cellOf(claim, dossier);
  return cell && gradeOf(cell, adversaries);
}

/** The grade of a quantity at the last time it is spoken of. `undefined` where nobody gives a figure. */
export function latestGrade(
  dossier: Dossier,
  quantity: string,
  adversaries: Adversaries = NO_ADVERSARIES,
): Grade | undefined {
  const cell = latestCell(dossier, quantity);
  return cell && gradeOf(cell, adversaries);
}

/** The grades of the times that several claims on a quantity speak of, the latest `most` of them, in order of time. */
export const gradesOver = (
  dossier: Dossier,
  quantity: string,
  adversaries: Adversaries,
  most: number,
): Grade[] => cellsOf(dossier, quantity, most).map((cell) => gradeOf(cell, adversaries));

const known = new WeakMap<Cell, { readonly adversaries: Adversaries; readonly grade: Grade }>();

function gradeOf(cell: Cell, adversaries: Adversaries): Grade {
  const before = known.get(cell);
  if (before?.adversaries === adversaries) return before.grade;
  const grade = weigh(cell, adversaries);
  known.set(cell, { adversaries, grade });
  return grade;
}

/**
 * Support is counted in independent sources, not in reports, as in the Admiralty (NATO) grading of information, whose
 * best mark is "confirmed by other sources": a second outlet with the same origin confirms nothing, a magnitude that
 * nobody counted does not either, nor do "sources" and what an outlet says for itself. Between
 * positions with as many sources agreement between opponents decides, then how many are quoted word for word; no
 * figure is ever made up between two that exclude each other.
 */
function weigh(cell: Cell, adversaries: Adversaries): Grade {
  const read = readingOf(cell);
  const own = current(notOver(cell.claims.filter(isVouchedFor).map(read)));
  const voices = new Set(rootsOf(own));
  // Who speaks of the day itself is not asked about the day before.
  const lent = current(
    cell.beside.filter((claim) => isVouchedFor(claim) && !voices.has(claim.root!)).map(read),
  );
  const counted = new Set(own);
  const best = mostAgreed([...own, ...lent], (claim) => counted.has(claim))
    .map((claims) => backingOf(claims, adversaries))
    .reduce(betterOf, []);
  const [first] = best;
  const grade = (outcome: Outcome, positions: readonly Backing[]): Grade => ({
    outcome,
    positions,
    contested: outcome === 'contested' || (first !== undefined && own.some((claim) => denies(claim, first))),
    agreeing: new Set(
      outcome === 'supported' ? cell.claims.filter((claim) => agrees(read(claim), first!, 'soft')) : [],
    ),
    cell,
  });
  if (first === undefined) return grade('no-source', []);
  if (first.roots.length > 1) {
    const rivals = best.filter((other) => other === first || excludes(first, other));
    return rivals.length > 1 ? grade('contested', rivals) : grade('supported', [first]);
  }
  if (voices.size === 1) return grade('one-source', [first]);
  const each = [...groupBy(own, ({ root }) => [root!]).values()]
    .slice(0, MOST_SHOWN)
    .map((said) => backingOf(mostAgreed(said, () => true)[0]!, adversaries))
    .sort((a, b) => (a.soft?.lo ?? 0) - (b.soft?.lo ?? 0));
  return grade(each.some((a) => each.some((b) => a !== b && excludes(a, b))) ? 'contested' : 'apart', each);
}

/** So many parties that do not agree are told apart. */
const MOST_SHOWN = 8;

/** Where figures were given in several units somebody has converted, and each is as exact as its last digit. */
function readingOf({ claims, beside }: Cell): (claim: DossierClaim) => DossierClaim {
  const first = claims[0]!;
  const other = [...claims, ...beside].find(({ factor }) => factor !== first.factor);
  if (other === undefined) return (claim) => claim;
  return (claim) => {
    const { extent } = claim;
    if (extent === undefined || extent.dimension === 'state') return claim;
    const beside = isConverted(claim, first) ? first : other;
    const as = (reading: 'hard' | 'soft'): Interval => rounded(claim, extent[reading], beside);
    return { ...claim, extent: { ...extent, hard: as('hard'), soft: as('soft') } };
  };
}

/** Of one day, without what held at hours that were over when the last of them began. */
function notOver(claims: readonly DossierClaim[]): readonly DossierClaim[] {
  const last = claims.reduce((latest, { window }) => Math.max(latest, window?.start ?? latest), -Infinity);
  const isOver = ({ window }: DossierClaim): boolean => window !== undefined && window.end <= last;
  return claims.some((claim) => !changesOverTime(claim)) ? claims : claims.filter((claim) => !isOver(claim));
}

/** A vague magnitude corroborates nothing. */
const isVouchedFor = (claim: DossierClaim): boolean => claim.root !== undefined && !isVague(claim);

/**
 * What a party stands by: of its tolls of one day the last one, by the hour where that is given, else the highest. One
 * that its own source has raised is no longer said by anybody.
 */
function current(claims: readonly DossierClaim[]): DossierClaim[] {
  const [first] = claims;
  if (first === undefined || !accumulates(first)) return [...claims];
  return [...groupBy(claims, ({ root }) => [root!]).values()].flatMap((said) => {
    const last = said.reduce((a, b) => (isOvertakenBy(a, b) ? b : a));
    const position = backingOf([last], NO_ADVERSARIES);
    return said.filter((claim) => agrees(claim, position, 'soft'));
  });
}

function isOvertakenBy(a: DossierClaim, b: DossierClaim): boolean {
  const [from, to] = [a.window?.start ?? 0, b.window?.start ?? 0];
  if (from !== to) return from < to;
  if (isProvisional(a) !== isProvisional(b)) return isProvisional(a);
  return lowest(a) < lowest(b);
}

const lowest = ({ extent }: DossierClaim): number =>
  extent === undefined || extent.dimension === 'state' ? 0 : extent.soft.lo;

/** Of positions with as many parties behind them those that are better supported otherwise. */
function betterOf(best: readonly Backing[], next: Backing): readonly Backing[] {
  const [first] = best;
  if (first === undefined) return [next];
  // Who has nobody to agree with is not made right by a good quotation.
  const alone = first.roots.length < 2 && next.roots.length < 2;
  const by = alone
    ? 0
    : Number(next.adverse) - Number(first.adverse) || next.direct - first.direct || next.firm - first.firm;
  return by > 0 ? [next] : by < 0 ? best : [...best, next];
}

const excludes = (a: Backing, b: Backing): boolean =>
  a.hard === undefined || b.hard === undefined || disjoint(a.hard, b.hard);

const denies = (claim: DossierClaim, position: Backing): boolean =>
  !position.roots.includes(claim.root!) && !agrees(claim, position, 'hard');
