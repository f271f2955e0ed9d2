import { nodeAt } from '../syntax/query.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { type Span, touches } from '../text/span.ts';
import { numbersAt } from './claimsAt.ts';
import { idsInRegistry } from './rename/registryIds.ts';

/** What a card can be made for at a place of a file: claims of the file by number, or a quantity as written. */
export type HoverTarget =
  | { readonly kind: 'claims'; readonly numbers: readonly number[]; readonly span: Span }
  | { readonly kind: 'quantity'; readonly id: string; readonly span: Span };

/**
 * The target at an offset of a claim file: a mark, its span, the word before a point, a claim line, the claim
 * that one refers to, a quantity.
 */
export function hoverTargetAt(tree: ClaimFileTree, offset: number): HoverTarget | undefined {
  const node = nodeAt(tree, offset);
  if (node === undefined) return pointAt(tree, offset);
  if (node.kind === 'claim' && node.part.part === 'quantity') {
    return { kind: 'quantity', id: node.part.id, span: node.span };
  }
  if ((node.kind === 'claim' || node.kind === 'default') && node.part.part === 'reference') {
    return { kind: 'claims', numbers: [node.part.number], span: node.span };
  }
  const numbers = numbersAt(tree, node);
  return numbers.length === 0 ? undefined : { kind: 'claims', numbers, span: node.span };
}

/** A point marks the word before it. */
function pointAt(tree: ClaimFileTree, offset: number): HoverTarget | undefined {
  const mark = tree.marks.find(({ target, words }) => target === undefined && touches(words, offset));
  return mark && { kind: 'claims', numbers: [mark.number], span: mark.words };
}

/** The quantity that is declared or named at an offset of a `hasila.yaml`. */
export function quantityDeclaredAt(registryText: string, offset: number): HoverTarget | undefined {
  const use = idsInRegistry(registryText).find(
    ({ kind, span }) => kind === 'quantity' && touches(span, offset),
  );
  return use && { kind: 'quantity', id: use.id, span: use.span };
}
