import type { Declaration, Label } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { labelOf } from '../claims/labels.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { figureName, type Names, wordingOf } from '../report/names.ts';
import { sourceName } from '../report/sayings.ts';

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

const SECTIONS = ['quantities', 'speakers', 'outlets', 'places', 'scopes'] as const;

/**
 * The declarations of a dossier whose id or label has the letters of the query in order, and the claims of the
 * quantities that do; at most so many. Cost: the declarations, the quantities, and the claims returned.
 */
export function workspaceSymbols(
  query: string,
  dossier: Dossier,
  names: Names,
  limit: number,
): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const { registry } = dossier;
  const found: WorkspaceSymbol[] = [];
  for (const section of SECTIONS) {
    for (const { id, label } of registry[section].values()) {
      if (found.length >= limit) return found;
      if (!isNamed(wanted, id, label)) continue;
      found.push({ kind: 'declaration', name: nameOf(id, label, names), container: '', section, id });
    }
  }
  for (const quantity of dossier.byQuantity.keys()) {
    const label = registry.quantities.get(quantity)?.label;
    if (!isNamed(wanted, quantity, label)) continue;
    for (const claim of claimsOf(dossier, quantity).slice(0, limit - found.length)) {
      const name = `${nameOf(quantity, label, names)} ${figureName(claim, names)}`;
      found.push({ kind: 'claim', name, container: sourceName(claim, names), claim });
    }
  }
  return found;
}

function nameOf(id: string, label: Label | undefined, names: Names): string {
  const name = label && wordingOf(names).quote(labelOf(label, id, names.langs));
  return name === undefined || name === id ? id : `${id} ${name}`;
}

const isNamed = (wanted: string, id: string, label: Label | undefined): boolean =>
  hasInOrder(id, wanted) || [...(label?.values() ?? [])].some((name) => hasInOrder(name, wanted));

/** Whether all characters of `wanted` occur in the text, in their order. */
function hasInOrder(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const character of wanted) {
    const at = lower.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
