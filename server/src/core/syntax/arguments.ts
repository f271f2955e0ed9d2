import { parseWindow } from '../figure/edtf.ts';
import { own } from '../text/own.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { type Span, span } from '../text/span.ts';
import { dateAdvice, foldDigits } from './advice.ts';
import { complain, type FieldReader, fieldBegins, peekWord, skipArguments, textOf } from './fieldReader.ts';
import { identifierEnd, markEnd, numberOf, QUOTE, quotedString, skipBlanks } from './lexer.ts';
import { shown } from './problems.ts';
import type { Placed } from './tree.ts';

/** The word behind a keyword; a problem at the keyword where there is none. */
function argument(r: FieldReader, keyword: Span, needs: Phrase): Span | undefined {
  if (!fieldBegins(r)) {
    const word = peekWord(r);
    r.at = word.end;
    return word;
  }
  complain(r, 'malformed-field', keyword, say`\`${textOf(r, keyword)}\` needs ${needs} behind it.`);
  return undefined;
}

/** A date or interval. One that is malformed is reported, and given as written. */
export function readDate(r: FieldReader, keyword: Span): Placed<string> | undefined {
  const word = argument(r, keyword, say`a date, such as 2022-01-24,`);
  if (!word) return undefined;
  const written = own(textOf(r, word));
  if (!parseWindow(written)) {
    const instead = dateAdvice(written);
    complain(
      r,
      'malformed-date',
      word,
      instead === undefined
        ? say`${shown(written)} is no date. Write 2022-01-24, 2022-01, 2022-01-22/2022-01-23 for a stretch, or 2022-01-24~ for a guess.`
        : say`${shown(written)} is no date. Write ${instead}.`,
      instead === undefined
        ? undefined
        : { title: say`Write ${instead}`, edits: [{ span: word, text: instead }] },
    );
  }
  return { value: written, span: word };
}

/** An id, or any one word where `free` (units have signs in them). */
export function readId(
  r: FieldReader,
  keyword: Span,
  needs: Phrase,
  free = false,
): Placed<string> | undefined {
  const word = argument(r, keyword, needs);
  if (!word || free) return word && { value: own(textOf(r, word)), span: word };
  return identifier(r, word);
}

const EXCLAMATION = 33;

/** The id behind an `@`, and whether a `!` follows it. Undefined where there is none. */
export function readSpeaker(
  r: FieldReader,
): { id: Placed<string>; direct: boolean; whole: Span } | undefined {
  const whole = peekWord(r);
  r.at = whole.end;
  const direct = r.text.charCodeAt(whole.end - 1) === EXCLAMATION;
  const name = span(whole.start + 1, whole.end - (direct ? 1 : 0));
  if (name.start >= name.end) {
    complain(r, 'malformed-field', whole, say`Write who makes the claim behind \`@\`, such as @sohr.`);
    return undefined;
  }
  const id = identifier(r, name);
  return id && { id, direct, whole };
}

const WORDLIKE = /[\p{L}\p{N}]/u;

/** What is glued to an id is reported; mere punctuation is left off it, so that it stays the same id. */
function identifier(r: FieldReader, word: Span): Placed<string> | undefined {
  const end = identifierEnd(r.text, word.start, word.end);
  if (end === word.end) return { value: own(textOf(r, word)), span: word };
  const rest = span(end, word.end);
  const tail = textOf(r, rest);
  const trim = end > word.start && !WORDLIKE.test(tail);
  complain(
    r,
    'malformed-field',
    rest,
    say`${shown(tail)} cannot stand in a name. Use letters, digits, \`_\` and \`-\`, joined by dots.`,
    trim ? { title: say`Remove ${shown(tail)}`, edits: [{ span: rest, text: '' }] } : undefined,
  );
  if (end === word.start && !WORDLIKE.test(tail)) return undefined;
  const kept = trim ? span(word.start, end) : word;
  return { value: own(textOf(r, kept)), span: kept };
}

/** One or more `[^5]`, blanks between them allowed; empty where none stands. */
export function readReferences(r: FieldReader, most = Infinity): Placed<number>[] {
  const found: Placed<number>[] = [];
  while (found.length < most) {
    r.at = skipBlanks(r.text, r.at, r.end);
    const end = markEnd(r.text, r.at, r.end);
    if (end < 0) break;
    const reference = { value: numberOf(r.text, r.at + 2, end - 1), span: span(r.at, end) };
    found.push(reference);
    r.references.push(reference);
    r.at = end;
  }
  return found;
}

/** Says that a reference is wanted, and offers one where a bare or foreign number stands. */
export function missingReference(r: FieldReader, keyword: Span, example: string): void {
  const word = argument(r, keyword, say`a claim, such as ${example},`);
  if (!word) return;
  const digits = foldDigits(textOf(r, word)).replace(/^\[\^?(.*)\]$/, '$1');
  const meant = /^[0-9]{1,9}$/.test(digits) ? `[^${digits}]` : undefined;
  complain(
    r,
    'malformed-field',
    word,
    meant === undefined
      ? say`${shown(textOf(r, word))} is no claim. Write its number, such as ${example}.`
      : say`${shown(textOf(r, word))} is no claim. Write ${meant}.`,
    meant === undefined ? undefined : { title: say`Write ${meant}`, edits: [{ span: word, text: meant }] },
  );
  skipArguments(r);
}

/** The string behind a keyword, in straight quotes. */
export function readString(r: FieldReader, keyword: Span, needs: Phrase): Placed<string> | undefined {
  r.at = skipBlanks(r.text, r.at, r.end);
  if (r.text.charCodeAt(r.at) !== QUOTE) {
    const word = argument(r, keyword, say`${needs} in straight quotes ("…")`);
    if (word) {
      complain(r, 'malformed-field', word, say`Put the words in straight quotes: "…".`);
      skipArguments(r);
    }
    return undefined;
  }
  const start = r.at;
  const string = quotedString(r.text, start, r.end);
  r.at = string.end;
  const place = span(start, string.end);
  if (!string.closed) {
    complain(
      r,
      'malformed-field',
      place,
      say`This quotation is never closed. End it with a straight quote.`,
      {
        title: say`Close the quotation at the end of the line`,
        edits: [{ span: span(r.end, r.end), text: '"' }],
      },
    );
  }
  return { value: string.value, span: place };
}
