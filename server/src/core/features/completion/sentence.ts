import { type MarkedWords, wordsOf } from '../../claims/markedWords.ts';
import { lineKind } from '../../syntax/lexer.ts';
import { marksOfNumber } from '../../syntax/query.ts';
import { plainText } from '../../syntax/recover.ts';
import type { ClaimFileTree, ClaimLine } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import { type Span, span } from '../../text/span.ts';

/** How far a sentence is looked at on either side of a figure. */
const REACH = 500;

/** The words that the figure of a claim line is read from. */
export const markedWords = (tree: ClaimFileTree, claim: ClaimLine): MarkedWords =>
  wordsOf(tree, claim, marksOfNumber(tree, claim.number));

/**
 * The sentence in which a claim's figure stands; where the claim has no mark, its quotation or the line of the
 * article above it. Empty where there is none.
 */
export function sentenceOf(tree: ClaimFileTree, claim: ClaimLine | undefined, line: Span): string {
  const { texts, places } = claim === undefined ? NO_WORDS : markedWords(tree, claim);
  const [first] = places;
  if (first !== undefined) return plainText(sentenceAround(tree, first));
  if (texts.length > 0) return texts.join(' ');
  const above = textLineAbove(tree, line.start);
  return above === undefined ? '' : plainText(tree.text.slice(above.start, above.end));
}

const NO_WORDS: MarkedWords = { texts: [], places: [] };

function sentenceAround(tree: ClaimFileTree, words: Span): string {
  const { text, lines } = tree;
  const line = lineAt(lines, words.start);
  const from = Math.max(tree.body.start, lines.starts[line]!, words.start - REACH);
  const to = Math.min(lineEnd(text, lines, line), words.end + REACH);
  let start = words.start;
  while (start > from && !endsSentence(text, start - 1)) start--;
  let end = Math.min(words.end, to);
  while (end < to && !endsSentence(text, end)) end++;
  return text.slice(start, end);
}

const FULL_STOPS = '.!?؟۔。';

/** A full stop between digits or in an abbreviation has something right behind it. */
const endsSentence = (text: string, at: number): boolean =>
  FULL_STOPS.includes(text[at]!) && (at + 1 >= text.length || /\s/.test(text[at + 1]!));

function textLineAbove(tree: ClaimFileTree, before: number): Span | undefined {
  const { text, lines, body } = tree;
  for (let line = lineAt(lines, before) - 1; line >= 0; line--) {
    const start = Math.max(lines.starts[line]!, body.start);
    const end = lineEnd(text, lines, line);
    if (end <= body.start) return undefined;
    if (end > start && lineKind(text, start, end) === 'text') {
      return span(start, Math.min(end, start + 2 * REACH));
    }
  }
  return undefined;
}
