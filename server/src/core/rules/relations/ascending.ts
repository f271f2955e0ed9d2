/** The highest number so far, at each place. */
export function runningMaximum(numbers: readonly number[]): number[] {
  let highest = -Infinity;
  return numbers.map((n) => {
    highest = Math.max(highest, n);
    return highest;
  });
}

/** Index of the first number not below `least`, in an ascending list. O(log n). */
export function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
