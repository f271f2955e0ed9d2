import type { Amount, Value } from '../../figure/value.ts';

/** The numbers that a value names; a share in words as a percentage. */
export function sizesOf(value: Value): readonly number[] {
  switch (value.form) {
    case 'number':
      return [value.amount.size];
    case 'range':
      return [value.low.size, value.high.size];
    case 'share':
      return SHARES[value.word];
    default:
      return [];
  }
}

const SHARES = { half: [50], all: [100], none: [0], most: [] } as const;

/** Of more numbers than these in one span nobody says what was worked out from which: anything may have been. */
const MOST = 8;

/**
 * Whether a number follows from those that the text gives: as the sum of some of them, a difference, a product, a
 * part in percent, or in another scale ("12 thousand tonnes" as 12).
 */
export function follows({ size, percent }: Amount, given: readonly number[]): boolean {
  const numbers = [...new Set(given)];
  if (numbers.length > MOST) return true;
  const is = (n: number): boolean => Math.abs(n - size) <= 1e-9 * Math.max(1, size);
  if (sums(numbers).some(is)) return true;
  for (const a of numbers) {
    if (SCALES.some((scale) => is(a * scale) || is(a / scale))) return true;
    if (percent && is(100 - a)) return true;
    for (const b of numbers) {
      if (a === b) continue;
      if (is(a - b) || is(a * b)) return true;
      if (percent && b > 0 && Math.abs((100 * a) / b - size) <= 1) return true;
    }
  }
  return false;
}

const SCALES: readonly number[] = [100, 1000, 1e5, 1e6, 1e7, 1e9];

/** The sums of every two or more of some numbers. */
function sums(numbers: readonly number[]): number[] {
  const all: number[] = [];
  for (let chosen = 1; chosen < 1 << numbers.length; chosen++) {
    if ((chosen & (chosen - 1)) === 0) continue;
    all.push(numbers.reduce((sum, n, i) => ((chosen >> i) & 1 ? sum + n : sum), 0));
  }
  return all;
}
