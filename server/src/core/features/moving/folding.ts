import { lineKind } from '../../syntax/lexer.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { type LineMap, lineAt, lineEnd } from '../../text/lineMap.ts';
import { registryBlocks } from './registryOutline.ts';

/** Lines, from 0, that fold into the first of them. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** The header, and the claim and default lines under each paragraph, which fold into it. */
export function foldsOf(tree: ClaimFileTree): Fold[] {
  const { text, lines, header, body } = tree;
  const folds: Fold[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) folds.push({ start, end });
  };
  if (header.span.end > header.span.start)
    add(lineAt(lines, header.span.start), lineAt(lines, header.span.end));
  let above: number | undefined;
  let first: number | undefined;
  const end = (behind: number): void => {
    if (first !== undefined) add(above ?? first, behind - 1);
    first = undefined;
  };
  for (let line = lineAt(lines, body.start); line < lines.starts.length; line++) {
    const start = Math.max(lines.starts[line]!, body.start);
    const stop = lineEnd(text, lines, line);
    if (lineKind(text, start, stop) === 'text') {
      end(line);
      above = text.slice(start, stop).trim() === '' ? undefined : line;
    } else first ??= line;
  }
  end(lines.starts.length);
  return folds;
}

/** The sections of a `hasila.yaml`, and what in them takes more than one line. */
export function registryFolds(text: string, lines: LineMap): Fold[] {
  const folds = new Map<number, Fold>();
  for (const { start, end } of registryBlocks(text)) {
    const fold = { start: lineAt(lines, start), end: lineAt(lines, end) };
    if (fold.end > (folds.get(fold.start) ?? { end: fold.start }).end) folds.set(fold.start, fold);
  }
  return [...folds.values()].sort((a, b) => a.start - b.start);
}
