import { articleText } from '../syntax/articleText.ts';
import { marksOfNumber } from '../syntax/query.ts';
import type { ClaimFileTree, ClaimLine, Mark } from '../syntax/tree.ts';
import { lineAt, lineEnd } from '../text/lineMap.ts';
import { firstFrom } from '../text/span.ts';

/** The sentence of a claim as the article has it, and where its marked words are in that (UTF-16 code units). */
export interface Sentence {
  readonly text: string;
  readonly figure: readonly [start: number, end: number] | undefined;
}

/** Characters before and after the figure; who wants more opens the file. */
const LONGEST = 300;
/** Characters of the file in which so many of the article are sure to be: a line may be as long as a book. */
const FAR = 10_000;
/** What ends a sentence, where a blank or the end of the line follows. */
const ENDS = /[.!?؟。…]["'»”’)\]]*\s/gu;

/** The sentence around a claim's first mark; its quotation, or nothing, where no mark points to it. */
export const sentenceAround = (tree: ClaimFileTree, claim: ClaimLine): Sentence =>
  sentenceWith(tree, claim, marksOfNumber(tree, claim.number)[0]);

/** The sentences of claims by number, as far as they are asked for. Of claims that share a number the first counts. */
export function sentencesOf(tree: ClaimFileTree, numbers: ReadonlySet<number>): Map<number, Sentence> {
  const sentences = new Map<number, Sentence>();
  if (numbers.size === 0) return sentences;
  const marks = new Map<number, Mark>();
  for (const mark of tree.marks) if (!marks.has(mark.number)) marks.set(mark.number, mark);
  for (const claim of tree.claims) {
    const { number } = claim;
    if (!numbers.has(number) || sentences.has(number)) continue;
    sentences.set(number, sentenceWith(tree, claim, marks.get(number)));
  }
  return sentences;
}

function sentenceWith(tree: ClaimFileTree, { fields }: ClaimLine, mark: Mark | undefined): Sentence {
  if (mark === undefined) return { text: fields.quote?.value ?? '', figure: undefined };
  const { words } = mark;
  const line = lineAt(tree.lines, words.start);
  const from = Math.max(tree.lines.starts[line]!, tree.body.start, outsideMarks(tree, words.start - FAR));
  const to = Math.min(lineEnd(tree.text, tree.lines, line), outsideMarks(tree, words.end + FAR));
  const [before, figure, after] = [
    articleText(tree, from, words.start),
    articleText(tree, words.start, words.end),
    articleText(tree, words.end, to),
  ];
  const head = lastSentence(before);
  const text = head + figure + firstSentence(after);
  return { text, figure: [head.length, head.length + figure.length] };
}

function outsideMarks({ marks }: ClaimFileTree, offset: number): number {
  const before = marks[firstFrom(marks, offset) - 1];
  return before !== undefined && before.span.end > offset ? before.span.end : offset;
}

function lastSentence(before: string): string {
  const near = before.slice(-LONGEST);
  let start = 0;
  for (const end of near.matchAll(ENDS)) start = end.index + end[0].length;
  if (start > 0 || near.length === before.length) return near.slice(start).trimStart();
  return `…${near.slice(near.search(/\s/) + 1)}`;
}

function firstSentence(after: string): string {
  const near = after.slice(0, LONGEST);
  const [end] = near.matchAll(ENDS);
  if (end !== undefined) return near.slice(0, end.index + end[0].length).trimEnd();
  return near.length === after.length ? near.trimEnd() : `${near.slice(0, near.lastIndexOf(' '))}…`;
}
