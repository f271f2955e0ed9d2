import type { Day } from '../calendar.ts';
import { dayOfMonth, hijri, monthDay, span } from '../resolve.ts';
import { isWord, markAt, meaningAt, numeralAt } from '../tokenAt.ts';
import { AND, type Tokens } from '../tokens.ts';
import { type DayNumber, dayNumber, isComma, type Month, monthAt, skipOf, yearPart } from './dateParts.ts';

const SLASH = 0x2f;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

/** A date expression: its first token, the token after it, its value in EDTF. */
export interface Dated {
  readonly first: number;
  readonly next: number;
  readonly edtf: string;
}

/** Words that the longest day in words, "of", "the month" and a second day may take before a month's name. */
const MONTH_REACH = 7;

/** Whether a month is named shortly after a token: asked first, for most numbers are no days. */
function isMonthNear(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i <= at + MONTH_REACH && i < tokens.count; i++) {
    const word = meaningAt(tokens, i);
    if (word === undefined) continue;
    if (word.month !== undefined || word.hijri !== undefined || word.hijriOf !== undefined) return true;
    if (word.tag === 'month' || word.period === 'month') return true;
  }
  return false;
}

/** "20 January 2022", "the fifth of March", "the 20th of this month", "between 20 and 25 January". */
export function dayAndMonth(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  if (!isMonthNear(tokens, at)) return undefined;
  const low = dayNumber(tokens, at);
  if (low === undefined) return undefined;
  const upper = upperDay(tokens, at, low);
  const day = upper?.day ?? low;
  const slash = markAt(tokens, day.next) === SLASH ? day.next + 1 : skipOf(tokens, day.next);
  const current = meaningAt(tokens, slash);
  if (current?.tag === 'month' || (current?.period === 'month' && current.opens !== undefined)) {
    const when = meaningAt(tokens, slash + 1)?.when;
    if (when === undefined) return undefined;
    return { first: at, next: slash + 2, edtf: dayOfMonth(today, day.value, when) };
  }
  const month = monthAt(tokens, slash);
  if (month === undefined) return undefined;
  const year = yearPart(tokens, month.next);
  const edtf = (value: number): string => {
    if (month.hijri) return hijri(today, month.month, value, year.year);
    if (year.when === 'this' && year.next === month.next + 1) return thisOne(today, month.month, value);
    return monthDay(today, month.month, value, year.year, year.when);
  };
  const first = upper?.first ?? at;
  const last = edtf(day.value);
  return { first, next: year.next, edtf: upper === undefined ? last : span(edtf(low.value), last) };
}

/** "20 January of the current (month)". */
const thisOne = (today: Day | undefined, month: number, day: number): string =>
  monthDay(today, month, day, today?.year);

/** "Between 20 and 25 January", "20-25 January". */
function upperDay(tokens: Tokens, at: number, low: DayNumber): { day: DayNumber; first: number } | undefined {
  const { next } = low;
  const before = meaningAt(tokens, at - 1);
  const mark = markAt(tokens, next);
  const link = meaningAt(tokens, next)?.link;
  const tied = mark === HYPHEN || mark === EN_DASH || link === 'to' || link === 'and' || link === 'or';
  const from = tied ? next + 1 : next;
  const and = !tied && isWord(tokens, next) && (tokens.clitics[next]! & AND) !== 0;
  const day = tied || and ? dayNumber(tokens, from) : undefined;
  if (day === undefined || day.value <= low.value) return undefined;
  if (monthAt(tokens, skipOf(tokens, day.next)) === undefined) return undefined;
  return { day, first: before?.link === 'between' || before?.tag === 'from' ? at - 1 : at };
}

/** "March 2019", "the month of March", "last March". */
export function monthAlone(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const month = monthAt(tokens, at, true);
  if (month === undefined) return undefined;
  const english = englishDay(tokens, month);
  if (english !== undefined) {
    return { first: at, next: english.next, edtf: monthDay(today, month.month, english.day, english.year) };
  }
  const part = yearPart(tokens, month.next);
  const named = meaningAt(tokens, at - 1)?.tag === 'month' || month.next > at + 1;
  const first = meaningAt(tokens, at - 1)?.tag === 'month' ? at - 1 : at;
  if (part.year === undefined && part.when === undefined && !named) return undefined;
  const edtf = month.hijri
    ? hijri(today, month.month, undefined, part.year)
    : monthDay(today, month.month, undefined, part.year, part.when);
  return { first, next: part.next, edtf };
}

/** "January 22, 2022", as English has it inside an Arabic text. */
function englishDay(
  tokens: Tokens,
  month: Month,
): { day: number; year: number | undefined; next: number } | undefined {
  const day = numeralAt(tokens, month.next);
  if (day === undefined || !day.plain || day.digits > 2 || day.value > 31) return undefined;
  const comma = isComma(tokens, month.next + 1) ? month.next + 2 : month.next + 1;
  const year = numeralAt(tokens, comma);
  if (year === undefined || year.digits !== 4) return undefined;
  return { day: day.value, year: year.value, next: comma + 1 };
}
