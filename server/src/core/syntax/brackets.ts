import { backslashesBefore } from './escapes.ts';
import { BACKSLASH, CARET, CLOSE, markEnd, OPEN } from './lexer.ts';

/**
 * The brackets of one line of article text, matched. Columns rather than objects, and used again for each
 * line: a line may hold a million brackets. Offsets are UTF-16 code units of the text.
 */
export interface LineBrackets {
  readonly markStart: number[];
  readonly markEnd: number[];
  /** For each mark the index of its span, or -1 for a point. */
  readonly markSpan: number[];
  /** Marked spans in order of their opening bracket. */
  readonly spanOpen: number[];
  readonly spanClose: number[];
  readonly spanFirstMark: number[];
  readonly spanMarkCount: number[];
  /** `]` before a mark, without its `[`. */
  readonly strayClose: number[];
  /** `[` without its `]`. */
  readonly strayOpen: number[];
  /** What was meant as a mark and is none: its start, and the offset behind it. */
  readonly badStart: number[];
  readonly badEnd: number[];
}

export interface BracketScanner {
  readonly text: string;
  readonly found: LineBrackets;
  /** Next bracket at or behind the place last asked for. Kept across lines, so that looking ahead is paid once. */
  nextOpen: number;
  nextClose: number;
  /** Offsets of the brackets that are open. */
  readonly stack: number[];
  /** All columns, to be emptied for each line. */
  readonly columns: readonly number[][];
}

/** A scanner for the lines of a text, which must be asked for in order. */
export function bracketScanner(text: string): BracketScanner {
  const found: LineBrackets = {
    markStart: [],
    markEnd: [],
    markSpan: [],
    spanOpen: [],
    spanClose: [],
    spanFirstMark: [],
    spanMarkCount: [],
    strayClose: [],
    strayOpen: [],
    badStart: [],
    badEnd: [],
  };
  const stack: number[] = [];
  return { text, found, nextOpen: -1, nextClose: -1, stack, columns: [...Object.values(found), stack] };
}

/**
 * Matches the brackets between two offsets of one line. Undefined when there are none. The result is
 * overwritten by the next call. Plain brackets that pair up and carry no mark are text, and not reported.
 */
export function scanBrackets(s: BracketScanner, start: number, end: number): LineBrackets | undefined {
  let at = nextBracket(s, start);
  if (at >= end) return undefined;
  clear(s);
  const { text, found, stack } = s;
  let chainAt = -1;
  let chain = -1;
  while (at < end) {
    let next = at + 1;
    if (backslashesBefore(text, at, start) % 2 === 1) {
      at = nextBracket(s, next);
      continue;
    }
    if (text.charCodeAt(at) === OPEN) {
      const behind = markEnd(text, at, end);
      if (behind < 0) {
        noteBadMark(text, at, end, found);
        stack.push(at);
      } else {
        if (chainAt !== at) chain = -1;
        if (chain >= 0) found.spanMarkCount[chain] = found.spanMarkCount[chain]! + 1;
        found.markStart.push(at);
        found.markEnd.push(behind);
        found.markSpan.push(chain);
        chainAt = behind;
        next = behind;
      }
    } else {
      const opening = stack.pop();
      if (markEnd(text, next, end) >= 0) {
        if (opening === undefined) found.strayClose.push(at);
        else {
          chain = found.spanOpen.length;
          found.spanOpen.push(opening);
          found.spanClose.push(at);
          found.spanFirstMark.push(found.markStart.length);
          found.spanMarkCount.push(0);
          chainAt = next;
        }
      }
    }
    at = nextBracket(s, next);
  }
  for (const opening of stack) found.strayOpen.push(opening);
  sortSpans(found);
  return found;
}

/** Spans are found as they close, from the inside out; they are listed as they open. */
function sortSpans(found: LineBrackets): void {
  const { spanOpen, spanClose, spanFirstMark, spanMarkCount, markSpan } = found;
  let sorted = true;
  for (let i = 1; sorted && i < spanOpen.length; i++) sorted = spanOpen[i - 1]! < spanOpen[i]!;
  if (sorted) return;
  const order = Uint32Array.from(spanOpen.keys()).sort((a, b) => spanOpen[a]! - spanOpen[b]!);
  for (const column of [spanOpen, spanClose, spanFirstMark, spanMarkCount]) {
    const before = column.slice();
    for (let i = 0; i < order.length; i++) column[i] = before[order[i]!]!;
  }
  for (let i = 0; i < order.length; i++) {
    const first = spanFirstMark[i]!;
    for (let m = first; m < first + spanMarkCount[i]!; m++) markSpan[m] = i;
  }
}

function nextBracket(s: BracketScanner, at: number): number {
  if (s.nextOpen < at) s.nextOpen = indexFrom(s.text, '[', at);
  if (s.nextClose < at) s.nextClose = indexFrom(s.text, ']', at);
  return Math.min(s.nextOpen, s.nextClose);
}

function indexFrom(text: string, c: string, at: number): number {
  const i = text.indexOf(c, at);
  return i < 0 ? Infinity : i;
}

function clear(s: BracketScanner): void {
  for (const column of s.columns) if (column.length > 0) column.length = 0;
}

/** What stands between `[^` and `]` is looked at only so far: a mark is short. */
const LONGEST_MARK = 40;
const DECIMAL = /\p{Nd}/u;
const NUMBER_ONLY = /^[\s\p{Bidi_Control}]*\p{Nd}[\s\p{Nd}\p{Bidi_Control}]*$/u;

/** `[^٥]`, `[^ 5]`, `[^5a]` and `[^]` were meant as marks. A span that only begins with a caret was not. */
function noteBadMark(text: string, at: number, end: number, found: LineBrackets): void {
  if (text.charCodeAt(at + 1) !== CARET) return;
  const limit = Math.min(end, at + 2 + LONGEST_MARK);
  let i = at + 2;
  while (i < limit && !isSyntax(text.charCodeAt(i))) i++;
  if (i >= limit || text.charCodeAt(i) !== CLOSE) return;
  const inside = text.slice(at + 2, i);
  const meant =
    NUMBER_ONLY.test(inside) || ((inside === '' || DECIMAL.test(inside)) && markEnd(text, i + 1, end) < 0);
  if (!meant) return;
  found.badStart.push(at);
  found.badEnd.push(i + 1);
}

const isSyntax = (c: number): boolean => c === CLOSE || c === OPEN || c === BACKSLASH;
