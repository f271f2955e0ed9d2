import { isValueError, parseValue } from '../figure/parseValue.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { say } from '../text/phrase.ts';
import type { Fix } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import {
  complain,
  type FieldReader,
  fieldBegins,
  noteBegins,
  peekWord,
  skipArguments,
  textOf,
} from './fieldReader.ts';
import { readFields } from './fields.ts';
import { KEYWORDS } from './keywords.ts';
import {
  AT,
  identifierEnd,
  isBlank,
  isDigit,
  MOST_DIGITS,
  markEnd,
  numberOf,
  OPEN,
  QUOTE,
  skipBlanks,
} from './lexer.ts';
import { type Problems, shown } from './problems.ts';
import type { ClaimLine, DefaultLine, Placed } from './tree.ts';

/** Length of `[^*]:`. */
const DEFAULT_LENGTH = 5;

/** Reads the default line between two offsets, which `lineKind` took for one. */
export function readDefaultLine(
  text: string,
  start: number,
  end: number,
  problems: Problems,
  references: Placed<number>[],
): DefaultLine {
  const r: FieldReader = { text, end, at: start + DEFAULT_LENGTH, problems, references };
  return { span: span(start, end), fields: readFields(r) };
}

/** Reads the claim line between two offsets, which `lineKind` took for one. */
export function readClaimLine(
  text: string,
  start: number,
  end: number,
  problems: Problems,
  references: Placed<number>[],
): ClaimLine {
  const mark = markEnd(text, start, end);
  const digits = span(start + 2, mark - 1);
  const r: FieldReader = { text, end, at: mark + 1, problems, references };
  checkMarker(r, digits);
  const quantity = readQuantity(r, span(start, mark + 1));
  const { value, badValue } = readValue(r);
  const fields = readFields(r);
  return {
    number: numberOf(text, digits.start, digits.end),
    span: span(start, end),
    digits,
    quantity,
    value,
    badValue,
    fields,
  };
}

function checkMarker(r: FieldReader, digits: Span): void {
  if (digits.end - digits.start > MOST_DIGITS) {
    complain(r, 'bad-mark', digits, say`This number is too long. Use one of at most ${MOST_DIGITS} digits.`);
  }
  if (r.at < r.end && !isBlank(r.text.charCodeAt(r.at))) {
    const colon = span(r.at - 1, r.at);
    const fix = { title: say`Insert a space`, edits: [{ span: span(r.at, r.at), text: ' ' }] };
    complain(r, 'malformed-field', colon, say`A space belongs behind the colon.`, fix, 'warning');
  }
}

function readQuantity(r: FieldReader, marker: Span): Placed<string> | undefined {
  const word = peekWord(r);
  const first = r.text.charCodeAt(word.start);
  if (word.start >= r.end || first === AT || first === QUOTE || first === OPEN || noteBegins(r)) {
    complain(
      r,
      'missing-quantity',
      marker,
      say`Write what this claim counts, such as killed.civilians, behind the colon.`,
    );
    return undefined;
  }
  // A figure is spelt with letters and digits too, so that a bare one would pass for the name of a quantity.
  if (!isDigit(first) && identifierEnd(r.text, word.start, word.end) === word.end) {
    r.at = word.end;
    return { value: own(textOf(r, word)), span: word };
  }
  const written = textOf(r, word);
  if (!isValueError(parseValue(written))) {
    complain(
      r,
      'missing-quantity',
      word,
      say`Write what this counts, such as killed.civilians, before the figure.`,
    );
    return undefined;
  }
  r.at = word.end;
  if (identifierEnd(r.text, word.start, word.end) === word.end) return { value: own(written), span: word };
  const message = say`${shown(written)} is no name for a quantity. Use letters, digits, \`_\` and \`-\`, joined by dots.`;
  complain(r, 'missing-quantity', word, message, gluedFix(r, word));
  return undefined;
}

/** `killed>=136` lacks nothing but a space. */
function gluedFix(r: FieldReader, word: Span): Fix | undefined {
  const end = identifierEnd(r.text, word.start, word.end);
  if (end === word.start || isValueError(parseValue(r.text.slice(end, word.end)))) return undefined;
  return { title: say`Insert a space`, edits: [{ span: span(end, end), text: ' ' }] };
}

type ReadValue = Pick<ClaimLine, 'value' | 'badValue'>;

function readValue(r: FieldReader): ReadValue {
  r.at = skipBlanks(r.text, r.at, r.end);
  const first = r.text.charCodeAt(r.at);
  if (fieldBegins(r) || first === QUOTE || first === OPEN) return { value: undefined, badValue: undefined };
  const word = peekWord(r);
  r.at = word.end;
  const written = textOf(r, word);
  const value = parseValue(written);
  if (!isValueError(value)) return { value: { value, span: word }, badValue: undefined };
  const meant = nearest(written, KEYWORDS);
  const at = value.start < value.end ? span(word.start + value.start, word.start + value.end) : word;
  complain(
    r,
    'malformed-value',
    at,
    meant
      ? say`${shown(written)} is neither a value nor a field. Did you mean \`${meant}\`?`
      : say`${shown(written)} is no value: ${value.error}.`,
    meant ? { title: say`Change to ${meant}`, edits: [{ span: word, text: meant }] } : undefined,
  );
  skipArguments(r);
  return { value: undefined, badValue: word };
}
