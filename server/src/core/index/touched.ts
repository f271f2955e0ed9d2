import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type ClaimsByFile, claimAt, type Dossier } from './dossierIndex.ts';
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
      for (const quantity of retractedBy(claim, before)) touched.add(quantity);
      for (const quantity of retractedBy(claim, after)) touched.add(quantity);
    }
    // A sum names its parts by number, whatever quantity they are of.
    for (const claim of now) if (claim.claim.sum.length > 0) touched.add(claim.quantity);
  }
  for (const quantity of [...touched]) {
    for (const whole of wholesOf(after, quantity)) touched.add(whole);
  }
  return touched;
}

/** The claims that are not among the others; `withFiles` keeps those that say the same. */
function missingFrom(claims: readonly DossierClaim[], others: readonly DossierClaim[]): DossierClaim[] {
  const known = new Set(others);
  return claims.filter((claim) => !known.has(claim));
}

function* retractedBy(claim: DossierClaim, dossier: Dossier): Iterable<string> {
  for (const target of claim.claim.retracts) {
    if (target.kind === 'statement') yield* quantitiesOf(dossier.byStatement.get(target.id));
    else {
      const file = target.kind === 'file' ? resolvePath(claim.file, target.path) : claim.file;
      const reached = claimAt(dossier, file, target.number);
      if (reached !== undefined) yield reached.quantity;
    }
  }
}

function* quantitiesOf(claims: ClaimsByFile | undefined): Iterable<string> {
  for (const group of claims?.values() ?? []) for (const claim of group) yield claim.quantity;
}

/** The quantities that a quantity is a declared part of, near and far. */
function wholesOf({ registry }: Dossier, part: string): ReadonlySet<string> {
  const wholes = new Set<string>();
  const queue = [part];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const quantity of registry.quantities.values()) {
      if (!quantity.parts.includes(next) || wholes.has(quantity.id)) continue;
      wholes.add(quantity.id);
      queue.push(quantity.id);
    }
  }
  return wholes;
}
