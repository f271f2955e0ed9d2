import type { DossierClaim } from '../claims/dossierClaim.ts';
import { below } from '../figure/interval.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import type { Standing } from '../report/strings/strings.ts';
import { reasonAmong } from '../rules/acknowledged.ts';
import type { PairCode } from '../rules/codes.ts';
import { type Comparison, compare } from '../rules/comparison.ts';
import { denialCode, denies } from '../rules/denial.ts';
import { isVague } from '../rules/dispute.ts';
import { comparable, isWithdrawn, ofOneWhole } from '../rules/gate.ts';
import { accumulates, isBelow } from '../rules/growth.ts';
import { judge } from '../rules/registry.ts';
import { reverses } from '../rules/stateReversal.ts';

/** How another claim of the quantity stands to a claim, and whether an annotator let that stand. */
export interface Standpoint {
  readonly standing: Standing;
  readonly acknowledged: boolean;
}

/** How `other` stands to `claim`, both of one quantity, by the rules that the findings come from. */
export function standingOf(claim: DossierClaim, other: DossierClaim, dossier: Dossier): Standpoint {
  const { tolerances } = dossier.registry;
  const express = expressly(claim, other, dossier);
  if (express !== undefined) {
    return { standing: express, acknowledged: reasonAmong(express, [claim, other]) !== undefined };
  }
  const barred = whyNotCompared(claim, other, dossier);
  if (barred !== undefined) return { standing: barred, acknowledged: false };
  const pair = compare(claim, other, tolerances);
  const verdict = judge(pair);
  if (verdict === undefined) return { standing: withoutVerdict(pair), acknowledged: false };
  const { code } = verdict;
  const acknowledged = reasonAmong(code, [claim, other]) !== undefined;
  return { standing: seenFrom(pair, code), acknowledged };
}

/** What stands between two claims whatever their figures: a denial, a state gone back on. */
function expressly(
  claim: DossierClaim,
  other: DossierClaim,
  dossier: Dossier,
): 'denied' | 'retraction' | 'state-reversal' | undefined {
  const denied = denies(claim, other);
  if (!denied && !reverses(claim, other, dossier.registry.tolerances)) return undefined;
  if (isWithdrawn(claim, dossier) || isWithdrawn(other, dossier)) return undefined;
  return denied ? denialCode(claim, other) : 'state-reversal';
}

function whyNotCompared(claim: DossierClaim, other: DossierClaim, dossier: Dossier): Standing | undefined {
  if (other.extent === undefined) return 'no-figure';
  if (isWithdrawn(other, dossier)) return 'withdrawn';
  if (isWithdrawn(claim, dossier)) return 'this-withdrawn';
  if (claim.extent === undefined) return 'incomparable';
  if (comparable(claim, other)) return undefined;
  if (claim.group === other.group) return ofOneWhole(claim, other) ? 'addend' : 'incomparable';
  if (claim.claim.forecast !== other.claim.forecast) return other.claim.forecast ? 'forecast' : 'no-forecast';
  if (isIncrement(other) !== isIncrement(claim)) return isIncrement(other) ? 'increment' : 'no-increment';
  if (claim.extent.dimension !== other.extent.dimension) return 'incomparable';
  return claim.unit === other.unit ? 'other-scope' : 'other-unit';
}

/** What a claim is on its own, where that keeps it apart from the others of its quantity. */
export function apartAs(claim: DossierClaim, dossier: Dossier): Standing | undefined {
  if (isWithdrawn(claim, dossier)) return 'withdrawn';
  if (claim.claim.forecast) return 'forecast';
  return isIncrement(claim) ? 'increment' : undefined;
}

const isIncrement = ({ extent }: DossierClaim): boolean =>
  extent?.dimension === 'increment' || extent?.dimension === 'share-increment';

function withoutVerdict(pair: Comparison): Standing {
  const { a, b, together, softDisjoint } = pair;
  if (softDisjoint && !together) return grown(pair) ?? 'other-time';
  if (softDisjoint) return 'compatible';
  return isVague(a) || isVague(b) ? 'compatible' : 'agrees';
}

/** "At least 16" and, later, 84: a toll that went past a bound has grown, though the bound would have allowed it. */
function grown({ a, b, earlier, later }: Comparison): Standing | undefined {
  const [x, y] = [earlier?.extent, later?.extent];
  if (!accumulates(a) || x === undefined || y === undefined) return undefined;
  if (x.dimension === 'state' || y.dimension === 'state' || !below(x.soft, y.soft)) return undefined;
  return later === b ? 'later-higher' : 'earlier-lower';
}

/** The verdict on a pair as it looks from its first claim. */
function seenFrom({ a, b, later }: Comparison, code: PairCode): Standing {
  if (code === 'updated') return later === b ? 'later-higher' : 'earlier-lower';
  if (code === 'divergent') return isBelow(a, b) ? 'far-higher' : 'far-lower';
  return code;
}

const SYMBOLS: Readonly<Record<Standing, string>> = {
  'self-contradiction': '✗',
  misquotation: '≠',
  'hedge-drift': '≈',
  retraction: '✗',
  dispute: '✗',
  strain: '≈',
  'decreasing-toll': '✗',
  'sum-mismatch': '✗',
  'unit-mismatch': '–',
  'state-reversal': '✗',
  denied: '✗',
  'estimate-not-count': '≈',
  corroborated: '✓',
  'later-higher': '↑',
  'earlier-lower': '↓',
  'far-higher': '↑↑',
  'far-lower': '↓↓',
  agrees: '✓',
  compatible: '≈',
  'other-time': '·',
  withdrawn: '–',
  addend: '+',
  'this-withdrawn': '–',
  forecast: '·',
  'no-forecast': '·',
  increment: '+',
  'no-increment': '·',
  'other-unit': '–',
  'other-scope': '·',
  incomparable: '–',
  'no-figure': '–',
};

/** The sign that goes with the words of a standing, the same in all languages. */
export const symbolOf = (standing: Standing): string => SYMBOLS[standing];
