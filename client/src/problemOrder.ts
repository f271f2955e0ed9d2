/** Where something stands: the address of a file, and a place in it, in UTF-16 code units. */
export interface Spot {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/**
 * The spot behind (or before) another in order of files and places, the files around in a circle; of one that is itself
 * among them the one after it. Undefined where there are none.
 */
export function nextSpot<S extends Spot>(
  spots: readonly S[],
  from: Spot,
  direction: 'next' | 'previous',
): S | undefined {
  const inOrder = [...spots].sort(compared);
  if (direction === 'next') return inOrder.find((spot) => compared(spot, from) > 0) ?? inOrder[0];
  return inOrder.findLast((spot) => compared(spot, from) < 0) ?? inOrder.at(-1);
}

const compared = (a: Spot, b: Spot): number =>
  (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) || a.line - b.line || a.character - b.character;
