import type { Registry } from '../claims/dossier.ts';
import type { Relation } from '../claims/relations/relation.ts';

/**
 * Whether two quantities overlap in what they count, so that one number for both is no wonder: a declared part and
 * its whole, near or far; a name and what is below it (`killed`, `killed.guards`; so too `killed.total`); or two that
 * a relation of the dossier names together.
 */
export const areRelated = (registry: Registry, a: string, b: string): boolean =>
  isBelow(a, b) ||
  isBelow(b, a) ||
  isPartOf(registry, a, b) ||
  isPartOf(registry, b, a) ||
  registry.relations.some((relation) => names(relation, a) && names(relation, b));

const TOTAL = '.total';

function isBelow(part: string, whole: string): boolean {
  const stem = whole.endsWith(TOTAL) ? whole.slice(0, -TOTAL.length) : whole;
  return part === stem || part.startsWith(`${stem}.`);
}

function isPartOf({ quantities }: Registry, part: string, whole: string): boolean {
  const seen = new Set([whole]);
  for (const next of seen) for (const one of quantities.get(next)?.parts ?? []) seen.add(one);
  return seen.has(part);
}

const names = (relation: Relation, quantity: string): boolean =>
  relation.kind === 'condition'
    ? relation.when.quantity === quantity || relation.other.quantity === quantity
    : [...relation.whole.terms, ...relation.parts.terms].some((term) => term.quantity === quantity);
