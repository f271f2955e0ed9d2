import { own } from '../text/own.ts';
import { say } from '../text/phrase.ts';
import { type Span, span } from '../text/span.ts';
import { missingReference, readDate, readId, readReferences, readSpeaker, readString } from './arguments.ts';
import { complain, type FieldReader, keywordAt, noteBegins, peekWord, skipArguments } from './fieldReader.ts';
import type { Keyword } from './keywords.ts';
import { AT, QUOTE, skipBlanks } from './lexer.ts';
import { shown } from './problems.ts';
import { readTargets } from './targetField.ts';
import type { Field, Fields, Placed } from './tree.ts';
import { readUnknown } from './unknownField.ts';

type Draft = { -readonly [K in keyof Fields]: Fields[K] };
type Single = Exclude<keyof Fields, 'citing' | 'retracts' | 'denies' | 'acks'>;

/** Almost no line has a list, so all that have none share this one. */
const NONE: readonly never[] = [];

/** Every field is there from the start, so that all lines have one shape and reading them is fast. */
export const NO_FIELDS: Fields = {
  speaker: undefined,
  on: undefined,
  said: undefined,
  during: undefined,
  unit: undefined,
  scope: undefined,
  place: undefined,
  statement: undefined,
  citing: NONE,
  forecast: undefined,
  of: undefined,
  sum: undefined,
  retracts: NONE,
  denies: NONE,
  estimate: undefined,
  preliminary: undefined,
  quote: undefined,
  acks: NONE,
  note: undefined,
};

/** Reads fields to the end of the line. What is malformed is reported where it stands, and the rest still read. */
export function readFields(r: FieldReader): Fields {
  const draft: Draft = { ...NO_FIELDS };
  for (r.at = skipBlanks(r.text, r.at, r.end); r.at < r.end; r.at = skipBlanks(r.text, r.at, r.end)) {
    if (noteBegins(r)) readNote(r, draft);
    else if (r.text.charCodeAt(r.at) === AT) readVoice(r, draft);
    else {
      const keyword = keywordAt(r);
      const word = peekWord(r);
      if (keyword) {
        r.at = word.end;
        FIELD[keyword](r, draft, word);
      } else readUnknown(r);
    }
  }
  return draft;
}

function readNote(r: FieldReader, draft: Draft): void {
  const whole = span(r.at, r.end);
  draft.note = { value: r.text.slice(r.at + 1, r.end).trim(), span: whole, whole };
  r.at = r.end;
}

function readVoice(r: FieldReader, draft: Draft): void {
  const speaker = readSpeaker(r);
  if (!speaker) return;
  const { id, direct, whole } = speaker;
  put(r, draft, 'speaker', { value: { id: id.value, direct }, span: id.span, whole });
}

type ReadField = (r: FieldReader, draft: Draft, keyword: Span) => void;

/** What follows each keyword. The reader stands behind it. */
const FIELD: Readonly<Record<Keyword, ReadField>> = {
  on: (r, draft, keyword) => putPlaced(r, draft, 'on', keyword, readDate(r, keyword)),
  said: (r, draft, keyword) => putPlaced(r, draft, 'said', keyword, readDate(r, keyword)),
  during: (r, draft, keyword) => putPlaced(r, draft, 'during', keyword, readDate(r, keyword)),
  unit: (r, draft, keyword) =>
    putPlaced(r, draft, 'unit', keyword, readId(r, keyword, say`a unit, such as person,`, true)),
  scope: (r, draft, keyword) =>
    putPlaced(r, draft, 'scope', keyword, readId(r, keyword, say`the name of a narrower population`)),
  in: (r, draft, keyword) =>
    putPlaced(r, draft, 'place', keyword, readId(r, keyword, say`the name of a place`)),
  stmt: (r, draft, keyword) =>
    putPlaced(r, draft, 'statement', keyword, readId(r, keyword, say`the name of a statement`)),
  quote: (r, draft, keyword) =>
    putPlaced(r, draft, 'quote', keyword, readString(r, keyword, say`the exact words`)),
  forecast: (r, draft, keyword) => put(r, draft, 'forecast', flag(keyword)),
  est: (r, draft, keyword) => put(r, draft, 'estimate', flag(keyword)),
  prelim: (r, draft, keyword) => put(r, draft, 'preliminary', flag(keyword)),
  of: (r, draft, keyword) => {
    const [reference] = readReferences(r, 1);
    if (reference) putPlaced(r, draft, 'of', keyword, reference);
    else missingReference(r, keyword, '[^5]');
  },
  sum: readSum,
  citing: readCited,
  retracts: (r, draft, keyword) => {
    draft.retracts = added(draft.retracts, readTargets(r, keyword));
  },
  denies: (r, draft, keyword) => {
    draft.denies = added(draft.denies, readTargets(r, keyword));
  },
  ack: readAcknowledgement,
};

const flag = (keyword: Span): Field<true> => ({ value: true, span: keyword, whole: keyword });

function readSum(r: FieldReader, draft: Draft, keyword: Span): void {
  const parts = readReferences(r);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) {
    missingReference(r, keyword, '[^2][^3]');
    return;
  }
  const place = span(first.span.start, last.span.end);
  put(r, draft, 'sum', { value: parts, span: place, whole: span(keyword.start, last.span.end) });
}

function readCited(r: FieldReader, draft: Draft, keyword: Span): void {
  r.at = skipBlanks(r.text, r.at, r.end);
  if (r.text.charCodeAt(r.at) === AT) {
    const speaker = readSpeaker(r);
    if (!speaker) return;
    const { id, whole } = speaker;
    draft.citing = added(draft.citing, [{ ...id, whole: span(keyword.start, whole.end) }]);
    return;
  }
  const id = readId(r, keyword, say`a speaker, such as @sohr,`);
  if (!id) return;
  complain(r, 'malformed-field', id.span, say`Write a speaker with \`@\`: @${id.value}.`, {
    title: say`Write @${id.value}`,
    edits: [{ span: span(id.span.start, id.span.start), text: '@' }],
  });
  draft.citing = added(draft.citing, [{ ...id, whole: span(keyword.start, id.span.end) }]);
}

const CODE = /^[a-z][a-z-]{0,39}$/;

function readAcknowledgement(r: FieldReader, draft: Draft, keyword: Span): void {
  if (r.text.charCodeAt(skipBlanks(r.text, r.at, r.end)) === QUOTE) {
    complain(
      r,
      'malformed-field',
      keyword,
      say`\`ack\` needs the code of a finding behind it, such as dispute.`,
    );
    skipArguments(r);
    return;
  }
  const code = readId(r, keyword, say`the code of a finding, such as dispute,`);
  if (!code) return;
  if (!CODE.test(code.value)) {
    complain(r, 'malformed-field', code.span, say`${shown(code.value)} is not the code of a finding.`);
  }
  const reason = readString(r, keyword, say`a finding and a reason`);
  if (!reason || reason.value.trim() === '') {
    const message = say`Say behind it, in quotes, why the finding stands: it is acknowledged for a reason only.`;
    if (reason) complain(r, 'malformed-field', reason.span, message);
    return;
  }
  const value = { code: code.value, reason: own(reason.value) };
  draft.acks = added(draft.acks, [{ value, span: code.span, whole: span(keyword.start, reason.span.end) }]);
}

/** A list with more at its end; one that is the draft's own already grows in place, however often it is added to. */
function added<T>(list: readonly T[], more: T[]): readonly T[] {
  if (list === NONE) return more;
  for (const item of more) (list as T[]).push(item);
  return list;
}

function putPlaced<
  K extends 'on' | 'said' | 'during' | 'unit' | 'scope' | 'place' | 'statement' | 'quote' | 'of',
>(
  r: FieldReader,
  draft: Draft,
  name: K,
  keyword: Span,
  read: (K extends 'of' ? Placed<number> : Placed<string>) | undefined,
): void {
  if (!read) return;
  put(r, draft, name, { ...read, whole: span(keyword.start, read.span.end) } as NonNullable<Draft[K]>);
}

function put<K extends Single>(r: FieldReader, draft: Draft, name: K, field: NonNullable<Draft[K]>): void {
  const before = draft[name];
  if (before) {
    const { whole } = field as Field<unknown>;
    complain(
      r,
      'malformed-field',
      whole,
      say`This field is on the line twice; the last one counts. Remove one.`,
      undefined,
      'warning',
    );
  }
  draft[name] = field as Draft[K];
}
