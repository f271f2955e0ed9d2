import { Map as PersistentMap } from 'immutable';
import type { Dossier } from './index/dossierIndex.ts';
import { conflictsOf } from './rules/conflicts.ts';
import { denials } from './rules/denied.ts';
import type { Finding } from './rules/finding.ts';
import { recasts } from './rules/recast.ts';
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

const checkQuantity = (dossier: Dossier, quantity: string): readonly Finding[] => [
  ...conflictsOf(dossier, quantity),
  ...denials(dossier, quantity),
  ...recasts(dossier, quantity),
  ...stateReversals(dossier, quantity),
  ...scopeGaps(dossier, quantity),
  ...sumMismatches(dossier, quantity),
  ...partsAboveWhole(dossier, quantity),
  ...narrowAboveWide(dossier, quantity),
  ...exclusions(dossier, quantity),
  ...doubleCountings(dossier, quantity),
  ...unitMismatches(dossier, quantity),
  ...sourcingFindings(dossier, quantity),
];
