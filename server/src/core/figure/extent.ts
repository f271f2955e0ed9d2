import type { Tolerances } from '../claims/dossier.ts';
import { parseWindow } from './edtf.ts';
import { type Bounds, numberBounds, tidy, WIDEST_ROUNDING } from './hedge.ts';
import { closed, hull, type Interval } from './interval.ts';
import type {
  Amount,
  ClockValue,
  Hedge,
  RangeValue,
  ShareWord,
  StateValue,
  VagueWord,
  Value,
} from './value.ts';
import { widened } from './window.ts';

/**
 * What a value says, to compare it by. *Hard* is what the words entail, *soft* what a cooperative speaker means by
 * them; soft lies within hard and neither is empty.
 */
export type Extent = MeasuredExtent | StateExtent;

export interface MeasuredExtent {
  /** Only extents of one dimension can be compared. Shares are fractions of 1, dates and clock times minutes. */
  readonly dimension: 'amount' | 'increment' | 'share' | 'share-increment' | 'date' | 'clock';
  readonly hard: Interval;
  readonly soft: Interval;
  /** A magnitude nobody counted (`tens`), which alone neither corroborates nor disputes much. */
  readonly vague: boolean;
}

export interface StateExtent {
  readonly dimension: 'state';
  readonly word: string;
}

export interface ExtentOptions {
  readonly tolerances: Tolerances;
  /** The unit is counted in whole things: more than 200 people are 201 at least. */
  readonly counts: boolean;
}

/**
 * The extent of a value, by the table in the specification of values; in the unit it is given in.
 * `undefined` for `?`, and for a date that `parseWindow` does not know.
 */
export function extentOf(value: Value, options: ExtentOptions): Extent | undefined {
  switch (value.form) {
    case 'number': {
      const dimension = dimensionOf(value.amount.percent, value.increment);
      return { dimension, ...numberBounds(value.hedge, value.amount, options), vague: false };
    }
    case 'range':
      return rangeExtent(value);
    case 'vague': {
      const [low, high] = [VAGUE[value.low], VAGUE[value.high]];
      const dimension = dimensionOf(false, value.increment);
      return { dimension, hard: hull(low.hard, high.hard), soft: hull(low.soft, high.soft), vague: true };
    }
    case 'share':
      return { dimension: 'share', ...shareBounds(value.word, options.tolerances), vague: false };
    case 'date':
      return dateExtent(value.edtf);
    case 'clock':
      return { dimension: 'clock', ...clockBounds(value), vague: false };
    case 'state':
      return stateExtent(value);
    case 'unknown':
      return undefined;
  }
}

/**
 * What a figure may stand for where people round (inside one article, one statement or one root, and after a
 * conversion): a bare number that ends in zeros, or has fewer significant digits than the other, for half of its
 * last step up and down; no more than a quarter of itself, or 100 would stand for 50 to 150. `undefined` for any
 * other value, which stands for itself, and so do whole things that are counted one by one: there is no 84.5th guard.
 * In the value's own unit; percentages as fractions of 1.
 */
export function roundedInterval(value: Value, other: Value, counts: boolean): Interval | undefined {
  if (value.form !== 'number' || value.hedge !== '') return undefined;
  const { size, step, percent } = value.amount;
  const coarser = significantDigits(value.amount) < digitsOf(other) && !(counts && !percent);
  if (size === 0 || (step < 10 && !coarser)) return undefined;
  const by = Math.min(step / 2, WIDEST_ROUNDING * size);
  const per = percent ? 100 : 1;
  // Half up, as people round: 250 is no 200.
  return { lo: tidy((size - by) / per), hi: tidy((size + by) / per), loOpen: false, hiOpen: true };
}

/**
 * Whether two values name one number and differ in the hedge alone (5100 and >5100, 136 and >=136): a drift of the
 * hedge, not of the figure. Hedges that point opposite ways (<80 and >80) are a difference of the figure.
 */
export function touchesAt(a: Value, b: Value): boolean {
  if (a.form !== 'number' || b.form !== 'number') return false;
  return (
    a.amount.size === b.amount.size &&
    a.amount.percent === b.amount.percent &&
    a.increment === b.increment &&
    a.hedge !== b.hedge &&
    LEAN[a.hedge] * LEAN[b.hedge] >= 0
  );
}

const LEAN: Readonly<Record<Hedge, -1 | 0 | 1>> = {
  '': 0,
  '~': 0,
  '<~': -1,
  '<': -1,
  '<=': -1,
  '>~': 1,
  '>': 1,
  '>=': 1,
};

/** 2 for 3500 and for 3.5. */
const significantDigits = ({ size, step }: Amount): number => String(Math.round(size / step)).length;

function digitsOf(value: Value): number {
  if (value.form === 'number') return significantDigits(value.amount);
  if (value.form !== 'range') return 0;
  return Math.max(significantDigits(value.low), significantDigits(value.high));
}

const dimensionOf = (percent: boolean, increment: boolean): MeasuredExtent['dimension'] =>
  percent ? (increment ? 'share-increment' : 'share') : increment ? 'increment' : 'amount';

function rangeExtent({ low, high, increment }: RangeValue): Extent {
  const whole = closed(low.size, high.size);
  const both = low.percent ? closed(low.size / 100, high.size / 100) : whole;
  return { dimension: dimensionOf(low.percent, increment), hard: both, soft: both, vague: false };
}

const magnitude = (least: number, usuallyMost: number): Bounds => ({
  hard: closed(least, Infinity),
  soft: closed(least, usuallyMost),
});
const SEVERAL: Bounds = { hard: closed(2, Infinity), soft: closed(3, Infinity) };

const VAGUE: Readonly<Record<VagueWord, Bounds>> = {
  some: SEVERAL,
  few: SEVERAL,
  many: SEVERAL,
  tens: magnitude(20, 99),
  hundreds: magnitude(200, 999),
  thousands: magnitude(2000, 9999),
  millions: magnitude(2_000_000, 9_999_999),
};

function shareBounds(word: ShareWord, { about }: Tolerances): Bounds {
  switch (word) {
    case 'most': {
      const hard = { lo: 0.5, hi: 1, loOpen: true, hiOpen: false };
      return { hard, soft: { ...hard, hiOpen: true } };
    }
    case 'half':
      return { hard: closed(tidy(0.5 - 0.5 * about), tidy(0.5 + 0.5 * about)), soft: closed(0.5, 0.5) };
    case 'all':
      return { hard: closed(1, 1), soft: closed(1, 1) };
    case 'none':
      return { hard: closed(0, 0), soft: closed(0, 0) };
  }
}

/** A guessed date may reach as far as `widened` says; what is meant is the date. */
function dateExtent(edtf: string): Extent | undefined {
  const window = parseWindow(edtf);
  if (window === undefined) return undefined;
  const asInterval = ({ start, end }: { start: number; end: number }): Interval => ({
    lo: start,
    hi: end,
    loOpen: start === -Infinity,
    hiOpen: true,
  });
  return { dimension: 'date', hard: asInterval(widened(window)), soft: asInterval(window), vague: false };
}

/** About seven in the evening: by the clock an hour off at most, and half an hour as it is meant. Our choice. */
const ABOUT_CLOCK = 60;
const ABOUT_CLOCK_SOFT = 30;

/** Minutes of one day: a time about midnight reaches into the day before or after and does not come round. */
const clockBounds = ({ minute, about }: ClockValue): Bounds =>
  about
    ? {
        hard: closed(minute - ABOUT_CLOCK, minute + ABOUT_CLOCK),
        soft: closed(minute - ABOUT_CLOCK_SOFT, minute + ABOUT_CLOCK_SOFT),
      }
    : { hard: closed(minute, minute), soft: closed(minute, minute) };

const stateExtent = ({ word }: StateValue): StateExtent => ({ dimension: 'state', word });
