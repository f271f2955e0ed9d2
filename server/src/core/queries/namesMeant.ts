import type { Label } from '../claims/dossier.ts';
import { nearest } from '../text/nearest.ts';

/** What can be asked for by name: an id with what else it is called. */
export interface Nameable {
  readonly id: string;
  readonly names: readonly string[];
}

export const nameable = (id: string, label?: Label, ...aliases: readonly string[]): Nameable => ({
  id,
  names: [...(label?.values() ?? []), ...aliases],
});

/**
 * The ids that a name stands for: the one that is written so; else those that are called so, in whatever language;
 * else those in whose id or name it occurs. Capitals and small letters are the same.
 */
export function idsMeant(name: string, among: readonly Nameable[]): ReadonlySet<string> {
  const wanted = folded(name);
  if (wanted === '') return new Set();
  const ways: ((one: Nameable) => boolean)[] = [
    ({ id }) => id === name.trim(),
    ({ id, names }) => [id, ...names].some((known) => folded(known) === wanted),
    ({ id, names }) => [id, ...names].some((known) => folded(known).includes(wanted)),
  ];
  for (const fits of ways) {
    const found = among.filter(fits);
    if (found.length > 0) return new Set(found.map(({ id }) => id));
  }
  return new Set();
}

/** So many are named where a name is unknown. */
const MOST_KNOWN = 20;

/** What there is instead of a name that nothing is called by: the one it may be mistyped from first. */
export function insteadOf(name: string, among: readonly Nameable[]): string[] {
  const ids = among.map(({ id }) => id);
  const near = nearest(folded(name), ids);
  return [...new Set([...(near === undefined ? [] : [near]), ...ids])].slice(0, MOST_KNOWN);
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/^@/, '');
