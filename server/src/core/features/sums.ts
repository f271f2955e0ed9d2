import { Map as PersistentMap } from 'immutable';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import type { ClaimsByFile } from '../index/claimsByFile.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import type { Finding } from '../rules/finding.ts';
import { isWithdrawn } from '../rules/gate.ts';
import { type Balance, balancesOf } from '../rules/relations/balance.ts';
import { constraintsOf, isPlain } from '../rules/relations/constraints.ts';
import { expressSums, fails, growth, type Sum } from '../rules/sumMismatch.ts';

export interface CheckedSum extends Sum {
  /** `above`: the parts are not all there is, and leave something over. */
  readonly outcome: 'equal' | 'above' | 'fails';
  /** The relation as written, where it is more than a sum of parts. */
  readonly relation?: string | undefined;
}

/**
 * The sums that a claim takes part in: those of its own article, what was added to an earlier toll of its voice,
 * and those of other articles that do not close. Looks at the claims of the article and of the quantity once.
 */
export function sumsAround(
  claim: DossierClaim,
  dossier: Dossier,
  findings: readonly Finding[],
): CheckedSum[] {
  const article = articleOf(dossier, claim.file);
  const wholes = wholesAround(claim, dossier);
  const sums = [...expressSums(article, wholes), ...growth(ledgerOf(claim, dossier))]
    .filter((sum) => takesPart(claim, sum))
    .map((sum): CheckedSum => ({ ...sum, outcome: outcomeOf(sum) }));
  const declared = [...groupBy(wholes, ({ quantity }) => [quantity])]
    .flatMap(([quantity, claims]) => [...balancesOf(article, quantity, claims)])
    .filter(({ constraint, terms }) => terms.length > 2 || !isPlain(constraint))
    .map(sumOf)
    .filter((sum) => takesPart(claim, sum));
  const checked = [...sums, ...declared];
  const failed = findings.flatMap(failedSum).filter((sum) => takesPart(claim, sum));
  const others = failed.filter(({ whole }) => !checked.some((sum) => isSame(sum.whole, whole)));
  return [...checked, ...others];
}

/** All sums that claims on a quantity are the wholes of, and the relations that are checked at them. */
export function sumsUnder(dossier: Dossier, quantity: string): CheckedSum[] {
  const wholes = claimsOf(dossier, quantity).filter(
    (claim) => isAmount(claim) && !isWithdrawn(claim, dossier),
  );
  const sums = [...expressSums(dossier, wholes), ...growth(wholes)];
  const declared = [...balancesOf(dossier, quantity, wholes)].filter(
    ({ constraint, terms }) => terms.length > 2 || !isPlain(constraint),
  );
  return [...sums.map((sum) => ({ ...sum, outcome: outcomeOf(sum) })), ...declared.map(sumOf)];
}

const OUTCOMES = { holds: 'equal', open: 'above', fails: 'fails' } as const;

function sumOf({ constraint, anchor, terms, outcome }: Balance): CheckedSum {
  const parts = terms.slice(1);
  const complete = outcome !== 'open';
  return {
    whole: anchor,
    parts,
    complete,
    outcome: OUTCOMES[outcome],
    relation: isPlain(constraint) ? undefined : constraint.relation,
  };
}

function outcomeOf(sum: Sum): CheckedSum['outcome'] {
  if (fails(sum)) return 'fails';
  return fails({ ...sum, complete: true }) ? 'above' : 'equal';
}

/** Whether two claims are one, though perhaps of different revisions of their dossier. */
export const isSame = (a: DossierClaim, b: DossierClaim): boolean =>
  a === b || (a.file === b.file && a.claim.number === b.claim.number);

/** The claims of the article that this one may be a part of, or hang together with, and itself. */
function wholesAround(claim: DossierClaim, dossier: Dossier): DossierClaim[] {
  const together = constraintsOf(dossier.registry).dependents.get(claim.quantity);
  return (dossier.files.get(claim.file)?.claims ?? []).filter(
    (other) =>
      (other === claim || other.claim.sum.includes(claim.claim.number) || together?.has(other.quantity)) &&
      isAmount(other) &&
      !isWithdrawn(other, dossier),
  );
}

const isAmount = ({ extent }: DossierClaim): boolean =>
  extent?.dimension === 'amount' || extent?.dimension === 'increment';

const takesPart = (claim: DossierClaim, { whole, parts }: Sum): boolean =>
  isSame(whole, claim) || parts.some((part) => part.some((other) => isSame(other, claim)));

/** The dossier as if it had one article only. */
function articleOf(dossier: Dossier, file: string): Dossier {
  const claims = groupBy(dossier.files.get(file)?.claims ?? [], ({ quantity }) => [quantity]);
  const byQuantity = PersistentMap(
    [...claims].map(([quantity, group]): [string, ClaimsByFile] => [quantity, [group]]),
  );
  return { ...dossier, byQuantity };
}

/** What a voice ever gave as the total, and what the claim's article adds to it. */
function ledgerOf({ quantity, voice, file }: DossierClaim, dossier: Dossier): DossierClaim[] {
  if (voice === undefined) return [];
  const ledger: DossierClaim[] = [];
  for (const claims of dossier.byQuantity.get(quantity) ?? []) {
    for (const claim of claims) {
      if (claim.voice !== voice) continue;
      if (claim.file === file || claim.extent?.dimension === 'amount') ledger.push(claim);
    }
  }
  return ledger;
}

function failedSum({ code, positions, relation }: Finding): CheckedSum[] {
  const [[whole] = [], ...parts] = positions;
  if (code !== 'sum-mismatch' || whole === undefined) return [];
  return [{ whole, parts, complete: true, outcome: 'fails', relation }];
}
