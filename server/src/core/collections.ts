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

/** A list of what is given, without `undefined`. */
export const given = <T>(...items: readonly (T | undefined)[]): T[] =>
  items.filter((item): item is T => item !== undefined);

/** Order of identifiers that is the same on every machine, whatever its language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
