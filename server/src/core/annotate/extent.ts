import type { Figure } from '../figure/read/figure.ts';
import { type Span, span } from '../text/span.ts';

/** A figure with its noun, if nothing but space parts the two. */
export function withNoun(text: string, { start, end, noun }: Figure): Span {
  if (noun === undefined) return span(start, end);
  if (noun.start >= end) return isGap(text, end, noun.start) ? span(start, noun.end) : span(start, end);
  if (noun.end <= start) return isGap(text, noun.end, start) ? span(noun.start, end) : span(start, end);
  return span(Math.min(start, noun.start), Math.max(end, noun.end));
}

/** A word and what parts it from the words before; not over a comma or a full stop. */
const NEXT_WORD = /[\s\p{Cf}"'“”«»()]{0,4}[\p{L}\p{M}\p{N}]{1,40}/uy;
/** Words that a figure may need behind it to be one: "a number of houses". */
const MOST_WORDS = 3;

/**
 * A figure with its noun, and with as many of the words behind it as it takes for these words alone to be read as the
 * same value: what is marked is read without its sentence. Where none are enough, with its noun.
 */
export function readableAlone(
  text: string,
  figure: Figure,
  readsAs: (words: string) => string | undefined,
): Span {
  const place = withNoun(text, figure);
  let { end } = place;
  for (let words = 0; words <= MOST_WORDS; words++) {
    if (readsAs(text.slice(place.start, end)) === figure.value) return span(place.start, behindOf(text, end));
    const next = wordEndBehind(text, end);
    if (next === undefined) break;
    end = next;
  }
  return place;
}

/** "A number of" is not all of it. */
function behindOf(text: string, end: number): number {
  const links = LINK.test(text.slice(Math.max(0, end - LONGEST_LINK), end));
  return links ? (wordEndBehind(text, end) ?? end) : end;
}

const LINK = /\s(?:من|of|de)$/u;
const LONGEST_LINK = 4;

function wordEndBehind(text: string, end: number): number | undefined {
  NEXT_WORD.lastIndex = end;
  const next = NEXT_WORD.exec(text);
  return next === null ? undefined : end + next[0].length;
}

const isGap = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_GAP && /^[\s\p{Cf}]*$/u.test(text.slice(from, to));

const LONGEST_GAP = 4;
