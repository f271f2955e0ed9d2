import { lineEnd } from '../text/lineMap.ts';
import { firstFrom, type Span, span } from '../text/span.ts';
import { BACKSLASH, CLOSE, OPEN } from './lexer.ts';
import type { ClaimFileTree, Mark, MarkedSpan } from './tree.ts';

/**
 * A line of article text, or a stretch of one, as its readers see it: without marks and the brackets of spans, with
 * escapes undone; and where each of its stretches stands in the claim file.
 */
export interface PlainLine {
  readonly text: string;
  /** Where each stretch begins in `text`, ascending. */
  readonly starts: readonly number[];
  /** Where it begins in the file. */
  readonly places: readonly number[];
  /** The line or stretch in the file, without its line end. */
  readonly span: Span;
}

/** The place of a line in the file, without its line end and what of the header stands on it. */
export function lineSpan(tree: ClaimFileTree, line: number): Span {
  const start = Math.max(tree.lines.starts[line]!, tree.body.start);
  return span(start, Math.max(start, lineEnd(tree.text, tree.lines, line)));
}

/**
 * The words of a text line, or between two offsets of one. Unlike `plainText` it knows the tree, so the stretch may begin
 * or end inside a marked span; neither end may lie inside a mark. Takes time linear in the stretch, not in the file.
 */
export function plainLine(tree: ClaimFileTree, place: Span): PlainLine {
  const kept: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (from: number, to: number): void => {
    if (from === to) return;
    kept.push(tree.text.slice(from, to));
    starts.push(length);
    places.push(from);
    length += to - from;
  };
  const escaped = tree.text.slice(place.start, place.end).includes('\\');
  const keep = (from: number, to: number): void => {
    if (escaped) eachUnescaped(tree.text, from, to, add);
    else add(from, to);
  };
  let from = place.start;
  let opening = firstFrom(tree.spans, place.start);
  const leaveOutOpenings = (before: number): void => {
    for (; (tree.spans[opening]?.span.start ?? Infinity) < before; opening++) {
      keep(from, tree.spans[opening]!.span.start);
      from = tree.spans[opening]!.inner.start;
    }
  };
  for (let m = firstFrom(tree.marks, place.start); m < tree.marks.length; m++) {
    const mark = tree.marks[m]!;
    if (mark.span.start >= place.end) break;
    leaveOutOpenings(mark.span.start);
    keep(from, closesAt(tree, mark, m) ?? mark.span.start);
    from = mark.span.end;
  }
  // Of spans that are closed behind the stretch.
  leaveOutOpenings(place.end);
  keep(from, place.end);
  return { text: kept.join(''), starts, places, span: place };
}

/** The article's own words between two offsets of one line. */
export const articleText = (tree: ClaimFileTree, from: number, to: number): string =>
  plainLine(tree, span(from, to)).text;

/** Where in the file a place of the plain line is; at a seam, what stands behind it. */
export function inFile(line: PlainLine, offset: number): number {
  const stretch = Math.max(0, lastNotAfter(line.starts, offset));
  const start = line.starts[stretch];
  return start === undefined ? line.span.end : line.places[stretch]! + offset - start;
}

/** Where in the file a stretch of the plain line is, from its first character to its last. */
export const spanInFile = (line: PlainLine, start: number, end: number): Span =>
  start === end
    ? span(inFile(line, start), inFile(line, start))
    : span(inFile(line, start), inFile(line, end - 1) + 1);

/** Where in the plain line a place of the file is; in a mark or bracket, where it stood. */
export function inPlain(line: PlainLine, place: number): number {
  const stretch = lastNotAfter(line.places, place);
  if (stretch < 0) return 0;
  const end = line.starts[stretch + 1] ?? line.text.length;
  return Math.min(end, line.starts[stretch]! + place - line.places[stretch]!);
}

/** Index of the last number that is not above the one given; -1 where there is none. */
export function lastNotAfter(ascending: readonly number[], n: number): number {
  let low = -1;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= n) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The closing bracket that stands before a mark. */
function closesAt(tree: ClaimFileTree, mark: Mark, index: number): number | undefined {
  const marked: MarkedSpan | undefined = mark.target === undefined ? undefined : tree.spans[mark.target];
  return marked?.marks[0] === index ? marked.inner.end : undefined;
}

function eachUnescaped(
  text: string,
  start: number,
  end: number,
  add: (from: number, to: number) => void,
): void {
  let from = start;
  for (let i = start; i + 1 < end; i++) {
    if (text.charCodeAt(i) !== BACKSLASH || !isMarkup(text.charCodeAt(i + 1))) continue;
    add(from, i);
    from = i + 1;
    i++;
  }
  add(from, end);
}

const isMarkup = (c: number): boolean => c === BACKSLASH || c === OPEN || c === CLOSE;
