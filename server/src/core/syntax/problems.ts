import { say } from '../text/phrase.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/** A broken file of twenty megabytes could have millions of problems; nobody reads more than these. */
export const PROBLEM_LIMIT = 10_000;

/** Where the parts of the parser put what they find wrong. */
export interface Problems {
  readonly list: Problem[];
  /** How many were found and not kept. */
  dropped: number;
}

export const problems = (): Problems => ({ list: [], dropped: 0 });

/** Whether another problem would be kept; for asking before costly advice is worked out. */
export const hasRoom = (to: Problems): boolean => to.list.length < PROBLEM_LIMIT;

/** Reports one after the other of so many of a kind, as long as there is room; the others are only counted. */
export function reportEach(to: Problems, count: number, reportOne: (index: number) => void): void {
  let i = 0;
  for (; i < count && hasRoom(to); i++) reportOne(i);
  to.dropped += count - i;
}

export function report(to: Problems, problem: Problem): void {
  if (hasRoom(to)) to.list.push(problem);
  else to.dropped++;
}

/** The problems in order of text; when some were left out the last one says so, at the end of the file. */
export function inOrder(found: Problems, end: Span): readonly Problem[] {
  if (found.list.length > 1)
    found.list.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (found.dropped > 0) {
    found.list.push({
      code: 'not-analysed',
      severity: 'warning',
      span: end,
      message: say`${found.dropped} more problems of form are not listed. Repair these first.`,
    });
  }
  return found.list;
}

/** A word for a message: long ones are cut, and control characters do not get in. */
export function shown(word: string): string {
  const short = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  return `\`${short.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029`]/gu, '\ufffd')}\``;
}
