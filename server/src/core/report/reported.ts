import type { DossierClaim } from '../claims/dossierClaim.ts';
import { formatValue } from '../figure/parseValue.ts';
import { type Finding, participants } from '../rules/finding.ts';
import type { Range } from '../text/lineMap.ts';
import { inEnglish } from '../text/phrase.ts';
import type { Problem } from '../text/problem.ts';
import { summaryOf } from './message.ts';
import type { Names } from './names.ts';
import type { ReportedClaim, ReportedFinding } from './report.ts';

/** Where a claim stands, by the name its file has in the report. */
export interface ReportedPlace {
  readonly file: string;
  readonly range: Range;
}

/** A finding as reports give it. */
export function reportFinding(
  finding: Finding,
  names: Names,
  placeOf: (claim: DossierClaim) => ReportedPlace,
): ReportedFinding {
  const { code, severity, quantities, positions, acknowledged } = finding;
  const idOf = (claim: DossierClaim): string => `${placeOf(claim).file}#${claim.claim.number}`;
  return {
    code,
    severity,
    message: summaryOf(finding, names),
    quantities,
    claims: participants(finding).map((claim) => reportClaim(claim, placeOf(claim))),
    positions: positions.map((position) => position.map(idOf)),
    acknowledged: acknowledged ?? null,
  };
}

function reportClaim(
  { claim, speaker, outlet }: DossierClaim,
  { file, range }: ReportedPlace,
): ReportedClaim {
  return {
    file,
    number: claim.number,
    value: claim.value === undefined ? null : formatValue(claim.value),
    speaker: speaker ?? null,
    outlet: outlet ?? null,
    asOf: claim.asOf ?? null,
    range,
  };
}

/** A problem of form as reports give it, with the claim whose line it is on where there is one. */
export function reportProblem(
  problem: Pick<Problem, 'code' | 'severity' | 'message'> & { readonly acknowledged?: string },
  place: ReportedPlace,
  claim: DossierClaim | undefined,
): ReportedFinding {
  const nowhere: ReportedClaim = {
    ...place,
    number: null,
    value: null,
    speaker: null,
    outlet: null,
    asOf: null,
  };
  const { code, severity, message, acknowledged } = problem;
  return {
    code,
    severity,
    message: inEnglish(message),
    quantities: claim === undefined ? [] : [claim.quantity],
    claims: [claim === undefined ? nowhere : reportClaim(claim, place)],
    positions: [],
    acknowledged: acknowledged ?? null,
  };
}
