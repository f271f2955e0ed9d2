import type { Registry } from '../claims/dossier.ts';
import { canonicalQuantity, canonicalSpeaker } from '../claims/resolve.ts';
import { markedBy, marksOfNumber, nodeAt } from '../syntax/query.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine } from '../syntax/tree.ts';
import { type Span, span } from '../text/span.ts';
import { numbersAt } from './claimsAt.ts';
import { idsInRegistry } from './rename/registryIds.ts';
import { idAt } from './rename/rename.ts';

export interface Highlight {
  readonly span: Span;
  /** `write` is where it is laid down, `read` where it is used. */
  readonly access: 'read' | 'write';
}

/**
 * All places of a file that speak of what stands at an offset: of a claim its marked words, marks, claim line
 * and the references to it; of a quantity or speaker the lines that name it, by whatever alias.
 */
export function highlightsAt(tree: ClaimFileTree, offset: number, registry: Registry): Highlight[] {
  const node = nodeAt(tree, offset);
  const part = node?.kind === 'claim' || node?.kind === 'default' ? node.part : undefined;
  switch (part?.part) {
    case 'quantity': {
      const wanted = canonicalQuantity(registry, part.id);
      return tree.claims
        .map((claim) => claim.quantity)
        .filter((placed) => placed !== undefined)
        .filter((placed) => canonicalQuantity(registry, placed.value) === wanted)
        .map((placed) => ({ span: placed.span, access: 'read' }));
    }
    case 'speaker': {
      const wanted = canonicalSpeaker(registry, part.id);
      return [...tree.claims, ...tree.defaults]
        .flatMap(speakersOn)
        .filter(({ id }) => canonicalSpeaker(registry, id) === wanted)
        .map((named) => ({ span: named.span, access: 'read' }));
    }
    case 'reference':
      return ofClaim(tree, part.number);
    default:
      return numbersAt(tree, node).flatMap((number) => ofClaim(tree, number));
  }
}

/** All places of a `hasila.yaml` that name what stands at an offset; where it is declared it is laid down. */
export function registryHighlightsAt(text: string, offset: number): Highlight[] {
  const ids = idsInRegistry(text);
  const at = idAt(ids, offset);
  if (at === undefined) return [];
  return ids
    .filter(({ kind, id }) => kind === at.kind && id === at.id)
    .map(({ span: place, role }) => ({ span: place, access: role === 'declared' ? 'write' : 'read' }));
}

function ofClaim(tree: ClaimFileTree, number: number): Highlight[] {
  const found: Highlight[] = [];
  for (const mark of marksOfNumber(tree, number)) {
    const words = markedBy(tree, mark);
    if (words.start < words.end) found.push({ span: words, access: 'read' });
    found.push({ span: mark.span, access: 'read' });
  }
  for (const line of tree.claims) {
    if (line.number === number) {
      found.push({ span: span(line.span.start, line.digits.end + 1), access: 'write' });
    }
  }
  for (const line of [...tree.claims, ...tree.defaults]) {
    for (const reference of referencesOn(line)) {
      if (reference.number === number) found.push({ span: reference.span, access: 'read' });
    }
  }
  return found;
}

function speakersOn({ fields }: ClaimLine | DefaultLine): { id: string; span: Span }[] {
  const cited = fields.citing.map(({ value, span: place }) => ({ id: value, span: place }));
  return fields.speaker ? [{ id: fields.speaker.value.id, span: fields.speaker.span }, ...cited] : cited;
}

function referencesOn({ fields }: ClaimLine | DefaultLine): { number: number; span: Span }[] {
  const found: { number: number; span: Span }[] = [];
  for (const one of fields.sum?.value ?? []) found.push({ number: one.value, span: one.span });
  if (fields.of) found.push({ number: fields.of.value, span: fields.of.span });
  for (const { value, span: place } of [...fields.retracts, ...fields.denies]) {
    if (value.kind === 'claim') found.push({ number: value.number, span: place });
  }
  return found;
}
