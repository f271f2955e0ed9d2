import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { summaryOf } from '../report/message.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { positionFigure } from '../report/positionText.ts';
import { bySeverity } from '../rules/codes.ts';
import { type Finding, participants } from '../rules/finding.ts';
import type { Severity } from '../text/problem.ts';

/** A finding as a list to be worked through shows it. */
export interface ConflictSummary {
  /** The same in the next revision, as long as the same claims are in it. */
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly severity: Severity;
  readonly quantity: string;
  readonly message: string;
  /** What stands against what: `4 ↔ 7`. `undefined` where a single figure is at fault. */
  readonly figures: string | undefined;
  readonly acknowledged: string | undefined;
  readonly claims: readonly DossierClaim[];
}

/** All findings, the loudest first. */
export const conflictsIn = (findings: Findings, names: Names): ConflictSummary[] =>
  [...findings.values()]
    .flat()
    .map((finding) => conflictOf(finding, names))
    .sort((a, b) => bySeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1));

/** One of them. */
export function conflictOf(finding: Finding, names: Names): ConflictSummary {
  const claims = participants(finding);
  return {
    id: idOf(finding),
    code: finding.code,
    label: wordingOf(names).strings.codes[finding.code],
    severity: finding.severity,
    quantity: finding.quantities[0]!,
    message: summaryOf(finding, names),
    figures: figuresOf(finding, names),
    acknowledged: finding.acknowledged,
    claims,
  };
}

/** More positions than these are a list, not a glance. */
const MOST_FIGURES = 4;

function figuresOf({ code, positions }: Finding, names: Names): string | undefined {
  if (positions.length < 2) return undefined;
  const told = positions.slice(0, MOST_FIGURES).map((position) => positionFigure(code, position, names));
  return [...told, ...(positions.length > MOST_FIGURES ? ['…'] : [])].join(' ↔ ');
}

/** Of a large one the first claims will do: a list of thousands of names would be sent with each. */
const NAMED = 8;

function idOf(finding: Finding): string {
  const places = participants(finding)
    .map(({ file, claim }) => `${file}#${claim.number}`)
    .sort();
  return [finding.code, finding.quantities[0], places.length, ...places.slice(0, NAMED)].join(' ');
}
