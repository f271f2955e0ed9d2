import { type Span, span } from './span.ts';

/** A place in a text as the editor counts it: zero-based line, and UTF-16 code units into it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Where the lines of a text begin. A line ends at CRLF, CR or LF and at nothing else (U+2028 and U+0085
 * occur inside articles and do not end a line, in the editor no more than here).
 */
export interface LineMap {
  /** Offset of the first code unit of each line; never empty, ascending. */
  readonly starts: readonly number[];
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

const CR = 13;
const LF = 10;

/** The line map of a text, in one pass. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  const found = (c: string, from: number) => {
    const at = text.indexOf(c, from);
    return at < 0 ? Infinity : at;
  };
  let lf = found('\n', 0);
  let cr = found('\r', 0);
  while (lf !== cr) {
    if (lf < cr) {
      starts.push(lf + 1);
      lf = found('\n', lf + 1);
    } else {
      if (lf !== cr + 1) starts.push(cr + 1);
      cr = found('\r', cr + 1);
    }
  }
  return { starts, length: text.length };
}

/** Where a line's text ends: its line end, if it has one, comes behind it. */
export function lineEnd(text: string, map: LineMap, line: number): number {
  const next = map.starts[line + 1];
  if (next === undefined) return map.length;
  const crlf = text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR;
  return crlf ? next - 2 : next - 1;
}

/** The line an offset is on. Offsets beyond the text count as its end. O(log lines). */
export function lineAt(map: LineMap, offset: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of an offset; offsets outside the text are brought to its nearest edge. */
export function positionAt(map: LineMap, offset: number): Position {
  const within = Math.max(0, Math.min(offset, map.length));
  const line = lineAt(map, within);
  return { line, character: within - map.starts[line]! };
}

/** The offset of a position; a place outside the text, or beyond its line's end, is brought to the edge. */
export function offsetAt(map: LineMap, position: Position): number {
  if (position.line < 0) return 0;
  const start = map.starts[position.line];
  if (start === undefined) return map.length;
  const next = map.starts[position.line + 1] ?? map.length;
  return Math.min(start + Math.max(0, position.character), next);
}

/** The range of a span. */
export const rangeOf = (map: LineMap, s: Span): Range => ({
  start: positionAt(map, s.start),
  end: positionAt(map, s.end),
});

/** The span of a range. */
export const spanOf = (map: LineMap, { start, end }: Range): Span =>
  span(offsetAt(map, start), offsetAt(map, end));
