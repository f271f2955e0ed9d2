import type { Registry } from '../../claims/dossier.ts';
import { groupBy } from '../../collections.ts';

/** What people call the things that a dossier declares, by id: labels in all languages, aliases, cues. */
export interface SearchNames {
  readonly quantities: ReadonlyMap<string, readonly string[]>;
  readonly speakers: ReadonlyMap<string, readonly string[]>;
}

/** A registry stands unchanged for thousands of keystrokes. */
const known = new WeakMap<Registry, SearchNames>();

/** The names by which quantities and speakers are looked for. */
export function searchNames(registry: Registry): SearchNames {
  const before = known.get(registry);
  if (before !== undefined) return before;
  const fresh = namesIn(registry);
  known.set(registry, fresh);
  return fresh;
}

function namesIn({ quantities, quantityAliases, speakers, speakerAliases }: Registry): SearchNames {
  const quantityNames = inverted(quantityAliases);
  const speakerNames = inverted(speakerAliases);
  return {
    quantities: new Map(
      [...quantities].map(([id, { label, cues }]) => [
        id,
        [...label.values(), ...(quantityNames.get(id) ?? []), ...cues],
      ]),
    ),
    speakers: new Map(
      [...speakers].map(([id, { label }]) => [id, [...label.values(), ...(speakerNames.get(id) ?? [])]]),
    ),
  };
}

function inverted(aliases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const byId = groupBy(aliases, ([, id]) => [id]);
  return new Map([...byId].map(([id, pairs]) => [id, pairs.map(([alias]) => alias)]));
}
