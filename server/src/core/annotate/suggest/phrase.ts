import { type Passage, wordFrom } from './passage.ts';
import { foldWord, type Word } from './words.ts';

/** A figure among the others of its line. Offsets count in the words of the line. */
export interface Bounds {
  readonly passage: Passage;
  /** What a mark would wrap. */
  readonly start: number;
  readonly end: number;
  /** Where the counts and shares before and after it on the line end and begin. */
  readonly before: number;
  readonly after: number;
}

/** The words of the phrase around a figure, as indexes into the passage: up to a comma, an "and" or another figure. */
export interface Phrase {
  readonly from: number;
  /** The first word of the figure, and the word behind its last. */
  readonly first: number;
  readonly next: number;
  readonly to: number;
}

/** A comma, or an "and" written apart or on a number. */
const SEAM = /[،,;؛:]|(?:^|\s)و/u;
/** What begins another phrase. */
const JOINTS: ReadonlySet<string> = new Set(
  'and but while during after before when ثم بينما فيما خلال أثناء مع بعد قبل إثر عقب جراء'
    .split(' ')
    .map(foldWord),
);

export function phraseAround({ passage, start, end, before, after }: Bounds): Phrase {
  const { words, text } = passage;
  const next = wordFrom(passage, end);
  let first = Math.min(wordFrom(passage, start), next);
  // A figure glued to the word before it begins within no word of its own.
  if (first > 0 && words[first - 1]!.end > start) first--;
  let to = next;
  while (to < words.length && words[to]!.start < after) {
    const gap = text.slice(to > 0 ? Math.max(words[to - 1]!.end, end) : end, words[to]!.start);
    if (SEAM.test(gap) || joins(words[to]!)) break;
    to++;
  }
  let from = first;
  while (from > 0 && words[from - 1]!.start >= before) {
    const gap = text.slice(words[from - 1]!.end, words[from]?.start ?? start);
    if (SEAM.test(gap)) break;
    from--;
    if (joins(words[from]!)) break;
  }
  return { from, first, next, to };
}

const joins = ({ forms: [whole] }: Word): boolean =>
  JOINTS.has(whole!) || (whole!.startsWith('و') && whole!.length > 3);

/** How much a word tells of the figure, from 0 to 1: its noun and what follows it in its phrase most, then what stands before. */
export function nearness({ from, first, next, to }: Phrase, at: number): number {
  if (at >= first && at < next) return 1;
  if (at >= next) {
    const distance = at - next;
    if (at < to) return 1 / (1 + Math.max(0, distance - 2) / 6);
    return 0.3 / (1 + distance / 10);
  }
  const distance = first - at;
  if (at >= from) return distance <= 4 ? 0.95 : 0.6;
  // What is said before a list holds for all its figures.
  return 0.5 / (1 + distance / 20);
}
