import type { Severity } from '../text/problem.ts';
import type { PairCode } from './codes.ts';
import type { Comparison } from './comparison.ts';

/**
 * A rule on two claims of one quantity. `judge` answers whether it applies: `false`, `true` for the rule's usual
 * severity, or a severity of its own. The first rule of the registry that applies to a pair has it.
 */
export interface PairRule {
  readonly code: PairCode;
  judge(pair: Comparison): boolean | Severity;
}
