import type { Severity } from '../text/problem.ts';
import type { Report, ReportedClaim, ReportedFinding } from './report.ts';
import { en } from './strings/en.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A report in the Static Analysis Results Interchange Format, 2.1.0 (OASIS), which code hosts and editors read:
 * a result a finding, at the first claim, the others as related locations. An acknowledged finding is
 * suppressed, with its reason.
 */
export function sarifReport(report: Report, version: string): object {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'hasila', version, rules: codes.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.skipped.length === 0,
            toolExecutionNotifications: report.skipped.map(({ file, reason }) => ({
              level: 'error',
              message: { text: `Not checked: ${reason}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function ruleOf(code: ReportedFinding['code']): object {
  const reasons: Readonly<Record<string, string>> = en.reason;
  const reason = Object.hasOwn(reasons, code) ? reasons[code]! : code.replaceAll('-', ' ');
  return { id: code, shortDescription: { text: `${reason[0]!.toUpperCase()}${reason.slice(1)}.` } };
}

function resultOf(finding: ReportedFinding, ruleIndex: number): object {
  const { code, severity, message, claims, acknowledged } = finding;
  const [first, ...rest] = claims;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(first!) }],
    relatedLocations: rest.map((claim, i) => ({
      id: i + 1,
      physicalLocation: placeOf(claim),
      message: { text: [claim.value, claim.speaker, claim.asOf].filter((x) => x !== null).join(', ') || '?' },
    })),
    partialFingerprints: { 'hasilaFinding/v1': fingerprintOf(finding) },
    ...(acknowledged === null ? {} : { suppressions: [{ kind: 'inSource', justification: acknowledged }] }),
  };
}

const placeOf = ({ file, range }: ReportedClaim): object => ({
  artifactLocation: { uri: uriOf(file) },
  region: {
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  },
});

/** A path as a URI reference, relative as it is; one from the root (of a drive, too) as a file's URI. */
function uriOf(file: string): string {
  const encoded = file.split('/').map(encodeStep).join('/');
  if (file.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${encoded}` : encoded;
}

function encodeStep(step: string): string {
  try {
    return encodeURIComponent(step);
  } catch {
    return encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd'));
  }
}

/** The same for the same conflict wherever its claims move within their files, so that hosts can follow it. */
function fingerprintOf({ code, quantities, claims }: ReportedFinding): string {
  const ids = claims.map(({ file, number, range }) => `${file}#${number ?? `L${range.start.line}`}`);
  return hash([code, ...quantities, ...[...new Set(ids)].sort()].join('\n'));
}

/** FNV-1a, 32 bits, twice: short and stable. It guards nothing. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x811c9dc5 | 1);
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
