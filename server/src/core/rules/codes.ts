import type { Severity } from '../text/problem.ts';

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
  'unit-mismatch': 'warning',
  updated: 'off',
  corroborated: 'off',
} as const satisfies Readonly<Record<string, Severity | 'off'>>;

export type FindingCode = keyof typeof CODES;

const LOUDNESS: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** The louder of two severities. */
export const louder = (a: Severity, b: Severity): Severity => (LOUDNESS[a] >= LOUDNESS[b] ? a : b);

/** Whether `severity` is at least as loud as `floor`. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  LOUDNESS[severity] >= LOUDNESS[floor];
