import { Map as PersistentMap } from 'immutable';
import type { FileSummary } from '../claims/claim.ts';
import type { Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { resolveFile } from '../claims/resolve.ts';
import { sameClaim } from '../claims/summary.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { type ClaimsByFile, NO_CLAIMS, withClaims } from './claimsByFile.ts';
import { emptyLog, type IdLog, logged } from './idLog.ts';
import { type SayingKey, sayingKeys } from './sayings.ts';
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
  /** The keys of `byQuantity`, to be gone through quickly; some may be there twice, or there no more. */
  readonly quantityIds: IdLog;
  /** Claims that retract something, by what they retract. */
  readonly retractions: PersistentMap<TargetKey, ClaimsByFile>;
  /** Claims that expressly reject something, by what they reject. */
  readonly denials: PersistentMap<TargetKey, ClaimsByFile>;
  /** Claims of a statement, by file: what `retracts stmt id` reaches. */
  readonly byStatement: PersistentMap<string, ClaimsByFile>;
  /** Claims that give one exact number in one statement, or by one speaker: see `sayingKeys`. */
  readonly bySaying: PersistentMap<SayingKey, readonly DossierClaim[]>;
  /** Quantities that have the number of a saying in common with others, and how many such sayings there are. */
  readonly sharedSayings: PersistentMap<string, number>;
}

export interface FileClaims {
  readonly summary: FileSummary;
  readonly claims: readonly DossierClaim[];
}

/** A change to one file: its new summary, or `undefined` when the file is gone. */
export type FileChange = readonly [file: string, summary: FileSummary | undefined];

/** A dossier without files. */
export const emptyDossier = (registry: Registry): Dossier => ({
  registry,
  files: PersistentMap(),
  byQuantity: PersistentMap(),
  quantityIds: emptyLog(),
  retractions: PersistentMap(),
  denials: PersistentMap(),
  byStatement: PersistentMap(),
  bySaying: PersistentMap(),
  sharedSayings: PersistentMap(),
});

/** The dossier after some files changed. Cost: the claims of those files, and O(log n) for each in the size of the dossier. */
export function withFiles(dossier: Dossier, changes: Iterable<FileChange>): Dossier {
  const files = dossier.files.asMutable();
  const byQuantity = dossier.byQuantity.asMutable();
  const retractions = dossier.retractions.asMutable();
  const denials = dossier.denials.asMutable();
  const byStatement = dossier.byStatement.asMutable();
  const bySaying = dossier.bySaying.asMutable();
  const sharedSayings = dossier.sharedSayings.asMutable();
  const added: string[] = [];
  const [gone, fresh] = [new Set<DossierClaim>(), new Set<DossierClaim>()];
  for (const [file, summary] of changes) {
    const old = files.get(file)?.claims ?? [];
    const claims = summary === undefined ? [] : kept(resolveFile(file, summary, dossier.registry), old);
    if (summary === undefined) files.delete(file);
    else files.set(file, { summary, claims });
    added.push(...replace(byQuantity, file, old, claims, (claim) => [claim.quantity]));
    replace(retractions, file, old, claims, (claim) => targetKeys(file, claim.claim.retracts));
    replace(denials, file, old, claims, (claim) => targetKeys(file, claim.claim.denies));
    replace(byStatement, file, old, claims, statementsOf);
    const stay = new Set(claims);
    for (const claim of old) if (!stay.has(claim) && !fresh.delete(claim)) gone.add(claim);
    const known = new Set(old);
    for (const claim of claims) if (!known.has(claim)) fresh.add(claim);
  }
  replaceSayings(bySaying, sharedSayings, gone, fresh);
  return {
    registry: dossier.registry,
    files: files.asImmutable(),
    byQuantity: byQuantity.asImmutable(),
    quantityIds: withoutMany(logged(dossier.quantityIds, added), byQuantity),
    retractions: retractions.asImmutable(),
    denials: denials.asImmutable(),
    byStatement: byStatement.asImmutable(),
    bySaying: bySaying.asImmutable(),
    sharedSayings: sharedSayings.asImmutable(),
  };
}

/** A log that is mostly of ids that are gone is begun anew. */
const withoutMany = (log: IdLog, byQuantity: Dossier['byQuantity']): IdLog =>
  log.length > 2 * byQuantity.size + 1000 ? logged(emptyLog(), [...byQuantity.keys()]) : log;

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
  const claims: DossierClaim[] = [];
  for (const ofFile of byFile) {
    if (ofFile.length === 1) claims.push(ofFile[0]!);
    else for (const claim of [...ofFile].sort(byPlace)) claims.push(claim);
  }
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

export const statementsOf = ({ claim }: DossierClaim): readonly string[] =>
  claim.statement === undefined ? [] : [claim.statement];

function replace(
  index: PersistentMap<string, ClaimsByFile>,
  file: string,
  old: readonly DossierClaim[],
  claims: readonly DossierClaim[],
  keysOf: (claim: DossierClaim) => readonly string[],
): string[] {
  const now = groupBy(claims, keysOf);
  for (const key of groupBy(old, keysOf).keys()) {
    if (now.has(key)) continue;
    const rest = withClaims(index.get(key) ?? NO_CLAIMS, file, []);
    if (rest.length === 0) index.delete(key);
    else index.set(key, rest);
  }
  const added: string[] = [];
  for (const [key, group] of now) {
    const known = index.get(key);
    if (known === undefined) added.push(key);
    index.set(key, withClaims(known ?? NO_CLAIMS, file, group));
  }
  return added;
}

/** Takes claims out and others in. Each saying is gone through once, however many of its claims come or go. */
function replaceSayings(
  index: Dossier['bySaying'],
  shared: Dossier['sharedSayings'],
  gone: ReadonlySet<DossierClaim>,
  fresh: Iterable<DossierClaim>,
): void {
  const now = groupBy(fresh, sayingKeys);
  for (const key of new Set([...groupBy(gone, sayingKeys).keys(), ...now.keys()])) {
    const before = index.get(key) ?? [];
    const after = [...before.filter((claim) => !gone.has(claim)), ...(now.get(key) ?? [])];
    countSharing(shared, before, -1);
    countSharing(shared, after, 1);
    if (after.length === 0) index.delete(key);
    else index.set(key, after);
  }
}

/** Counts the claims of one saying, or no longer, for each of the quantities that share its number. `shared` is mutable. */
export function countSharing(
  shared: Dossier['sharedSayings'],
  said: readonly DossierClaim[],
  by: 1 | -1,
): void {
  if (said.every((claim) => claim.quantity === said[0]!.quantity)) return;
  for (const quantity of new Set(said.map((claim) => claim.quantity))) {
    const count = (shared.get(quantity) ?? 0) + by;
    if (count === 0) shared.delete(quantity);
    else shared.set(quantity, count);
  }
}
