import type { Severity } from '../text/problem.ts';
import type { PairCode } from './codes.ts';
import type { Comparison } from './comparison.ts';
import { decreasingToll } from './decreasingToll.ts';
import { dispute, strain } from './dispute.ts';
import { corroborated, divergent, updated } from './divergent.ts';
import { estimateNotCount } from './estimateNotCount.ts';
import { hedgeDrift, misquotation } from './misquotation.ts';
import type { PairRule } from './pairRule.ts';
import { retraction } from './retraction.ts';
import { selfContradiction } from './selfContradiction.ts';

/** The rules on pairs, the more telling first: the first one that applies has the pair. */
const PAIR_RULES: readonly PairRule[] = [
  selfContradiction,
  estimateNotCount,
  hedgeDrift,
  misquotation,
  decreasingToll,
  retraction,
  dispute,
  strain,
  divergent,
  updated,
  corroborated,
];

export interface Verdict {
  readonly code: PairCode;
  /** Given where the rule judged this pair louder or quieter than usual. */
  readonly severity: Severity | undefined;
}

/** What the rules say of a pair of claims that passed the gate; `undefined` when there is nothing to say. */
export function judge(pair: Comparison): Verdict | undefined {
  for (const rule of PAIR_RULES) {
    const answer = rule.judge(pair);
    if (answer !== false) return { code: rule.code, severity: answer === true ? undefined : answer };
  }
  return undefined;
}
