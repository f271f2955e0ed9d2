import type { Registry } from '../claims/dossier.ts';
import type { Severity } from '../text/problem.ts';
import { CODES, type FindingCode } from './codes.ts';

/** How loud a code is in a dossier. */
export const severityOf = (code: FindingCode, registry: Registry): Severity | 'off' =>
  registry.severities.get(code) ?? CODES[code];
