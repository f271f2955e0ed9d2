import { MINUTES_PER_DAY } from './window.ts';

/** Of the proleptic Gregorian calendar, which is the one of EDTF: year 0 is 1 BCE. Months and days count from 1. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; 0 for a month that there is not. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/**
 * Days from 1970-01-01 to a day. Years before 0 and above 9999 count too; no `Date`, which ends at the year 275760 and
 * reads years below 100 as 19xx.
 * After Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
 */
export function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Minutes from 1970-01-01T00:00 to the first minute of a day. */
export const minuteOfDay = (year: number, month: number, day: number): number =>
  daysSince1970(year, month, day) * MINUTES_PER_DAY;

/** The first minute of a month; month 13 is the January after. */
export const minuteOfMonth = (year: number, month: number): number =>
  minuteOfDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
