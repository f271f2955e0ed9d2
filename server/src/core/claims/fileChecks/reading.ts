import { isValueError, parseValue } from '../../figure/parseValue.ts';
import type { Figure, ReadOptions } from '../../figure/read/figure.ts';
import type { Value } from '../../figure/value.ts';
import { articleText } from '../../syntax/articleText.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import type { MarkedWords } from '../markedWords.ts';
import type { ReadFigures } from './fileProblem.ts';

/** A figure that the text gives, with its value as a claim would have it. */
export interface Said {
  readonly figure: Figure;
  readonly value: Value;
  /** Whether it stands in a span marked for another claim, inside of this one's. */
  readonly nested: boolean;
  /** The words around it, for hedges that the reader does not know. */
  readonly around: string;
}

/** What a reader may need on either side of a figure: a hedge before it, the noun and a hedge behind it. */
const REACH = 160;
/** Hedges are looked for so near. */
const NEAR = 100;
/** A span with more spans in it than these is a table of its own. */
const MOST_NESTED = 16;

/** The figures in the marked words, read by themselves. */
export const readAlone = (words: MarkedWords, read: ReadFigures, options: ReadOptions): Said[] =>
  words.texts.flatMap((text) => saidIn(text, read(text, options), () => false));

/**
 * The figures that the marked words have part in, read among the words around them: `200` marked in "over 200 people"
 * is over 200 there, and a noun marked in "11 children" is not one child.
 */
export function readInContext(
  tree: ClaimFileTree,
  words: MarkedWords,
  read: ReadFigures,
  options: ReadOptions,
): Said[] {
  if (words.places.length === 0) return readAlone(words, read, options);
  return words.places.flatMap((place) => {
    const [from, to] = surroundings(tree, place);
    const before = articleText(tree, from, place.start);
    const inside = articleText(tree, place.start, place.end);
    const text = before + inside + articleText(tree, place.end, to);
    const [start, end] = [before.length, before.length + inside.length];
    const figures = read(text, options).filter((figure) => figure.start < end && start < figure.end);
    const nested = nestedIn(tree, place, start);
    return saidIn(text, figures, (figure) =>
      nested.some((one) => one.start <= figure.start && figure.end <= one.end),
    );
  });
}

function saidIn(text: string, figures: readonly Figure[], isNested: (figure: Figure) => boolean): Said[] {
  return figures.flatMap((figure) => {
    const value = parseValue(figure.value);
    if (isValueError(value)) return [];
    const around = text.slice(Math.max(0, figure.start - NEAR), figure.end + NEAR);
    return [{ figure, value, nested: isNested(figure), around }];
  });
}

/** A stretch of the place's own line, cut at blanks, so that neither a word nor a mark is torn. */
function surroundings({ text, lines }: ClaimFileTree, place: Span): [from: number, to: number] {
  const line = lineAt(lines, place.start);
  const [first, last] = [lines.starts[line]!, lineEnd(text, lines, line)];
  let from = first;
  if (place.start - first > REACH) {
    const blank = text.indexOf(' ', place.start - REACH);
    from = blank < 0 || blank > place.start ? place.start : blank;
  }
  let to = last;
  if (last - place.end > REACH) {
    const blank = text.lastIndexOf(' ', place.end + REACH);
    to = blank < place.end ? place.end : blank;
  }
  return [from, to];
}

/** Where the spans inside a place stand in the text that is read, in which the place begins at `start`. */
function nestedIn(tree: ClaimFileTree, place: Span, start: number): Span[] {
  const { spans } = tree;
  const nested: Span[] = [];
  for (let i = firstFrom(spans, place.start); i < spans.length && spans[i]!.span.start < place.end; i++) {
    if (nested.length === MOST_NESTED) return [{ start: 0, end: Infinity }];
    const { inner } = spans[i]!;
    const from = start + articleText(tree, place.start, inner.start).length;
    nested.push({ start: from, end: from + articleText(tree, inner.start, inner.end).length });
  }
  return nested;
}
