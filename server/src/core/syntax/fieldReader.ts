import type { Phrase } from '../text/phrase.ts';
import type { Fix, ProblemCode, Severity } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { isKeyword, type Keyword, LONGEST_KEYWORD } from './keywords.ts';
import { AT, HASH, isBlank, QUOTE, quotedString, skipBlanks, wordEnd } from './lexer.ts';
import { type Problems, report } from './problems.ts';
import type { Placed } from './tree.ts';

/** A place on a claim or default line that moves on as its words are read. */
export interface FieldReader {
  readonly text: string;
  readonly end: number;
  at: number;
  readonly problems: Problems;
  /** Every `[^5]` on the line, to be looked up when all claims are known. */
  readonly references: Placed<number>[];
}

export function complain(
  r: FieldReader,
  code: ProblemCode,
  at: Span,
  message: Phrase,
  fix?: Fix,
  severity: Severity = 'error',
): void {
  report(r.problems, { code, severity, span: at, message, ...(fix && { fix }) });
}

/** The next word, up to a blank, without moving on. */
export function peekWord(r: FieldReader): Span {
  r.at = skipBlanks(r.text, r.at, r.end);
  return span(r.at, wordEnd(r.text, r.at, r.end));
}

export const textOf = (r: FieldReader, s: Span): string => r.text.slice(s.start, s.end);

/** Whether a field or a note begins at the reader's place, or the line ends. */
export function fieldBegins(r: FieldReader): boolean {
  r.at = skipBlanks(r.text, r.at, r.end);
  if (r.at >= r.end || r.text.charCodeAt(r.at) === AT || noteBegins(r)) return true;
  return keywordAt(r) !== undefined;
}

/** The keyword at the reader's place, without moving on. */
export function keywordAt(r: FieldReader): Keyword | undefined {
  const word = peekWord(r);
  if (word.end - word.start > LONGEST_KEYWORD) return undefined;
  const written = textOf(r, word);
  return isKeyword(written) ? written : undefined;
}

/** A note begins at a `#` with a blank before it. */
export const noteBegins = (r: FieldReader): boolean =>
  r.text.charCodeAt(r.at) === HASH && isBlank(r.text.charCodeAt(r.at - 1));

/** Moves past what belongs to a word that could not be read, up to the next field. */
export function skipArguments(r: FieldReader): void {
  while (!fieldBegins(r)) {
    const quote = r.text.charCodeAt(r.at) === QUOTE;
    r.at = quote ? quotedString(r.text, r.at, r.end).end : wordEnd(r.text, r.at, r.end);
  }
}
