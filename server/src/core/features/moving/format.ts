import { HASH } from '../../syntax/lexer.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { behindMarker, wordsOn } from './lineWords.ts';

/**
 * The edits that lay out the claim and default lines which a stretch touches: one space between parts, none at the
 * end. Words, quotations and notes stay as they are, and so do the header and the article.
 */
export function formatted(tree: ClaimFileTree, within: Span): TextEdit[] {
  const { text } = tree;
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, by: string): void => {
    if (text.slice(start, end) !== by) edits.push({ span: span(start, end), text: by });
  };
  for (const line of [...tree.claims, ...tree.defaults]) {
    if (line.span.end < within.start || line.span.start > within.end) continue;
    const marker = behindMarker(line);
    let end = marker;
    for (const word of wordsOn(tree, line)) {
      const glued = word.blanks === word.span.start;
      // What is glued stays so, or a `#` would become a note; but behind the marker a space belongs.
      if (!glued || (word.blanks === marker && text.charCodeAt(marker) !== HASH)) {
        put(word.blanks, word.span.start, ' ');
      }
      end = word.span.end;
    }
    put(end, line.span.end, '');
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
