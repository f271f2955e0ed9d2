/** Finds, in a fixed list of intervals, the nearest one that lies wholly outside a given one. O(log n) a question. */
export interface RangeSearch {
  /** The first index in [from, to) whose interval lies wholly above `hi` or wholly below `lo`. */
  next(from: number, to: number, lo: number, hi: number): number | undefined;
  /** The last such index in [to, from], looking backwards. */
  previous(from: number, to: number, lo: number, hi: number): number | undefined;
}

/** The ends of some intervals. */
export interface Ends {
  readonly lo: ArrayLike<number>;
  readonly hi: ArrayLike<number>;
}

/** The ends of intervals, end by end. */
export const endsOf = (intervals: readonly { readonly lo: number; readonly hi: number }[]): Ends => ({
  lo: intervals.map(({ lo }) => lo),
  hi: intervals.map(({ hi }) => hi),
});

/** A segment tree over the intervals: each node knows the highest lower end and the lowest upper end below it. */
export function rangeSearch({ lo: los, hi: his }: Ends): RangeSearch {
  const size = los.length;
  let width = 1;
  while (width < size) width *= 2;
  const highestLo = new Float64Array(2 * width).fill(-Infinity);
  const lowestHi = new Float64Array(2 * width).fill(Infinity);
  for (let i = 0; i < size; i++) {
    highestLo[width + i] = los[i]!;
    lowestHi[width + i] = his[i]!;
  }
  for (let node = width - 1; node > 0; node--) {
    highestLo[node] = Math.max(highestLo[2 * node]!, highestLo[2 * node + 1]!);
    lowestHi[node] = Math.min(lowestHi[2 * node]!, lowestHi[2 * node + 1]!);
  }
  const holds = (node: number, lo: number, hi: number): boolean =>
    highestLo[node]! > hi || lowestHi[node]! < lo;

  const next = (from: number, to: number, lo: number, hi: number): number | undefined => {
    if (from >= size) return undefined;
    let node = width + Math.max(0, from);
    // Climb to the first subtree right of `from` that holds an answer, then descend to its leftmost one.
    while (!holds(node, lo, hi)) {
      while (node % 2 === 1) node >>= 1;
      if (node === 0) return undefined;
      node++;
    }
    while (node < width) node = holds(2 * node, lo, hi) ? 2 * node : 2 * node + 1;
    return node - width < to ? node - width : undefined;
  };

  const previous = (from: number, to: number, lo: number, hi: number): number | undefined => {
    if (from < 0) return undefined;
    let node = width + Math.min(from, size - 1);
    while (!holds(node, lo, hi)) {
      while (node > 1 && node % 2 === 0) node >>= 1;
      if (node <= 1) return undefined;
      node--;
    }
    while (node < width) node = holds(2 * node + 1, lo, hi) ? 2 * node + 1 : 2 * node;
    return node - width >= to ? node - width : undefined;
  };

  return { next, previous };
}
