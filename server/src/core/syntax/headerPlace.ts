import { type LineMap, lineEnd } from '../text/lineMap.ts';

/** Where the header of a text lies, if it has one. Offsets are UTF-16 code units. */
export interface HeaderPlace {
  readonly kind: 'none' | 'closed' | 'unclosed';
  /** 1 behind a byte order mark, else 0. */
  readonly start: number;
  /** Between the two `---` lines; both are `start` unless it is closed. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the closing `---`, without its line end. */
  readonly end: number;
  /** The body's first line, as an index into the line map, and its offset. */
  readonly bodyLine: number;
  readonly bodyStart: number;
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Finds the header: a first line that is exactly `---`, and the next one that is. One that is never closed
 * is no header; all of it belongs to the body.
 */
export function placeHeader(text: string, lines: LineMap): HeaderPlace {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const none = { start, contentStart: start, contentEnd: start, end: start, bodyLine: 0, bodyStart: start };
  if (!isFence(text, start, lineEnd(text, lines, 0))) return { kind: 'none', ...none };
  for (let line = 1; line < lines.starts.length; line++) {
    const at = lines.starts[line]!;
    if (text.charCodeAt(at) !== DASH) continue;
    const end = lineEnd(text, lines, line);
    if (!isFence(text, at, end)) continue;
    // A header that the file ends with has an empty body, which begins on the header's own last line.
    const last = line + 1 === lines.starts.length;
    return {
      kind: 'closed',
      start,
      contentStart: lines.starts[1]!,
      contentEnd: at,
      end,
      bodyLine: last ? line : line + 1,
      bodyStart: last ? end : lines.starts[line + 1]!,
    };
  }
  return { kind: 'unclosed', ...none };
}

const DASH = 45;

const isFence = (text: string, start: number, end: number): boolean =>
  end - start === 3 && text.startsWith('---', start);
