/// <reference path="./edtfModule.d.ts" />
import { Date as ExtendedDate, type Parsed, type ParsedDate, type ParsedInterval, parse } from 'edtf';
import { daysInMonth, minuteOfDay, minuteOfMonth } from '../../server/src/core/figure/calendar.ts';
import { between, OPEN_SIDE } from '../../server/src/core/figure/edtfPlain.ts';
import type { Window } from '../../server/src/core/figure/window.ts';

const MS_PER_MINUTE = 60_000;
/** Further away than anything is reported of; and its minutes are still whole numbers. */
const FURTHEST_YEAR = 1e8;
const MONTHS_OF_SEASON = 3;
/** EDTF's 21, spring: taken to begin in March. */
const SPRING = 21;
const MARCH = 3;

/** The window of what is EDTF but not plain (seasons, unspecified digits, years beyond four digits), by the `edtf` library. */
export function libraryWindow(edtf: string): Window | undefined {
  let parsed: Parsed;
  try {
    parsed = parse(edtf, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] });
  } catch {
    // The library's way of saying that it is not EDTF.
    return undefined;
  }
  switch (parsed.type) {
    case 'Date':
      return dateWindow(parsed);
    case 'Interval':
      return intervalWindow(parsed);
    case 'Year': {
      const [year] = parsed.values;
      if (Math.abs(year) > FURTHEST_YEAR) return undefined;
      return { start: minuteOfMonth(year, 1), end: minuteOfMonth(year + 1, 1), uncertain: false };
    }
    case 'Season': {
      const [year, season] = parsed.values;
      const first = MARCH + (season - SPRING) * MONTHS_OF_SEASON;
      const [start, end] = [minuteOfMonth(year, first), minuteOfMonth(year, first + MONTHS_OF_SEASON)];
      return { start, end, uncertain: true };
    }
  }
}

function intervalWindow({ values: [lower, upper] }: ParsedInterval): Window | undefined {
  const from = sideWindow(lower);
  const to = sideWindow(upper);
  if (from === undefined || to === undefined) return undefined;
  const window = between(from, to);
  return window === 'impossible' ? undefined : window;
}

const sideWindow = (side: ParsedInterval['values'][number]): Window | undefined =>
  side === null || side === Infinity ? OPEN_SIDE : dateWindow(side as ParsedDate);

function dateWindow(date: ParsedDate): Window | undefined {
  const [year, month = 0, day = 1, hour, minute = 0] = date.values;
  // The library lets every year have a 29 February.
  if (day > daysInMonth(year, month + 1)) return undefined;
  if (hour !== undefined) {
    // From its values, not from its instant: that has the zone worked in, or the machine's own where none is given.
    const start = minuteOfDay(year, month + 1, day) + hour * 60 + minute;
    return { start, end: start + 1, uncertain: false };
  }
  const { min, max } = new ExtendedDate(date);
  const uncertain = date.uncertain === true || date.approximate === true;
  return { start: min / MS_PER_MINUTE, end: (max + 1) / MS_PER_MINUTE, uncertain };
}
