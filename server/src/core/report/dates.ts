import { fill, type Wording } from './wording.ts';

/** A calendar date as written, down to the precision it was given in. */
interface Day {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly minute: number | undefined;
  readonly uncertain: boolean;
}

const POINT = /^([0-9]{4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T([0-9]{2}):([0-9]{2})[^/]*)?)?)?([~?%]?)$/;
const FIRST_SEASON = 21;

/** An EDTF date or interval in the reader's words: `22 Jan 2022`, `about Jan 2022`. What is not understood is quoted. */
export function dateInWords(edtf: string, wording: Wording): string {
  const { strings } = wording;
  const slash = edtf.indexOf('/');
  if (slash < 0) return pointInWords(edtf, wording);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  if (isOpen(from)) return fill(strings.untilDate, { date: pointInWords(to, wording) });
  if (isOpen(to)) return fill(strings.fromDate, { date: pointInWords(from, wording) });
  return (
    rangeInWords(from, to, wording) ??
    fill(strings.between, { low: pointInWords(from, wording), high: pointInWords(to, wording) })
  );
}

const isOpen = (edge: string): boolean => edge === '' || edge === '..';

/** Two whole days that are no guess, told as one: `22–23 Jan 2022`. */
function rangeInWords(from: string, to: string, wording: Wording): string | undefined {
  const [a, b] = [parsePoint(from), parsePoint(to)];
  const [x, y] = [a && plainDay(a), b && plainDay(b)];
  if (x === undefined || y === undefined || x > y) return undefined;
  return wording.dates(DAY).formatRange(x, y);
}

const plainDay = (point: Day): Date | undefined =>
  point.day === undefined || point.minute !== undefined || point.uncertain ? undefined : dateOf(point);

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

function pointInWords(edtf: string, wording: Wording): string {
  const point = parsePoint(edtf);
  if (point === undefined) return wording.quote(edtf);
  const date = certainInWords(point, wording);
  return point.uncertain ? fill(wording.strings.aboutDate, { date }) : date;
}

function certainInWords(point: Day, wording: Wording): string {
  const { month } = point;
  if (month !== undefined && month >= FIRST_SEASON) {
    const year = wording.dates(YEAR).format(dateOf({ ...point, month: undefined }));
    return fill(wording.strings.seasons[month - FIRST_SEASON]!, { year });
  }
  const options = month === undefined ? YEAR : point.day === undefined ? MONTH : DAY;
  return wording.dates(point.minute === undefined ? options : { ...options, ...CLOCK }).format(dateOf(point));
}

function parsePoint(edtf: string): Day | undefined {
  const match = POINT.exec(edtf);
  if (match === null) return undefined;
  const part = (i: number): number | undefined => (match[i] === undefined ? undefined : Number(match[i]));
  // A month or day that is not known (`2022-XX`) leaves what is known before it.
  const [month, day] = [known(match[2]), known(match[3])];
  if (month !== undefined && !((month >= 1 && month <= 12) || (month >= 21 && month <= 24))) return undefined;
  return {
    year: Number(match[1]),
    month,
    day: month === undefined ? undefined : day,
    minute: part(4) === undefined ? undefined : part(4)! * 60 + part(5)!,
    uncertain: match[6] !== '',
  };
}

const known = (digits: string | undefined): number | undefined =>
  digits === undefined || digits.includes('X') ? undefined : Number(digits);

function dateOf({ year, month, day, minute }: Day): Date {
  const date = new Date(0);
  // Not Date.UTC, which reads years below 100 as 19xx.
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  date.setUTCMinutes(minute ?? 0);
  return date;
}

/** A time of day, in minutes after midnight, in the reader's digits: `19:00`. */
export const clockInWords = (minute: number, wording: Wording): string =>
  wording.dates(CLOCK).format(new Date(minute * 60_000));
