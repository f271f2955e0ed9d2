import type { Value } from '../../figure/value.ts';
import { mayHedge } from './hedges.ts';

/**
 * Whether a stretch of text plainly gives a value: one run of digits, which is it, and nothing that could hedge it. Most
 * marked words are so, and none of these needs the reader.
 */
export function plainlyGiven(value: Value, text: string, start: number, end: number): boolean {
  if (value.form !== 'number' || value.hedge !== '' || value.amount.percent) return false;
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
  return next - first === end - start || !mayHedge(text.slice(start, end));
}

const MOST_DIGITS = 15;
/** Spans may nest by the thousand, and each is looked through. */
const LONGEST = 200;
