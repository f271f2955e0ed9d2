import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Severity } from '../text/problem.ts';
import { atLeast, type FindingCode } from './codes.ts';

/**
 * One conflict of a quantity (or between quantities that must add up): what kind, who takes part, and how they
 * stand to each other. One finding per conflict, however many pairs of claims disagree in it.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Canonical ids; the first one is the quantity the finding is filed under. */
  readonly quantities: readonly string[];
  /**
   * Sets of claims that agree with each other, in order of their figures; every claim that takes part is in one.
   * For a sum: the whole, then its parts.
   */
  readonly positions: readonly Position[];
  /** For each claim that takes part, the claim that contradicts it most directly. */
  readonly opposed: ReadonlyMap<DossierClaim, DossierClaim>;
  /** Why an annotator lets it stand, or `undefined` while nobody has said so. */
  readonly acknowledged: string | undefined;
  /** The relation of the dossier that does not hold, as written, where it is one. */
  readonly relation?: string;
}

/** Claims whose figures agree, in order of time. Never empty. */
export type Position = readonly DossierClaim[];

/** All claims that take part in a finding. */
export const participants = (finding: Finding): readonly DossierClaim[] => finding.positions.flat();

/** Whether a finding is to be worked through: loud enough, and acknowledged by nobody. */
export const isLive = ({ severity, acknowledged }: Pick<Finding, 'severity' | 'acknowledged'>): boolean =>
  acknowledged === undefined && atLeast(severity, 'warning');
