/** The small pieces that lines are made of: marks, escapes, blanks, words, quoted strings. Offsets in, offsets out. */

export const QUOTE = 34;
export const HASH = 35;
export const AT = 64;
export const OPEN = 91;
export const BACKSLASH = 92;
export const CLOSE = 93;
export const CARET = 94;
const COLON = 58;
const STAR = 42;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** White space as it may stand between the words of a claim line; what pastes in from a web page counts too. */
export function isBlank(c: number): boolean {
  if (c < 0x80) return c === 32 || (c >= 9 && c <= 13);
  if (c < 0x1680) return c === 0xa0 || c === 0x85;
  if (c < 0x2000) return c === 0x1680;
  return c <= 0x200a || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x3000;
}

/** The offset behind the mark `[^5]` that begins at `at`; -1 when none does. */
export function markEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== OPEN || text.charCodeAt(at + 1) !== CARET) return -1;
  let i = at + 2;
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i > at + 2 && i < end && text.charCodeAt(i) === CLOSE ? i + 1 : -1;
}

export type LineKind = 'text' | 'claim' | 'default';

/**
 * What a line is: one that begins with `[^5]:` is a claim line, with `[^*]:` a default line. The space that
 * belongs behind the colon is not asked for: such a line would else end up in the article.
 */
export function lineKind(text: string, start: number, end: number): LineKind {
  if (text.charCodeAt(start) !== OPEN || text.charCodeAt(start + 1) !== CARET) return 'text';
  if (text.charCodeAt(start + 2) === STAR) {
    const whole = text.charCodeAt(start + 3) === CLOSE && text.charCodeAt(start + 4) === COLON;
    return whole && start + 5 <= end ? 'default' : 'text';
  }
  const behind = markEnd(text, start, end);
  return behind >= 0 && behind < end && text.charCodeAt(behind) === COLON ? 'claim' : 'text';
}

/** More digits than this are no number a claim could need, and a double no longer tells them apart. */
export const MOST_DIGITS = 15;

/** The number that a run of ASCII digits writes; absurdly long ones all count as the largest. */
export function numberOf(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    n = n * 10 + text.charCodeAt(i) - 48;
    if (n > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER;
  }
  return n;
}

export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The end of the word at `at`: up to the next blank. */
export function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !isBlank(text.charCodeAt(i))) i++;
  return i;
}

export interface QuotedString {
  /** What stands between the quotes, `\"` and `\\` undone. */
  readonly value: string;
  /** Behind the closing quote, or the end of the line. */
  readonly end: number;
  readonly closed: boolean;
}

/** The string that begins with the quote at `at`. */
export function quotedString(text: string, at: number, end: number): QuotedString {
  let value = '';
  let kept = at + 1;
  let i = at + 1;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) return { value: value + text.slice(kept, i), end: i + 1, closed: true };
    if (c !== BACKSLASH || i + 1 >= end) continue;
    const next = text.charCodeAt(i + 1);
    if (next !== QUOTE && next !== BACKSLASH) continue;
    value += text.slice(kept, i);
    kept = i + 1;
    i++;
  }
  return { value: value + text.slice(kept, end), end, closed: false };
}

/** Longest id that is read; a longer one is a file gone wrong. */
const LONGEST_ID = 200;
const IDENTIFIER = /[\p{L}\p{M}\p{N}_\p{Join_Control}-]+(?:\.[\p{L}\p{M}\p{N}_\p{Join_Control}-]+)*/uy;

/**
 * How far the word between two offsets is a dotted identifier, as quantities, speakers, places, scopes and
 * statements are named: the offset behind it, `start` where it does not begin with one. Vowel signs and joiners
 * belong to the letters: without them Hindi, Thai and Persian names could not be written.
 */
export function identifierEnd(text: string, start: number, end: number): number {
  let i = start;
  let dot = true;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    const letter = (c >= 97 && c <= 122) || c === 95 || isDigit(c) || c === 45 || (c >= 65 && c <= 90);
    if (!letter && (c !== 46 || dot)) break;
    dot = !letter;
  }
  if (i === end && !dot) return end;
  if (end - start > LONGEST_ID) return start;
  IDENTIFIER.lastIndex = 0;
  return start + (IDENTIFIER.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Whether all of a text is one dotted identifier. */
export const isIdentifier = (text: string): boolean =>
  text !== '' && identifierEnd(text, 0, text.length) === text.length;
