import type { FileProblem } from '../core/claims/fileChecks/fileProblem.ts';
import { type LineMap, type Range, rangeOf } from '../core/text/lineMap.ts';
import type { Phrase } from '../core/text/phrase.ts';
import type { Problem, ProblemCode, Severity } from '../core/text/problem.ts';

/** A problem of one file, placed: it needs neither the text nor its lines any more. */
export interface PlacedProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Phrase;
  /** Why the annotator lets it stand. */
  readonly acknowledged?: string;
}

/** Problems with their ranges in the text of a line map. */
export const placed = (
  problems: readonly (Problem | FileProblem)[],
  lines: LineMap,
): readonly PlacedProblem[] =>
  problems.length === 0
    ? NONE
    : problems.map((problem) => {
        const { code, severity, span, message } = problem;
        const range = rangeOf(lines, span);
        const reason = 'acknowledged' in problem ? problem.acknowledged : undefined;
        const plain = { code, severity, range, message };
        return reason === undefined ? plain : { ...plain, acknowledged: reason };
      });

/** Problems as loud as they are to be; those that are off are left out. */
export function heard(
  problems: readonly PlacedProblem[],
  severities: ReadonlyMap<string, Severity | 'off'>,
): readonly PlacedProblem[] {
  if (problems.length === 0 || severities.size === 0) return problems;
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.code) ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}

export const NONE: readonly PlacedProblem[] = [];

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A problem with a file as a whole, shown where it begins. */
export const wholeFile = (code: ProblemCode, message: Phrase): PlacedProblem => ({
  code,
  severity: 'error',
  range: START,
  message,
});
