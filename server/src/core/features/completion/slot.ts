import { isKeyword, type Keyword } from '../../syntax/keywords.ts';
import {
  AT,
  HASH,
  identifierEnd,
  isBlank,
  isDigit,
  lineKind,
  markEnd,
  OPEN,
  QUOTE,
  quotedString,
  skipBlanks,
  wordEnd,
} from '../../syntax/lexer.ts';
import { type Span, span } from '../../text/span.ts';

/** What may be written at a place of a claim or default line. */
export type Slot =
  | { readonly kind: 'quantity' | 'value' | 'field' | 'unit' | 'scope' | 'place' | 'statement' | 'code' }
  | { readonly kind: 'speaker'; readonly role: 'speaker' | 'citing' }
  | { readonly kind: 'date'; readonly field: 'on' | 'said' | 'during' }
  | {
      readonly kind: 'reference';
      readonly field: 'of' | 'sum' | 'retracts' | 'denies';
      /** Behind a first one, where another or a new field may come. */
      readonly further: boolean;
    };

/** A place to write at. */
export interface SlotAt {
  readonly slot: Slot;
  /** What is replaced: the word under the cursor, empty between words. */
  readonly span: Span;
}

/** Nothing can be proposed: a reason, the words of a quotation. */
type State = Slot | { readonly kind: 'free' };

const FIELD: Slot = { kind: 'field' };
const FREE: State = { kind: 'free' };

/**
 * What may be written at an offset of a line, however little of the line is there yet. `undefined` on a line of
 * the article, in a line's marker, a quotation or a note, and where only the user knows what to write.
 */
export function slotAt(text: string, line: Span, offset: number): SlotAt | undefined {
  const kind = lineKind(text, line.start, line.end);
  if (kind === 'text') return undefined;
  const { end } = line;
  let at = text.indexOf(':', line.start) + 1;
  if (offset < at || offset > end) return undefined;
  let state: State = kind === 'claim' ? { kind: 'quantity' } : FIELD;
  for (;;) {
    const start = skipBlanks(text, at, end);
    if (start >= offset) return before(text, span(start, wordEnd(text, start, end)), offset, state);
    const first = text.charCodeAt(start);
    if (first === HASH && isBlank(text.charCodeAt(start - 1))) return undefined;
    if (first === QUOTE) {
      const string = quotedString(text, start, end);
      if (!string.closed || offset <= string.end) return undefined;
      at = string.end;
      state = FIELD;
      continue;
    }
    const reference = first === OPEN ? markEnd(text, start, end) : -1;
    if (reference >= 0 && reference <= offset) {
      at = reference;
      state = behindReference(state);
      continue;
    }
    const word = span(start, first === OPEN ? referenceEnd(text, start, end) : wordEnd(text, start, end));
    if (offset <= word.end) return within(text, word, offset, state);
    state = behind(text.slice(word.start, word.end), state);
    at = word.end;
  }
}

/** Between words, or right before one: that one is replaced where it is what the slot is for. */
function before(text: string, word: Span, offset: number, state: State): SlotAt | undefined {
  if (state.kind === 'free') return undefined;
  const isThere = word.end > word.start && isFor(state, text.slice(word.start, word.end));
  if (isThere && word.start === offset) return within(text, word, offset, state);
  // A claim has one value.
  if (isThere && state.kind === 'value') return undefined;
  return { slot: state, span: span(offset, offset) };
}

/** Whether a word that is there already is one for the slot, and not the next thing on the line. */
function isFor(slot: Slot, word: string): boolean {
  const first = word.charCodeAt(0);
  if (slot.kind === 'speaker') return first === AT;
  if (slot.kind === 'reference') return first === OPEN && !slot.further && slot.field === 'of';
  if (slot.kind === 'field' || first === AT || first === OPEN || first === QUOTE || first === HASH)
    return false;
  if (isKeyword(word)) return false;
  const isFigure = isDigit(first) || '<>~+=?'.includes(word[0]!) || FIGURES.has(word);
  return slot.kind === 'quantity' ? !isFigure : slot.kind === 'value' ? isFigure : true;
}

/** Words that are values. */
const FIGURES: ReadonlySet<string> = new Set(
  'some few many tens hundreds thousands millions most all none half'.split(' '),
);

/** In a word, or right behind it. */
function within(text: string, word: Span, offset: number, state: State): SlotAt | undefined {
  const first = text.charCodeAt(word.start);
  if (first === AT) {
    const role = state.kind === 'speaker' ? state.role : 'speaker';
    const id = identifierEnd(text, word.start + 1, word.end);
    const end = text[id] === '!' ? id + 1 : id;
    return { slot: { kind: 'speaker', role }, span: span(word.start, Math.max(offset, end)) };
  }
  if (state.kind === 'free') return undefined;
  if (state.kind === 'value' || state.kind === 'date' || state.kind === 'unit' || first === OPEN)
    return { slot: state, span: word };
  const end = Math.max(offset, identifierEnd(text, word.start, word.end));
  return { slot: state, span: span(word.start, end) };
}

/** What comes behind a whole word. */
function behind(word: string, state: State): State {
  if (word.charCodeAt(0) === AT) return FIELD;
  if (isKeyword(word)) {
    return state.kind === 'reference' && word === 'stmt' ? { kind: 'statement' } : ARGUMENTS[word];
  }
  if (state.kind === 'quantity') return isFor(state, word) ? { kind: 'value' } : FIELD;
  return state.kind === 'code' ? FREE : FIELD;
}

const behindReference = (state: State): State =>
  state.kind === 'reference' && state.field !== 'of' ? { ...state, further: true } : FIELD;

const reference = (field: 'of' | 'sum' | 'retracts' | 'denies'): Slot => ({
  kind: 'reference',
  field,
  further: false,
});

/** What each keyword has behind it. */
const ARGUMENTS: Readonly<Record<Keyword, State>> = {
  on: { kind: 'date', field: 'on' },
  said: { kind: 'date', field: 'said' },
  during: { kind: 'date', field: 'during' },
  unit: { kind: 'unit' },
  scope: { kind: 'scope' },
  in: { kind: 'place' },
  stmt: { kind: 'statement' },
  citing: { kind: 'speaker', role: 'citing' },
  forecast: FIELD,
  of: reference('of'),
  sum: reference('sum'),
  retracts: reference('retracts'),
  denies: reference('denies'),
  est: FIELD,
  prelim: FIELD,
  quote: FREE,
  ack: { kind: 'code' },
};

/** The end of a reference that may lack its digits or its bracket. */
function referenceEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (text[at] === '^') at++;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return text[at] === ']' && at < end ? at + 1 : at;
}
