import { daysInMonth, daysSince1970 } from '../calendar.ts';
import { addMonths, type Day, edtf, fromHijri, fromNumber, weekdayOf } from './calendar.ts';
import type { Period } from './meaning.ts';

/** Where a date cannot be told without knowing when the text speaks. */
export const UNKNOWN = '?';

type When = 'last' | 'this' | 'next';

/** A text that names a day and a month without a year means the latest such day, or one at most this many days ahead. */
const AHEAD = 92;

const daysOf = (today: Day): number | undefined =>
  today.month === undefined || today.day === undefined
    ? undefined
    : daysSince1970(today.year, today.month, today.day);

/** A day of a month, or a month, in the year given or in the one that the text most likely means. */
export function monthDay(
  today: Day | undefined,
  month: number,
  day?: number,
  year?: number,
  when?: When,
): string {
  if (day !== undefined && (day < 1 || day > daysInMonth(year ?? 2000, month))) return UNKNOWN;
  if (year !== undefined) return edtf({ year, month, day });
  if (today === undefined) return UNKNOWN;
  const guess = nearest(today, month, day);
  const shift =
    when === 'next' && before(guess, today) ? 1 : when === 'last' && !before(guess, today) ? -1 : 0;
  return edtf({ year: guess.year + shift, month, day });
}

function nearest(today: Day, month: number, day: number | undefined): Day {
  const now = daysSince1970(today.year, today.month ?? 6, today.day ?? 15);
  const that = daysSince1970(today.year, month, day ?? 1);
  if (that - now > AHEAD) return { year: today.year - 1, month, day };
  return now - that > 366 - AHEAD ? { year: today.year + 1, month, day } : { year: today.year, month, day };
}

const before = (a: Day, b: Day): boolean =>
  daysSince1970(a.year, a.month ?? 1, a.day ?? 1) < daysSince1970(b.year, b.month ?? 1, b.day ?? 1);

/** A day of the current, last or next month ("the 20th of this month"). */
export function dayOfMonth(today: Day | undefined, day: number, when: When): string {
  if (today?.month === undefined) return UNKNOWN;
  const month = addMonths(
    { year: today.year, month: today.month },
    when === 'last' ? -1 : when === 'next' ? 1 : 0,
  );
  return day > daysInMonth(month.year, month.month!) ? UNKNOWN : edtf({ ...month, day });
}

/** A day of the week: the latest one up to today; with "last" the latest before today, with "next" the first after. */
export function weekday(today: Day | undefined, day: number, when?: When): string {
  const now = today === undefined ? undefined : daysOf(today);
  if (now === undefined) return UNKNOWN;
  const back = (weekdayOf(now) - day + 7) % 7;
  if (when === 'next') return edtf(fromNumber(now + (7 - back)));
  return edtf(fromNumber(now - (when === 'last' && back === 0 ? 7 : back)));
}

/** Some days before (negative) or after today. */
export function shiftDays(today: Day | undefined, days: number): string {
  const now = today === undefined ? undefined : daysOf(today);
  return now === undefined ? UNKNOWN : edtf(fromNumber(now + days));
}

/** "Six days ago" (sign -1) or "in six days" (1), as precise as its unit: a year ago is a year. */
export function shiftBy(today: Day | undefined, count: number, period: Period, sign: 1 | -1): string {
  if (today === undefined || count > 100_000) return UNKNOWN;
  switch (period) {
    case 'minute':
      return shiftDays(today, 0);
    case 'hour':
      return shiftDays(today, sign * Math.floor(count / 24));
    case 'day':
      return shiftDays(today, sign * Math.round(count));
    case 'week':
      return shiftDays(today, sign * Math.round(count * 7));
    case 'month':
      if (today.month === undefined) return UNKNOWN;
      return edtf(addMonths({ year: today.year, month: today.month }, sign * Math.round(count)));
    default:
      return yearOrUnknown(today.year + sign * Math.round(count) * YEARS[period]);
  }
}

const YEARS = { year: 1, decade: 10, century: 100 } as const;

const yearOrUnknown = (year: number): string => (year > 0 && year < 10_000 ? edtf({ year }) : UNKNOWN);

/** "Last month", "this year", "next week": a week is the seven days up to yesterday, or from today on. */
export function whole(today: Day | undefined, period: Period, when: When): string {
  if (today === undefined) return UNKNOWN;
  const step = when === 'last' ? -1 : when === 'next' ? 1 : 0;
  if (period === 'year') return edtf({ year: today.year + step });
  if (period === 'month') {
    return today.month === undefined
      ? UNKNOWN
      : edtf(addMonths({ year: today.year, month: today.month }, step));
  }
  if (period === 'day') return shiftDays(today, step);
  const now = daysOf(today);
  if (period !== 'week' || now === undefined) return UNKNOWN;
  const start = when === 'this' ? now - 6 : when === 'last' ? now - 7 : now + 1;
  return `${edtf(fromNumber(start))}/${edtf(fromNumber(start + 6))}`;
}

/** A date of the Islamic calendar, marked approximate, for months begin when the moon is seen. */
export function hijri(today: Day | undefined, month: number, day?: number, year?: number): string {
  const given = year ?? (today === undefined ? undefined : hijriYear(today, month));
  if (given === undefined || given < 1 || given > 1700) return UNKNOWN;
  if (day !== undefined) return `${edtf(fromNumber(fromHijri(given, month, Math.min(day, 30))))}~`;
  const middle = fromNumber(fromHijri(given, month, 15));
  return `${edtf({ year: middle.year, month: middle.month })}~`;
}

function hijriYear(today: Day, month: number): number {
  const now = daysSince1970(today.year, today.month ?? 6, today.day ?? 15);
  let year = Math.floor(((today.year - 622) * 33) / 32) + 2;
  while (fromHijri(year, month, 1) - now > AHEAD) year--;
  return year;
}

/** Everything from one date to another. */
export const span = (from: string, to: string): string =>
  from === UNKNOWN || to === UNKNOWN ? UNKNOWN : `${from}/${to}`;

/** A clock time from an hour and minutes, `HH:MM`. Undefined if there is no such time. */
export function clockTime(hour: number, minute: number, half?: 'am' | 'pm'): string | undefined {
  if (!Number.isInteger(hour) || hour > 24 || minute > 59) return undefined;
  const day = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour % 24;
  return `${String(day).padStart(2, '0')}:${String(Math.floor(minute)).padStart(2, '0')}`;
}
