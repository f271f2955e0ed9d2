import type { Hedge, Value } from '../../figure/value.ts';
import { mayHedge } from './hedges.ts';

/**
 * Whether a stretch of text plainly gives a value: one run of digits, which is it, and its hedge in the words that
 * most writers use for it, or nothing that could hedge it. Most marked words are so, and none of these needs the reader.
 */
export function plainlyGiven(value: Value, text: string, start: number, end: number): boolean {
  if (value.form !== 'number' || value.amount.percent) return false;
  if (end - start > LONGEST) return false;
  let run = 0;
  let first = -1;
  let next = -1;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) continue;
    if (first < 0) first = i;
    else if (i !== next) return false;
    run = run * 10 + digit;
    next = i + 1;
  }
  // What has more digits than a double can tell apart is for the reader to judge.
  if (first < 0 || next - first > MOST_DIGITS || run !== value.amount.size) return false;
  if (value.hedge === '') return next - first === end - start || !mayHedge(text.slice(start, end));
  const hedges = HEDGES.get(text.slice(start, first).trimEnd().toLowerCase());
  return hedges?.includes(value.hedge) === true && !mayHedge(text.slice(next, end));
}

const ABOVE: readonly Hedge[] = ['>', '>=', '>~'];
const ABOUT: readonly Hedge[] = ['~', '<~', '>~'];
const HEDGES: ReadonlyMap<string, readonly Hedge[]> = new Map([
  ...['أكثر من', 'اكثر من', 'over', 'more than', 'at least', 'plus de', 'au moins'].map(
    (w) => [w, ABOVE] as const,
  ),
  ...['نحو', 'حوالي', 'قرابة', 'about', 'around', 'some', 'nearly', 'environ'].map(
    (w) => [w, ABOUT] as const,
  ),
]);

const MOST_DIGITS = 15;
/** Spans may nest by the thousand, and each is looked through. */
const LONGEST = 200;
