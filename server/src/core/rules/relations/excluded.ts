import type { Registry } from '../../claims/dossier.ts';
import type { DossierClaim } from '../../claims/dossierClaim.ts';
import type { Condition, ConditionRelation } from '../../claims/relations/relation.ts';
import { addTo, groupBy } from '../../collections.ts';
import { type Extent, extentOf } from '../../figure/extent.ts';
import { disjoint, type Interval } from '../../figure/interval.ts';
import { canonicalUnit, isCounted } from '../../figure/units.ts';
import { MINUTES_PER_DAY, overlap, type Window } from '../../figure/window.ts';
import { claimsOf, type Dossier } from '../../index/dossierIndex.ts';
import { firstAtLeast, runningMaximum } from '../ascending.ts';
import type { Finding } from '../finding.ts';
import { isWithdrawn } from '../gate.ts';
import { changesOverTime } from '../growth.ts';
import { severityOf } from '../severity.ts';
import { inDeclaredUnit, settingOf, timeOf } from './comparable.ts';
import { constraintsOf } from './constraints.ts';
import { type Breach, breachFindings } from './pairs.ts';

/** Each claim is told with this many of the nearest against it. */
const NEAREST = 3;
const PATIENCE = 64;

/**
 * What a dossier says cannot hold together, and does by what was claimed for one time, whoever claimed it. A state
 * on the left is taken to persist for some days (`persistence`); what is on the right may be over by then.
 */
export function exclusions(dossier: Dossier, quantity: string): Finding[] {
  const relations = constraintsOf(dossier.registry).conditions.get(quantity) ?? [];
  if (relations.length === 0 || severityOf('excluded', dossier.registry) === 'off') return [];
  return breachFindings(
    'excluded',
    relations.flatMap((relation) => breachesOf(relation, dossier)),
    dossier,
  );
}

function breachesOf(relation: ConditionRelation, dossier: Dossier): Breach[] {
  const { registry } = dossier;
  const setting = (claim: DossierClaim): string[] => [settingOf(claim)];
  const holding = groupBy(meeting(relation.when, 'all', dossier), setting);
  const against = groupBy(
    meeting(relation.other, relation.op === 'excludes' ? 'all' : 'none', dossier),
    setting,
  );
  if (against.size === 0) return [];
  const until = persistence(claimsOf(dossier, relation.when.quantity), registry);
  return [...holding].flatMap(([key, group]) =>
    overlaps(group, against.get(key) ?? [], until)
      .filter(([whole, part]) => !isToldAlready(whole, part))
      .map(([whole, part]): Breach => ({ whole, part, relation: relation.text })),
  );
}

/** Two states of one thing at one time contradict each other, whatever a dossier declares. */
const isToldAlready = (a: DossierClaim, b: DossierClaim): boolean =>
  a.group === b.group &&
  a.extent?.dimension === 'state' &&
  b.extent?.dimension === 'state' &&
  a.window !== undefined &&
  b.window !== undefined &&
  overlap(a.window, b.window);

/** The claims on a condition's quantity of which all that they can mean meets it, or none. */
function meeting({ quantity, value }: Condition, much: 'all' | 'none', dossier: Dossier): DossierClaim[] {
  const { registry } = dossier;
  const declared = registry.quantities.get(quantity)?.unit ?? registry.defaults.unit;
  const unit = declared === undefined ? undefined : canonicalUnit(declared);
  const counts = unit === undefined || isCounted(unit);
  const wanted = extentOf(value, { tolerances: registry.tolerances, counts });
  if (wanted === undefined) return [];
  return claimsOf(dossier, quantity).filter(
    (claim) =>
      inDeclaredUnit(claim, registry) &&
      claim.extent !== undefined &&
      isMet(claim.extent, wanted, much) &&
      !isWithdrawn(claim, dossier),
  );
}

function isMet(given: Extent, wanted: Extent, much: 'all' | 'none'): boolean {
  if (given.dimension === 'state' || wanted.dimension === 'state') {
    if (given.dimension !== 'state' || wanted.dimension !== 'state') return false;
    return (given.word === wanted.word) === (much === 'all');
  }
  if (given.dimension !== wanted.dimension) return false;
  return much === 'all' ? lies(given.hard, wanted.hard) : disjoint(given.hard, wanted.hard);
}

const lies = (inner: Interval, outer: Interval): boolean =>
  (inner.lo > outer.lo || (inner.lo === outer.lo && (inner.loOpen || !outer.loOpen))) &&
  (inner.hi < outer.hi || (inner.hi === outer.hi && (inner.hiOpen || !outer.hiOpen)));

/** When each state is over at the latest: some days after it was claimed, or when its voice claims another. */
function persistence(
  claims: readonly DossierClaim[],
  { tolerances }: Registry,
): ReadonlyMap<DossierClaim, number> {
  const reach = tolerances.persistence * MINUTES_PER_DAY;
  const until = new Map<DossierClaim, number>();
  const states = claims.filter(
    ({ kind, voice, window }) => kind === 'state' && voice !== undefined && window,
  );
  for (const said of groupBy(states, ({ voice }) => [voice!]).values()) {
    said.sort((a, b) => b.window!.start - a.window!.start);
    // From the latest back: where the voice says another thing next, and when.
    let next: DossierClaim | undefined;
    let change = Infinity;
    for (const claim of said) {
      if (next !== undefined && !sameState(next, claim)) change = next.window!.start;
      until.set(claim, Math.max(claim.window!.end, Math.min(claim.window!.end + reach, change)));
      next = claim;
    }
  }
  return until;
}

const sameState = ({ extent: a }: DossierClaim, { extent: b }: DossierClaim): boolean =>
  a?.dimension === 'state' && b?.dimension === 'state' && a.word === b.word;

interface Timed {
  readonly claim: DossierClaim;
  readonly start: number;
  readonly end: number;
  /** Of a month or so it is not said on which of its days. */
  readonly vague: boolean;
}

/** Minutes beyond which a window says little of any one of its days. Our choice. */
const LONGEST = 7 * MINUTES_PER_DAY;

function timed(claims: readonly DossierClaim[], until: ReadonlyMap<DossierClaim, number>): Timed[] {
  return claims
    .flatMap((claim): Timed[] => {
      if (!changesOverTime(claim)) return [{ claim, start: -Infinity, end: Infinity, vague: false }];
      const time = timeOf(claim);
      if (time === undefined) return [];
      const vague = time.end - time.start > LONGEST;
      return [{ claim, start: time.start, end: until.get(claim) ?? time.end, vague }];
    })
    .sort((a, b) => (a.start === b.start ? 0 : a.start - b.start));
}

/** Claims of two sides that hold at one time; of each some of the latest that do. */
function overlaps(
  left: readonly DossierClaim[],
  right: readonly DossierClaim[],
  until: ReadonlyMap<DossierClaim, number>,
): readonly (readonly [DossierClaim, DossierClaim])[] {
  const [as, bs] = [timed(left, until), timed(right, new Map())];
  const pairs = new Map<DossierClaim, Set<DossierClaim>>();
  const note = (a: DossierClaim, b: DossierClaim): void => {
    if (a !== b) addTo(pairs, a, b);
  };
  for (const [one, found] of meetings(as, bs)) note(one.claim, found.claim);
  for (const [one, found] of meetings(bs, as)) note(found.claim, one.claim);
  return [...pairs].flatMap(([a, others]) => [...others].map((b) => [a, b] as const));
}

const holdAtOnce = (a: Timed, b: Timed): boolean =>
  !(a.vague || b.vague) ||
  a.start === -Infinity ||
  b.start === -Infinity ||
  sameWindow(timeOf(a.claim), timeOf(b.claim));

const sameWindow = (a: Window | undefined, b: Window | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end;

function* meetings(ones: readonly Timed[], others: readonly Timed[]): Iterable<readonly [Timed, Timed]> {
  const starts = others.map(({ start }) => start);
  const ends = runningMaximum(others.map(({ end }) => end));
  for (const one of ones) {
    const from = firstAtLeast(ends, one.start);
    let hits = 0;
    for (let j = firstAtLeast(starts, one.end) - 1, tried = 0; j >= from; j--, tried++) {
      if (hits === NEAREST || tried === PATIENCE) break;
      if (others[j]!.end <= one.start || !holdAtOnce(one, others[j]!)) continue;
      yield [one, others[j]!];
      hits++;
    }
  }
}
