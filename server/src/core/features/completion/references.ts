import { canonicalQuantity } from '../../claims/resolve.ts';
import { claimsOf } from '../../index/dossierIndex.ts';
import { relativePath } from '../../index/targets.ts';
import { dateName, figureName, voiceName, wordingOf } from '../../report/names.ts';
import type { ClaimLine } from '../../syntax/tree.ts';
import type { OnLine } from './place.ts';
import type { Proposal } from './proposal.ts';
import type { Slot } from './slot.ts';
import { wordsFor } from './words/wordsFor.ts';

type Reference = Extract<Slot, { kind: 'reference' }>;

/** Claims of other files that are proposed; those who want another one type its path. */
const ELSEWHERE = 50;

/** The claims that one could refer to: of its file, and where a claim is replaced or denied of others and by statement. */
export function* referenceProposals(on: OnLine, { field, further }: Reference): Iterable<Proposal> {
  yield* claimsHere(on, field);
  if (further || field === 'of' || field === 'sum') return;
  const { statement } = wordsFor(wordingOf(on.names));
  yield { label: 'stmt', kind: 'field', more: () => ({ description: statement }) };
  yield* claimsElsewhere(on);
}

function* claimsHere(on: OnLine, field: Reference['field']): Iterable<Proposal> {
  const { tree, claim, dossier } = on;
  const { registry } = dossier;
  const quantity = claim?.quantity && canonicalQuantity(registry, claim.quantity.value);
  const parts = (quantity && registry.quantities.get(quantity)?.parts) || [];
  const isLikely = (other: ClaimLine): boolean => {
    const id = other.quantity && canonicalQuantity(registry, other.quantity.value);
    if (id === undefined) return false;
    return field === 'sum' ? parts.includes(id) : field !== 'of' && id === quantity;
  };
  const named = new Set(claim?.fields.sum?.value.map(({ value }) => value));
  const others = tree.claims.filter(({ number }) => number !== claim?.number);
  const left = field === 'sum' ? others.filter(({ number }) => !named.has(number)) : others;
  const likely = left.filter(isLikely);
  for (const other of new Set([...likely, ...left])) yield claimHere(other, on);
}

function claimHere({ number, quantity, value, fields }: ClaimLine, { tree }: OnLine): Proposal {
  const written = value && tree.text.slice(value.span.start, value.span.end);
  const speaker = fields.speaker && `@${fields.speaker.value.id}`;
  const told = [quantity?.value, written, speaker].filter((part) => part !== undefined);
  return {
    label: `[^${number}]`,
    kind: 'reference',
    names: quantity && [quantity.value],
    more: () => ({ description: told.join(' ') }),
  };
}

/** The claims that other files make of the same quantity, as `path.claim#3`. */
function* claimsElsewhere({ claim, dossier, file, names }: OnLine): Iterable<Proposal> {
  if (claim?.quantity === undefined) return;
  const quantity = canonicalQuantity(dossier.registry, claim.quantity.value);
  const others = claimsOf(dossier, quantity).filter((other) => other.file !== file);
  for (const other of others.slice(0, ELSEWHERE)) {
    const path = relativePath(file, other.file);
    if (path === undefined || /["#\\]/.test(path)) continue;
    const written = `${path}#${other.claim.number}`;
    yield {
      label: written,
      kind: 'reference',
      insert: /\s/.test(written) ? `"${written}"` : written,
      more: () => ({
        description: `${figureName(other, names)} ${voiceName(other, names)}`,
        detail: dateName(other, names),
      }),
    };
  }
}
