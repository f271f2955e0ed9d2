import { identifierEnd } from '../../syntax/lexer.ts';
import { shown } from '../../syntax/problems.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { type Span, span } from '../../text/span.ts';

/** A piece of a relation; offsets count from where its text begins. */
export interface Token {
  readonly kind: 'name' | 'number' | 'operator' | 'comparison';
  readonly text: string;
  readonly span: Span;
}

/** Why a relation is refused, at its exact place, and what to write there instead where that is known. */
export interface Refusal {
  readonly span: Span;
  readonly message: Phrase;
  readonly instead?: string;
}

export const isRefusal = (result: object): result is Refusal => 'message' in result;

const BLANK = /[ \t\r\n]/;
const SIGN = /[ \t\r\n+*/<>=≤≥≠!×·÷−–]/;
const NUMBER = /^[0-9]{1,15}(?:\.[0-9]{1,6})?$/;
const COMPARISON = /[<>=≤≥≠!]+/y;
const COMPARISONS: readonly string[] = ['=', '<=', '>=', '<', '>'];
/** Other habits of writing a sign. */
const OTHER_SIGNS: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['≤', '<='],
  ['=<', '<='],
  ['≥', '>='],
  ['=>', '>='],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
]);

/** The pieces of a sum or comparison. A minus is one only with a blank before it: `a-b` is a name. Linear. */
export function tokensOf(text: string): readonly Token[] | Refusal {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const c = text[i]!;
    if (BLANK.test(c)) {
      i++;
      continue;
    }
    const token = '+-*/'.includes(c) ? { kind: 'operator' as const, end: i + 1 } : longToken(text, i);
    const at = span(i, token.end);
    const word = text.slice(i, token.end);
    const sign = OTHER_SIGNS.get(word);
    if (sign !== undefined) {
      return { span: at, message: say`In a relation this is written ${shown(sign)}.`, instead: sign };
    }
    if (token.kind === undefined || (token.kind === 'comparison' && !COMPARISONS.includes(word))) {
      const message = say`${shown(word)} has no meaning in a relation. Known are + - * / = <= >= < >, and names of quantities.`;
      return { span: at, message };
    }
    tokens.push({ kind: token.kind, text: word, span: at });
    i = token.end;
  }
  return tokens;
}

function longToken(text: string, start: number): { kind: Token['kind'] | undefined; end: number } {
  COMPARISON.lastIndex = start;
  const comparison = COMPARISON.exec(text);
  if (comparison !== null) return { kind: 'comparison', end: start + comparison[0].length };
  const end = identifierEnd(text, start, runEnd(text, start, SIGN));
  if (end === start)
    return { kind: undefined, end: start + String.fromCodePoint(text.codePointAt(start)!).length };
  return { kind: NUMBER.test(text.slice(start, end)) ? 'number' : 'name', end };
}

/** Where the first character that `stops` begins. */
function runEnd(text: string, start: number, stops: RegExp): number {
  let end = start;
  while (end < text.length && !stops.test(text[end]!)) end++;
  return end;
}

/** The words of a text, between blanks. */
export function wordsOf(text: string): readonly { readonly text: string; readonly span: Span }[] {
  const words = [];
  for (let i = 0; i < text.length; ) {
    const end = runEnd(text, i, BLANK);
    if (end > i) words.push({ text: text.slice(i, end), span: span(i, end) });
    i = end + 1;
  }
  return words;
}
