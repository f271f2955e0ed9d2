import type { Figure, ReadOptions } from '../figure/read/figure.ts';
import {
  inPlain,
  lastNotAfter,
  lineSpan,
  type PlainLine,
  plainLine,
  spanInFile,
} from '../syntax/articleText.ts';
import { lineKind } from '../syntax/lexer.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { lineAt } from '../text/lineMap.ts';
import { contains, firstFrom, meets, type Span, span } from '../text/span.ts';
import { readableAlone, withNoun } from './extent.ts';

/** What finds figures in prose; see `figure/read/read.ts`. */
export type Read = (text: string, options?: ReadOptions) => readonly Figure[];

/** A count or share of the article that no mark covers. */
export interface UnmarkedFigure {
  /** What a mark would wrap: the number with its hedges, and its noun where that stands beside it. */
  readonly span: Span;
  /** As read; its offsets are those of the line's words, see `PlainLine`. */
  readonly figure: Figure;
}

/** A text line with what was read in it, or in one piece of it where it is very long. */
export interface LineRead {
  readonly line: PlainLine;
  /** Of every kind, in order. */
  readonly figures: readonly Figure[];
  readonly unmarked: readonly UnmarkedFigure[];
}

/**
 * The counts and shares in the article of a claim file that no mark covers, in order of text. With `within`, those
 * that touch it; what is far from it is not read.
 */
export function unmarkedFigures(tree: ClaimFileTree, read: Read, within?: Span): UnmarkedFigure[] {
  const found: UnmarkedFigure[] = [];
  for (const { unmarked } of readLines(tree, read, within)) for (const one of unmarked) found.push(one);
  return within === undefined ? found : found.filter((one) => meets(one.span, within));
}

/** Reads the text lines of a claim file one by one, very long ones in pieces; with `within`, what is near to it only. */
export function* readLines(tree: ClaimFileTree, read: Read, within = tree.body): Generator<LineRead> {
  const from = Math.max(within.start, tree.body.start);
  if (within.end < tree.body.start) return;
  const last = lineAt(tree.lines, within.end);
  for (let number = lineAt(tree.lines, from); number <= last; number++) {
    const place = lineSpan(tree, number);
    if (lineKind(tree.text, place.start, place.end) !== 'text') continue;
    const line = plainLine(tree, place);
    const covered = coveredOn(tree, line);
    for (const figures of readPieces(line, optionsOf(tree), read, within)) {
      yield { line, figures, unmarked: unmarkedOn(tree, line, covered, figures, read) };
    }
  }
}

const optionsOf = ({ header }: ClaimFileTree): ReadOptions => ({
  ...(header.lang && { lang: header.lang.value }),
  ...(header.published && { date: header.published.value }),
});

/** Characters of a line that are read at once: an article on one line of megabytes must not be read for one figure. */
const PIECE = 16_384;

function* readPieces(
  line: PlainLine,
  options: ReadOptions,
  read: Read,
  within: Span,
): Generator<readonly Figure[]> {
  const { text } = line;
  if (text.length <= 2 * PIECE) {
    yield text === '' ? [] : read(text, options);
    return;
  }
  const [from, to] = [inPlain(line, within.start), inPlain(line, within.end)];
  for (let start = 0; start < text.length && start <= to; ) {
    const end = pieceEnd(text, start);
    if (end >= from) yield read(text.slice(start, end), options).map((figure) => moved(figure, start));
    start = end;
  }
}

/** Where a sentence ends behind a full piece, or a word where none does for long. */
function pieceEnd(text: string, start: number): number {
  const full = start + PIECE;
  if (full >= text.length) return text.length;
  const rest = text.slice(full, full + PIECE);
  const end = rest.search(/(?<=[.!?؟…])\s/u);
  const blank = end >= 0 ? end : rest.search(/\s/u);
  return blank >= 0 ? full + blank + 1 : Math.min(text.length, full + PIECE);
}

const moved = (figure: Figure, by: number): Figure => ({
  ...figure,
  start: figure.start + by,
  end: figure.end + by,
  ...(figure.noun && { noun: { start: figure.noun.start + by, end: figure.noun.end + by } }),
});

/** What claims are made of. */
export const CLAIMED: ReadonlySet<string> = new Set(['count', 'share', 'percent']);

function unmarkedOn(
  tree: ClaimFileTree,
  line: PlainLine,
  covered: readonly Span[],
  figures: readonly Figure[],
  read: Read,
): UnmarkedFigure[] {
  const lang = tree.header.lang?.value;
  const readsAs = (words: string): string | undefined =>
    read(words, lang === undefined ? {} : { lang }).find(({ kind }) => CLAIMED.has(kind))?.value;
  const ends = covered.map(({ end }) => end);
  const isCovered = (place: Span): boolean =>
    (covered[lastNotAfter(ends, place.start) + 1]?.start ?? Infinity) < place.end;
  const found: UnmarkedFigure[] = [];
  for (const figure of figures) {
    if (!CLAIMED.has(figure.kind)) continue;
    const place = spanOn(line, withNoun(line.text, figure));
    if (isCovered(place)) continue;
    const whole = spanOn(line, readableAlone(line.text, figure, readsAs));
    found.push({ span: isCovered(whole) ? place : whole, figure });
  }
  return found;
}

const spanOn = (line: PlainLine, { start, end }: Span): Span => spanInFile(line, start, end);

/** What the marks of a line are about, in order, overlapping stretches joined. */
function coveredOn(tree: ClaimFileTree, { span: place }: PlainLine): Span[] {
  const words: Span[] = [];
  for (let m = firstFrom(tree.marks, place.start); m < tree.marks.length; m++) {
    const mark = tree.marks[m]!;
    if (mark.span.start >= place.end) break;
    if (mark.words.start < mark.words.end) words.push(mark.words);
  }
  words.sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const one of words) {
    const before = joined.at(-1);
    if (before === undefined || one.start > before.end) joined.push(one);
    else if (!contains(before, one)) joined[joined.length - 1] = span(before.start, one.end);
  }
  return joined;
}
