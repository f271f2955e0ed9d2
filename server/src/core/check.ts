import { Map as PersistentMap } from 'immutable';
import type { Registry } from './claims/dossier.ts';
import type { Dossier } from './index/dossierIndex.ts';
import { type Traits, traitsOf } from './index/traits.ts';
import { conflictsOf } from './rules/conflicts.ts';
import { denials } from './rules/denied.ts';
import type { Finding } from './rules/finding.ts';
import { recasts } from './rules/recast.ts';
import { constraintsOf } from './rules/relations/constraints.ts';
import { doubleCountings } from './rules/relations/doubleCounting.ts';
import { exclusions } from './rules/relations/excluded.ts';
import { partsAboveWhole } from './rules/relations/parts.ts';
import { narrowAboveWide } from './rules/relations/within.ts';
import { scopeGaps } from './rules/scopeGap.ts';
import { sourcingFindings } from './rules/sourcing.ts';
import { stateReversals } from './rules/stateReversal.ts';
import { sumMismatches } from './rules/sumMismatch.ts';
import { unitMismatches } from './rules/unitMismatch.ts';

/** The findings of a dossier, under the quantity each is filed under. Quantities without any are not in it. */
export type Findings = PersistentMap<string, readonly Finding[]>;

/** All findings of a dossier. The same for the editor, the command line and the tests. */
export const check = (dossier: Dossier): Findings =>
  recheck(dossier, PersistentMap(), dossier.byQuantity.keys());

/**
 * The findings of a dossier, given those of an earlier revision and the quantities that were touched since
 * (see `touchedQuantities`). Equal to `check(dossier)`, at the cost of the touched quantities only.
 */
export function recheck(dossier: Dossier, earlier: Findings, touched: Iterable<string>): Findings {
  return earlier.withMutations((findings) => {
    for (const quantity of touched) {
      const found = checkQuantity(dossier, quantity);
      if (found.length > 0) findings.set(quantity, found);
      else findings.delete(quantity);
    }
  });
}

type Rule = (dossier: Dossier, quantity: string) => readonly Finding[];
type Need = (traits: Traits, dossier: Dossier, quantity: string) => boolean;

/** All rules, in the order in which findings are listed, each with what a quantity must have for it to find anything. */
const RULES: readonly (readonly [Rule, Need])[] = [
  [conflictsOf, () => true],
  [denials, () => true],
  [recasts, (_, { sharedSayings }, quantity) => sharedSayings.has(quantity)],
  [stateReversals, ({ hasStates }) => hasStates],
  [scopeGaps, ({ isOneGroup }) => !isOneGroup],
  [sumMismatches, (traits, { registry }, quantity) => addsUp(traits) || isInSums(quantity, registry)],
  [partsAboveWhole, () => true],
  [narrowAboveWide, ({ isOneGroup }) => !isOneGroup],
  [exclusions, () => true],
  [doubleCountings, ({ hasSums }) => hasSums],
  [unitMismatches, ({ isOneGroup }) => !isOneGroup],
  [sourcingFindings, (traits, dossier) => mayLackSources(traits, dossier)],
];

const addsUp = ({ hasSums, hasIncrements }: Traits): boolean => hasSums || hasIncrements;

const isInSums = (quantity: string, registry: Registry): boolean =>
  constraintsOf(registry).sums.has(quantity);

/** Where nothing is taken back, claims of several parties that could all be compared are no echo of one. */
const mayLackSources = (
  { hasUndated, hasNameless, isOneGroup, isOneRoot }: Traits,
  { retractions }: Dossier,
) => hasUndated || hasNameless || !isOneGroup || isOneRoot || !retractions.isEmpty();

function checkQuantity(dossier: Dossier, quantity: string): readonly Finding[] {
  const traits = traitsOf(dossier, quantity);
  return RULES.flatMap(([rule, need]) => (need(traits, dossier, quantity) ? rule(dossier, quantity) : []));
}
