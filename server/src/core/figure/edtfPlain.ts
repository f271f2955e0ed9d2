import { daysInMonth, minuteOfDay, minuteOfMonth } from './calendar.ts';
import { MINUTES_PER_DAY, type Window } from './window.ts';

const POINT =
  /^((?!-0000)-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?:Z|[+\u2212-]([0-9]{2})(?::?([0-9]{2}))?)?)?)?)?([~?%]?)$/;
const OPEN = /^(?:\.\.)?$/;

/** Months that stand for seasons. */
const isSeason = (month: number): boolean => month >= 21 && month <= 24;

/**
 * The window of the dates that nearly every file uses: `2022`, `2022-01`, `2022-01-24`, `2022-01-24T19:00+03:00`,
 * with `~ ? %` behind a date, and intervals of them with open ends. `impossible` for what is written so but names
 * no time; `undefined` for what is not written so, and may yet be EDTF.
 */
export function plainWindow(edtf: string): Window | 'impossible' | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return point(edtf);
  const from = edge(edtf.slice(0, slash));
  const to = edge(edtf.slice(slash + 1));
  if (from === undefined || to === undefined) return undefined;
  return from === 'impossible' || to === 'impossible' ? 'impossible' : between(from, to);
}

/** From the beginning of one window to the end of another; `impossible` upside down, or where both sides are open. */
export function between(from: Window, to: Window): Window | 'impossible' {
  const [start, end] = [from.start, to.end];
  if (start >= end || (start === -Infinity && end === Infinity)) return 'impossible';
  return { start, end, uncertain: from.uncertain || to.uncertain };
}

/** A side of an interval that sets no edge. */
export const OPEN_SIDE: Window = { start: -Infinity, end: Infinity, uncertain: false };

const edge = (text: string): Window | 'impossible' | undefined => (OPEN.test(text) ? OPEN_SIDE : point(text));

function point(text: string): Window | 'impossible' | undefined {
  const match = POINT.exec(text);
  if (match === null) return undefined;
  const uncertain = match[9] !== '';
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return { start: minuteOfMonth(year, 1), end: minuteOfMonth(year + 1, 1), uncertain };
  }
  const month = Number(match[2]);
  if (match[3] === undefined && isSeason(month)) return undefined;
  if (month < 1 || month > 12) return 'impossible';
  if (match[3] === undefined) {
    return { start: minuteOfMonth(year, month), end: minuteOfMonth(year, month + 1), uncertain };
  }
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return 'impossible';
  const midnight = minuteOfDay(year, month, day);
  if (match[4] === undefined) return { start: midnight, end: midnight + MINUTES_PER_DAY, uncertain };
  return isTimeOfDay(match) ? minute(midnight + Number(match[4]) * 60 + Number(match[5])) : 'impossible';
}

const minute = (start: number): Window => ({ start, end: start + 1, uncertain: false });

/** 24:00 is the midnight at the end of the day; a time cannot be qualified; zones go to 14 hours. */
function isTimeOfDay(match: RegExpExecArray): boolean {
  const [hour, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  const zone = Number(match[7] ?? 0) * 60 + Number(match[8] ?? 0);
  return (
    match[9] === '' &&
    (hour < 24 || (hour === 24 && minutes === 0 && seconds === 0)) &&
    minutes < 60 &&
    seconds < 60 &&
    zone <= 14 * 60 &&
    Number(match[8] ?? 0) < 60
  );
}
