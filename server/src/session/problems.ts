import { type LineMap, type Range, rangeOf } from '../core/text/lineMap.ts';
import type { Problem, ProblemCode, Severity } from '../core/text/problem.ts';

/** A problem of one file, placed: it needs neither the text nor its lines any more. */
export interface PlacedProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
}

/** Problems with their ranges in the text of a line map. */
export const placed = (problems: readonly Problem[], lines: LineMap): readonly PlacedProblem[] =>
  problems.length === 0
    ? NONE
    : problems.map(({ code, severity, span, message }) => ({
        code,
        severity,
        range: rangeOf(lines, span),
        message,
      }));

export const NONE: readonly PlacedProblem[] = [];

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A problem with a file as a whole, shown where it begins. */
export const wholeFile = (code: ProblemCode, message: string): PlacedProblem => ({
  code,
  severity: 'error',
  range: START,
  message,
});
