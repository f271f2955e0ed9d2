import type { Figure } from '../figure/read/figure.ts';

/** Of the figures in the marked words the one that a claim is about: the first count or share, or the only figure there is. */
export const claimedFigure = (figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ kind }) => CLAIMED.has(kind)) ?? (figures.length === 1 ? figures[0] : undefined);

const CLAIMED: ReadonlySet<string> = new Set(['count', 'share', 'percent']);
