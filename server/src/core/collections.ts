/** Items by key, in order of first appearance; an item with several keys is in several groups, one with none in none. */
export function groupBy<K, T>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** How many items of a list are such, where all that are come before all that are not. O(log n). */
export function countLeading<T>(items: ArrayLike<T>, isSuch: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSuch(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a value to those of a key. */
export function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

/** A list of what is given, without `undefined`. */
export const given = <T>(...items: readonly (T | undefined)[]): T[] =>
  items.filter((item): item is T => item !== undefined);

/** Order of identifiers that is the same on every machine, whatever its language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** So many answers are remembered; then all are forgotten, and it begins anew. */
const MOST_REMEMBERED = 4096;

/** A function of a text that remembers what it answered lately, so that equal texts get one and the same answer. */
export function memoized<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** A number of 32 bits for a text, the same on every machine; two texts seldom share one. FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Does work that pauses to its end at once, for whoever can wait. */
export function allAtOnce<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
