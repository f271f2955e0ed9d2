import type { Value } from '../figure/value.ts';
import { defaultsOf } from '../syntax/query.ts';
import type { ClaimFileTree, ClaimLine } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

export interface ClaimSymbol {
  /** Quantity and value as written: `killed.isis 84`. */
  readonly name: string;
  /** Who says it: `@sohr`; empty for the outlet itself. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** The claim line. */
  readonly span: Span;
  /** The quantity on it. */
  readonly selection: Span;
}

export type SymbolKind = 'number' | 'date' | 'state';

/** The claims of a file for its outline, in order of text. Lines without a quantity are left out. */
export function documentSymbols(tree: ClaimFileTree): ClaimSymbol[] {
  return tree.claims.flatMap((claim) => {
    if (!claim.quantity) return [];
    const value = claim.value && tree.text.slice(claim.value.span.start, claim.value.span.end);
    return [
      {
        name: value === undefined ? claim.quantity.value : `${claim.quantity.value} ${value}`,
        detail: speakerOf(tree, claim),
        kind: kindOf(claim.value?.value),
        span: claim.span,
        selection: claim.quantity.span,
      },
    ];
  });
}

function speakerOf(tree: ClaimFileTree, claim: ClaimLine): string {
  const speaker = claim.fields.speaker ?? defaultsOf(tree, claim)?.fields.speaker;
  return speaker === undefined ? '' : `@${speaker.value.id}`;
}

/** What sort of thing a value is, for the icon beside it. */
export function kindOf(value: Value | undefined): SymbolKind {
  if (value?.form === 'date' || value?.form === 'clock') return 'date';
  return value?.form === 'state' ? 'state' : 'number';
}
