import { CLASS, DIGIT, digitValue, SILENT } from './chars.ts';

/** Digits in a row, [start, end) in the text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Beyond this no count is meant, and a double no longer holds the digits. */
export const MOST_DIGITS = 15;
/** The run of digits at `at`, however long. */
export function runAt(text: string, at: number): Run {
  let end = at;
  while (end < text.length && CLASS[text.charCodeAt(end)] === DIGIT) end++;
  return { start: at, end, count: end - at };
}

/** The run of digits right after the mark at `mark`, silent characters aside. */
export function runAfter(text: string, mark: number): Run {
  let at = mark + 1;
  while (CLASS[text.charCodeAt(at)] === SILENT && at - mark < 4) at++;
  let end = at;
  while (end < text.length && end - at <= MOST_DIGITS && CLASS[text.charCodeAt(end)] === DIGIT) end++;
  return { start: at, end, count: end - at };
}

/** Where the next character that shows is, at most three silent ones on. */
export function shown(text: string, at: number): number {
  let next = at;
  while (CLASS[text.charCodeAt(next)] === SILENT && next - at < 3) next++;
  return next;
}

/** The digits of a run in ASCII. */
export function digitsOf(text: string, run: Run): string {
  let digits = '';
  for (let i = run.start; i < run.end; i++) digits += digitValue(text.charCodeAt(i));
  return digits;
}

export const runValue = (text: string, run: Run): number => Number(digitsOf(text, run));
