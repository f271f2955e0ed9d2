import type { DossierClaim } from '../claims/dossierClaim.ts';
import { constraintsOf } from '../rules/relations/constraints.ts';
import type { Target } from '../syntax/tree.ts';
import type { ClaimsByFile } from './claimsByFile.ts';
import { claimAt, type Dossier } from './dossierIndex.ts';
import { sayingKeys } from './sayings.ts';
import { resolvePath } from './targets.ts';

/**
 * The quantities whose findings can differ between two revisions of one dossier with one registry, given the
 * files that changed. Everything a rule looks at beyond the claims of its own quantity must be named here.
 */
export function touchedQuantities(
  before: Dossier,
  after: Dossier,
  files: Iterable<string>,
): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const file of files) {
    const old = before.files.get(file)?.claims ?? [];
    const now = after.files.get(file)?.claims ?? [];
    const changed = [...missingFrom(old, now), ...missingFrom(now, old)];
    if (changed.length === 0) continue;
    for (const claim of changed) {
      touched.add(claim.quantity);
      for (const dossier of [before, after]) {
        for (const quantity of besides(claim, dossier)) touched.add(quantity);
        for (const reached of targetsOf(claim, claim.claim.retracts, dossier)) {
          touched.add(reached.quantity);
          for (const quantity of besides(reached, dossier)) touched.add(quantity);
        }
      }
      // An addend is told with its sum, and apart from it once it is none.
      for (const quantity of addedUpBy(claim, before)) touched.add(quantity);
      for (const quantity of addedUpBy(claim, after)) touched.add(quantity);
    }
    // A sum names its parts by number, whatever quantity they are of.
    for (const claim of now) if (claim.claim.sum.length > 0) touched.add(claim.quantity);
  }
  const { dependents } = constraintsOf(after.registry);
  for (const quantity of [...touched]) {
    for (const other of dependents.get(quantity) ?? []) touched.add(other);
  }
  return touched;
}

/** The claims that are not among the others; `withFiles` keeps those that say the same. */
function missingFrom(claims: readonly DossierClaim[], others: readonly DossierClaim[]): DossierClaim[] {
  const known = new Set(others);
  return claims.filter((claim) => !known.has(claim));
}

/** The other quantities under which findings are filed that a claim takes part in. */
function* besides(claim: DossierClaim, dossier: Dossier): Iterable<string> {
  for (const denied of targetsOf(claim, claim.claim.denies, dossier)) yield denied.quantity;
  for (const key of sayingKeys(claim)) {
    for (const { quantity } of dossier.bySaying.get(key) ?? []) yield quantity;
  }
}

function* addedUpBy({ file, claim }: DossierClaim, dossier: Dossier): Iterable<string> {
  for (const number of claim.sum) {
    const addend = claimAt(dossier, file, number);
    if (addend !== undefined) yield addend.quantity;
  }
}

/** The claims that a claim's targets reach. */
function* targetsOf(
  { file }: DossierClaim,
  targets: readonly Target[],
  dossier: Dossier,
): Iterable<DossierClaim> {
  for (const target of targets) {
    if (target.kind === 'statement') yield* allOf(dossier.byStatement.get(target.id));
    else {
      const where = target.kind === 'file' ? resolvePath(file, target.path) : file;
      const reached = claimAt(dossier, where, target.number);
      if (reached !== undefined) yield reached;
    }
  }
}

function* allOf(claims: ClaimsByFile | undefined): Iterable<DossierClaim> {
  for (const group of claims ?? []) yield* group;
}
