import { type Extent, type ExtentOptions, extentOf } from './extent.ts';
import { tidy } from './hedge.ts';
import type { Interval } from './interval.ts';
import { canonicalUnit, factor } from './units.ts';
import type { Value } from './value.ts';

/** How many of one unit another is: a number, and what it may be where that is said with a hedge. */
export interface Factor {
  readonly times: number;
  /** Above 0; `undefined` where the number is exact. */
  readonly loose: { readonly hard: Interval; readonly soft: Interval } | undefined;
}

/** What a dossier declares a unit to be: so many of another, which is itself not declared. */
export interface Conversion {
  /** Canonical. */
  readonly unit: string;
  readonly factor: Factor;
}

/** Declared conversions, by canonical unit. */
export type Conversions = ReadonlyMap<string, Conversion>;

export const exactly = (times: number): Factor => (times === 1 ? ONE : { times, loose: undefined });

/** What nearly all claims have. */
const ONE: Factor = { times: 1, loose: undefined };

/**
 * The factor that a value of a claim line stands for: `12`, `~5` or `4..6`. `undefined` for one that is not above 0, is
 * a share or an increment, or has no upper end.
 */
export function factorOf(value: Value, tolerances: ExtentOptions['tolerances']): Factor | undefined {
  if (value.form !== 'number' && value.form !== 'range') return undefined;
  const extent = extentOf(value, { tolerances, counts: false });
  if (extent?.dimension !== 'amount' || extent.hard.lo <= 0 || extent.hard.hi === Infinity) return undefined;
  const { hard, soft } = extent;
  if (value.form === 'number' && value.hedge === '') return exactly(value.amount.size);
  const times = value.form === 'number' ? value.amount.size : (hard.lo + hard.hi) / 2;
  return { times, loose: { hard, soft } };
}

/** One conversion after the other. */
export const inTurn = (a: Factor, b: Factor): Factor => ({
  times: tidy(a.times * b.times),
  loose: together(a, b, (reading) => ends(a, b, reading, (x, y) => [x.lo * y.lo, x.hi * y.hi])),
});

/** The way from a unit to another by what both are of a third. */
const across = (a: Factor, b: Factor): Factor => ({
  times: tidy(a.times / b.times),
  loose: together(a, b, (reading) => ends(a, b, reading, (x, y) => [x.lo / y.hi, x.hi / y.lo])),
});

/** How many of `to` one of `from` is, both canonical; `undefined` where they do not convert. */
export function conversion(from: string, to: string, declared: Conversions): Factor | undefined {
  if (declared.size === 0 || from === to) {
    const times = factor(from, to);
    return times === undefined ? undefined : exactly(times);
  }
  const [a, b] = [declared.get(from) ?? itself(from), declared.get(to) ?? itself(to)];
  const between = factor(a.unit, b.unit);
  return between === undefined ? undefined : across(inTurn(a.factor, exactly(between)), b.factor);
}

const itself = (unit: string): Conversion => ({ unit: canonicalUnit(unit), factor: exactly(1) });

/** The extent in another unit. Only amounts and increments have units. */
export function converted(extent: Extent, by: Factor): Extent {
  if (!hasUnit(extent) || (by.times === 1 && by.loose === undefined)) return extent;
  return { ...extent, hard: stretched(extent.hard, by, 'hard'), soft: stretched(extent.soft, by, 'soft') };
}

/** The extent before it was converted. */
export function unconverted(extent: Extent, by: Factor): Extent {
  if (!hasUnit(extent) || (by.times === 1 && by.loose === undefined)) return extent;
  const back = (interval: Interval, reading: 'hard' | 'soft'): Interval => {
    const { lo, hi } = bounds(by, reading);
    return { ...interval, lo: tidy(interval.lo / lo), hi: tidy(interval.hi / hi) };
  };
  return { ...extent, hard: back(extent.hard, 'hard'), soft: back(extent.soft, 'soft') };
}

/** An interval of the unit converted, in one reading of the factor. */
export function stretched(interval: Interval, by: Factor, reading: 'hard' | 'soft'): Interval {
  const { lo, hi } = bounds(by, reading);
  return { ...interval, lo: tidy(interval.lo * lo), hi: tidy(interval.hi * hi) };
}

const hasUnit = (extent: Extent): extent is Extract<Extent, { hard: Interval }> =>
  extent.dimension === 'amount' || extent.dimension === 'increment';

const bounds = ({ times, loose }: Factor, reading: 'hard' | 'soft'): { lo: number; hi: number } =>
  loose?.[reading] ?? { lo: times, hi: times };

function together(a: Factor, b: Factor, of: (reading: 'hard' | 'soft') => Interval): Factor['loose'] {
  if (a.loose === undefined && b.loose === undefined) return undefined;
  return { hard: of('hard'), soft: of('soft') };
}

function ends(
  a: Factor,
  b: Factor,
  reading: 'hard' | 'soft',
  of: (x: { lo: number; hi: number }, y: { lo: number; hi: number }) => readonly [lo: number, hi: number],
): Interval {
  const [lo, hi] = of(bounds(a, reading), bounds(b, reading));
  return { lo: tidy(lo), hi: tidy(hi), loOpen: false, hiOpen: false };
}
