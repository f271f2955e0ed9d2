import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { addTo, given, groupBy } from '../../collections.ts';
import { apart, below } from '../../figure/interval.ts';
import { before, MINUTES_PER_DAY, overlap, widened } from '../../figure/window.ts';
import { firstAtLeast, runningMaximum } from '../ascending.ts';
import { isVague } from '../dispute.ts';
import { accumulates, changesOverTime, isHoursApart } from '../growth.ts';
import { endsOf, rangeSearch } from '../rangeSearch.ts';
import { isProvisional } from '../retraction.ts';
import {
  changesByTheHour,
  figureBeside,
  inOneUnit,
  isHoursLater,
  speaksOfTheSame,
  timeOf,
  voiceOf,
} from './comparable.ts';

/** A claim on a whole and one on a part of it that is more. */
export type Excess = readonly [whole: DossierClaim, part: DossierClaim];

/** Each claim is paired with this many of the nearest. */
const NEAREST = 3;
/** How many may come to nothing before a claim is given up on. */
const PATIENCE = 24;

/**
 * The claims on a part, `factor` times, that are above claims on its whole, among claims of one setting and
 * dimension. A toll only grows, so that a part of an earlier day counts too; a part of a later day may have grown past
 * the whole since. O(n log n).
 */
export function excesses(
  wholes: readonly DossierClaim[],
  parts: readonly DossierClaim[],
  factor: number,
): readonly Excess[] {
  const [first] = wholes;
  if (first === undefined || parts.length === 0) return [];
  const [ws, ps] = [inOrder(wholes), inOrder(parts)];
  const updated = updatesOf(ps.claims);
  const found = new Map<DossierClaim, Set<DossierClaim>>();
  const fits = (whole: DossierClaim, part: DossierClaim): boolean => {
    if (found.get(whole)?.has(part)) return true;
    if (!exceeds(whole, part, factor, updated)) return false;
    addTo(found, whole, part);
    return true;
  };
  const grows = accumulates(first);
  const timeless = !changesOverTime(first);
  for (const whole of ws.claims) {
    const { start, end } = spanOf(whole);
    const to = timeless ? ps.claims.length : firstAtLeast(ps.starts, end);
    const from = grows || timeless ? 0 : firstAtLeast(ps.starts, start - MINUTES_PER_DAY);
    let j = ps.search.previous(to - 1, from, -Infinity, hardOf(whole).hi / factor);
    for (let tried = 0, hits = 0; j !== undefined && tried < PATIENCE && hits < NEAREST; tried++) {
      if (fits(whole, ps.claims[j]!)) hits++;
      j = ps.search.previous(j - 1, from, -Infinity, hardOf(whole).hi / factor);
    }
  }
  for (const part of ps.claims) {
    const { start } = spanOf(part);
    const from = timeless ? 0 : firstAtLeast(ws.ends, start);
    const to = grows || timeless ? ws.claims.length : firstAtLeast(ws.starts, start + MINUTES_PER_DAY);
    let j = ws.search.next(from, to, hardOf(part).lo * factor, Infinity);
    for (let tried = 0, hits = 0; j !== undefined && tried < PATIENCE && hits < NEAREST; tried++) {
      if (fits(ws.claims[j]!, part)) hits++;
      j = ws.search.next(j + 1, to, hardOf(part).lo * factor, Infinity);
    }
  }
  return [...found].flatMap(([whole, others]) => [...others].map((part): Excess => [whole, part]));
}

function inOrder(claims: readonly DossierClaim[]) {
  const ordered = claims
    .map((claim) => ({ claim, ...spanOf(claim) }))
    .sort((a, b) => (a.start === b.start ? 0 : a.start - b.start));
  return {
    claims: ordered.map(({ claim }) => claim),
    starts: ordered.map(({ start }) => start),
    ends: runningMaximum(ordered.map(({ end }) => end)),
    search: rangeSearch(endsOf(ordered.map(({ claim }) => hardOf(claim)))),
  };
}

const spanOf = (claim: DossierClaim): { start: number; end: number } =>
  timeOf(claim) ?? { start: -Infinity, end: Infinity };

const hardOf = ({ extent }: DossierClaim): { lo: number; hi: number } =>
  extent === undefined || extent.dimension === 'state' ? { lo: 0, hi: Infinity } : extent.hard;

function exceeds(
  whole: DossierClaim,
  part: DossierClaim,
  factor: number,
  updated: ReadonlyMap<DossierClaim, number>,
): boolean {
  if (whole === part || (factor === 1 && !inOneUnit(whole, part))) return false;
  if (isVague(part) && voiceOf(whole) !== voiceOf(part)) return false;
  const [total, share] = [figureBeside(whole, part), figureBeside(part, whole, factor)];
  if (total === undefined || share === undefined || !below(total, share)) return false;
  if (speaksOfTheSame(whole, part)) {
    if (accumulates(whole) && accumulates(part) && mayBeYounger(part, whole)) return false;
    return !(changesByTheHour(whole) && isHoursLater(whole, part) && isHoursApart(apart(total, share)));
  }
  return isOfBefore(whole, part) && (updated.get(part) ?? Infinity) > whole.window!.start;
}

/** What held at noon is no more than what held in the evening, but may be more than what held that day, at some hour. */
const mayBeYounger = ({ window: part }: DossierClaim, { window: whole }: DossierClaim): boolean =>
  part !== undefined &&
  whole !== undefined &&
  overlap(part, whole) &&
  (part.start > whole.start || part.end > whole.end);

/** A first count that was given up before the whole was told proves nothing. */
const isOfBefore = (whole: DossierClaim, part: DossierClaim): boolean =>
  accumulates(whole) &&
  accumulates(part) &&
  part.window !== undefined &&
  whole.window !== undefined &&
  before(widened(part.window), widened(whole.window)) &&
  !(isProvisional(part) && !isProvisional(whole));

/** By when a voice has given a later figure for the part, by claim: from then on that is the one to go by. */
function updatesOf(parts: readonly DossierClaim[]): ReadonlyMap<DossierClaim, number> {
  const updated = new Map<DossierClaim, number>();
  const dated = parts.filter(({ window }) => window !== undefined);
  for (const told of groupBy(dated, (part) => given(voiceOf(part))).values()) {
    const starts = told.map(({ window }) => window!.start);
    // The earliest end among those that begin at or after each place.
    const ends = told.map(({ window }) => window!.end);
    for (let i = ends.length - 2; i >= 0; i--) ends[i] = Math.min(ends[i]!, ends[i + 1]!);
    for (const part of told) {
      const next = ends[firstAtLeast(starts, part.window!.end)];
      if (next !== undefined) updated.set(part, next);
    }
  }
  return updated;
}
