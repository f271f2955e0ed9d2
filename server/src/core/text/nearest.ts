/** Longer words are not compared: no identifier that someone mistyped is that long. */
const LONGEST = 64;
/** Beyond it a search would be felt; the words in front are as good as any. */
const MOST_CANDIDATES = 1000;

type Rows = readonly [Uint16Array, Uint16Array, Uint16Array];

/** Candidates more than a third longer than the word are not looked at. */
const newRow = () => new Uint16Array(2 * LONGEST);

/**
 * The candidate that a mistyped word most probably stands for: the fewest letters added, dropped, changed or
 * swapped with their neighbour, at most a third of the word (of two or three letters
 * one). `undefined` when none is that near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  const rows: Rows = [newRow(), newRow(), newRow()];
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate, bestDistance, rows);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one stretch), by code units;
 * `limit` where it is that much or more.
 */
function editDistance(a: string, b: string, limit: number, rows: Rows): number {
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // No later row goes below this one: a swap reaches over it, but from one that is lower by one at most.
    if (least >= limit) return limit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}
