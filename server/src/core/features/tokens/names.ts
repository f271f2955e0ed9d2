import type { Registry } from '../../claims/dossier.ts';
import { canonicalSpeaker } from '../../claims/resolve.ts';
import type { TokenModifier } from './legend.ts';

/** What a dossier knows of a name. Without a `hasila.yaml` nothing is declared, and nothing is said of it. */
export interface KnownNames {
  quantity(id: string): readonly TokenModifier[];
  speaker(id: string): readonly TokenModifier[];
  outlet(id: string): readonly TokenModifier[];
  place(id: string): readonly TokenModifier[];
  scope(id: string): readonly TokenModifier[];
}

/** Of the names in a dossier; `undefined` where it has no `hasila.yaml`. */
export function knownNames(registry: Registry | undefined): KnownNames {
  if (registry === undefined) return UNKNOWN;
  const { quantities, quantityAliases, speakers, speakerAliases, outlets, places, scopes } = registry;
  const known = (aliases: ReadonlyMap<string, string>, id: string, isDeclared: boolean): TokenModifier[] =>
    aliases.has(id) ? ['alias'] : isDeclared ? [] : ['undeclared'];
  return {
    quantity: (id) => known(quantityAliases, id, quantities.has(id)),
    speaker: (id) => [
      ...known(speakerAliases, id, speakers.has(id)),
      ...(speakers.get(canonicalSpeaker(registry, id))?.anonymous ? (['anonymous'] as const) : []),
    ],
    outlet: (id) => known(NONE, id, outlets.has(id) || speakers.has(id)),
    place: (id) => known(NONE, id, places.has(id)),
    scope: (id) => known(NONE, id, scopes.has(id)),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();
const nothing = (): readonly TokenModifier[] => [];
const UNKNOWN: KnownNames = {
  quantity: nothing,
  speaker: nothing,
  outlet: nothing,
  place: nothing,
  scope: nothing,
};
