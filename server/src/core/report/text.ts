import type { Severity } from '../text/problem.ts';
import { visible, visibleSentence } from './foreign.ts';
import { RELATED_LIMIT } from './related.ts';
import { type Report, type ReportedClaim, type ReportedFinding, tally } from './report.ts';

/** How parts of a text report look; each gives its text back, with colour or without. */
export interface Style {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** A report for people: a line a finding, as compilers write them, and below it where the claims are. */
export const textReport = (report: Report, style: Style): string =>
  [...report.findings.map((finding) => findingText(finding, style)), summaryLine(report, style), ''].join(
    '\n',
  );

function findingText(finding: ReportedFinding, style: Style): string {
  const { code, severity, claims, positions, acknowledged } = finding;
  const message = visibleSentence(finding.message);
  const [first] = claims;
  const head =
    acknowledged === null
      ? `${style.strong(placeText(first!))}: ${style.severity(severity, severity)}: ${message} ${style.faint(`[${code}]`)}`
      : style.faint(`${placeText(first!)}: acknowledged: ${message} [${code}] “${visible(acknowledged)}”`);
  if (positions.length === 0) return head;
  const listed = claims.slice(0, RELATED_LIMIT).map((claim) => `    ${style.faint(claimText(claim))}`);
  const rest = claims.length - listed.length;
  return [head, ...listed, ...(rest > 0 ? [`    ${style.faint(`and ${rest} more`)}`] : [])].join('\n');
}

/** One-based, as editors and compilers count for people. */
const placeText = ({ file, range }: ReportedClaim): string =>
  `${visible(file)}:${range.start.line + 1}:${range.start.character + 1}`;

function claimText(claim: ReportedClaim): string {
  const { value, speaker, asOf, outlet } = claim;
  const said = [
    value ?? '?',
    ...[speaker === null ? null : `@${speaker}`, asOf, outlet].filter((x) => x !== null),
  ];
  return `${placeText(claim)}  ${visible(said.join('  '))}`;
}

const WORDS: readonly (readonly [severity: Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'remark', 'remarks'],
  ['hint', 'hint', 'hints'],
];

function summaryLine(report: Report, style: Style): string {
  const count = tally(report);
  const found = WORDS.filter(([severity]) => count[severity] > 0).map(([severity, one, many]) =>
    style.severity(severity, counted(count[severity], one, many)),
  );
  const { dossiers, files, claims } = report.checked;
  const scope = [
    counted(files, 'file', 'files'),
    counted(claims, 'claim', 'claims'),
    counted(dossiers, 'dossier', 'dossiers'),
  ].join(', ');
  const skipped = report.skipped.length;
  const gap = skipped === 0 ? '' : ` ${counted(skipped, 'file was', 'files were')} not checked.`;
  return `${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${scope}.${gap}`;
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
