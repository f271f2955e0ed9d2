import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import type { Standing } from '../report/strings/strings.ts';
import type { PairCode } from '../rules/codes.ts';
import { type Comparison, compare } from '../rules/comparison.ts';
import { reasonFor } from '../rules/conflicts.ts';
import { isVague } from '../rules/dispute.ts';
import { comparable, isWithdrawn } from '../rules/gate.ts';
import { isBelow } from '../rules/growth.ts';
import { judge } from '../rules/registry.ts';

/** How another claim of the quantity stands to a claim, and whether an annotator let that stand. */
export interface Standpoint {
  readonly standing: Standing;
  readonly acknowledged: boolean;
}

/** How `other` stands to `claim`, both of one quantity, by the rules that the findings come from. */
export function standingOf(claim: DossierClaim, other: DossierClaim, dossier: Dossier): Standpoint {
  const barred = whyNotCompared(claim, other, dossier);
  if (barred !== undefined) return { standing: barred, acknowledged: false };
  const pair = compare(claim, other, dossier.registry.tolerances);
  const verdict = judge(pair);
  if (verdict === undefined) return { standing: withoutVerdict(pair), acknowledged: false };
  const { code } = verdict;
  const acknowledged = (reasonFor(code, claim) ?? reasonFor(code, other)) !== undefined;
  return { standing: seenFrom(pair, code), acknowledged };
}

function whyNotCompared(claim: DossierClaim, other: DossierClaim, dossier: Dossier): Standing | undefined {
  if (other.extent === undefined) return 'no-figure';
  if (isWithdrawn(other, dossier)) return 'withdrawn';
  if (claim.extent === undefined || isWithdrawn(claim, dossier)) return 'incomparable';
  if (comparable(claim, other)) return undefined;
  if (claim.group === other.group) return 'addend';
  if (claim.claim.forecast !== other.claim.forecast) return 'forecast';
  if (claim.extent.dimension !== other.extent.dimension) return 'incomparable';
  return claim.unit === other.unit ? 'other-scope' : 'other-unit';
}

function withoutVerdict({ a, b, together, softDisjoint }: Comparison): Standing {
  if (softDisjoint) return together ? 'compatible' : 'other-time';
  return isVague(a) || isVague(b) ? 'compatible' : 'agrees';
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
  forecast: '·',
  'other-unit': '–',
  'other-scope': '·',
  incomparable: '–',
  'no-figure': '–',
};

/** The sign that goes with the words of a standing, the same in all languages. */
export const symbolOf = (standing: Standing): string => SYMBOLS[standing];
