import type { DossierClaim } from '../claims/dossierClaim.ts';
import { claimAt, type Dossier } from '../index/dossierIndex.ts';
import type { Node } from '../syntax/query.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';

/** The numbers of the claims that a place is about: of its mark, of all marks of its span, or of its line. */
export function numbersAt(tree: ClaimFileTree, node: Node | undefined): readonly number[] {
  switch (node?.kind) {
    case 'mark':
      return [node.mark.number];
    case 'marked-span':
      return [...new Set(node.marked.marks.map((index) => tree.marks[index]!.number))];
    case 'claim':
      return [node.claim.number];
    default:
      return [];
  }
}

/** The claims that a place is about, as their dossier knows them. */
export const claimsAt = (
  dossier: Dossier,
  file: string,
  tree: ClaimFileTree,
  node: Node | undefined,
): readonly DossierClaim[] =>
  numbersAt(tree, node)
    .map((number) => claimAt(dossier, file, number))
    .filter((claim) => claim !== undefined);
