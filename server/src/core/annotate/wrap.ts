import { lineSpan } from '../syntax/articleText.ts';
import { backslashesBefore } from '../syntax/escapes.ts';
import { BACKSLASH, CARET, CLOSE, isBlank, lineKind, markEnd, OPEN } from '../syntax/lexer.ts';
import type { ClaimFileTree, MarkedSpan } from '../syntax/tree.ts';
import { lineAt } from '../text/lineMap.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { firstFrom, type Span, span } from '../text/span.ts';

/** How words of an article come to carry one mark more. */
export type Wrap =
  /** Brackets around `words`, and a backslash before the brackets at `escapes`, which else would pair with them. */
  | {
      readonly kind: 'span';
      readonly line: number;
      readonly words: Span;
      readonly escapes: readonly number[];
    }
  /** The words are a marked span already: one more mark, at `at`. */
  | { readonly kind: 'mark'; readonly line: number; readonly words: Span; readonly at: number };

/** Why something is not done, for people. */
export interface Refusal {
  readonly refused: Phrase;
}

export const isRefused = (result: object): result is Refusal => 'refused' in result;

const refuse = (refused: Phrase): Refusal => ({ refused });

/**
 * How to mark a stretch of a claim file. Blanks at its ends are left out, and where it ends within a mark, an escape
 * or half a character, it is brought to the nearest place where a bracket may stand.
 */
export function wrapAt(tree: ClaimFileTree, asked: Span): Wrap | Refusal {
  const { text } = tree;
  if (asked.start < tree.body.start)
    return refuse(say`This is the header. Select words of the article below it.`);
  const words = trimmed(text, asked);
  if (words.start === words.end)
    return refuse(say`Nothing is selected. Select the words that give the figure.`);
  const line = lineAt(tree.lines, words.start);
  const last = lineAt(tree.lines, words.end);
  for (let other = line; other <= last; other++) {
    const { start, end } = lineSpan(tree, other);
    if (lineKind(text, start, end) === 'text') continue;
    return refuse(say`This is a claim line. Select the words of the article above it that give the figure.`);
  }
  if (last > line) return refuse(say`A mark cannot go over the end of a line. Select words of one line.`);
  return wrapOnLine(tree, line, words);
}

function wrapOnLine(tree: ClaimFileTree, line: number, asked: Span): Wrap | Refusal {
  const { text } = tree;
  const place = lineSpan(tree, line);
  const spans = spansOn(tree, place);
  let { start, end } = offMarks(tree, place, wholeCharacters(text, place, asked));
  for (const marked of spans) {
    const { span: outer, inner } = marked;
    const behind = behindMarks(tree, marked);
    const opens = start === outer.start || start === inner.start;
    const closes = end === inner.end || end === outer.end || end === behind;
    if (opens && closes) return { kind: 'mark', line, words: inner, at: behind };
    if (start <= outer.start && end >= inner.end) end = Math.max(end, behind);
    else if (start === outer.start) start = inner.start;
    else if (start > outer.start && start < inner.end && end > inner.end && end <= behind) end = inner.end;
  }
  if (start >= end) return refuse(say`There are only marks here. Select the words that give the figure.`);
  for (const marked of spans) {
    const behind = behindMarks(tree, marked);
    const { span: outer, inner } = marked;
    const isApart = end <= outer.start || start >= behind;
    const isWithin = start >= inner.start && end <= inner.end;
    const isAround = start <= outer.start && end >= behind;
    if (!isApart && !isWithin && !isAround)
      return refuse(
        say`The mark would cross another one. Select words that lie within its brackets, or all of them.`,
      );
  }
  if (text.charCodeAt(start) === CARET)
    return refuse(say`A marked span cannot begin with \`^\`. Leave that out of the selection.`);
  return { kind: 'span', line, words: span(start, end), escapes: toEscape(text, place, span(start, end)) };
}

/** The marked spans of a line. */
function spansOn({ spans }: ClaimFileTree, place: Span): readonly MarkedSpan[] {
  return spans.slice(firstFrom(spans, place.start), firstFrom(spans, place.end));
}

/** Behind the last mark of a marked span. */
const behindMarks = (tree: ClaimFileTree, { marks }: MarkedSpan): number =>
  tree.marks[marks.at(-1)!]!.span.end;

function trimmed(text: string, asked: Span): Span {
  let { start, end } = asked;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return span(start, end);
}

/** No half of a surrogate pair, and no backslash without what it escapes. */
function wholeCharacters(text: string, line: Span, { start, end }: Span): Span {
  const from = isLow(text, start) && isHigh(text, start - 1) ? start - 1 : start;
  const to = isLow(text, end) && isHigh(text, end - 1) ? end + 1 : end;
  return span(
    isEscaped(text, from, line) ? from - 1 : from,
    to < line.end && isEscaped(text, to, line) ? to + 1 : to,
  );
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

function isEscaped(text: string, at: number, line: Span): boolean {
  const c = text.charCodeAt(at);
  const markup = c === BACKSLASH || c === OPEN || c === CLOSE;
  return markup && backslashesBefore(text, at, line.start) % 2 === 1;
}

/** No mark at its beginning, and none that it ends in the midst of. */
function offMarks({ marks }: ClaimFileTree, line: Span, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const last = firstFrom(marks, line.end);
  for (let m = firstFrom(marks, line.start); m < last; m++) {
    const mark = marks[m]!.span;
    if (mark.start <= from && from < mark.end) from = mark.end;
    if (mark.start < to && to < mark.end) to = mark.end;
  }
  return span(from, to);
}

/**
 * The plain brackets that have their partner, if any, on the other side of an edge of the words: those and their
 * partners would pair with the new ones.
 */
function toEscape(text: string, line: Span, words: Span): number[] {
  const inside = text.slice(words.start, words.end);
  if (!inside.includes('[') && !inside.includes(']')) return [];
  const isInside = (at: number): boolean => words.start <= at && at < words.end;
  const escapes: number[] = [];
  const open: number[] = [];
  for (let at = nextBracket(text, line.start, line.end); at < line.end; ) {
    let next = at + 1;
    if (backslashesBefore(text, at, line.start) % 2 === 0) {
      const mark = markEnd(text, at, line.end);
      if (mark >= 0) next = mark;
      else if (text.charCodeAt(at) === OPEN) open.push(at);
      else {
        const partner = open.pop();
        if (partner === undefined) {
          if (isInside(at)) escapes.push(at);
        } else if (isInside(at) !== isInside(partner)) escapes.push(partner, at);
      }
    }
    at = nextBracket(text, next, line.end);
  }
  for (const at of open) if (isInside(at)) escapes.push(at);
  return escapes;
}

function nextBracket(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== OPEN && text.charCodeAt(at) !== CLOSE) at++;
  return at;
}
