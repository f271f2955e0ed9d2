import type * as Api from '../../../../api/hasila.d.ts';
import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { atOdds } from '../grades/adversaries.ts';
import { gradeFor } from '../grades/grade.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { type FindingsByFile, findingsOnClaim } from '../index/findingsByFile.ts';
import { worthListing } from '../overview/comparison.ts';
import { type SupportedBand, supportedBands } from '../overview/grades.ts';
import { quantityOf } from '../overview/quantities.ts';
import { sumsOf } from '../overview/sums.ts';
import { claimRow } from '../report/claimRows.ts';
import { summaryOf } from '../report/message.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { bySeverity } from '../rules/codes.ts';
import { type Finding, participants } from '../rules/finding.ts';
import { byTime } from '../rules/positions.ts';
import type { Range } from '../text/lineMap.ts';

/** A dossier that is told of. */
export interface Subject {
  /** What its folder is called by whoever asks. */
  readonly folder: string;
  readonly dossier: Dossier;
  readonly findings: Findings;
  readonly byFile: FindingsByFile;
  readonly names: Names;
}

/** Where a claim stands, by the address that its file has for whoever asks, and what its text says there. */
export interface Seen {
  readonly file: string;
  readonly range: Range;
  readonly text: string | null;
  readonly sentence: string | null;
}

export type Look = (claim: DossierClaim) => Seen;

/** A claim as `hasila claims --format json` tells it, with the sentence it stands in. */
export function tellClaim(claim: DossierClaim, subject: Subject, look: Look): Api.Claim {
  const { dossier, byFile, findings } = subject;
  const { file, range, text, sentence } = look(claim);
  const verdicts = findingsOnClaim(byFile, claim.file, claim.claim.number).map(({ finding }) => finding.code);
  const grade = gradeFor(claim, dossier, atOdds(findings));
  const { registry } = dossier;
  return { ...claimRow(claim, { registry, file, range, text, verdicts, grade }), sentence };
}

/** So much of a finding is told. */
const MOST_POSITIONS = 8;
const MOST_AGREEING = 6;

/** The claims that are told with a finding. */
export const claimsTold = ({ positions }: Finding): readonly DossierClaim[] =>
  positions.slice(0, MOST_POSITIONS).flatMap((position) => position.slice(0, MOST_AGREEING));

export function tellConflict(finding: Finding, subject: Subject, look: Look): Api.Conflict {
  const { code, severity, quantities, positions, acknowledged } = finding;
  return {
    code,
    label: wordingOf(subject.names).strings.codes[code],
    severity,
    dossier: subject.folder,
    quantities,
    message: summaryOf(finding, subject.names),
    acknowledged: acknowledged ?? null,
    positions: positions.slice(0, MOST_POSITIONS).map((position) => ({
      claims: position.slice(0, MOST_AGREEING).map((claim) => tellClaim(claim, subject, look)),
      more: Math.max(0, position.length - MOST_AGREEING),
    })),
    more: Math.max(0, positions.length - MOST_POSITIONS),
  };
}

/** What is to be told of a quantity. */
export interface Selected {
  readonly id: string;
  readonly claims: readonly DossierClaim[];
  readonly total: number;
  readonly conflicts: readonly Finding[];
  readonly totalConflicts: number;
}

const MOST_CONFLICTS = 10;
const MOST_SUPPORTED = 20;

/** What of a quantity is told where at most `most` claims can be. */
export function selectedOf(id: string, most: number, { dossier, findings }: Subject): Selected {
  const found = findings.get(id) ?? [];
  const onClaim = new Map(found.flatMap(participants).map((claim) => [claim, true]));
  const all = [...claimsOf(dossier, id)].sort(byTime);
  return {
    id,
    claims: worthListing(all, onClaim, most),
    total: all.length,
    conflicts: [...found].sort((a, b) => bySeverity(a.severity, b.severity)).slice(0, MOST_CONFLICTS),
    totalConflicts: found.length,
  };
}

export function tellComparison(selected: Selected, subject: Subject, look: Look): Api.Comparison {
  const { dossier, findings, names } = subject;
  const { id, claims, total, conflicts, totalConflicts } = selected;
  const { label, kind, unit } = quantityOf(id, dossier, findings, names);
  return {
    dossier: subject.folder,
    quantity: { id, label, kind: kind ?? null, unit: unit ?? null },
    claims: claims.map((claim) => tellClaim(claim, subject, look)),
    total,
    conflicts: conflicts.map((finding) => tellConflict(finding, subject, look)),
    totalConflicts,
    supported: supportedBands(id, dossier, findings, names).slice(-MOST_SUPPORTED).map(tellSupported),
    sums: sumsOf(id, dossier, findings, names),
  };
}

const tellSupported = ({ from, to, low, high, contested, reason }: SupportedBand): Api.Supported => ({
  from: from === undefined ? null : dayOf(from),
  // A window ends with the minute after its last.
  to: to === undefined ? null : dayOf(to - 1),
  low,
  high,
  contested,
  reason,
});

/** `null` beyond the years that a `Date` has. */
function dayOf(minutes: number): string | null {
  const day = new Date(Math.floor(minutes / MINUTES_PER_DAY) * MINUTES_PER_DAY * 60_000);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}
