import { lineSpan } from '../syntax/articleText.ts';
import { lineKind } from '../syntax/lexer.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { lineEnd } from '../text/lineMap.ts';

/** The last of the claim and default lines that follow a text line; that line itself where none do. */
export function lastLineUnder(tree: ClaimFileTree, line: number): number {
  let last = line;
  for (; last + 1 < tree.lines.starts.length; last++) {
    const { start, end } = lineSpan(tree, last + 1);
    if (lineKind(tree.text, start, end) === 'text') break;
  }
  return last;
}

/** The line end behind a line, or where it is the last one, that of the file's first. */
export function lineBreak({ text, lines }: ClaimFileTree, line: number): string {
  const ended = line + 1 < lines.starts.length ? line : 0;
  const next = lines.starts[ended + 1];
  return next === undefined ? '\n' : text.slice(lineEnd(text, lines, ended), next);
}
