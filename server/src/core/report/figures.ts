import type { Extent } from '../figure/extent.ts';
import type { Interval } from '../figure/interval.ts';
import type { Amount, Hedge, Value } from '../figure/value.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { clockInWords, dateInWords } from './dates.ts';
import type { Template } from './strings/strings.ts';
import { fill, type Wording } from './wording.ts';

/** A value as people say it: `>=136` is "at least 136", `tens` is "dozens". A value that is missing gives no figure. */
export function valueInWords(value: Value | undefined, wording: Wording): string {
  const { strings } = wording;
  switch (value?.form) {
    case undefined:
    case 'unknown':
      return strings.noFigure;
    case 'number':
      return added(value.increment, hedged(value.hedge, amount(value.amount, wording), wording), wording);
    case 'range':
      return added(
        value.increment,
        fill(strings.between, { low: amount(value.low, wording), high: amount(value.high, wording) }),
        wording,
      );
    case 'vague': {
      const [low, high] = [strings.vague[value.low], strings.vague[value.high]];
      return added(value.increment, low === high ? low : fill(strings.between, { low, high }), wording);
    }
    case 'share':
      return strings.share[value.word];
    case 'date':
      return dateInWords(value.edtf, wording);
    case 'clock':
      return hedged(value.about ? '~' : '', clockInWords(value.minute, wording), wording);
    case 'state':
      return wording.quote(value.word);
  }
}

const HEDGES: Readonly<Record<Hedge, string>> = {
  '': '',
  '~': '~',
  '<~': '<~',
  '>~': '>~',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
};

/** A value as a term of a sum: `≥136`, `60–90`. Words stay words. */
export function valueAsTerm(value: Value | undefined, wording: Wording): string {
  if (value?.form === 'number') return HEDGES[value.hedge] + amount(value.amount, wording);
  if (value?.form === 'range') return `${amount(value.low, wording)}–${amount(value.high, wording)}`;
  return valueInWords(value, wording);
}

const added = (increment: boolean, figure: string, { strings }: Wording): string =>
  increment ? fill(strings.increment, { figure }) : figure;

const hedged = (hedge: Hedge, n: string, { strings }: Wording): string =>
  hedge === '' ? n : fill(strings.hedge[hedge], { n });

function amount({ size, step, percent }: Amount, wording: Wording): string {
  const decimals = step < 1 ? Math.round(-Math.log10(step)) : 0;
  return percent ? wording.percent(size / 100, decimals) : wording.number(size, decimals);
}

/** How the ends of an interval of some dimension are told. */
type End = (n: number) => string;

/**
 * What an interval of an extent allows, in words: "at least 136", "200 to 299". `undefined` where it is a single
 * value, an unbounded one, or a state: then there is nothing to add to the figure itself.
 */
export function intervalInWords(
  interval: Interval,
  dimension: Extent['dimension'],
  wording: Wording,
): string | undefined {
  const end = endOf(dimension, wording);
  const { lo, hi, loOpen, hiOpen } = interval;
  const unbounded = !Number.isFinite(hi) && (lo === 0 || !Number.isFinite(lo));
  if (end === undefined || unbounded || lo === hi) return undefined;
  const { hedge, between } = wording.strings;
  const bound = (template: Template, n: number): string => fill(template, { n: end(n) });
  if (!Number.isFinite(hi)) return bound(loOpen ? hedge['>'] : hedge['>='], lo);
  if (lo === 0 || !Number.isFinite(lo)) return bound(hiOpen ? hedge['<'] : hedge['<='], hi);
  return fill(between, { low: end(lo), high: end(hi) });
}

/**
 * The same where it is a single value too; of what is counted, the whole numbers in it. `undefined` for dates, states
 * and what has no bounds.
 */
export function extentInWords(
  interval: Interval,
  dimension: Extent['dimension'],
  counted: boolean,
  wording: Wording,
): string | undefined {
  const inner = counted && dimension === 'amount' ? inward(interval) : interval;
  if (inner.lo === inner.hi) return endOf(dimension, wording)?.(inner.lo);
  return intervalInWords(inner, dimension, wording);
}

/** The whole numbers in an interval, if there are any. */
export function inward(interval: Interval): Interval {
  const [lo, hi] = [Math.ceil(interval.lo), Math.floor(interval.hi)];
  return lo > hi ? interval : { ...interval, lo, hi };
}

function endOf(dimension: Extent['dimension'], wording: Wording): End | undefined {
  switch (dimension) {
    case 'amount':
    case 'increment':
      return (n) => wording.number(n);
    case 'share':
    case 'share-increment':
      return (n) => wording.percent(n);
    case 'clock':
      return (n) => clockInWords(((n % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY, wording);
    case 'date':
    case 'state':
      return undefined;
  }
}
