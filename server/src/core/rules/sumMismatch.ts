import type { DossierClaim } from '../claims/dossierClaim.ts';
import { countLeading, groupBy } from '../collections.ts';
import { add, apart, below, closed, disjoint, hull, type Interval } from '../figure/interval.ts';
import { before, overlap } from '../figure/window.ts';
import { claimAt, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { reasonAmong } from './acknowledged.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { accumulates, isHoursApart } from './growth.ts';
import { balancesOf, isTellableAsPart } from './relations/balance.ts';
import { inOneUnit, isHoursLater, settingOf } from './relations/comparable.ts';
import { doubleCounted } from './relations/doubleCounting.ts';
import { rounded } from './rounding.ts';
import { severityOf } from './severity.ts';

/** A whole beside the claims that should add up to it. A part given several times counts as all it is said to be. */
export interface Sum {
  readonly whole: DossierClaim;
  readonly parts: readonly (readonly DossierClaim[])[];
  /** Whether the parts are all there is; if not, the whole can only be too small. */
  readonly complete: boolean;
}

/**
 * Figures that do not add up: an express `sum`, the parts and relations a dossier declares, by one voice for one time,
 * or an earlier toll and an increment above the new toll. By interval arithmetic, with round numbers taken as round.
 * An error where one speaker says it all in one statement. A sum that counts something twice is told as that.
 */
export function sumMismatches(dossier: Dossier, quantity: string): Finding[] {
  const claims = claimsOf(dossier, quantity)
    .filter(isSummable)
    .filter((c) => !isWithdrawn(c, dossier));
  const twice = doubleCounted(dossier, claims);
  const sums = [...expressSums(dossier, claims), ...growth(claims)]
    .filter((sum) => !twice.has(sum.whole) && fails(sum))
    .map(({ whole, parts }) => mismatch('sum-mismatch', [[whole], ...parts], dossier));
  const declared = [...balancesOf(dossier, quantity, claims)]
    .filter((balance) => balance.outcome === 'fails' && !isTellableAsPart(balance))
    .map(({ constraint: { op, relation }, terms }) =>
      mismatch(op === '=' ? 'sum-mismatch' : 'part-exceeds-whole', terms, dossier, relation),
    );
  return toldOnce([...sums, ...declared].flat());
}

/** A source that repeats its total beside the same parts is at odds with them once, however many articles carry it. */
function toldOnce(findings: readonly Finding[]): Finding[] {
  return [...groupBy(findings, (finding) => [conflictKey(finding)]).values()].map((same) =>
    same.length === 1 ? same[0]! : joined(same),
  );
}

function conflictKey({ code, severity, acknowledged, relation, positions }: Finding): string {
  const [wholes, ...parts] = positions;
  const { voice, file, extent } = wholes![0]!;
  const figure = extent === undefined || extent.dimension === 'state' ? [] : [extent.hard.lo, extent.hard.hi];
  const terms = parts.map((part) => part.map((claim) => `${claim.file}#${claim.claim.number}`).join(' '));
  return [code, severity, acknowledged, relation, voice ?? file, ...figure, ...terms].join('\n');
}

function joined(same: readonly Finding[]): Finding {
  const [first] = same as readonly [Finding, ...Finding[]];
  const wholes = same.flatMap(({ positions }) => positions[0]!);
  return {
    ...first,
    positions: [wholes, ...first.positions.slice(1)],
    // The parts stay opposed to the first of the totals.
    opposed: new Map(same.toReversed().flatMap(({ opposed }) => [...opposed])),
  };
}

function mismatch(
  code: 'sum-mismatch' | 'part-exceeds-whole',
  positions: Finding['positions'],
  { registry }: Dossier,
  relation?: string,
): Finding[] {
  const usual = severityOf(code, registry);
  if (usual === 'off') return [];
  const all = positions.flat();
  // Held against a number, and not against other claims, it has nobody opposed to it.
  const [whole, part] = [positions[0]![0]!, positions[1]?.[0]];
  const isPlain = code === 'sum-mismatch' && !registry.severities.has(code) && isOneStatement(all);
  return [
    {
      code,
      severity: isPlain ? 'error' : usual,
      quantities: [...new Set(all.map((claim) => claim.quantity))],
      positions,
      opposed: new Map(part && all.map((claim) => [claim, claim === whole ? part : whole])),
      acknowledged: reasonAmong(code, all),
      ...(relation !== undefined && { relation }),
    },
  ];
}

const isSummable = ({ extent }: DossierClaim): boolean =>
  extent?.dimension === 'amount' || extent?.dimension === 'increment';

/**
 * Whether the intervals of whole and parts leave no way for the sum to hold. Where they are of different articles
 * their day may have brought more between the one and the other.
 */
export function fails(sum: Sum): boolean {
  const { whole, parts, complete } = sum;
  const total = parts.map((part) => part.map((claim) => read(claim, whole)).reduce(hull)).reduce(add);
  const stated = read(whole, parts[0]![0]!);
  const open = complete ? total : { ...total, hi: Infinity };
  if (!disjoint(open, stated) || (!complete && below(open, stated))) return false;
  return !(isOfSeveralHours(sum) && isHoursApart(apart(open, stated)));
}

const isOfSeveralHours = ({ whole, parts }: Sum): boolean =>
  accumulates(whole) && parts.some((part) => part.every((claim) => isHoursLater(whole, claim)));

const read = (claim: DossierClaim, other: DossierClaim): Interval =>
  claim.extent === undefined || claim.extent.dimension === 'state'
    ? closed(0, Infinity)
    : rounded(claim, claim.extent.hard, other);

/** `killed.total >=136 sum [^2][^3][^4]`. */
export function* expressSums(dossier: Dossier, claims: readonly DossierClaim[]): Iterable<Sum> {
  for (const whole of claims) {
    const parts = [...new Set(whole.claim.sum)].map((number) => claimAt(dossier, whole.file, number));
    if (
      parts.length === 0 ||
      !parts.every(
        (part) => part !== undefined && part !== whole && isSummable(part) && inOneUnit(part, whole),
      )
    )
      continue;
    yield { whole, parts: (parts as DossierClaim[]).map((part) => [part]), complete: true };
  }
}

/** In one article a toll and what was added to it, beside the toll of the same voice from before. */
export function* growth(claims: readonly DossierClaim[]): Iterable<Sum> {
  const dated = claims.filter(({ voice, window }) => voice !== undefined && window !== undefined);
  for (const group of groupBy(dated, ledgerKey).values()) {
    const totals = group.filter(accumulates);
    const byFile = groupBy(totals, ({ file }) => [file]);
    const byEnd = totals.toReversed().sort((a, b) => a.window!.end - b.window!.end);
    for (const increment of group) {
      const { extent, period } = increment;
      if (extent?.dimension !== 'increment' || period === undefined) continue;
      const whole = byFile.get(increment.file)?.find((total) => !before(total.window!, period));
      if (whole === undefined || whole.claim.sum.length > 0) continue;
      const earlier = byEnd[countLeading(byEnd, (total) => total.window!.end <= period.start) - 1];
      if (earlier !== undefined) yield { whole, parts: [[earlier], [increment]], complete: false };
    }
  }
}

/** A voice, and all that the gate asks for apart from the dimension. */
const ledgerKey = (claim: DossierClaim): string[] => [
  [claim.voice, claim.unit ?? '', settingOf(claim)].join('\n'),
];

const isOneStatement = ([first, ...rest]: readonly DossierClaim[]): boolean =>
  rest.every(
    (claim) =>
      claim.file === first!.file &&
      claim.speaker === first!.speaker &&
      claim.claim.statement === first!.claim.statement &&
      (claim.claim.statement !== undefined ||
        claim.window === first!.window ||
        (claim.window !== undefined && first!.window !== undefined && overlap(claim.window, first!.window))),
  );
