import { span } from '../text/span.ts';
import type { HeaderEntry } from './headerKeys.ts';

/**
 * Reads a header of nothing but plain `key: value` lines, as almost all are, without asking the YAML library
 * (which takes a hundred times as long). Undefined at the first thing it is not sure of. Where it gives an
 * answer, the library's is the same. Spans are offsets into `content`, whose lines end with LF or CRLF.
 */
export function readPlainHeader(content: string): HeaderEntry[] | undefined {
  const entries: HeaderEntry[] = [];
  let at = 0;
  while (at < content.length) {
    const lf = content.indexOf('\n', at);
    const next = lf < 0 ? content.length : lf + 1;
    let end = lf < 0 ? next : lf;
    if (end > at && lf >= 0 && content.charCodeAt(end - 1) === CR) end--;
    if (end > at && content.charCodeAt(at) !== HASH) {
      const entry = readLine(content, at, end);
      if (!entry || entries.some((e) => e.key === entry.key)) return undefined;
      entries.push(entry);
    } else if (!isSafe(content, at, end)) return undefined;
    if (entries.length > MOST_ENTRIES) return undefined;
    at = next;
  }
  return entries;
}

/** Whether YAML reads a string as itself when it stands plain, without quotes, behind a key. */
export function isPlainScalar(value: string): boolean {
  const end = value.length;
  if (end === 0 || !beginsPlain(value.charCodeAt(0)) || NULL.test(value)) return false;
  return value.charCodeAt(end - 1) !== SPACE && isSafe(value, 0, end) && plainEnd(value, 0, end) === end;
}

const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COLON = 58;
const BACKSLASH = 92;
const LONGEST_KEY = 64;
/** Beyond this, looking for a repeated key one by one is no longer cheap. */
const MOST_ENTRIES = 50;
const NULL = /^(?:null|Null|NULL)$/;

function readLine(text: string, start: number, end: number): HeaderEntry | undefined {
  let i = start;
  while (i < end && isKeyPart(text.charCodeAt(i))) i++;
  const keyEnd = i;
  if (keyEnd === start || keyEnd - start > LONGEST_KEY || !isLetter(text.charCodeAt(start))) return undefined;
  if (i >= end || text.charCodeAt(i) !== COLON || !isSafe(text, i, end)) return undefined;
  i++;
  if (i < end && text.charCodeAt(i) !== SPACE) return undefined;
  while (i < end && text.charCodeAt(i) === SPACE) i++;
  const key = text.slice(start, keyEnd);
  const keySpan = span(start, keyEnd);
  const first = text.charCodeAt(i);
  if (i >= end || first === HASH) return { key, keySpan, value: undefined, span: keySpan };
  if (first === QUOTE || first === APOSTROPHE) {
    const close = simpleString(text, i, end, first);
    return close === undefined
      ? undefined
      : { key, keySpan, value: text.slice(i + 1, close), span: span(i, close + 1) };
  }
  if (!beginsPlain(first)) return undefined;
  let valueEnd = plainEnd(text, i, end);
  if (valueEnd < end && text.charCodeAt(valueEnd) === COLON) return undefined;
  while (text.charCodeAt(valueEnd - 1) === SPACE) valueEnd--;
  const value = text.slice(i, valueEnd);
  return NULL.test(value) ? undefined : { key, keySpan, value, span: span(i, valueEnd) };
}

/** The closing quote of a string without escapes that only a comment follows. */
function simpleString(text: string, at: number, end: number, quote: number): number | undefined {
  let i = at + 1;
  while (i < end && text.charCodeAt(i) !== quote) {
    if (text.charCodeAt(i) === BACKSLASH) return undefined;
    i++;
  }
  if (i >= end) return undefined;
  const close = i++;
  if (i < end && text.charCodeAt(i) !== SPACE) return undefined;
  while (i < end && text.charCodeAt(i) === SPACE) i++;
  return i >= end || text.charCodeAt(i) === HASH ? close : undefined;
}

/** Where a plain scalar stops: before a comment, at a colon that would make a key of it, or at the end. */
function plainEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === COLON && (i + 1 >= end || text.charCodeAt(i + 1) === SPACE)) return i;
    if (c === HASH && text.charCodeAt(i - 1) === SPACE) return i;
  }
  return end;
}

/** No control character, tab, line break, surrogate or byte order mark: nothing that YAML has views on. */
function isSafe(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < SPACE || (c >= 0x7f && c <= 0xa0)) return false;
    if (c >= 0x2028 && (c <= 0x2029 || (c >= 0xd800 && c <= 0xdfff) || c === 0xfeff || c >= 0xfffe))
      return false;
  }
  return true;
}

const isLetter = (c: number): boolean => c >= 97 && c <= 122;
const isKeyPart = (c: number): boolean => isLetter(c) || (c >= 48 && c <= 57) || c === 45;
/** Letters, digits, anything beyond ASCII, and `(` `+` `.` `/` `_`. */
const beginsPlain = (c: number): boolean =>
  (c >= 48 && c <= 57) ||
  (c >= 65 && c <= 90) ||
  isLetter(c) ||
  c > 0xa0 ||
  c === 40 ||
  c === 43 ||
  c === 46 ||
  c === 47 ||
  c === 95;
