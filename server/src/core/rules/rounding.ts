import type { DossierClaim } from '../claims/dossierClaim.ts';
import { stretched } from '../figure/conversion.ts';
import { roundedInterval } from '../figure/extent.ts';
import { WIDEST_ROUNDING } from '../figure/hedge.ts';
import { apart, disjoint, type Interval } from '../figure/interval.ts';
import { isCounted } from '../figure/units.ts';
import type { ClockValue, NumberValue } from '../figure/value.ts';

/**
 * A claim's interval, or what it may stand for where its figure is round beside the other's. Rounding is done in the
 * unit that was spoken: 7 m stands for 6.5 to 7.5 m, whatever that is in feet.
 */
export function rounded(claim: DossierClaim, interval: Interval, other: DossierClaim): Interval {
  const { value } = claim.claim;
  if (value === undefined || other.claim.value === undefined) return interval;
  if (value.form === 'clock') return roundClock(value) ?? interval;
  const round =
    value.form === 'number' && isConverted(claim, other)
      ? lastDigit(value)
      : roundedInterval(value, other.claim.value, countsThings(claim.unit));
  return round === undefined ? interval : stretched(round, claim.conversion, 'hard');
}

/** Units are few and pairs many. */
const counted = new Map<string, boolean>();
const MOST_UNITS = 1000;

function countsThings(unit: string | undefined): boolean {
  if (unit === undefined) return true;
  const known = counted.get(unit);
  if (known !== undefined) return known;
  if (counted.size >= MOST_UNITS) counted.clear();
  const answer = isCounted(unit);
  counted.set(unit, answer);
  return answer;
}

/** Rounding closes no gap wider than this, and most gaps are. */
const WIDEST_TIMES = (1 + WIDEST_ROUNDING) / (1 - WIDEST_ROUNDING);

/** Whether the figures meet in one reading once round numbers count as round. */
export function meetWhenRounded(a: DossierClaim, b: DossierClaim, reading: 'hard' | 'soft'): boolean {
  const [x, y] = [a.extent!, b.extent!];
  if (x.dimension === 'state' || y.dimension === 'state') return false;
  if (x.dimension !== 'clock' && apart(x[reading], y[reading]) > WIDEST_TIMES) return false;
  return !disjoint(rounded(a, x[reading], b), rounded(b, y[reading], a));
}

/** Whether the two were spoken in different units, so that somebody has converted. */
export const isConverted = (a: DossierClaim, b: DossierClaim): boolean => a.factor !== b.factor;

/** After a conversion every bare figure is rounded to its last digit, also one as short as the other: 2 m, 6 ft. */
function lastDigit({ hedge, amount }: NumberValue): Interval | undefined {
  if (hedge !== '' || amount.percent || amount.size === 0) return undefined;
  const by = Math.min(amount.step / 2, WIDEST_ROUNDING * amount.size);
  return { lo: amount.size - by, hi: amount.size + by, loOpen: false, hiOpen: true };
}

/** Minutes either way that a time of day may stand for, by what its minutes are a multiple of. Our choice. */
const CLOCK_ROUNDING = [
  { multiple: 60, by: 15 },
  { multiple: 15, by: 5 },
  { multiple: 5, by: 2 },
];

function roundClock({ minute, about }: ClockValue): Interval | undefined {
  const by = CLOCK_ROUNDING.find(({ multiple }) => minute % multiple === 0)?.by;
  if (about || by === undefined) return undefined;
  return { lo: minute - by, hi: minute + by, loOpen: false, hiOpen: true };
}
