import type { Declaration } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { labelOf } from '../claims/labels.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { figureName, type Names, wordingOf } from '../report/names.ts';
import { sourceName } from '../report/sayings.ts';
import { declaredNames, type Findable, isFound, quantitiesFound, wantedOf } from './symbolNames.ts';

/** Something that has a name in a dossier: what its `hasila.yaml` declares, or a claim. */
export type WorkspaceSymbol = {
  /** Id and label, of a claim with its figure: editors look for the query in it once more. */
  readonly name: string;
  /** Of a claim, who says it. */
  readonly container: string;
} & (
  | { readonly kind: 'declaration'; readonly section: Declaration['section']; readonly id: string }
  | { readonly kind: 'claim'; readonly claim: DossierClaim }
);

/**
 * The declarations of a dossier whose id or label has the letters of the query in order, and the claims of the
 * quantities that do; at most so many. Cost: a look at each declaration and quantity, and the claims returned.
 */
export function workspaceSymbols(
  query: string,
  dossier: Dossier,
  names: Names,
  limit: number,
): WorkspaceSymbol[] {
  const wanted = wantedOf(query);
  const found: WorkspaceSymbol[] = [];
  for (const { section, name } of declaredNames(dossier.registry)) {
    if (found.length >= limit) return found;
    if (!isFound(name, wanted)) continue;
    found.push({ kind: 'declaration', name: nameOf(name, names), container: '', section, id: name.id });
  }
  if (found.length >= limit) return found;
  for (const quantity of quantitiesFound(dossier, wanted)) {
    const called = nameOf(quantity, names);
    for (const claim of claimsOf(dossier, quantity.id).slice(0, limit - found.length)) {
      const name = `${called} ${figureName(claim, names)}`;
      found.push({ kind: 'claim', name, container: sourceName(claim, names), claim });
    }
    if (found.length >= limit) return found;
  }
  return found;
}

function nameOf({ id, label }: Findable, names: Names): string {
  const name = label && wordingOf(names).quote(labelOf(label, id, names.langs));
  return name === undefined || name === id ? id : `${id} ${name}`;
}
