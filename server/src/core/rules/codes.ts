import type { ProblemCode, Severity } from '../text/problem.ts';

/** Every verdict two claims can get, and every finding between claims, with how loud it is unless a dossier says otherwise. */
export const CODES = {
  'self-contradiction': 'error',
  misquotation: 'warning',
  'hedge-drift': 'hint',
  retraction: 'warning',
  dispute: 'warning',
  strain: 'hint',
  divergent: 'info',
  'decreasing-toll': 'warning',
  'sum-mismatch': 'warning',
  'part-exceeds-whole': 'warning',
  excluded: 'warning',
  'double-counting': 'warning',
  'unit-mismatch': 'warning',
  'state-reversal': 'warning',
  denied: 'warning',
  recast: 'warning',
  'scope-gap': 'hint',
  'estimate-not-count': 'hint',
  'relay-only': 'hint',
  'single-source': 'hint',
  'missing-attribution': 'hint',
  'missing-date': 'hint',
  updated: 'off',
  corroborated: 'off',
} as const satisfies Readonly<Record<string, Severity | 'off'>>;

export type FindingCode = keyof typeof CODES;

/** What is found about what claims rest on, where no figure contradicts another. */
export type SourcingCode = 'missing-attribution' | 'missing-date' | 'relay-only' | 'single-source';

const SOURCING: ReadonlySet<FindingCode> = new Set<SourcingCode>([
  'missing-attribution',
  'missing-date',
  'relay-only',
  'single-source',
]);

/** Whether a code tells of what claims rest on, and of no contradiction. */
export const isSourcing = (code: FindingCode): code is SourcingCode => SOURCING.has(code);

/** Whether a code tells of something that a claim leaves out. */
export const isOmission = (code: FindingCode): boolean =>
  code === 'missing-attribution' || code === 'missing-date';

/** The verdicts on two figures of one quantity, and why two could not be compared. */
export type PairCode = Exclude<
  FindingCode,
  | 'part-exceeds-whole'
  | 'excluded'
  | 'double-counting'
  | 'recast'
  | 'scope-gap'
  | 'relay-only'
  | 'single-source'
  | 'missing-attribution'
  | 'missing-date'
>;

const CONTRADICTIONS: ReadonlySet<string> = new Set<PairCode>([
  'self-contradiction',
  'misquotation',
  'retraction',
  'dispute',
  'decreasing-toll',
  'denied',
  'state-reversal',
]);

/** Whether a code, or how one claim stands to another, says that one of two claims contradicts the other. */
export const isContradiction = (code: string): boolean => CONTRADICTIONS.has(code);

/** What is found in one file by reading its text, with how loud it is unless a dossier says otherwise. */
export const FILE_CODES = {
  'value-mismatch': 'warning',
  'missing-value': 'hint',
  'unclosed-quote': 'hint',
  'unmarked-figure': 'off',
} as const satisfies Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;

export type FileCode = keyof typeof FILE_CODES;

const LOUDNESS: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** The louder of two severities. */
export const louder = (a: Severity, b: Severity): Severity => (LOUDNESS[a] >= LOUDNESS[b] ? a : b);

/** Whether `severity` is at least as loud as `floor`. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  LOUDNESS[severity] >= LOUDNESS[floor];

/** The order of severities, the gravest first. */
export const bySeverity = (a: Severity, b: Severity): number => LOUDNESS[b] - LOUDNESS[a];
