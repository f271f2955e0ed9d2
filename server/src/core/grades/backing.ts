import type { DossierClaim } from '../claims/dossierClaim.ts';
import { disjoint, type Interval, intersection } from '../figure/interval.ts';
import { isProvisional } from '../rules/retraction.ts';

/** A position and what stands behind it. */
export interface Backing {
  /** The claims that it rests on, each vouched for by a party. Never empty. */
  readonly claims: readonly DossierClaim[];
  /** The parties behind them, each once, in order of place. */
  readonly roots: readonly string[];
  /** How many of them gave a figure that they called neither an estimate nor preliminary. */
  readonly firm: number;
  /** How many are quoted word for word. */
  readonly direct: number;
  /** Two of them contradict each other elsewhere, and agree here. */
  readonly adverse: boolean;
  /** What all its claims allow, and what all of them mean. `undefined` for a state. */
  readonly hard: Interval | undefined;
  readonly soft: Interval | undefined;
}

/** Pairs of parties that are at odds over something in the dossier; see `atOdds`. */
export type Adversaries = ReadonlySet<string>;

/** The name of a pair of parties in `Adversaries`. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The position of claims that have a figure, or a state, in common. Each has a root. */
export function backingOf(claims: readonly DossierClaim[], adversaries: Adversaries): Backing {
  const roots = rootsOf(claims);
  return {
    claims,
    roots,
    firm: rootsOf(claims.filter((claim) => !isProvisional(claim))).length,
    direct: rootsOf(claims.filter(({ claim }) => claim.speaker?.direct)).length,
    adverse: roots.some((a, i) => roots.slice(i + 1).some((b) => adversaries.has(pairOf(a, b)))),
    hard: common(claims, 'hard'),
    soft: common(claims, 'soft'),
  };
}

export const rootsOf = (claims: readonly DossierClaim[]): readonly string[] => [
  ...new Set(claims.flatMap(({ root }) => root ?? [])),
];

function common(claims: readonly DossierClaim[], reading: 'hard' | 'soft'): Interval | undefined {
  const intervals = claims.flatMap(({ extent }) =>
    extent === undefined || extent.dimension === 'state' ? [] : [extent[reading]],
  );
  return intervals.length === 0 ? undefined : intervals.reduce(intersection);
}

/** Whether a claim says what a position says. */
export function agrees(claim: DossierClaim, position: Backing, reading: 'hard' | 'soft'): boolean {
  const { extent } = claim;
  const [first] = position.claims;
  if (extent === undefined || first?.extent === undefined) return false;
  if (extent.dimension === 'state') {
    return first.extent.dimension === 'state' && first.extent.word === extent.word;
  }
  const interval = position[reading];
  return interval !== undefined && !disjoint(extent[reading], interval);
}
