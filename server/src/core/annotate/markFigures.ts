import type { ReadFigure } from '../claims/summary.ts';
import { formatValue } from '../figure/parseValue.ts';
import { backslashesBefore } from '../syntax/escapes.ts';
import { plainText } from '../syntax/recover.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { lineEnd, type Range } from '../text/lineMap.ts';
import { say } from '../text/phrase.ts';
import type { TextEdit } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { lastLineUnder, lineBreak } from './claimBlock.ts';
import { claimLineText, claimMarker, type NewClaim, unwritable } from './claimLineText.ts';
import { freeNumbers } from './freeNumbers.ts';
import { givenAt, inheritedDate } from './inherited.ts';
import { isRefused, type Refusal, type Wrap, wrapAt } from './wrap.ts';

/** A stretch of the article to mark, and what the claim on it says; a value left out is read from the words. */
export interface FigureToMark extends NewClaim {
  readonly span: Span;
}

export interface Marking {
  /** Insertions, in order of text, at most one at a place. What `recover` gives of the file stays as it is. */
  readonly edits: readonly TextEdit[];
  /** Where the quantity of each new claim line stands once the edits are made, in order of text. */
  readonly quantities: readonly Range[];
}

type Wrapped = { readonly wrap: Wrap; readonly figure: FigureToMark; readonly number: number };

/** The edits that mark figures and write a claim line for each below its text line, or why they cannot be marked. */
export function markFigures(
  tree: ClaimFileTree,
  figures: readonly FigureToMark[],
  readFigure: ReadFigure,
): Marking | Refusal {
  const wraps: { wrap: Wrap; figure: FigureToMark }[] = [];
  for (const figure of figures) {
    const reason = unwritable(figure);
    const wrap = reason === undefined ? wrapAt(tree, figure.span) : { refused: reason };
    if (isRefused(wrap)) return wrap;
    wraps.push({ wrap, figure });
  }
  if (wraps.length === 0) return { refused: say`There is no figure to mark.` };
  wraps.sort((a, b) => a.wrap.words.start - b.wrap.words.start || b.wrap.words.end - a.wrap.words.end);
  if (areCrossing(wraps.map(({ wrap }) => wrap.words)))
    return { refused: say`Two of the marks would cross. Select words that lie within each other or apart.` };
  const numbers = freeNumbers(tree);
  const wrapped = wraps.map((one): Wrapped => ({ ...one, number: numbers.next().value }));
  const places = new Map<number, Insertion>();
  addMarks(wrapped, places);
  const quantities = addLines(tree, wrapped, readFigure, places);
  const edits = [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, insertion]) => ({ span: span(at, at), text: inWords(tree.text, at, insertion) }));
  return { edits, quantities };
}

/** Whether of some stretches, sorted by where they begin and longer ones first, any two overlap without one holding the other. */
function areCrossing(words: readonly Span[]): boolean {
  const open: Span[] = [];
  for (const one of words) {
    while (open.length > 0 && open.at(-1)!.end <= one.start) open.pop();
    if (open.length > 0 && open.at(-1)!.end < one.end) return true;
    open.push(one);
  }
  return false;
}

/** What is inserted at one place, in the order in which it stands there. */
interface Insertion {
  marks: string;
  /** Closing brackets with their marks, inner spans first. */
  closing: string;
  opening: string;
  /** A backslash before the plain bracket that stands there. */
  escaped: boolean;
  /** New lines. */
  lines: string;
}

function insertionAt(places: Map<number, Insertion>, at: number): Insertion {
  const known = places.get(at);
  if (known !== undefined) return known;
  const fresh: Insertion = { marks: '', closing: '', opening: '', escaped: false, lines: '' };
  places.set(at, fresh);
  return fresh;
}

function inWords(text: string, at: number, { marks, closing, opening, escaped, lines }: Insertion): string {
  // A backslash that stands for itself would escape the bracket put behind it.
  const bare = (closing !== '' || opening !== '') && marks === '' && backslashesBefore(text, at, 0) % 2 === 1;
  return `${bare ? '\\' : ''}${marks}${closing}${opening}${escaped ? '\\' : ''}${lines}`;
}

function addMarks(wrapped: readonly Wrapped[], places: Map<number, Insertion>): void {
  let before: Wrapped | undefined;
  let marks = '';
  const close = (): void => {
    if (before === undefined) return;
    const at = insertionAt(places, before.wrap.words.end);
    // Spans are closed in the order in which they open, so that of two that end together the inner one comes last.
    at.closing = `]${marks}${at.closing}`;
  };
  for (const one of wrapped) {
    const { wrap, number } = one;
    if (wrap.kind === 'mark') {
      insertionAt(places, wrap.at).marks += `[^${number}]`;
      continue;
    }
    const { words } = wrap;
    if (before?.wrap.words.start === words.start && before.wrap.words.end === words.end) {
      marks += `[^${number}]`;
      continue;
    }
    close();
    before = one;
    marks = `[^${number}]`;
    insertionAt(places, words.start).opening += '[';
    for (const at of wrap.escapes) insertionAt(places, at).escaped = true;
  }
  close();
}

function addLines(
  tree: ClaimFileTree,
  wrapped: readonly Wrapped[],
  readFigure: ReadFigure,
  places: Map<number, Insertion>,
): Range[] {
  const quantities: Range[] = [];
  let under = -1;
  let last = -1;
  for (const { wrap, figure, number } of wrapped) {
    if (wrap.line !== under) {
      under = wrap.line;
      last = lastLineUnder(tree, under);
    }
    const at = lineEnd(tree.text, tree.lines, last);
    const claim = claimOn(tree, wrap.words, figure, at, readFigure);
    insertionAt(places, at).lines += lineBreak(tree, last) + claimLineText(number, claim);
    const line = last + 1 + quantities.length;
    const character = claimMarker(number).length;
    const end = character + (figure.quantity?.length ?? 0);
    quantities.push({ start: { line, character }, end: { line, character: end } });
  }
  return quantities;
}

/** What to write on the claim line at a place: what holds there anyway is left out. */
function claimOn(
  tree: ClaimFileTree,
  words: Span,
  { quantity, value, speaker, on }: FigureToMark,
  at: number,
  readFigure: ReadFigure,
): NewClaim {
  const given = givenAt(tree, at);
  return {
    quantity,
    value: value ?? valueIn(tree, words, readFigure),
    speaker: speaker === given.speaker?.value.id ? undefined : speaker,
    on: on === inheritedDate(tree, given, speaker) ? undefined : on,
  };
}

function valueIn(tree: ClaimFileTree, words: Span, readFigure: ReadFigure): string | undefined {
  const value = readFigure(plainText(tree.text.slice(words.start, words.end)), tree.header.lang?.value);
  return value && formatValue(value);
}
