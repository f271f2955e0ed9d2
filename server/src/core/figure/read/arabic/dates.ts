import type { Day } from '../calendar.ts';
import { type Found, figure, nothing } from '../language.ts';
import { startOf } from '../quantity.ts';
import { monthDay, shiftBy, shiftDays, UNKNOWN, weekday, whole } from '../resolve.ts';
import { anyNumeralAt, markAt, meaningAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { isComma, yearAt } from './dateParts.ts';
import { type Dated, dayAndMonth, monthAlone } from './monthDates.ts';
import { readNumber } from './numbers.ts';

const OPEN = 0x28;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

/** Reads a date: of the calendar, a weekday, "yesterday", "six days ago", "last month", a year after its word. */
export function readDate(tokens: Tokens, at: number, today: Day | undefined): Found | undefined {
  const found = dayWords(tokens, at, today) ?? calendarDate(tokens, at, today) ?? period(tokens, at, today);
  if (found === undefined) return undefined;
  if (found.edtf === '') return nothing(found.next);
  const start = startOf(tokens, found.first);
  return {
    figures: [figure(tokens, start, tokens.ends[found.next - 1]!, 'date', found.edtf)],
    next: found.next,
  };
}

/** Words after "the day" with which it is not today. */
const OTHER_DAYS = new Set([
  'التالي',
  'السابق',
  'ذاته',
  'نفسه',
  'الواحد',
  'التالية',
  'الأخير',
  'الذي',
  'الدراسي',
  'العالمي',
  'الوطني',
]);
const NOT_TODAY_AFTER = new Set(['ذلك', 'نفس', 'طوال', 'طيلة', 'ذات', 'مدار', 'آخر', 'خلال', 'مرات', 'مرة']);

/** "Yesterday", "today, Monday", "on Thursday, 20 January", "last Wednesday". */
function dayWords(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const word = meaningAt(tokens, at);
  if (word?.day === undefined && word?.weekday === undefined) return undefined;
  let first = at;
  let next = at + 1;
  let value: string;
  if (word.day !== undefined) {
    if (word.day === 0 && !isToday(tokens, at)) return undefined;
    let day = word.day;
    if (day === -1 && isFirst(tokens, at - 1)) [day, first] = [-2, at - 1];
    else if (day === -1 && textAt(tokens, at - 1) === 'من' && isFirst(tokens, at - 2))
      [day, first] = [-2, at - 2];
    else if (day === -1 && isFirst(tokens, at + 1)) [day, next] = [-2, at + 2];
    else if (day === 1 && textAt(tokens, at - 1) === 'بعد') [day, first] = [2, at - 1];
    value = shiftDays(today, day);
    const comma = isComma(tokens, next) ? next + 1 : next;
    const named = meaningAt(tokens, comma)?.weekday;
    if (named !== undefined && tokens.clitics[comma] === 0) {
      value = day > 0 ? weekday(today, named, 'next') : weekday(today, named);
      next = comma + 1;
    }
  } else {
    if (textAt(tokens, at - 1) === 'يوم' || textAt(tokens, at - 1) === 'ويوم') first = at - 1;
    const when = meaningAt(tokens, next)?.when;
    value = weekday(today, word.weekday!, when);
    if (when !== undefined) next++;
  }
  const comma = isComma(tokens, next) || markAt(tokens, next) === OPEN ? next + 1 : next;
  const filler = FILLERS.has(textAt(tokens, comma)) ? comma + 1 : comma;
  const explicit = calendarDate(tokens, filler, today, true);
  if (explicit === undefined || explicit.edtf === '') return { first, next, edtf: value };
  return { first, next: explicit.next, edtf: explicit.edtf };
}

const FILLERS = new Set(['الموافق', 'الموافقة', 'المصادف', 'في', 'بتاريخ', 'يوم']);

const isFirst = (tokens: Tokens, at: number): boolean => meaningAt(tokens, at)?.ordinal === 1;

function isToday(tokens: Tokens, at: number): boolean {
  const after = meaningAt(tokens, at + 1);
  if (after?.ordinal !== undefined || after?.atom !== undefined || OTHER_DAYS.has(textAt(tokens, at + 1)))
    return false;
  if (textAt(tokens, at + 1) === 'الـ' || textAt(tokens, at + 1) === 'ال') return false;
  const before = textAt(tokens, at - 1);
  if (before === 'في' && after?.weekday === undefined) return false;
  return !NOT_TODAY_AFTER.has(before);
}

/** A day and a month, a month and a year, a date in digits, a year after its word. */
function calendarDate(
  tokens: Tokens,
  at: number,
  today: Day | undefined,
  explicit = false,
): Dated | undefined {
  const numeral = anyNumeralAt(tokens, at);
  if (numeral?.is === 'date') return { first: at, next: at + 1, edtf: numeral.edtf! };
  if (numeral?.is === 'fraction' && (explicit || DATE_CUES.has(textAt(tokens, at - 1)))) {
    const edtf = monthDay(today, numeral.over!, numeral.value);
    return numeral.over! > 12 || edtf === UNKNOWN ? undefined : { first: at, next: at + 1, edtf };
  }
  return (
    dayAndMonth(tokens, at, today) ??
    ago(tokens, at, today) ??
    monthAlone(tokens, at, today) ??
    years(tokens, at)
  );
}

const DATE_CUES = new Set(['يوم', 'بتاريخ', 'تاريخ', 'في', 'ليلة', 'الموافق', 'منذ', 'حتى']);

/** "Six days ago": the number after "before". */
function ago(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  if (meaningAt(tokens, at - 1)?.tag !== 'ago') return undefined;
  const dual = meaningAt(tokens, at);
  if (dual?.dual === 'duration' && dual.period !== undefined) {
    return { first: at - 1, next: at + 1, edtf: shiftBy(today, 2, dual.period, -1) };
  }
  const amount = readNumber(tokens, at);
  const period = amount === undefined ? undefined : meaningAt(tokens, amount.next)?.period;
  if (amount === undefined || period === undefined || tokens.clitics[amount.next] !== 0) return undefined;
  return { first: at - 1, next: amount.next + 1, edtf: shiftBy(today, amount.value, period, -1) };
}

/** "The year 2011", "the years 2011 and 2012", "last year", "the eighties". */
function years(tokens: Tokens, at: number): Dated | undefined {
  const decade = meaningAt(tokens, at)?.decade;
  if (decade !== undefined) {
    if (textAt(tokens, at + 1) === 'من' && meaningAt(tokens, at + 2)?.age === true)
      return { first: at, next: at + 3, edtf: '' };
    return { first: at, next: at + 1, edtf: `${decade <= 20 ? 20 : 19}${String(decade / 10)}X` };
  }
  const before = meaningAt(tokens, at - 1)?.tag;
  if (before !== 'year' && before !== 'years') return undefined;
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const between = before === 'years' && meaningAt(tokens, at - 2)?.link === 'between';
  const link = meaningAt(tokens, year.next)?.link;
  const dash = markAt(tokens, year.next) === HYPHEN || markAt(tokens, year.next) === EN_DASH;
  if (before === 'years' && (link !== undefined || dash)) {
    const second = yearAt(tokens, year.next + 1);
    const first = between ? at - 2 : at - 1;
    if (second !== undefined)
      return { first, next: second.next, edtf: `${pad4(year.year)}/${pad4(second.year)}` };
  }
  return { first: at - 1, next: year.next, edtf: pad4(year.year) };
}

const pad4 = (year: number): string => String(year).padStart(4, '0');

/** "Last month", "this year". */
function period(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const word = meaningAt(tokens, at);
  if (word?.opens !== 'period' || word.period === undefined) return undefined;
  const when = meaningAt(tokens, at + 1)?.when;
  if (when === undefined || tokens.clitics[at + 1] !== 0) return undefined;
  return { first: at, next: at + 2, edtf: whole(today, word.period, when) };
}
