import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { add, apart, below, closed, disjoint, hull, type Interval } from '../figure/interval.ts';
import { before, MINUTES_PER_DAY, overlap, type Window } from '../figure/window.ts';
import { claimAt, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { reasonFor, severityOf } from './conflicts.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { accumulates, isHoursApart, isSharp } from './growth.ts';
import { rounded } from './rounding.ts';

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
  accumulates(whole) &&
  parts.some((part) =>
    part.every(
      ({ file, claim, window }) =>
        file !== whole.file &&
        (claim.statement === undefined || claim.statement !== whole.claim.statement) &&
        shareMoreThanAnHour(whole.window, window),
    ),
  );

const shareMoreThanAnHour = (a: Window | undefined, b: Window | undefined): boolean =>
  a !== undefined && b !== undefined && overlap(a, b) && !(isSharp(a) && isSharp(b));

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

/** Lorries and crates are not added up; an undeclared unit may be any. */
const inOneUnit = (a: DossierClaim, b: DossierClaim): boolean =>
  a.unit === undefined || b.unit === undefined || a.unit === b.unit;

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

/** A voice that gives one part so often for one time has no figure for it that a sum could use. */
const MOST_TELLINGS = 48;

function partsOf(whole: DossierClaim, part: ReadonlyMap<string, DossierClaim[]>): readonly DossierClaim[] {
  for (const point of meetingPoints(whole)) {
    const told = part.get(point) ?? [];
    const found = told.length > MOST_TELLINGS ? [] : told.filter((claim) => speaksOfTheSame(whole, claim));
    if (found.length > 0) return found;
  }
  return [];
}

const speaksOfTheSame = (a: DossierClaim, b: DossierClaim): boolean =>
  a.group === b.group && a.window !== undefined && b.window !== undefined && ofOneTime(a.window, b.window);

/** Of one day: a part for all of a month is none of a whole for one of its days. */
const ofOneTime = (a: Window, b: Window): boolean =>
  overlap(a, b) && Math.abs(a.start - b.start) < MINUTES_PER_DAY && Math.abs(a.end - b.end) < MINUTES_PER_DAY;

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
      const earlier = lastEndingBy(byEnd, period.start);
      if (earlier !== undefined) yield { whole, parts: [[earlier], [increment]], complete: false };
    }
  }
}

/** A voice, and all that the gate asks for apart from the dimension. */
const ledgerKey = ({ voice, unit, claim }: DossierClaim): string[] => [
  [voice, unit ?? '', claim.scope ?? '', claim.place ?? '', claim.forecast].join('\n'),
];

/** Of tolls in order of the ends of their windows the last one that ends by a time. */
function lastEndingBy(totals: readonly DossierClaim[], time: number): DossierClaim | undefined {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (totals[middle]!.window!.end <= time) low = middle + 1;
    else high = middle;
  }
  return totals[low - 1];
}

const isOneStatement = ([first, ...rest]: readonly DossierClaim[]): boolean =>
  rest.every(
    (claim) =>
      claim.file === first!.file &&
      claim.speaker === first!.speaker &&
      claim.claim.statement === first!.claim.statement &&
      (claim.window === first!.window ||
        (claim.window !== undefined && first!.window !== undefined && overlap(claim.window, first!.window))),
  );
