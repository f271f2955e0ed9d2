import type { Tolerances } from '../claims/dossier.ts';
import { closed, type Interval } from './interval.ts';
import type { Amount, Hedge } from './value.ts';

export interface Bounds {
  readonly hard: Interval;
  readonly soft: Interval;
}

/** About a figure is never taken to be further off than this, however round the figure. */
export const WIDEST_ROUNDING = 0.25;

/**
 * The two intervals of a hedged figure; a percentage comes as a fraction of 1, and up to 100 % does not go beyond
 * the whole. Soft never reaches beyond hard, whatever the tolerances.
 */
export function numberBounds(
  hedge: Hedge,
  amount: Amount,
  options: { readonly tolerances: Tolerances; readonly counts: boolean },
): Bounds {
  const counted = options.counts && !amount.percent && Number.isInteger(amount.size) && amount.step >= 1;
  const bounds = plainBounds(hedge, amount, options.tolerances, counted);
  return amount.percent ? { hard: asShare(bounds.hard, amount), soft: asShare(bounds.soft, amount) } : bounds;
}

function plainBounds(hedge: Hedge, amount: Amount, tolerances: Tolerances, counted: boolean): Bounds {
  const n = amount.size;
  const { about, aboutSoft, nearly, atLeast } = tolerances;
  switch (hedge) {
    case '':
      return { hard: closed(n, n), soft: closed(n, n) };
    case '~': {
      const by = Math.max(about * n, Math.min(amount.step / 2, WIDEST_ROUNDING * n));
      return { hard: around(n, by), soft: around(n, Math.min(aboutSoft * n, by)) };
    }
    case '<~':
      return { hard: justBelow(n, nearly), soft: justBelow(n, nearly / 2) };
    case '>~':
      return { hard: justAbove(n, nearly), soft: justAbove(n, nearly / 2) };
    case '>':
      return counted ? moreThings(n, amount.step) : moreThan(n, amount.step);
    case '>=': {
      const hard = closed(n, Infinity);
      return { hard, soft: n === 0 ? hard : closed(n, tidy(n * (1 + atLeast))) };
    }
    case '<':
      return counted ? fewerThings(n, amount.step) : lessThan(n, amount.step);
    case '<=':
      return { hard: closed(0, n), soft: closed(tidy(n * Math.max(0, 1 - atLeast)), n) };
  }
}

/** Without the dust of binary fractions: 0.108, not 0.10800000000000001. */
export const tidy = (x: number): number =>
  // Whole numbers, which most are, have no dust on them, and printing takes long.
  Number.isFinite(x) && !Number.isSafeInteger(x) ? Number(x.toPrecision(15)) : x;

const around = (n: number, by: number): Interval => closed(Math.max(0, tidy(n - by)), tidy(n + by));

const justBelow = (n: number, by: number): Interval => ({
  lo: tidy(n * Math.max(0, 1 - by)),
  hi: n,
  loOpen: false,
  hiOpen: true,
});

const justAbove = (n: number, by: number): Interval => ({
  lo: n,
  hi: tidy(n * (1 + by)),
  loOpen: true,
  hiOpen: false,
});

/*
 * Over 200 is meant to be below 300, over 136 below 140: who knew of more would have named the next round figure.
 * That is the next of the figure's own last step where it is round (ends in zeros), else of ten times that step.
 */
const roundStep = (step: number): number => (step >= 10 ? step : 10 * step);

function moreThings(n: number, step: number): Bounds {
  const hard = closed(n + 1, Infinity);
  const round = roundStep(step);
  return { hard, soft: n === 0 ? hard : closed(n + 1, (Math.floor((n + 1) / round) + 1) * round - 1) };
}

function fewerThings(n: number, step: number): Bounds {
  const round = roundStep(step);
  const least = Math.max(0, (Math.ceil((n - 1) / round) - 1) * round + 1);
  return { hard: closed(0, n - 1), soft: closed(least, n - 1) };
}

function moreThan(n: number, step: number): Bounds {
  const hard = { lo: n, hi: Infinity, loOpen: true, hiOpen: true };
  return { hard, soft: n === 0 ? hard : { ...hard, hi: nextRound(n, step, 1) } };
}

const lessThan = (n: number, step: number): Bounds => ({
  hard: { lo: 0, hi: n, loOpen: false, hiOpen: true },
  soft: { lo: nextRound(n, step, -1), hi: n, loOpen: true, hiOpen: true },
});

/** The round figure strictly above or below n. Counted in last steps, which are whole, so that 0.3 is three tenths. */
function nextRound(n: number, step: number, direction: 1 | -1): number {
  const steps = Math.round(n / step);
  const perRound = Math.round(roundStep(step) / step);
  const rounds = direction > 0 ? Math.floor(steps / perRound) + 1 : Math.ceil(steps / perRound) - 1;
  return tidy(rounds * perRound * step);
}

/** A part is no larger than its whole, unless its size itself says otherwise (120 % of last year). */
function asShare(interval: Interval, { size }: Amount): Interval {
  const [lo, hi] = [tidy(interval.lo / 100), tidy(interval.hi / 100)];
  return size > 100 || hi <= 1 || lo >= 1
    ? { ...interval, lo, hi }
    : { ...interval, lo, hi: 1, hiOpen: false };
}
