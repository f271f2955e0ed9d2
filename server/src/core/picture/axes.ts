/** A scale that turns what is measured into a place of the picture, and the values worth a line. */
export interface Axis {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** From how many times the least figure the greatest needs a logarithmic scale. */
const FAR_APART = 40;

/**
 * A scale of figures from `low` to `high`, both drawn within `from` to `to`: linear from 0 or, where they are far
 * apart, logarithmic.
 */
export function figureAxis(low: number, high: number, from: number, to: number): Axis {
  if (low > 0 && high / low > FAR_APART) {
    const [a, b] = [Math.log10(low), Math.log10(high)];
    const [first, last] = [Math.ceil(a), Math.floor(b)];
    const step = Math.max(1, Math.ceil((last - first + 1) / 4));
    const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
      .filter((_, i) => i % step === 0)
      .map((power) => 10 ** power);
    return { at: (value) => from + ((Math.log10(Math.max(value, low)) - a) / (b - a)) * (to - from), ticks };
  }
  const bottom = low > 0.6 * high ? low - 0.25 * (high - low || low) : 0;
  const top = high === bottom ? bottom + 1 : high;
  const step = niceStep((top - bottom) / 3);
  const ticks: number[] = [];
  for (let tick = Math.ceil(bottom / step) * step; tick <= top && ticks.length < 6; tick += step)
    ticks.push(tick);
  return { at: (value) => from + ((value - bottom) / (top - bottom)) * (to - from), ticks };
}

/** A scale of minutes since 1970. */
export function timeAxis(start: number, end: number, from: number, to: number): Axis {
  const span = end - start || 1;
  return { at: (minute) => from + ((minute - start) / span) * (to - from), ticks: [start, end] };
}

/** The step of 1, 2 or 5 times a power of ten that is nearest above. */
function niceStep(about: number): number {
  if (about <= 0 || !Number.isFinite(about)) return 1;
  const power = 10 ** Math.floor(Math.log10(about));
  const times = about / power;
  return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
}
