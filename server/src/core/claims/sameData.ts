/**
 * Whether two values of plain data (no cycles, no classes) say the same. The data is only as deep as its type,
 * so this may recurse; it looks at whatever fields there are, so that a new one cannot be forgotten.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((x, i) => sameData(x, b[i]));
  if (Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  let more = 0;
  for (const key in left) {
    if (!sameData(left[key], right[key])) return false;
    more++;
  }
  for (const _ in right) more--;
  return more === 0;
}
