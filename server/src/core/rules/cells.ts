import { type DossierClaim, intervalOf } from '../claims/dossierClaim.ts';
import { groupBy, hashOf } from '../collections.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { byPlace } from '../index/dossierIndex.ts';
import { startOf } from './field.ts';

/** Comparable claims up to this many are one crowd: few events are told more often. */
const HUGE = 2048;
/** A cell larger than this is divided further, if there is a way. */
const LARGE = 512;
/** Where cells would be smaller than this on the average, a group is not divided. */
const LEAST = 8;
/** Days of a stretch of time. */
const STRETCH = 32;

/** Some claims of a group, by what they have in common. */
export type Cells = ReadonlyMap<string, readonly DossierClaim[]>;

/**
 * A group of very many comparable claims in cells: of some weeks, of one day where that is still too many, or of some
 * of the articles of a day. Where a claim belongs depends on itself and, by powers of two, on the size of its cell, so
 * that an edit changes one cell. `undefined` for a group that is not divided. O(n).
 */
export function cellsOf(group: readonly DossierClaim[]): Cells | undefined {
  if (group.length <= HUGE) return undefined;
  const cells = new Map<string, readonly DossierClaim[]>();
  for (const [stretch, ofStretch] of groupBy(group, (claim) => [Math.floor(dayOf(claim) / STRETCH)])) {
    if (ofStretch.length <= LARGE) cells.set(`${stretch}`, ofStretch);
    else {
      for (const [day, ofDay] of groupBy(ofStretch, (claim) => [dayOf(claim)])) {
        if (ofDay.length <= LARGE) cells.set(`${stretch} ${day}`, ofDay);
        else {
          for (const [part, some] of byArticles(ofDay)) cells.set(`${stretch} ${day} ${part}`, some);
        }
      }
    }
  }
  return cells.size * LEAST > group.length ? undefined : cells;
}

/** Days since 1970; -Infinity for what is not dated. */
const dayOf = (claim: DossierClaim): number => Math.floor(startOf(claim) / MINUTES_PER_DAY);

/** Claims spread by the names of their files; those of one file stay together. */
function byArticles(claims: readonly DossierClaim[]): Map<number, DossierClaim[]> {
  const count = 2 ** Math.ceil(Math.log2(claims.length / LARGE) + 1);
  // Claims come file by file, and a name is long.
  let [file, cell] = ['', 0];
  return groupBy(claims, (claim) => {
    if (claim.file !== file) [file, cell] = [claim.file, hashOf(claim.file) & (count - 1)];
    return [cell];
  });
}

/** Of more voices than these in one cell it is not asked who said what is outermost. */
const MOST_VOICES = 32;

/**
 * The claims of a cell that stand for it before others: of each voice the highest figure and the lowest, or each state.
 * A claim that contradicts any of the cell contradicts one of these too. O(n).
 */
export function outermostOf(cell: readonly DossierClaim[]): readonly DossierClaim[] {
  const voices = groupBy(cell, ({ voice }) => [voice ?? '']);
  const found = new Set<DossierClaim>();
  for (const claims of voices.size > MOST_VOICES ? [cell] : voices.values()) {
    const least = new Map<string, { low: DossierClaim; high: DossierClaim }>();
    for (const claim of claims) {
      const word = claim.extent?.dimension === 'state' ? claim.extent.word : '';
      const { low, high } = least.get(word) ?? { low: claim, high: claim };
      least.set(word, {
        low: ends(claim).hi < ends(low).hi ? claim : low,
        high: ends(claim).lo > ends(high).lo ? claim : high,
      });
    }
    for (const { low, high } of least.values()) found.add(low).add(high);
  }
  return [...found].sort(byPlace);
}

const ends = (claim: DossierClaim): { lo: number; hi: number } => intervalOf(claim, 'soft') ?? STATE;
const STATE = { lo: 0, hi: 0 };
