import type { DossierClaim } from '../claims/dossierClaim.ts';
import { addTo } from '../collections.ts';
import { isBelow } from './growth.ts';
import type { Conflict } from './judged.ts';

/** For each claim the sources that it contradicts from below, and from above. */
export interface Rivalry {
  readonly under: Map<DossierClaim, Set<string>>;
  readonly over: Map<DossierClaim, Set<string>>;
}

/** Nobody contradicts anybody yet. */
export const noRivals = (): Rivalry => ({ under: new Map(), over: new Map() });

/** Adds what some conflicts tell. */
export function noteRivals({ under, over }: Rivalry, conflicts: readonly Conflict[]): void {
  for (const { a, b } of conflicts) {
    const [low, high] = isBelow(a, b) ? [a, b] : isBelow(b, a) ? [b, a] : [];
    if (low === undefined || high === undefined) continue;
    addTo(under, low, sourceOf(high));
    addTo(over, high, sourceOf(low));
  }
}

/**
 * Whether two claims are of sources whose counts run beside each other, one above the other: each contradicts some of
 * the other source that is on the same side of it. That the later of the two is the higher then changes nothing.
 */
export function areRivals(a: DossierClaim, b: DossierClaim, { under, over }: Rivalry): boolean {
  const [low, high] = isBelow(a, b) ? [a, b] : [b, a];
  const [below, above] = [sourceOf(low), sourceOf(high)];
  return (
    below !== above &&
    isBelow(low, high) &&
    under.get(low)?.has(above) === true &&
    over.get(high)?.has(below) === true
  );
}

const sourceOf = ({ root, voice, file }: DossierClaim): string =>
  root === undefined ? `voice ${voice ?? file}` : `party ${root}`;
