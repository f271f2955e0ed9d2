import { articleText } from '../syntax/articleText.ts';
import { marksOfNumber } from '../syntax/query.ts';
import type { ClaimFileTree, ClaimLine } from '../syntax/tree.ts';
import { lineAt, lineEnd } from '../text/lineMap.ts';

/** The sentence of a claim as the article has it, and where its marked words are in that (UTF-16 code units). */
export interface Sentence {
  readonly text: string;
  readonly figure: readonly [start: number, end: number] | undefined;
}

/** Characters before and after the figure; who wants more opens the file. */
const LONGEST = 300;
/** What ends a sentence, where a blank or the end of the line follows. */
const ENDS = /[.!?؟。…]["'»”’)\]]*\s/gu;

/** The sentence around a claim's first mark; its quotation, or nothing, where no mark points to it. */
export function sentenceAround(tree: ClaimFileTree, { number, fields }: ClaimLine): Sentence {
  const [mark] = marksOfNumber(tree, number);
  if (mark === undefined) return { text: fields.quote?.value ?? '', figure: undefined };
  const { words } = mark;
  const line = lineAt(tree.lines, words.start);
  const from = Math.max(tree.lines.starts[line]!, tree.body.start);
  const [before, figure, after] = [
    articleText(tree, from, words.start),
    articleText(tree, words.start, words.end),
    articleText(tree, words.end, lineEnd(tree.text, tree.lines, line)),
  ];
  const head = lastSentence(before);
  const text = head + figure + firstSentence(after);
  return { text, figure: [head.length, head.length + figure.length] };
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
