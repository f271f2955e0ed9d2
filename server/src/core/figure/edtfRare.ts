import { daysInMonth, minuteOfDay, minuteOfMonth } from './calendar.ts';
import type { Window } from './window.ts';

/** Further away than anything is reported of; and its minutes are still whole numbers. */
const FURTHEST_YEAR = 1e8;

const YEARS = /^(?:(-?)(?:([0-9]{3})X|([0-9]{2})XX)|XXXX(?:-XX(?:-XX)?)?)$/;
const MONTHS = /^(-?[0-9]{4})-XX(?:-XX)?$/;
const DAYS = /^(-?[0-9]{4})-([0-9]{2})-XX$/;
const SEASON = /^(-?[0-9]{4})-2([1-4])$/;
const YEAR = /^Y(-?[1-9][0-9]{4,8})$/;

/**
 * The window of what is EDTF of level 1 but seldom written: unspecified digits (`202X`, `2022-XX`), seasons
 * (`2022-21`), years beyond four digits (`Y17000`). A season is three months, spring from March on, and uncertain.
 */
export function rareWindow(edtf: string): Window | undefined {
  const digits = YEARS.exec(edtf);
  if (digits) return unspecifiedYears(digits);
  const months = MONTHS.exec(edtf);
  if (months) return monthsFrom(Number(months[1]), 1, 12);
  const days = DAYS.exec(edtf);
  if (days) return wholeMonth(Number(days[1]), Number(days[2]));
  const season = SEASON.exec(edtf);
  if (season) return { ...monthsFrom(Number(season[1]), 3 * Number(season[2]), 3), uncertain: true };
  const year = YEAR.exec(edtf);
  return year && Math.abs(Number(year[1])) <= FURTHEST_YEAR ? monthsFrom(Number(year[1]), 1, 12) : undefined;
}

const monthsFrom = (year: number, month: number, count: number): Window => ({
  start: minuteOfMonth(year, month),
  end: minuteOfMonth(year, month + count),
  uncertain: false,
});

const wholeMonth = (year: number, month: number): Window | undefined =>
  daysInMonth(year, month) === 0 ? undefined : monthsFrom(year, month, 1);

function unspecifiedYears([, sign, decade, century]: RegExpExecArray): Window {
  const [known, span] = decade ? [decade, 10] : century ? [century, 100] : ['0', 10_000];
  const [low, high] = [Number(known) * span, (Number(known) + 1) * span - 1];
  const [first, last] = sign === '-' ? [-high, -low] : [low, high];
  return { start: minuteOfDay(first, 1, 1), end: minuteOfDay(last + 1, 1, 1), uncertain: false };
}
