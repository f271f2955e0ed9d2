import type { ComparedClaim } from '../../../server/src/lsp/viewProtocol.ts';
import { type Look, lookOf } from './looks.ts';
import type { Source } from './state.ts';

/** A claim that can be drawn: its figure as a number, or as one of several words. */
export interface Point {
  readonly claim: ComparedClaim;
  /** In order of the claims. */
  readonly index: number;
  readonly look: Look;
  readonly lane: string;
  readonly middle: number;
  readonly soft: readonly [number | null, number | null];
  readonly hard: readonly [number | null, number | null];
  /** Milliseconds since 1970; `undefined` where undated. */
  readonly at: number | undefined;
}

export interface Side {
  readonly name: string;
  readonly look: Look;
  readonly claims: number;
}

export const keyOf = ({ uri, number }: { readonly uri: string; readonly number: number }): string =>
  `${uri}#${number}`;

/** Who vouches for a claim, as far as the reader is told. */
export const sideOf = ({ party, speaker, outlet }: ComparedClaim): string => party ?? speaker ?? outlet;

/** The sides of claims, those with the most claims first. */
export function sidesOf(claims: readonly ComparedClaim[]): Side[] {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(sideOf(claim), (counts.get(sideOf(claim)) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count], i) => ({ name, look: lookOf(i), claims: count }));
}

/** The scales that claims are on, the most frequent first. */
export function scalesOf(claims: readonly ComparedClaim[]): string[] {
  const counts = new Map<string, number>();
  for (const claim of claims)
    if (claim.scale !== '') counts.set(claim.scale, (counts.get(claim.scale) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([scale]) => scale);
}

/** More lanes than these nobody looks through. */
const MOST_LANES = 12;

/** What the claims of a scale look like. `words` are the figures of a scale without numbers, from the bottom up. */
export function pointsOf(
  claims: readonly ComparedClaim[],
  scale: string,
  lanes: Source | 'none',
  others: string,
): { points: Point[]; lanes: string[]; words: string[] | undefined } {
  const drawn = claims.filter((claim) => claim.scale === scale);
  const looks = new Map(sidesOf(claims).map(({ name, look }) => [name, look]));
  const words = drawn.some(({ soft }) => soft !== undefined)
    ? undefined
    : [...new Set(drawn.map(({ figure }) => figure))];
  const laneOf = lanes === 'none' ? () => '' : (claim: ComparedClaim) => claim[lanes] ?? others;
  const counts = new Map<string, number>();
  for (const claim of drawn) counts.set(laneOf(claim), (counts.get(laneOf(claim)) ?? 0) + 1);
  const order = [...counts].sort(([, a], [, b]) => b - a).map(([lane]) => lane);
  const shown = new Set(order.length > MOST_LANES ? order.slice(0, MOST_LANES - 1) : order);
  const points = drawn.flatMap((claim, index): Point[] => {
    const place = words?.indexOf(claim.figure);
    const soft = place === undefined ? claim.soft : ([place, place] as const);
    const hard = place === undefined ? claim.hard : soft;
    if (soft === undefined || hard === undefined) return [];
    const middle = placeOf(soft, hard);
    if (middle === undefined) return [];
    const lane = laneOf(claim);
    return [
      {
        claim,
        index,
        look: looks.get(sideOf(claim))!,
        lane: shown.has(lane) ? lane : others,
        middle,
        soft,
        hard,
        at: claim.from === undefined ? undefined : (claim.from + (claim.to ?? claim.from)) / 2,
      },
    ];
  });
  const named = [...new Set(points.map(({ lane }) => lane))].sort(
    (a, b) => Number(a === others) - Number(b === others) || order.indexOf(a) - order.indexOf(b),
  );
  return { points, lanes: named, words };
}

/** Where a figure stands: at the bound that was given where there is but one, else in the middle of what is meant. */
function placeOf(soft: Point['soft'], hard: Point['hard']): number | undefined {
  const [low, high] = hard;
  if (high === null && low !== null) return low;
  if (low === null && high !== null) return high;
  const [from, to] = soft;
  if (from === null || to === null) return from ?? to ?? undefined;
  return (from + to) / 2;
}
