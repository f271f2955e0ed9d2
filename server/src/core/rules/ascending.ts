import { countLeading } from '../collections.ts';

/** The highest number so far, at each place. */
export function runningMaximum(numbers: readonly number[]): number[] {
  let highest = -Infinity;
  return numbers.map((n) => {
    highest = Math.max(highest, n);
    return highest;
  });
}

/** Index of the first number not below `least`, in an ascending list. O(log n). */
export const firstAtLeast = (numbers: ArrayLike<number>, least: number): number =>
  countLeading(numbers, (n) => n < least);
