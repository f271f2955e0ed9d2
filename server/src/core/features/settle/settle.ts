import type { FindingCode } from '../../rules/codes.ts';
import { narrowerScope, scopeChange } from './narrowerScope.ts';
import type { Opposition, Settlement } from './opposition.ts';
import { otherQuantity } from './otherQuantity.ts';
import { retract } from './retract.ts';
import { sameStatement } from './sameStatement.ts';
import { separateStatements } from './separateStatements.ts';
import { trial } from './settles.ts';

type Way = (opposition: Opposition) => Settlement[];

const OTHER_THING: readonly Way[] = [narrowerScope, otherQuantity];

/** What a careful reader may find a finding to be, the likeliest first. Acknowledging it is always another way. */
const WAYS: Readonly<Record<FindingCode, readonly Way[]>> = {
  'self-contradiction': [separateStatements, retract, ...OTHER_THING],
  misquotation: [separateStatements, retract, ...OTHER_THING],
  'hedge-drift': [separateStatements],
  retraction: [retract, sameStatement, ...OTHER_THING],
  dispute: OTHER_THING,
  strain: OTHER_THING,
  divergent: OTHER_THING,
  'decreasing-toll': [retract, sameStatement, ...OTHER_THING],
  'sum-mismatch': OTHER_THING,
  'part-exceeds-whole': OTHER_THING,
  excluded: [retract, ...OTHER_THING],
  'double-counting': OTHER_THING,
  'unit-mismatch': OTHER_THING,
  'state-reversal': [retract, ...OTHER_THING],
  denied: [retract],
  recast: [separateStatements, otherQuantity],
  'scope-gap': OTHER_THING,
  'estimate-not-count': [],
  'relay-only': [],
  'single-source': [],
  'missing-attribution': [],
  'missing-date': [],
  updated: [],
  corroborated: [],
};

/** So many of one kind are tried out, and of those that settle it so many are offered. */
const MOST_TRIED = 40;
const MOST_OF_A_WAY = 5;

/**
 * The ways to settle a finding between two claims, each of which does away with it: none touches a figure or the
 * article. Those that would settle nothing are left out.
 */
export function settlementsOf(opposition: Opposition): Settlement[] {
  const ways = WAYS[opposition.finding.code];
  if (ways.length === 0 || opposition.finding.acknowledged !== undefined) return [];
  const settles = trial(opposition);
  return ways.flatMap((way) => way(opposition).slice(0, MOST_TRIED).filter(settles).slice(0, MOST_OF_A_WAY));
}

/** Whether a narrower scope that the dossier does not know yet would settle it: then the user may be asked for one. */
export function mayBeNarrower(opposition: Opposition): boolean {
  const { finding, claim } = opposition;
  if (!WAYS[finding.code].includes(narrowerScope) || finding.acknowledged !== undefined) return false;
  return trial(opposition)({ title: '', changes: [scopeChange(claim, 'a-new-one')] });
}
