import { Map as PersistentMap } from 'immutable';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type Finding, participants } from '../rules/finding.ts';

/** A finding as it stands on one claim that takes part in it. */
export interface FindingOnClaim {
  readonly finding: Finding;
  /** The claim as the finding holds it: of the revision it was found in, which may be an earlier one. */
  readonly claim: DossierClaim;
}

/**
 * Findings by the file of each claim that takes part, and there by the quantity they are filed under. Files
 * without any are not in it.
 */
export type FindingsByFile = PersistentMap<string, PersistentMap<string, readonly FindingOnClaim[]>>;

/** The same after the findings of one quantity changed. Files that only take part in findings that stayed are left alone. */
export function refile(
  byFile: FindingsByFile,
  quantity: string,
  before: readonly Finding[] = [],
  after: readonly Finding[] = [],
): FindingsByFile {
  if (before.length === 0 && after.length === 0) return byFile;
  const [was, is] = [new Set(before), new Set(after)];
  const fresh = after.filter((finding) => !was.has(finding));
  const now = new Map<string, FindingOnClaim[]>();
  for (const file of filesOf(before.filter((finding) => !is.has(finding)))) {
    // What stays on a file is not looked for among all that stays.
    now.set(
      file,
      (byFile.get(file)?.get(quantity) ?? []).filter(({ finding }) => is.has(finding)),
    );
  }
  for (const finding of fresh) {
    for (const claim of participants(finding)) {
      const inFile = now.get(claim.file) ?? [...(byFile.get(claim.file)?.get(quantity) ?? [])];
      now.set(claim.file, inFile);
      inFile.push({ finding, claim });
    }
  }
  return byFile.withMutations((files) => {
    for (const [file, found] of now) {
      const known = files.get(file) ?? PersistentMap<string, readonly FindingOnClaim[]>();
      const next = found.length > 0 ? known.set(quantity, found) : known.delete(quantity);
      if (next.isEmpty()) files.delete(file);
      else files.set(file, next);
    }
  });
}

/** The files of all claims that take part in a finding which is not in both lists. */
export function filesOfChanged(
  before: readonly Finding[] = [],
  after: readonly Finding[] = [],
): ReadonlySet<string> {
  const [was, is] = [new Set(before), new Set(after)];
  return filesOf([...before.filter((one) => !is.has(one)), ...after.filter((one) => !was.has(one))]);
}

/** The files of all claims that take part in some findings. */
export function filesOf(findings: Iterable<Finding>): ReadonlySet<string> {
  const files = new Set<string>();
  for (const finding of findings) for (const claim of participants(finding)) files.add(claim.file);
  return files;
}

/** The findings on the claims of a file, in no order of meaning. */
export const findingsOnFile = (byFile: FindingsByFile, file: string): readonly FindingOnClaim[] =>
  [...(byFile.get(file)?.values() ?? [])].flat();

/** The findings on one claim, whatever revision it is of. */
export const findingsOnClaim = (
  byFile: FindingsByFile,
  file: string,
  number: number,
): readonly FindingOnClaim[] =>
  findingsOnFile(byFile, file).filter(({ claim }) => claim.claim.number === number);
