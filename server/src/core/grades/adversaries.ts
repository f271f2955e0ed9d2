import type { Findings } from '../check.ts';
import type { Finding } from '../rules/finding.ts';
import { type Adversaries, pairOf } from './backing.ts';

const known = new WeakMap<Findings, Adversaries>();

/**
 * The pairs of parties that contradict each other over anything in a dossier, by its findings. What two of them
 * agree on they do not say to please each other. Cost: the claims that take part in disputes, once a revision.
 */
export function atOdds(findings: Findings): Adversaries {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const pairs = new Set<string>();
  for (const found of findings.values()) for (const finding of found) addPairs(finding, pairs);
  known.set(findings, pairs);
  return pairs;
}

/** More parties than these are no parties to one dispute. */
const MOST_PARTIES = 64;

/** Two parties are at odds unless all that both say is in one and the same position. */
function addPairs({ code, positions }: Finding, pairs: Set<string>): void {
  if (code !== 'dispute' && code !== 'denied') return;
  const places = new Map<string, Set<number>>();
  for (const [place, position] of positions.entries()) {
    for (const { root } of position) {
      if (root === undefined) continue;
      const known = places.get(root);
      if (known !== undefined) known.add(place);
      else if (places.size < MOST_PARTIES) places.set(root, new Set([place]));
    }
  }
  const parties = [...places];
  for (const [i, [a, here]] of parties.entries()) {
    for (const [b, there] of parties.slice(i + 1)) {
      if (new Set([...here, ...there]).size > 1) pairs.add(pairOf(a, b));
    }
  }
}
