import type { DossierClaim } from '../claims/dossierClaim.ts';

/** How many claims stand in one cell of time (minutes since 1970) and figure. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly claims: number;
  /** One of them takes part in a finding. */
  readonly found: boolean;
}

/** Cells from side to side, and from bottom to top. */
const COLUMNS = 60;
const ROWS = 30;

/** Counts dated figures by time and size, on a grid over all of them. O(n). */
export function binned(claims: readonly DossierClaim[], isFound: (claim: DossierClaim) => boolean): Bin[] {
  const points = claims.flatMap((claim) => {
    const { extent, window } = claim;
    if (extent === undefined || extent.dimension === 'state' || window === undefined) return [];
    const at = (window.start + window.end) / 2;
    return Number.isFinite(at) ? [{ at, figure: extent.soft.lo, found: isFound(claim) }] : [];
  });
  if (points.length === 0) return [];
  let [from, to, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { at, figure } of points) {
    [from, to] = [Math.min(from, at), Math.max(to, at)];
    [low, high] = [Math.min(low, figure), Math.max(high, figure)];
  }
  const width = (to - from || 1) / COLUMNS;
  const height = (high - low || 1) / ROWS;
  const cells = new Map<number, { claims: number; found: boolean }>();
  for (const { at, figure, found } of points) {
    const column = Math.min(COLUMNS - 1, Math.floor((at - from) / width));
    const row = Math.min(ROWS - 1, Math.floor((figure - low) / height));
    const cell = cells.get(column * ROWS + row);
    if (cell === undefined) cells.set(column * ROWS + row, { claims: 1, found });
    else {
      cell.claims++;
      cell.found ||= found;
    }
  }
  return [...cells].map(([key, cell]) => {
    const [column, row] = [Math.floor(key / ROWS), key % ROWS];
    return {
      ...cell,
      from: from + column * width,
      to: from + (column + 1) * width,
      low: low + row * height,
      high: low + (row + 1) * height,
    };
  });
}
