import type { Registry } from '../claims/dossier.ts';

/**
 * What was worked out last for the large groups of a quantity, so that the next revision can go on from there. It
 * never decides what is found: whoever asks compares it with the claims of now.
 */
export interface Remembered<T> {
  /** By quantity; under a key for each of its groups. */
  of(registry: Registry, quantity: string): ReadonlyMap<string, T>;
  /** Keeps nothing of a quantity without large groups. */
  keep(registry: Registry, quantity: string, groups: ReadonlyMap<string, T>): void;
}

export function remembered<T>(): Remembered<T> {
  const known = new WeakMap<Registry, Map<string, ReadonlyMap<string, T>>>();
  return {
    of: (registry, quantity) => known.get(registry)?.get(quantity) ?? new Map(),
    keep: (registry, quantity, groups) => {
      const quantities = known.get(registry);
      if (groups.size === 0) quantities?.delete(quantity);
      else if (quantities === undefined) known.set(registry, new Map([[quantity, groups]]));
      else quantities.set(quantity, groups);
    },
  };
}
