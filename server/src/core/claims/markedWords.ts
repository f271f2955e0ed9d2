import { plainText } from '../syntax/recover.ts';
import type { ClaimFileTree, ClaimLine, Mark } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** The words that a claim's figure is read from. */
export interface MarkedWords {
  /** As the article has them, without marks and brackets: one for each span, or the quotation. */
  readonly texts: readonly string[];
  /** Where each stands in the claim file; none where it is the quotation. */
  readonly places: readonly Span[];
}

/** No figure is said in more; a span over a whole page is about something else. */
const LONGEST = 2_000;

export function marksByNumber(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byNumber = new Map<number, Mark[]>();
  for (const mark of marks) {
    const same = byNumber.get(mark.number);
    if (same) same.push(mark);
    else byNumber.set(mark.number, [mark]);
  }
  return byNumber;
}

/**
 * The words of a claim, given the marks of its number: those of its marked spans, one after the other (a figure may
 * be said in fragments). A quotation goes before the one word that a point stands for. No words where there are too
 * many of them.
 */
export function wordsOf(tree: ClaimFileTree, line: ClaimLine, marks: readonly Mark[]): MarkedWords {
  const { quote } = line.fields;
  const spans = marks.filter((mark) => mark.target !== undefined);
  if (spans.length === 0 && quote) {
    return { texts: quote.value.length > LONGEST ? [] : [quote.value], places: [] };
  }
  const places = (spans.length > 0 ? spans : marks).map(({ words }) => words);
  if (places.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST)
    return { texts: [], places: [] };
  return { texts: places.map(({ start, end }) => plain(tree.text.slice(start, end))), places };
}

/** Most spans have neither marks nor escapes in them. */
const plain = (words: string): string =>
  words.includes('[') || words.includes('\\') ? plainText(words) : words;
