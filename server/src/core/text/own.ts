/** Short strings are shared; beyond this length two are hardly ever equal. */
const SHARED_LENGTH = 64;
/** When the pool holds this many it starts anew, so that it can never grow with the number of files. */
const POOL_SIZE = 20_000;

const pool = new Map<string, string>();

/**
 * The same string, but free of the text it was cut from: a slice keeps the whole text alive in V8.
 * Equal short strings (ids, dates) come back as one.
 */
export function own(s: string): string {
  if (s.length > SHARED_LENGTH) return copy(s);
  const known = pool.get(s);
  if (known !== undefined) return known;
  if (pool.size >= POOL_SIZE) pool.clear();
  const fresh = copy(s);
  pool.set(fresh, fresh);
  return fresh;
}

/** A slice of a text one character longer than itself is all that is kept alive. */
const copy = (s: string): string => (s.length < 13 ? s : ` ${s}`.slice(1));
