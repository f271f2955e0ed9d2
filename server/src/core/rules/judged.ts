import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Severity } from '../text/problem.ts';
import { reasonAmong } from './acknowledged.ts';
import { atLeast, CODES, type FindingCode } from './codes.ts';
import { type Comparison, compare, differ } from './comparison.ts';
import { denialCode, denies } from './denial.ts';
import { grewAsTollsDo } from './plainGrowth.ts';
import { judge, type Verdict } from './registry.ts';
import { severityOf } from './severity.ts';

/** A pair of claims that contradict each other, as judged. */
export interface Conflict {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Why an annotator lets it stand. */
  readonly acknowledged: string | undefined;
  readonly pair: Comparison;
}

/**
 * How two claims contradict each other, whether or not the gate lets them be compared; `undefined` where they do not.
 * That one expressly denies the other is told as such, and not once more by their figures.
 */
export function conflictBetween(a: DossierClaim, b: DossierClaim, registry: Registry): Conflict | undefined {
  if (!differ(a, b) && severityOf('corroborated', registry) === 'off') return undefined;
  if (grewAsTollsDo(a, b, registry.tolerances) && severityOf('updated', registry) === 'off') return undefined;
  if (denies(a, b) && severityOf(denialCode(a, b), registry) !== 'off') return undefined;
  const pair = compare(a, b, registry.tolerances);
  const verdict = judge(pair);
  if (verdict === undefined) return undefined;
  const severity = loudnessOf(verdict, registry);
  if (severity === 'off') return undefined;
  const { code } = verdict;
  return { a, b, code, severity, acknowledged: reasonAmong(code, [a, b]), pair };
}

/** A dossier that sets a code's severity means it for every pair, apart from those that are quieter than usual anyway. */
function loudnessOf({ code, severity }: Verdict, registry: Registry): Severity | 'off' {
  const usual = severityOf(code, registry);
  if (severity === undefined || usual === 'off') return usual;
  const isQuiet = CODES[code] !== 'off' && !atLeast(severity, CODES[code]);
  if (!registry.severities.has(code)) return severity;
  return isQuiet && atLeast(usual, severity) ? severity : usual;
}
