import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Severity } from '../text/problem.ts';
import { atLeast } from './codes.ts';
import type { Finding } from './finding.ts';

/**
 * How much a user wants to be told. `careful`: errors, and warnings between parties. `thorough`: all there is, with
 * growth and agreement, and no hint so quiet that a list of problems leaves it out.
 */
export const MODES = ['normal', 'careful', 'thorough'] as const;
export type Mode = (typeof MODES)[number];

/** What a user, other than a dossier, says of how loud findings are. */
export interface Tuning {
  readonly mode: Mode;
  /** By code; only those that are set. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

export const NO_TUNING: Tuning = { mode: 'normal', severities: new Map() };

const TOLD_WHEN_THOROUGH: readonly (readonly [string, Severity])[] = [
  ['updated', 'info'],
  ['corroborated', 'info'],
];

/**
 * A dossier's registry as a user has tuned it. The dossier is shared, so what it says of a code goes before what a
 * user says, and that before what the mode brings along.
 */
export function tuned(registry: Registry, { mode, severities }: Tuning): Registry {
  if (mode !== 'thorough' && severities.size === 0) return registry;
  const brought = mode === 'thorough' ? TOLD_WHEN_THOROUGH : [];
  return { ...registry, severities: new Map([...brought, ...severities, ...registry.severities]) };
}

/** How loud a finding is told in a mode; `undefined` where it is not. An acknowledged one is as quiet as can be. */
export function loudnessIn(mode: Mode, finding: Finding): Severity | undefined {
  if (finding.acknowledged !== undefined) return quietIn(mode);
  const severity = inMode(mode, finding.severity);
  return mode === 'careful' && severity === 'warning' && !isBetweenParties(finding) ? undefined : severity;
}

/** How loud it is that something was acknowledged. */
export const quietIn = (mode: Mode): Severity | undefined => (mode === 'careful' ? undefined : 'hint');

/** How loud what is found in one file is told in a mode; `undefined` where it is not. */
export function inMode(mode: Mode, severity: Severity): Severity | undefined {
  if (mode === 'careful') return atLeast(severity, 'warning') ? severity : undefined;
  return mode === 'thorough' && severity === 'hint' ? 'info' : severity;
}

/** Whether any two claims that a finding sets against each other come from different sides. */
const isBetweenParties = ({ opposed }: Finding): boolean =>
  [...opposed].some(([claim, other]) => sideOf(claim) !== sideOf(other));

const sideOf = ({ root, voice, file }: DossierClaim): string => root ?? voice ?? file;
