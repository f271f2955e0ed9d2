import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { add, below, closed, disjoint, hull, type Interval } from '../figure/interval.ts';
import { before, overlap } from '../figure/window.ts';
import { claimAt, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { rounded } from './comparison.ts';
import { reasonFor, severityOf } from './conflicts.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';

/** A whole beside the claims that should add up to it. A part given several times counts as all it is said to be. */
export interface Sum {
  readonly whole: DossierClaim;
  readonly parts: readonly (readonly DossierClaim[])[];
  /** Whether the parts are all there is; if not, the whole can only be too small. */
  readonly complete: boolean;
}

/**
 * Figures that do not add up: an express `sum`, the declared parts of a whole by one voice for one time, or an
 * earlier toll and an increment above the new toll. By interval arithmetic, with round numbers taken as round.
 * An error where one speaker says it all in one statement.
 */
export function sumMismatches(dossier: Dossier, quantity: string): Finding[] {
  const usual = severityOf('sum-mismatch', dossier.registry);
  if (usual === 'off') return [];
  const claims = claimsOf(dossier, quantity)
    .filter(isSummable)
    .filter((c) => !isWithdrawn(c, dossier));
  const sums = [...expressSums(dossier, claims), ...partSums(dossier, quantity, claims), ...growth(claims)];
  return sums.filter(fails).map((sum) => {
    const { whole, parts } = sum;
    const all = [whole, ...parts.flat()];
    const severity =
      dossier.registry.severities.has('sum-mismatch') || !isOneStatement(all) ? usual : 'error';
    return {
      code: 'sum-mismatch',
      severity,
      quantities: [...new Set(all.map((claim) => claim.quantity))],
      positions: [[whole], ...parts],
      opposed: new Map(all.map((claim) => [claim, claim === whole ? parts[0]![0]! : whole])),
      acknowledged: all
        .map((claim) => reasonFor('sum-mismatch', claim))
        .find((reason) => reason !== undefined),
    };
  });
}

const isSummable = ({ extent }: DossierClaim): boolean =>
  extent?.dimension === 'amount' || extent?.dimension === 'increment';

/** Whether the intervals of whole and parts leave no way for the sum to hold. */
export function fails({ whole, parts, complete }: Sum): boolean {
  const total = parts.map((part) => part.map((claim) => read(claim, whole)).reduce(hull)).reduce(add);
  const stated = read(whole, parts[0]![0]!);
  return complete ? disjoint(total, stated) : below(stated, { ...total, hi: Infinity });
}

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
      !parts.every((part) => part !== undefined && part !== whole && isSummable(part))
    )
      continue;
    yield { whole, parts: (parts as DossierClaim[]).map((part) => [part]), complete: true };
  }
}

/** A whole and the parts its dossier declares, as far as the same voice gives them for the same time. */
export function* partSums(
  dossier: Dossier,
  quantity: string,
  claims: readonly DossierClaim[],
): Iterable<Sum> {
  const declared = dossier.registry.quantities.get(quantity)?.parts ?? [];
  if (declared.length === 0) return;
  const byPart = declared.map((part) => groupBy(claimsOf(dossier, part).filter(isSummable), meetingPoints));
  for (const whole of claims) {
    if (whole.voice === undefined || whole.claim.sum.length > 0) continue;
    const parts = byPart
      .map((part) => partsOf(whole, part).filter((claim) => !isWithdrawn(claim, dossier)))
      .filter((part) => part.length > 0);
    if (parts.length >= 2) yield { whole, parts, complete: parts.length === declared.length };
  }
}

/** Under what a whole looks for its parts: its own article first, then whatever the same voice says of the same time. */
const meetingPoints = ({ file, voice, window }: DossierClaim): string[] =>
  voice === undefined ? [] : [`${voice}\n${file}`, `${voice}\n${window?.start}`];

function partsOf(whole: DossierClaim, part: ReadonlyMap<string, DossierClaim[]>): readonly DossierClaim[] {
  for (const point of meetingPoints(whole)) {
    const found = part.get(point)?.filter((claim) => speaksOfTheSame(whole, claim));
    if (found !== undefined && found.length > 0) return found;
  }
  return [];
}

const speaksOfTheSame = (a: DossierClaim, b: DossierClaim): boolean =>
  a.group === b.group && a.window !== undefined && b.window !== undefined && overlap(a.window, b.window);

/** In one article a toll and what was added to it, beside the toll of the same voice from before. */
export function* growth(claims: readonly DossierClaim[]): Iterable<Sum> {
  for (const group of groupBy(claims, ({ voice }) => (voice === undefined ? [] : [voice])).values()) {
    const totals = group.filter(
      ({ extent, kind }) => extent?.dimension === 'amount' && kind === 'cumulative',
    );
    for (const increment of group.filter(({ extent }) => extent?.dimension === 'increment')) {
      const whole = totals.find((total) => total.file === increment.file && isAfterGrowth(total, increment));
      if (whole === undefined || whole.claim.sum.length > 0) continue;
      const earlier = totals.filter((total) => isBeforeGrowth(total, increment)).sort(latestFirst)[0];
      if (earlier !== undefined) yield { whole, parts: [[earlier], [increment]], complete: false };
    }
  }
}

const isAfterGrowth = (total: DossierClaim, { period }: DossierClaim): boolean =>
  total.window !== undefined && period !== undefined && !before(total.window, period);

const isBeforeGrowth = (total: DossierClaim, { period }: DossierClaim): boolean =>
  total.window !== undefined && period !== undefined && before(total.window, period);

const latestFirst = (a: DossierClaim, b: DossierClaim): number => b.window!.end - a.window!.end;

const isOneStatement = ([first, ...rest]: readonly DossierClaim[]): boolean =>
  rest.every(
    (claim) =>
      claim.file === first!.file &&
      claim.speaker === first!.speaker &&
      claim.claim.statement === first!.claim.statement &&
      (claim.window === first!.window ||
        (claim.window !== undefined && first!.window !== undefined && overlap(claim.window, first!.window))),
  );
