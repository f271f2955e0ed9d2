import type { DossierClaim } from '../claims/dossierClaim.ts';
import { claimsOf, type Dossier } from './dossierIndex.ts';

/** What there is among the claims of a quantity, those taken back included; for rules to see that they have nothing to say. */
export interface Traits {
  readonly hasStates: boolean;
  readonly hasSums: boolean;
  readonly hasIncrements: boolean;
  /** Some are not dated, or by no outlet that has a name. */
  readonly hasUndated: boolean;
  readonly hasNameless: boolean;
  /** All are of one measure, scope and place. */
  readonly isOneGroup: boolean;
  /** All are vouched for by one party, or all by none. */
  readonly isOneRoot: boolean;
}

/** The traits of a quantity, in one look at each of its claims. */
export function traitsOf(dossier: Dossier, quantity: string): Traits {
  const claims = claimsOf(dossier, quantity);
  let [hasStates, hasSums, hasIncrements, hasUndated, hasNameless] = [false, false, false, false, false];
  let [isOneGroup, isOneRoot] = [true, true];
  const first: DossierClaim | undefined = claims[0];
  for (const { claim, extent, window, outlet, group, root } of claims) {
    hasStates ||= extent?.dimension === 'state';
    hasIncrements ||= extent?.dimension === 'increment';
    hasSums ||= claim.sum.length > 0;
    hasUndated ||= window === undefined;
    hasNameless ||= outlet === undefined;
    isOneGroup &&= group === first!.group;
    isOneRoot &&= root === first!.root;
  }
  return {
    hasStates,
    hasSums,
    hasIncrements,
    hasUndated,
    hasNameless,
    isOneGroup,
    isOneRoot,
  };
}
