import { Map as PersistentMap } from 'immutable';
import { recheck } from '../../check.ts';
import type { Claim } from '../../claims/claim.ts';
import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { type Dossier, emptyDossier, type FileChange, withFiles } from '../../index/dossierIndex.ts';
import { atLeast } from '../../rules/codes.ts';
import { type Finding, participants } from '../../rules/finding.ts';
import { type ClaimChange, changed } from './change.ts';
import type { Opposition, Settlement } from './opposition.ts';

/** A finding among more claims is not tried out: it would cost more than a menu may. */
const MOST_CLAIMS = 60;

/**
 * Whether a settlement does away with its finding between the two claims, and puts nothing louder in its place. The
 * rules themselves say so, of a dossier that holds nothing but the claims at odds: two, or all that a sum takes.
 */
export function trial(opposition: Opposition): (settlement: Settlement) => boolean {
  const claims = claimsNeeded(opposition);
  if (claims.length > MOST_CLAIMS || !isFound(findingsAmong(claims, [], opposition), opposition)) {
    return () => false;
  }
  return ({ changes }) => {
    const after = findingsAmong(claims, changes, opposition);
    const { severity } = opposition.finding;
    return !isFound(after, opposition) && after.every((one) => atLeast(severity, one.severity));
  };
}

function claimsNeeded({ finding, claim, other }: Opposition): readonly DossierClaim[] {
  const isBetweenTwo = finding.quantities.length === 1 && finding.code !== 'sum-mismatch';
  return isBetweenTwo ? [claim, other] : participants(finding);
}

function findingsAmong(
  claims: readonly DossierClaim[],
  changes: readonly ClaimChange[],
  { dossier, finding }: Opposition,
): readonly Finding[] {
  const small = withFiles(emptyDossier(dossier.registry), summariesOf(claims, changes, dossier));
  const quantities = new Set([...finding.quantities, ...small.byQuantity.keys()]);
  return [...recheck(small, PersistentMap(), quantities).values()].flat();
}

function summariesOf(
  claims: readonly DossierClaim[],
  changes: readonly ClaimChange[],
  dossier: Dossier,
): FileChange[] {
  return [...new Set(claims.map(({ file }) => file))].map((file) => {
    const wanted = new Set(claims.filter((one) => one.file === file).map(({ claim }) => claim.number));
    const { summary } = dossier.files.get(file)!;
    const kept = summary.claims.filter(({ number }) => wanted.has(number));
    const own = changes.filter((change) => change.file === file);
    const apply = (claim: Claim): Claim =>
      own.reduce((now, { number, change }) => (number === now.number ? changed(now, change) : now), claim);
    return [file, { ...summary, claims: kept.map(apply) }];
  });
}

const isFound = (findings: readonly Finding[], { finding, claim, other }: Opposition): boolean =>
  findings.some(
    (one) =>
      one.code === finding.code && one.acknowledged === undefined && has(one, claim) && has(one, other),
  );

const has = (finding: Finding, { file, claim }: DossierClaim): boolean =>
  participants(finding).some((one) => one.file === file && one.claim.number === claim.number);
