import { lineEnd, lineMap } from '../text/lineMap.ts';
import { bracketScanner, type LineBrackets, scanBrackets } from './brackets.ts';
import { undoEscapes } from './escapes.ts';
import { placeHeader } from './headerPlace.ts';
import { BACKSLASH, CLOSE, lineKind, OPEN } from './lexer.ts';

/**
 * The article as it was before claims were layered on it: without header, claim and default lines, marks and
 * the brackets of spans, and with escapes undone. Every other code unit, line ends included, is as it was.
 */
export function recover(text: string): string {
  const kept: string[] = [];
  eachKept(text, (start, end) => kept.push(text.slice(start, end)));
  // What is cut out never stands between a backslash and what it escapes, so that may be undone when all is joined.
  return undoEscapes(kept.join(''));
}

/** The words in a stretch of one line: without marks and the brackets of spans, escapes undone. */
export function plainText(stretch: string): string {
  const found = scanBrackets(bracketScanner(stretch), 0, stretch.length);
  if (!found) return undoEscapes(stretch);
  const kept: string[] = [];
  const from = cutMarks(found, 0, (start, end) => kept.push(stretch.slice(start, end)));
  return undoEscapes(kept.join('') + stretch.slice(from));
}

/** The form of a text that `sha256` is over, as UTF-8: LF line ends, no byte order mark. */
export function custodyText(recovered: string): string {
  const text = recovered.charCodeAt(0) === 0xfeff ? recovered.slice(1) : recovered;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The first offset at which two texts differ (the shorter one's length where it begins the other); undefined if they are equal. */
export function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  const shorter = Math.min(a.length, b.length);
  let i = 0;
  while (i < shorter && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

/**
 * Where in the claim file a place of its article stands. The offset counts in `custodyText(recover(text))`;
 * one at or beyond its end gives the end of the last thing kept.
 */
export function placeInFile(text: string, offset: number): number {
  let left = offset;
  let place: number | undefined;
  let last = 0;
  let first = true;
  eachKept(text, (start, end) => {
    if (place !== undefined || start === end) return;
    let i = first && text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    first = false;
    for (; i < end; i++) {
      const c = text.charCodeAt(i);
      const next = text.charCodeAt(i + 1);
      if (c === BACKSLASH && (next === BACKSLASH || next === OPEN || next === CLOSE)) {
        if (left === 0) break;
        i++;
      } else if (c === 13 && next === 10 && i + 1 < end) {
        continue;
      }
      if (left === 0) break;
      left--;
    }
    last = end;
    if (i < end) place = i;
  });
  return place ?? last;
}

/** Hands out, in order, the stretches of the file that belong to the article, escapes still in them. */
function eachKept(text: string, keep: (start: number, end: number) => void): void {
  const lines = lineMap(text);
  const header = placeHeader(text, lines);
  const scanner = bracketScanner(text);
  let from = header.bodyStart;
  let previousEnd = from;
  let leading = true;
  for (let line = header.bodyLine; line < lines.starts.length; line++) {
    const start = Math.max(lines.starts[line]!, header.bodyStart);
    const end = lineEnd(text, lines, line);
    if (lineKind(text, start, end) === 'text') {
      leading = false;
      const brackets = scanBrackets(scanner, start, end);
      if (brackets) from = cutMarks(brackets, from, keep);
    } else if (leading) {
      // With no line before it to end, a claim line takes its own line end along.
      from = lines.starts[line + 1] ?? text.length;
    } else {
      keep(from, previousEnd);
      from = end;
    }
    previousEnd = end;
  }
  keep(from, text.length);
}

/** Hands out what is left of a line before its last mark; the rest begins at the offset returned. */
function cutMarks(found: LineBrackets, begin: number, keep: (start: number, end: number) => void): number {
  let from = begin;
  let open = 0;
  for (let m = 0; m < found.markStart.length; m++) {
    const at = found.markStart[m]!;
    for (; open < found.spanOpen.length && found.spanOpen[open]! < at; open++) {
      keep(from, found.spanOpen[open]!);
      from = found.spanOpen[open]! + 1;
    }
    const marked = found.markSpan[m]!;
    const closes = marked >= 0 && found.spanFirstMark[marked] === m;
    keep(from, closes ? at - 1 : at);
    from = found.markEnd[m]!;
  }
  return from;
}
