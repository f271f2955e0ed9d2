import { lastNotAfter } from '../../syntax/articleText.ts';
import { wholeWords } from './terms.ts';
import type { Word } from './words.ts';

/** Part of a line of article text, in words and sentences. Offsets count in the whole line's words. */
export interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
  /** Where each word begins, for searching. */
  readonly wordStarts: readonly number[];
  /** Where each sentence begins, the first at `from`. */
  readonly sentences: readonly number[];
}

/** Parts the text between two offsets. Cost: some microseconds a word. */
export function makePassage(text: string, from: number, to: number): Passage {
  const words = wholeWords(text, from, to);
  return {
    text,
    from,
    to,
    words,
    wordStarts: words.map(({ start }) => start),
    sentences: sentencesIn(text, from, to),
  };
}

/** The sentence around an offset: its place, and its number in the passage. */
export function sentenceAt(
  { sentences, to }: Passage,
  offset: number,
): { readonly number: number; readonly start: number; readonly end: number } {
  const number = Math.max(0, lastNotAfter(sentences, offset));
  return { number, start: sentences[number]!, end: sentences[number + 1] ?? to };
}

/** Index of the first word that begins at or behind an offset. */
export const wordFrom = ({ wordStarts }: Passage, offset: number): number =>
  lastNotAfter(wordStarts, offset - 1) + 1;

const SENTENCE_END = /[.!?؟…。]["'“”’»)\]]*\s+/gu;
/** What a full stop behind it does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|brig|adm|rev|sen|rep|gov|st|no|vs|jr|sr|inc|etc|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;
const LONGEST_ABBREVIATION = 8;

function sentencesIn(text: string, from: number, to: number): number[] {
  const starts = [from];
  for (const { index, 0: end } of text.slice(from, to).matchAll(SENTENCE_END)) {
    const at = from + index;
    const before = text.slice(Math.max(from, at - LONGEST_ABBREVIATION), at);
    if (text[at] === '.' && ABBREVIATION.test(before)) continue;
    starts.push(at + end.length);
  }
  return starts;
}
