import type { Value } from '../figure/value.ts';
import { lineSpan, plainLine } from '../syntax/articleText.ts';
import { lineKind } from '../syntax/lexer.ts';
import { defaultsOf } from '../syntax/query.ts';
import type { ClaimFileTree, ClaimLine } from '../syntax/tree.ts';
import { lineEnd } from '../text/lineMap.ts';
import { firstFrom, type Span, span } from '../text/span.ts';
import { foldsOf } from './moving/folding.ts';

/** A paragraph with the claim lines right under it. */
export interface ParagraphSymbol {
  /** Its first words. */
  readonly name: string;
  /** To the end of the last of its claim lines. */
  readonly span: Span;
  /** The paragraph alone. */
  readonly selection: Span;
  /** Never empty. */
  readonly claims: readonly ClaimSymbol[];
}

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

/**
 * The claims of a file for its outline, in order of text, under the paragraphs that they stand right under. Lines
 * without a quantity are left out.
 */
export function documentSymbols(tree: ClaimFileTree): (ParagraphSymbol | ClaimSymbol)[] {
  const claims = claimSymbols(tree);
  const paragraphs = paragraphsWith(claims, tree);
  const under = new Set(paragraphs.flatMap((paragraph) => paragraph.claims));
  return [...paragraphs, ...claims.filter((claim) => !under.has(claim))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function paragraphsWith(claims: readonly ClaimSymbol[], tree: ClaimFileTree): ParagraphSymbol[] {
  const { text, lines, body } = tree;
  return foldsOf(tree).flatMap((fold) => {
    if (lineEnd(text, lines, fold.start) < body.start) return [];
    const selection = lineSpan(tree, fold.start);
    if (lineKind(text, selection.start, selection.end) !== 'text') return [];
    const whole = span(selection.start, lineEnd(text, lines, fold.end));
    const own = claims.slice(firstFrom(claims, whole.start), firstFrom(claims, whole.end));
    if (own.length === 0) return [];
    return [{ name: beginning(plainLine(tree, selection).text), span: whole, selection, claims: own }];
  });
}

const MOST_LETTERS = 60;

function beginning(text: string): string {
  const letters = [...text.trim()];
  // The editor takes no symbol without a name.
  if (letters.length === 0) return '…';
  if (letters.length <= MOST_LETTERS) return letters.join('');
  return `${letters
    .slice(0, MOST_LETTERS)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}

function claimSymbols(tree: ClaimFileTree): ClaimSymbol[] {
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
