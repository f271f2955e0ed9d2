import { InvalidArgumentError } from 'commander';
import { CODES } from '../core/rules/codes.ts';
import { nearest } from '../core/text/nearest.ts';
import type { ProblemCode, Severity } from '../core/text/problem.ts';

/** Spelt out, so that a code that is added to the type is missed here. */
const PROBLEMS: Readonly<Record<ProblemCode, true>> = {
  'duplicate-number': true,
  'mark-without-claim': true,
  'claim-without-mark': true,
  'unmatched-bracket': true,
  'bad-mark': true,
  'unknown-field': true,
  'malformed-field': true,
  'malformed-value': true,
  'malformed-date': true,
  'missing-quantity': true,
  'missing-value': true,
  'value-mismatch': true,
  'unclosed-quote': true,
  'unmarked-figure': true,
  'unknown-reference': true,
  'bad-header': true,
  'unknown-header-key': true,
  'header-too-large': true,
  'bad-dossier': true,
  'unknown-key': true,
  'unknown-kind': true,
  'undeclared-part': true,
  cycle: true,
  'undeclared-quantity': true,
  'undeclared-speaker': true,
  'raw-drift': true,
  'raw-refused': true,
  'not-utf8': true,
  'not-analysed': true,
};

export const CODE_NAMES: readonly string[] = [...Object.keys(CODES), ...Object.keys(PROBLEMS)];

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** Adds one `--rule CODE=SEVERITY` to those given before it. */
export function addRule(given: string, before: Severities = new Map()): Severities {
  const [code = '', wanted, ...more] = given.split('=');
  const severity = [...SEVERITIES, 'off' as const].find((known) => known === wanted);
  if (severity === undefined || more.length > 0) {
    throw new InvalidArgumentError(
      `Write CODE=SEVERITY; a severity is one of ${SEVERITIES.join(', ')}, off.`,
    );
  }
  if (!CODE_NAMES.includes(code)) throw new InvalidArgumentError(noSuchCode(code));
  return new Map([...before, [code, severity]]);
}

/** What to say of a code that there is none of. */
export function noSuchCode(code: string): string {
  const meant = nearest(code, CODE_NAMES);
  return `There is no code ${code}.${meant === undefined ? '' : ` Is it ${meant}?`}`;
}

/** From which severity on a finding makes the exit status 1. */
export type FailOn = Severity | 'never';
