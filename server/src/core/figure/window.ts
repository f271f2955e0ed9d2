/**
 * The time at which a claim holds, in minutes since 1970-01-01T00:00 as the calendar of the text counts them
 * (time zones are not converted: two articles that say "Friday" mean the same Friday).
 */
export interface Window {
  /** First minute, included. -Infinity when open. */
  readonly start: number;
  /** Minute after the last. Infinity when open. */
  readonly end: number;
  /** The date is a guess (`~`, `?`, `%`): the edges may be off by the precision it was given in. */
  readonly uncertain: boolean;
}

export const MINUTES_PER_DAY = 1440;

/** Whether two windows share a moment. */
export const overlap = (a: Window, b: Window): boolean => a.start < b.end && b.start < a.end;

/** Whether all of `a` is over when `b` begins. */
export const before = (a: Window, b: Window): boolean => a.end <= b.start;

/** Minutes between two windows; 0 when they touch or overlap. */
export const gap = (a: Window, b: Window): number => Math.max(0, b.start - a.end, a.start - b.end);

/**
 * The stretch that a guessed window surely lies in: its own length more at each side (the 24th, perhaps: from the
 * 23rd to the 25th; some January: December to February). Of one open at an end the other edge moves by a day.
 * A window that is no guess stays as it is.
 */
export function widened(w: Window): Window {
  if (!w.uncertain) return w;
  const length = w.end - w.start;
  const by = length === Infinity ? MINUTES_PER_DAY : length;
  return { start: w.start - by, end: w.end + by, uncertain: false };
}
