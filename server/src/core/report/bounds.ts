import type { Extent } from '../figure/extent.ts';
import type { Interval } from '../figure/interval.ts';

/** The ends of an interval as data; `null` stands for no bound. */
export type Bounds = readonly [lo: number | null, hi: number | null];

const NONE: Bounds = [null, null];

/** The ends of what an extent allows, or means; shares as fractions of 1. States, dates and times have none. */
export function boundsOf(extent: Extent | undefined, reading: 'hard' | 'soft'): Bounds {
  switch (extent?.dimension) {
    case 'amount':
    case 'increment':
    case 'share':
    case 'share-increment':
      return endsOf(extent[reading]);
    default:
      return NONE;
  }
}

const endsOf = ({ lo, hi }: Interval): Bounds => [finite(lo), finite(hi)];

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);
