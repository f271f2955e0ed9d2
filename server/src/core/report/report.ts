import { bySeverity, type FindingCode } from '../rules/codes.ts';
import type { Range } from '../text/lineMap.ts';
import type { ProblemCode, Severity } from '../text/problem.ts';

/** What a check found, as reports give it. Files are named as the reader named them, relative and with `/`. */
export interface Report {
  readonly checked: { readonly dossiers: number; readonly files: number; readonly claims: number };
  readonly skipped: readonly Skipped[];
  /** The loudest first, then by file and place. */
  readonly findings: readonly ReportedFinding[];
}

/** A file that was not checked, or not wholly. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** A finding between claims, or a problem of form: then it has one place, and no positions. */
export interface ReportedFinding {
  readonly code: FindingCode | ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly quantities: readonly string[];
  /** All that take part; never empty. */
  readonly claims: readonly ReportedClaim[];
  /** `file#number` of each claim. */
  readonly positions: readonly (readonly string[])[];
  readonly acknowledged: string | null;
}

export interface ReportedClaim {
  readonly file: string;
  /** `null` for a problem that is on no claim line. */
  readonly number: number | null;
  readonly value: string | null;
  readonly speaker: string | null;
  readonly outlet: string | null;
  /** EDTF. */
  readonly asOf: string | null;
  readonly range: Range;
}

/** The order of findings in a report. */
export function byWeight(a: ReportedFinding, b: ReportedFinding): number {
  const [x, y] = [a.claims[0]!, b.claims[0]!];
  return (
    bySeverity(a.severity, b.severity) ||
    (x.file < y.file ? -1 : x.file > y.file ? 1 : 0) ||
    x.range.start.line - y.range.start.line ||
    x.range.start.character - y.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** How many findings of each severity still stand, that is, were not acknowledged. */
export function tally({ findings }: Report): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity, acknowledged } of findings) if (acknowledged === null) count[severity]++;
  return count;
}
