import { groupBy } from '../collections.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { inListOrder } from '../overview/quantities.ts';
import { type Nameable, nameable } from './namesMeant.ts';

/** All that a dossier's claims can be asked for by, declared or not. */
export interface DossierNames {
  readonly quantity: readonly Nameable[];
  /** Speakers, and the parties that vouch for claims. */
  readonly speaker: readonly Nameable[];
  readonly outlet: readonly Nameable[];
}

const known = new WeakMap<Dossier, DossierNames>();

/** The names in a dossier. Cost: its claims, once a revision. */
export function namesIn(dossier: Dossier): DossierNames {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const fresh = gathered(dossier);
  known.set(dossier, fresh);
  return fresh;
}

function gathered(dossier: Dossier): DossierNames {
  const { registry } = dossier;
  const quantityAliases = aliasesById(registry.quantityAliases);
  const speakerAliases = aliasesById(registry.speakerAliases);
  const speakers = new Set(registry.speakers.keys());
  const outlets = new Set(registry.outlets.keys());
  for (const { claims } of dossier.files.values()) {
    for (const { speaker, root, outlet } of claims) {
      if (speaker !== undefined) speakers.add(speaker);
      if (root !== undefined) speakers.add(root);
      if (outlet !== undefined) outlets.add(outlet);
    }
  }
  const quantities = new Set([...registry.quantities.keys(), ...dossier.byQuantity.keys()]);
  return {
    quantity: inListOrder(quantities, dossier).map((id) =>
      nameable(id, registry.quantities.get(id)?.label, ...(quantityAliases.get(id) ?? [])),
    ),
    speaker: [...speakers].map((id) =>
      nameable(id, registry.speakers.get(id)?.label, ...(speakerAliases.get(id) ?? [])),
    ),
    outlet: [...outlets].map((id) => nameable(id, registry.outlets.get(id)?.label)),
  };
}

function aliasesById(aliases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const byId = groupBy(aliases, ([, id]) => [id]);
  return new Map([...byId].map(([id, pairs]) => [id, pairs.map(([alias]) => alias)]));
}
