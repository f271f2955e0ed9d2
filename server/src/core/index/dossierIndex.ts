import { Map as PersistentMap } from 'immutable';
import type { FileSummary } from '../claims/claim.ts';
import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { resolveFile } from '../claims/resolve.ts';
import { sameClaim } from '../claims/summary.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { sayingKeys } from './sayings.ts';
import { type TargetKey, targetKeys } from './targets.ts';

/**
 * One revision of a dossier: what its files claim, keyed by file and by quantity. Immutable; a change makes a
 * new one that shares all it can with the old. It holds no position of any text.
 */
export interface Dossier {
  readonly registry: Registry;
  readonly files: PersistentMap<string, FileClaims>;
  /** Claims of a quantity (canonical id), by file. */
  readonly byQuantity: PersistentMap<string, ClaimsByFile>;
  /** Claims that retract something, by what they retract. */
  readonly retractions: PersistentMap<TargetKey, ClaimsByFile>;
  /** Claims that expressly reject something, by what they reject. */
  readonly denials: PersistentMap<TargetKey, ClaimsByFile>;
  /** Claims of a statement, by file: what `retracts stmt id` reaches. */
  readonly byStatement: PersistentMap<string, ClaimsByFile>;
  /** Claims that give one exact number in one statement, or by one speaker: see `sayingKeys`. */
  readonly bySaying: PersistentMap<string, ClaimsByFile>;
}

export interface FileClaims {
  readonly summary: FileSummary;
  readonly claims: readonly DossierClaim[];
}

export type ClaimsByFile = PersistentMap<string, readonly DossierClaim[]>;

/** A change to one file: its new summary, or `undefined` when the file is gone. */
export type FileChange = readonly [file: string, summary: FileSummary | undefined];

/** A dossier without files. */
export const emptyDossier = (registry: Registry): Dossier => ({
  registry,
  files: PersistentMap(),
  byQuantity: PersistentMap(),
  retractions: PersistentMap(),
  denials: PersistentMap(),
  byStatement: PersistentMap(),
  bySaying: PersistentMap(),
});

/** The dossier after some files changed. Cost: the claims of those files, and O(log n) for each in the size of the dossier. */
export function withFiles(dossier: Dossier, changes: Iterable<FileChange>): Dossier {
  const files = dossier.files.asMutable();
  const byQuantity = dossier.byQuantity.asMutable();
  const retractions = dossier.retractions.asMutable();
  const denials = dossier.denials.asMutable();
  const byStatement = dossier.byStatement.asMutable();
  const bySaying = dossier.bySaying.asMutable();
  for (const [file, summary] of changes) {
    const old = files.get(file)?.claims ?? [];
    const claims = summary === undefined ? [] : kept(resolveFile(file, summary, dossier.registry), old);
    if (summary === undefined) files.delete(file);
    else files.set(file, { summary, claims });
    replace(byQuantity, file, old, claims, (claim) => [claim.quantity]);
    replace(retractions, file, old, claims, (claim) => targetKeys(file, claim.claim.retracts));
    replace(denials, file, old, claims, (claim) => targetKeys(file, claim.claim.denies));
    replace(byStatement, file, old, claims, statementsOf);
    replace(bySaying, file, old, claims, sayingKeys);
  }
  return {
    registry: dossier.registry,
    files: files.asImmutable(),
    byQuantity: byQuantity.asImmutable(),
    retractions: retractions.asImmutable(),
    denials: denials.asImmutable(),
    byStatement: byStatement.asImmutable(),
    bySaying: bySaying.asImmutable(),
  };
}

/** The same files under another registry, all read anew. */
export const withRegistry = (dossier: Dossier, registry: Registry): Dossier =>
  withFiles(
    emptyDossier(registry),
    dossier.files.entrySeq().map(([file, { summary }]): FileChange => [file, summary]),
  );

/** The claims of a quantity in a fixed order, by file name and number, so that findings do not depend on how they came in. */
export function claimsOf(dossier: Dossier, quantity: string): readonly DossierClaim[] {
  const byFile = dossier.byQuantity.get(quantity);
  if (byFile === undefined) return [];
  const known = inOrder.get(byFile);
  if (known !== undefined) return known;
  const claims = [...byFile]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, ofFile]) => (ofFile.length > 1 ? [...ofFile].sort(byPlace) : ofFile));
  inOrder.set(byFile, claims);
  return claims;
}

/** A dozen rules ask for the claims of a quantity, one after the other. */
const inOrder = new WeakMap<ClaimsByFile, readonly DossierClaim[]>();

/** The fixed order of claims: by file name, then number. */
export const byPlace = (a: DossierClaim, b: DossierClaim): number =>
  byCodeUnit(a.file, b.file) || a.claim.number - b.claim.number;

/** The claim of a number in a file. */
export const claimAt = (dossier: Dossier, file: string, number: number): DossierClaim | undefined =>
  dossier.files.get(file)?.claims.find((claim) => claim.claim.number === number);

/** Claims that are as they were stay the same objects, so that findings which hold them stay true of them. */
function kept(claims: readonly DossierClaim[], old: readonly DossierClaim[]): readonly DossierClaim[] {
  if (old.length === 0) return claims;
  const byNumber = new Map(old.map((claim) => [claim.claim.number, claim]));
  return claims.map((claim) => {
    const before = byNumber.get(claim.claim.number);
    const same =
      before &&
      before.outlet === claim.outlet &&
      before.whole === claim.whole &&
      sameClaim(before.claim, claim.claim);
    return same ? before : claim;
  });
}

const statementsOf = ({ claim }: DossierClaim): readonly string[] =>
  claim.statement === undefined ? [] : [claim.statement];

function replace(
  index: PersistentMap<string, ClaimsByFile>,
  file: string,
  old: readonly DossierClaim[],
  claims: readonly DossierClaim[],
  keysOf: (claim: DossierClaim) => readonly string[],
): void {
  const now = groupBy(claims, keysOf);
  for (const key of groupBy(old, keysOf).keys()) {
    if (now.has(key)) continue;
    const rest = index.get(key)?.delete(file);
    if (rest === undefined || rest.isEmpty()) index.delete(key);
    else index.set(key, rest);
  }
  for (const [key, group] of now) {
    index.set(key, (index.get(key) ?? PersistentMap<string, readonly DossierClaim[]>()).set(file, group));
  }
}
