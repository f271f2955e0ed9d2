import type { Declaration } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { canonicalQuantity, canonicalSpeaker } from '../claims/resolve.ts';
import { byPlace, claimAt, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import type { LinePart } from '../syntax/linePart.ts';
import { nodeAt } from '../syntax/query.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { claimsAt } from './claimsAt.ts';

/** Something that claims have in common. Ids are canonical. */
export type Topic =
  | { readonly of: 'quantities' | 'speakers' | 'outlets' | 'places' | 'scopes'; readonly id: string }
  | { readonly of: 'statement'; readonly id: string };

/**
 * What the claims asked for at an offset have in common: the speaker, outlet, place, scope or statement that
 * stands there; else the quantities of the claims it is about.
 */
export function topicsAt(tree: ClaimFileTree, offset: number, file: string, dossier: Dossier): Topic[] {
  const node = nodeAt(tree, offset);
  if (node?.kind === 'header') return node.field === 'source' ? [{ of: 'outlets', id: node.value }] : [];
  if (node?.kind === 'claim' || node?.kind === 'default') {
    const named = topicOfPart(node.part, file, dossier);
    if (named !== undefined) return [named];
  }
  const quantities = claimsAt(dossier, file, tree, node).map((claim) => claim.quantity);
  return [...new Set(quantities)].map((id) => ({ of: 'quantities', id }));
}

function topicOfPart(part: LinePart, file: string, { registry, ...index }: Dossier): Topic | undefined {
  switch (part.part) {
    case 'quantity':
      return { of: 'quantities', id: canonicalQuantity(registry, part.id) };
    case 'speaker':
      return { of: 'speakers', id: canonicalSpeaker(registry, part.id) };
    case 'reference': {
      const claim = claimAt({ registry, ...index }, file, part.number);
      return claim && { of: 'quantities', id: claim.quantity };
    }
    case 'target':
      return part.target.kind === 'statement' ? { of: 'statement', id: part.target.id } : undefined;
    case 'name':
      if (part.field === 'unit') return undefined;
      return part.field === 'statement'
        ? { of: 'statement', id: part.id }
        : { of: part.field === 'place' ? 'places' : 'scopes', id: part.id };
    default:
      return undefined;
  }
}

/** The topic that a declaration in `hasila.yaml` is about. */
export const topicOf = ({ section, id }: Declaration): Topic => ({ of: section, id });

/**
 * The claims of a dossier on a topic, by file and number. A speaker's are those it makes and those it is cited
 * for. Of a quantity or statement O(claims on it), of anything else O(claims of the dossier).
 */
export function claimsOn(dossier: Dossier, topic: Topic): DossierClaim[] {
  switch (topic.of) {
    case 'quantities':
      return [...claimsOf(dossier, topic.id)];
    case 'statement':
      return [...(dossier.byStatement.get(topic.id) ?? [])].flat().sort(byPlace);
    case 'speakers':
      return claimsWhere(dossier, ({ speaker, claim }) =>
        [speaker, ...claim.citing.map((id) => canonicalSpeaker(dossier.registry, id))].includes(topic.id),
      );
    case 'outlets':
      return claimsWhere(dossier, ({ outlet }) => outlet === topic.id);
    case 'places':
      return claimsWhere(dossier, ({ claim }) => claim.place === topic.id);
    case 'scopes':
      return claimsWhere(dossier, ({ claim }) => claim.scope === topic.id);
  }
}

const claimsWhere = (dossier: Dossier, holds: (claim: DossierClaim) => boolean): DossierClaim[] =>
  [...dossier.files.values()].flatMap(({ claims }) => claims.filter(holds)).sort(byPlace);

/** The declaration of a topic, where its dossier has one. */
export const declarationOf = (declarations: readonly Declaration[], topic: Topic): Declaration | undefined =>
  declarations.find(({ section, id }) => section === topic.of && id === topic.id);
