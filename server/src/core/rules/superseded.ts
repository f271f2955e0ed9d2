import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { widened } from '../figure/window.ts';
import { firstAtLeast } from './ascending.ts';
import { accumulates } from './growth.ts';
import type { Conflict } from './judged.ts';
import { endsOf, rangeSearch } from './rangeSearch.ts';

/**
 * For tolls of one group whose own source gave a lower one later on: the time from which the source no longer stands
 * by them. That it came down is told; that others agree with its later figure is no dispute with the earlier one.
 * O(n log n).
 */
export function comeDowns(claims: readonly DossierClaim[]): ReadonlyMap<DossierClaim, number> {
  const found = new Map<DossierClaim, number>();
  for (const ofOne of groupBy(claims.filter(isDatedToll), sourceOf).values()) {
    if (ofOne.length < 2) continue;
    const ordered = ofOne
      .map((claim) => ({ claim, ...widened(claim.window!), ...ends(claim) }))
      .sort((a, b) => a.start - b.start);
    const search = rangeSearch(endsOf(ordered));
    const starts = ordered.map(({ start }) => start);
    for (const { claim, end, lo } of ordered) {
      const lower = search.next(firstAtLeast(starts, end), ordered.length, lo, Infinity);
      if (lower !== undefined) found.set(claim, starts[lower]!);
    }
  }
  return found;
}

/** The conflict, unless it is with a toll that its source had given up by then. */
export function notSuperseded(
  conflict: Conflict | undefined,
  cameDown: ReadonlyMap<DossierClaim, number>,
): Conflict | undefined {
  const { earlier, later, sameRoot, sameVoice } = conflict?.pair ?? {};
  if (earlier === undefined || later?.window === undefined || sameRoot || sameVoice) return conflict;
  const at = cameDown.get(earlier);
  return at !== undefined && at < later.window.end ? undefined : conflict;
}

const isDatedToll = (claim: DossierClaim): boolean => accumulates(claim) && claim.window !== undefined;

/** Who speaks: another of its party has taken nothing back. */
const sourceOf = ({ voice }: DossierClaim): string[] => (voice === undefined ? [] : [voice]);

function ends({ extent }: DossierClaim): { lo: number; hi: number } {
  if (extent === undefined || extent.dimension === 'state') return { lo: 0, hi: Infinity };
  return { lo: extent.hard.lo, hi: extent.hard.hi };
}
