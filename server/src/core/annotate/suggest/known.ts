import { labelOf } from '../../claims/labels.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import type { Suggested } from './suggestions.ts';

/** Every quantity of a dossier, the declared ones first, with what to call it in the reader's languages. */
export function knownQuantities(
  { registry, byQuantity }: Dossier,
  langs: readonly string[],
): readonly Suggested[] {
  const ids = new Set([...registry.quantities.keys(), ...byQuantity.keys()]);
  return Array.from(ids, (id) => {
    const label = registry.quantities.get(id)?.label;
    return { id, label: label === undefined ? id : labelOf(label, id, langs) };
  });
}
