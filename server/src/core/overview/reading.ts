import { inPlain, plainLine } from '../syntax/articleText.ts';
import { lineKind } from '../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine, MarkedSpan } from '../syntax/tree.ts';
import { lineAt, lineEnd } from '../text/lineMap.ts';
import { firstFrom, type Span, span } from '../text/span.ts';

/** A line of the article as a page shows it. */
export interface Paragraph {
  /** Of the file, from 0. */
  readonly line: number;
  /** The article's own words, escapes undone. */
  readonly text: string;
  /** Where its stretches stand: each begins at an offset of `text` and at one of the line in the file. */
  readonly stretches: readonly (readonly [inText: number, inLine: number])[];
  /** Outer before inner; offsets in `text`. */
  readonly spans: readonly ReadingSpan[];
  /** The claim lines between this paragraph and the next. */
  readonly claims: readonly ClaimLine[];
}

export interface ReadingSpan {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly number[];
  /** The same words in the file. */
  readonly place: Span;
}

/** The article under the claims, paragraph by paragraph; blank lines are left out unless claim lines follow them. */
export function paragraphsOf(tree: ClaimFileTree): Paragraph[] {
  const { text, lines, body } = tree;
  const paragraphs: (Omit<Paragraph, 'claims'> & { readonly claims: ClaimLine[] })[] = [];
  for (let line = lineAt(lines, body.start); line < lines.starts.length; line++) {
    const start = Math.max(lines.starts[line]!, body.start);
    const end = lineEnd(text, lines, line);
    if (lineKind(text, start, end) !== 'text') {
      const claims = claimsOn(tree, start, end);
      if (claims.length === 0) continue;
      if (paragraphs.length === 0) paragraphs.push({ line, text: '', stretches: [], spans: [], claims });
      else paragraphs.at(-1)!.claims.push(...claims);
    } else if (text.slice(start, end).trim() !== '') {
      paragraphs.push({ line, claims: [], ...wordsOn(tree, start, end, lines.starts[line]!) });
    }
  }
  return paragraphs;
}

const claimsOn = ({ claims }: ClaimFileTree, start: number, end: number): ClaimLine[] =>
  claims.slice(firstFrom(claims, start), firstFrom(claims, end + 1));

/** The words of a line, and where its marked spans and points are in them. */
function wordsOn(
  tree: ClaimFileTree,
  start: number,
  end: number,
  lineStart: number,
): Pick<Paragraph, 'text' | 'stretches' | 'spans'> {
  const { marks, spans } = tree;
  const marked = spans.slice(firstFrom(spans, start), firstFrom(spans, end));
  const points = marks
    .slice(firstFrom(marks, start), firstFrom(marks, end))
    .filter(({ target }) => target === undefined);
  const line = plainLine(tree, span(start, end));
  const shown = (place: Span, claims: readonly number[]): ReadingSpan => ({
    start: inPlain(line, place.start),
    end: inPlain(line, place.end),
    claims,
    place,
  });
  return {
    text: line.text,
    stretches: line.starts.map((inText, i) => [inText, line.places[i]! - lineStart] as const),
    spans: [
      ...marked.map((one) => shown(one.inner, numbersOf(one, tree))),
      ...points.map(({ words, number }) => shown(words, [number])),
    ].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

const numbersOf = ({ marks }: MarkedSpan, tree: ClaimFileTree): number[] =>
  marks.map((index) => tree.marks[index]!.number);
