import { daysInMonth } from '../calendar.ts';

/** Days as numbers, so that weeks and months can be counted back from a date without a clock or a time zone. */

/** A day, or a coarser date when month or day are left out. */
export interface Day {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** EDTF of a date. */
export function edtf({ year, month, day }: Day): string {
  const y = pad(year, 4);
  if (month === undefined) return y;
  return day === undefined ? `${y}-${pad(month)}` : `${y}-${pad(month)}-${pad(day)}`;
}

/** The first date in an EDTF string (of an interval its beginning), or undefined. Approximation marks are passed over. */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return { year: year!, month, day };
}

/** A date to the day. */
export interface WholeDay extends Day {
  readonly month: number;
  readonly day: number;
}

/** The date of a number of days since 1970-01-01 (H. Hinnant, civil_from_days). */
export function fromNumber(days: number): WholeDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** The weekday of a number of days since 1970-01-01, 0 for Sunday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** The date that many months on (back, if negative); the day is cut to the month's length. */
export function addMonths(date: Day, months: number): Day {
  const index = date.year * 12 + (date.month ?? 1) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  if (date.month === undefined) return { year };
  return date.day === undefined
    ? { year, month }
    : { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Days since 1970-01-01 of a date of the tabular Islamic calendar: within a day or two of what is observed. */
export function fromHijri(year: number, month: number, day: number): number {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return days - 1 - 492149;
}
