import type { DossierClaim } from '../claims/dossierClaim.ts';
import { scaleOf } from './scale.ts';

/** How many claims stand in one cell of time (minutes since 1970) and figure. */
export interface Bin {
  /** The same while the dossier is. */
  readonly id: string;
  /** Of its figures: cells of two scales are on two grids. */
  readonly scale: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly claims: readonly DossierClaim[];
}

/** Cells from side to side, and from bottom to top. */
const COLUMNS = 60;
const ROWS = 30;

/** A figure that can be drawn. */
interface Point {
  readonly claim: DossierClaim;
  /** Minutes since 1970. */
  readonly at: number;
  readonly figure: number;
}

/** Dated figures by time and size, on a grid over all of one scale. O(n). */
export function binned(claims: readonly DossierClaim[]): Bin[] {
  const scales = new Map<string, Point[]>();
  for (const claim of claims) {
    const point = pointOf(claim);
    if (point === undefined) continue;
    const scale = scaleOf(claim);
    const known = scales.get(scale);
    if (known === undefined) scales.set(scale, [point]);
    else known.push(point);
  }
  return [...scales].flatMap(([scale, points]) => grid(scale, points));
}

function pointOf(claim: DossierClaim): Point | undefined {
  const { extent, window } = claim;
  if (extent === undefined || extent.dimension === 'state' || window === undefined) return undefined;
  const at = (window.start + window.end) / 2;
  const { lo, hi } = extent.soft;
  const figure = Number.isFinite(lo) ? lo : hi;
  return Number.isFinite(at) && Number.isFinite(figure) ? { claim, at, figure } : undefined;
}

function grid(scale: string, points: readonly Point[]): Bin[] {
  let [from, to, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { at, figure } of points) {
    [from, to] = [Math.min(from, at), Math.max(to, at)];
    [low, high] = [Math.min(low, figure), Math.max(high, figure)];
  }
  const width = (to - from || 1) / COLUMNS;
  const height = (high - low || 1) / ROWS;
  const cells = new Map<number, DossierClaim[]>();
  for (const { claim, at, figure } of points) {
    const column = Math.min(COLUMNS - 1, Math.floor((at - from) / width));
    const row = Math.min(ROWS - 1, Math.floor((figure - low) / height));
    const cell = cells.get(column * ROWS + row);
    if (cell === undefined) cells.set(column * ROWS + row, [claim]);
    else cell.push(claim);
  }
  return [...cells].map(([key, claims]) => {
    const [column, row] = [Math.floor(key / ROWS), key % ROWS];
    return {
      id: `${column} ${row} ${scale}`,
      scale,
      from: from + column * width,
      to: from + (column + 1) * width,
      low: low + row * height,
      high: low + (row + 1) * height,
      claims,
    };
  });
}
