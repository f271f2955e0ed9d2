import { lineAt } from '../text/lineMap.ts';
import { contains, firstFrom, type Span, touches } from '../text/span.ts';
import { HEADER_KEYS, type HeaderField } from './headerKeys.ts';
import { type LinePart, partAt } from './linePart.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine, Mark, MarkedSpan, Placed } from './tree.ts';

/** What stands at a place of a claim file. `span` is what an editor would underline. */
export type Node =
  | { readonly kind: 'mark'; readonly mark: Mark; readonly span: Span }
  | { readonly kind: 'marked-span'; readonly marked: MarkedSpan; readonly span: Span }
  | { readonly kind: 'claim'; readonly claim: ClaimLine; readonly part: LinePart; readonly span: Span }
  | { readonly kind: 'default'; readonly line: DefaultLine; readonly part: LinePart; readonly span: Span }
  | {
      readonly kind: 'header';
      readonly field: HeaderField;
      readonly value: string;
      readonly span: Span;
    };

/**
 * What the offset touches: a mark before the innermost marked span around it, a part of a claim or default
 * line, a value of the header. At the seam of two marks it is the one behind the seam. Undefined in plain text.
 */
export function nodeAt(tree: ClaimFileTree, offset: number): Node | undefined {
  if (touches(tree.header.span, offset)) {
    const inHeader = headerAt(tree, offset);
    if (inHeader) return inHeader;
  }
  const claim = lineTouched(tree.claims, offset);
  if (claim) {
    const { part, span } = partAt(claim, offset);
    return { kind: 'claim', claim, part, span };
  }
  const line = lineTouched(tree.defaults, offset);
  if (line) {
    const { part, span } = partAt(line, offset);
    return { kind: 'default', line, part, span };
  }
  const mark = tree.marks[lastStartingBy(tree.marks, offset)];
  if (mark && touches(mark.span, offset)) return { kind: 'mark', mark, span: mark.span };
  const marked = innermost(tree, offset);
  return marked && { kind: 'marked-span', marked, span: marked.span };
}

/** The claim line of a number: the first, where a broken file has several. */
export const claimOfNumber = (tree: ClaimFileTree, number: number): ClaimLine | undefined =>
  tree.claims.find((claim) => claim.number === number);

/** All marks of a number, in order of text. */
export const marksOfNumber = (tree: ClaimFileTree, number: number): readonly Mark[] =>
  tree.marks.filter((mark) => mark.number === number);

/** The words a mark is about, with their brackets where they have some: what to highlight along with it. */
export const markedBy = (tree: ClaimFileTree, mark: Mark): Span =>
  mark.target === undefined ? mark.words : tree.spans[mark.target]!.span;

/** The default line that a claim line stands under. */
export function defaultsOf(tree: ClaimFileTree, claim: ClaimLine): DefaultLine | undefined {
  return tree.defaults[lastStartingBy(tree.defaults, claim.span.start)];
}

function headerAt(tree: ClaimFileTree, offset: number): Node | undefined {
  for (const field of HEADER_KEYS.values()) {
    const placed: Placed<string> | undefined = tree.header[field];
    if (placed && touches(placed.span, offset)) {
      return { kind: 'header', field, value: placed.value, span: placed.span };
    }
  }
  return undefined;
}

function lineTouched<T extends { readonly span: Span }>(lines: readonly T[], offset: number): T | undefined {
  const line = lines[lastStartingBy(lines, offset)];
  return line && touches(line.span, offset) ? line : undefined;
}

/** Index of the last item that starts at or before the offset; -1 when none does. The items are in order of text. */
const lastStartingBy = (items: readonly { readonly span: Span }[], offset: number): number =>
  firstFrom(items, offset + 1) - 1;

/** Going back from the offset, the first span that reaches it is the innermost; none crosses a line. */
function innermost(tree: ClaimFileTree, offset: number): MarkedSpan | undefined {
  const lineStart = tree.lines.starts[lineAt(tree.lines, offset)]!;
  for (let i = lastStartingBy(tree.spans, offset); i >= 0; i--) {
    const marked = tree.spans[i]!;
    if (marked.span.start < lineStart) return undefined;
    if (contains(marked.span, { start: offset, end: offset })) return marked;
  }
  return undefined;
}
