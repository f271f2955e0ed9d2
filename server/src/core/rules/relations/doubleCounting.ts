import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { before } from '../../figure/window.ts';
import { claimAt, claimsOf, type Dossier } from '../../index/dossierIndex.ts';
import { reasonAmong } from '../acknowledged.ts';
import type { Finding } from '../finding.ts';
import { isWithdrawn } from '../gate.ts';
import { accumulates } from '../growth.ts';
import { severityOf } from '../severity.ts';
import { constraintsOf } from './constraints.ts';
import { liesWithin } from './within.ts';

/** A term of a sum that another of its terms includes already; one and the same where the sum has it twice. */
interface Twice {
  readonly outer: DossierClaim;
  readonly inner: DossierClaim;
}

/** So many terms has no sum in an article; of more only the first are looked at. */
const MOST_TERMS = 64;

/**
 * Sums that count something twice: a term twice, a whole and its part, a narrower scope or place and the one around it,
 * or a toll and what was added on a day that it includes.
 */
export function doubleCountings(dossier: Dossier, quantity: string): Finding[] {
  const severity = severityOf('double-counting', dossier.registry);
  if (severity === 'off') return [];
  const claims = claimsOf(dossier, quantity).filter((claim) => !isWithdrawn(claim, dossier));
  return [...doubleCounted(dossier, claims)].map(([whole, { outer, inner }]) => {
    const all = [...new Set([whole, outer, inner])];
    return {
      code: 'double-counting',
      severity,
      quantities: [...new Set(all.map((claim) => claim.quantity))],
      positions: all.map((claim) => [claim]),
      opposed: new Map(
        all.map((claim) => [claim, claim === inner ? (outer === inner ? whole : outer) : inner]),
      ),
      acknowledged: reasonAmong('double-counting', all),
    };
  });
}

/** The claims whose express sum counts something twice, and what. */
export function doubleCounted(
  dossier: Dossier,
  claims: readonly DossierClaim[],
): ReadonlyMap<DossierClaim, Twice> {
  const found = new Map<DossierClaim, Twice>();
  if (severityOf('double-counting', dossier.registry) === 'off') return found;
  for (const whole of claims) {
    const terms = whole.claim.sum.slice(0, MOST_TERMS).flatMap((number) => {
      const term = claimAt(dossier, whole.file, number);
      return term === undefined || term === whole ? [] : [term];
    });
    const twice = terms.length > 1 ? firstTwice(terms, dossier) : undefined;
    if (twice !== undefined) found.set(whole, twice);
  }
  return found;
}

function firstTwice(terms: readonly DossierClaim[], dossier: Dossier): Twice | undefined {
  for (const [i, a] of terms.entries()) {
    for (const b of terms.slice(i + 1)) {
      if (a === b || includes(a, b, dossier)) return { outer: a, inner: b };
      if (includes(b, a, dossier)) return { outer: b, inner: a };
    }
  }
  return undefined;
}

/** Whether what one claim counts is among what another does. */
function includes(outer: DossierClaim, inner: DossierClaim, { registry }: Dossier): boolean {
  if (outer.claim.forecast !== inner.claim.forecast || !isLevel(outer)) return false;
  const frame = liesWithin(inner, outer, registry);
  if (frame === undefined || (isAddition(inner) && !isAddedBefore(outer, inner))) return false;
  if (outer.quantity === inner.quantity) return isAddition(inner) || frame === 'narrower';
  const parts = constraintsOf(registry).parts.get(outer.quantity) ?? [];
  return parts.some(({ part, factor }) => part === inner.quantity && factor === 1);
}

/** Not itself an addition. */
const isLevel = ({ extent }: DossierClaim): boolean => extent?.dimension === 'amount';

const isAddition = ({ kind, extent }: DossierClaim): boolean =>
  kind === 'flow' || extent?.dimension === 'increment';

/** A toll includes what was added before its day; of its own day it may be the toll from before. */
const isAddedBefore = (outer: DossierClaim, { period }: DossierClaim): boolean =>
  accumulates(outer) && outer.window !== undefined && period !== undefined && before(period, outer.window);
