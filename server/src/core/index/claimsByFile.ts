import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, countLeading } from '../collections.ts';

/**
 * Claims under some key, those of each file together, in order of file names. No file is there without any. A list, and
 * no tree: it is copied with an edit, and read from end to end a hundred times as often.
 */
export type ClaimsByFile = readonly (readonly DossierClaim[])[];

export const NO_CLAIMS: ClaimsByFile = [];
const NONE: readonly never[] = [];

/** Those of one file. O(log n). */
export function claimsOfFile(all: ClaimsByFile, file: string): readonly DossierClaim[] {
  const group = all[placeOf(all, file)];
  return group?.[0]?.file === file ? group : NONE;
}

/** The same with other claims of one file, or none. O(n) in the number of files. */
export function withClaims(all: ClaimsByFile, file: string, claims: readonly DossierClaim[]): ClaimsByFile {
  const at = placeOf(all, file);
  const isKnown = all[at]?.[0]?.file === file;
  return [...all.slice(0, at), ...(claims.length > 0 ? [claims] : []), ...all.slice(isKnown ? at + 1 : at)];
}

/** Where a file is, or would be. */
const placeOf = (all: ClaimsByFile, file: string): number =>
  countLeading(all, ([first]) => byCodeUnit(first!.file, file) < 0);
