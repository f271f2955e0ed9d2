import type { Day } from '../calendar.ts';
import { type Found, figure } from '../language.ts';
import { hijri, monthDay, shiftBy, shiftDays, span, weekday, whole } from '../resolve.ts';
import { anyNumeralAt, isWord, markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { readEnglish } from './numbers.ts';

const COMMA = 0x2c;
const DOT = 0x2e;
const DASHES = new Set([0x2d, 0x2013, 0x2014]);
const OPEN = 0x28;

interface Dated {
  readonly first: number;
  readonly next: number;
  readonly edtf: string;
}

/** Reads a date: "January 22, 2022", "22nd of January", "last Thursday", "two weeks ago", "the 1990s". */
export function readDate(tokens: Tokens, at: number, today: Day | undefined): Found | undefined {
  const found =
    dayWords(tokens, at, today) ??
    calendarDate(tokens, at, today) ??
    pointed(tokens, at, today) ??
    ago(tokens, at, today);
  if (found === undefined) return undefined;
  const start = tokens.starts[found.first]!;
  return {
    figures: [figure(tokens, start, tokens.ends[found.next - 1]!, 'date', found.edtf)],
    next: found.next,
  };
}

const isCapital = (tokens: Tokens, at: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.starts[at]!);
  return code >= 0x41 && code <= 0x5a;
};

const monthAt = (tokens: Tokens, at: number): number | undefined =>
  isWord(tokens, at) && isCapital(tokens, at) ? meaningAt(tokens, at)?.month : undefined;

/** The token after a month's name, its full stop passed over. */
const afterMonth = (tokens: Tokens, at: number): number =>
  markAt(tokens, at + 1) === DOT && tokens.ends[at]! - tokens.starts[at]! < 5 ? at + 2 : at + 1;

function dayWords(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const word = meaningAt(tokens, at);
  if (word?.day !== undefined) {
    if (
      word.day === -1 &&
      textAt(tokens, at - 1).toLowerCase() === 'before' &&
      textAt(tokens, at - 3).toLowerCase() === 'day'
    )
      return { first: at - 2, next: at + 1, edtf: shiftDays(today, -2) };
    const named = meaningAt(tokens, at + 1)?.weekday;
    if (named !== undefined) return { first: at, next: at + 2, edtf: weekday(today, named) };
    return { first: at, next: at + 1, edtf: shiftDays(today, word.day) };
  }
  if (word?.weekday === undefined || !isCapital(tokens, at)) return undefined;
  const when = meaningAt(tokens, at - 1)?.when;
  const comma = markAt(tokens, at + 1) === COMMA || markAt(tokens, at + 1) === OPEN ? at + 2 : at + 1;
  const explicit = calendarDate(tokens, comma, today);
  if (explicit !== undefined && explicit.edtf.length > 7) return { ...explicit, first: at };
  const first = when === undefined ? at : at - 1;
  return { first, next: at + 1, edtf: weekday(today, word.weekday, when === 'this' ? undefined : when) };
}

function calendarDate(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const numeral = anyNumeralAt(tokens, at);
  if (numeral?.is === 'date') return { first: at, next: at + 1, edtf: numeral.edtf! };
  if (
    numeral?.plain &&
    textAt(tokens, at + 1) === 's' &&
    tokens.glued[at + 1] === 1 &&
    numeral.digits === 4
  ) {
    return { first: at, next: at + 2, edtf: `${Math.floor(numeral.value / 10)}X` };
  }
  const word = meaningAt(tokens, at);
  if (word?.decade !== undefined && isOfLife(tokens, at)) return undefined;
  if (word?.decade !== undefined)
    return { first: at, next: at + 1, edtf: `${word.decade <= 20 ? 20 : 19}${word.decade / 10}X` };
  return monthFirst(tokens, at, today) ?? dayFirst(tokens, at, today);
}

interface DayNumber {
  readonly value: number;
  readonly next: number;
}

function dayNumber(tokens: Tokens, at: number): DayNumber | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral !== undefined) {
    if (!numeral.plain || numeral.value < 1 || numeral.value > 31) return undefined;
    return {
      value: numeral.value,
      next: meaningAt(tokens, at + 1)?.tag === 'ordinal suffix' ? at + 2 : at + 1,
    };
  }
  if (meaningAt(tokens, at)?.atom === undefined) return undefined;
  const amount = readEnglish(tokens, at);
  const last = amount === undefined ? undefined : meaningAt(tokens, amount.next - 1);
  return last?.ordinal !== undefined && amount!.value <= 31
    ? { value: amount!.value, next: amount!.next }
    : undefined;
}

interface Year {
  readonly year: number | undefined;
  readonly next: number;
}

function yearAfter(tokens: Tokens, at: number): Year {
  const comma = markAt(tokens, at) === COMMA ? at + 1 : textAt(tokens, at) === 'of' ? at + 1 : at;
  const numeral = numeralAt(tokens, comma);
  const fits = numeral?.plain && numeral.digits === 4 && numeral.value >= 1000 && numeral.value < 2200;
  return fits ? { year: numeral.value, next: comma + 1 } : { year: undefined, next: at };
}

/** "January 22, 2022", "Jan. 20-25", "March 2019", "last May". */
function monthFirst(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const after = afterMonth(tokens, at);
  const the = textAt(tokens, after) === 'the' ? after + 1 : after;
  const low = dayNumber(tokens, the);
  if (low !== undefined) {
    const dash = DASHES.has(markAt(tokens, low.next)) || meaningAt(tokens, low.next)?.link !== undefined;
    const high = dash ? dayNumber(tokens, low.next + 1) : undefined;
    const ranged = high !== undefined && high.value > low.value && !isCounting(tokens, high.next);
    const year = yearAfter(tokens, ranged ? high.next : low.next);
    const edtf = monthDay(today, month, low.value, year.year);
    if (!ranged) return { first: at, next: year.next, edtf };
    return { first: at, next: year.next, edtf: span(edtf, monthDay(today, month, high.value, year.year)) };
  }
  const year = yearAfter(tokens, after);
  if (year.year !== undefined)
    return { first: at, next: year.next, edtf: monthDay(today, month, undefined, year.year) };
  const before = meaningAt(tokens, at - 1);
  if (before?.when !== undefined) {
    return { first: at - 1, next: at + 1, edtf: monthDay(today, month, undefined, undefined, before.when) };
  }
  return MONTH_CUES.has(textAt(tokens, at - 1).toLowerCase())
    ? { first: at, next: at + 1, edtf: monthDay(today, month) }
    : undefined;
}

/** "January 5 and 12 people": the second number counts. */
const isCounting = (tokens: Tokens, at: number): boolean =>
  isWord(tokens, at) && meaningAt(tokens, at)?.stop !== true && monthAt(tokens, at) === undefined;

const MONTH_CUES = new Set([
  'in',
  'since',
  'of',
  'early',
  'late',
  'mid',
  'by',
  'until',
  'during',
  'from',
  'before',
  'after',
  'through',
  'between',
]);

/** "22 January 2022", "the 22nd of January", "20-25 January". */
function dayFirst(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const low = dayNumber(tokens, at);
  if (low === undefined) return undefined;
  const dash = DASHES.has(markAt(tokens, low.next)) || meaningAt(tokens, low.next)?.link !== undefined;
  const high = dash && textAt(tokens, low.next) !== 'of' ? dayNumber(tokens, low.next + 1) : undefined;
  if (high !== undefined && high.value <= low.value) return undefined;
  const last = high ?? low;
  const of = textAt(tokens, last.next).toLowerCase() === 'of' ? last.next + 1 : last.next;
  const month = monthAt(tokens, of);
  if (month !== undefined) {
    const year = yearAfter(tokens, afterMonth(tokens, of));
    const edtf = monthDay(today, month, last.value, year.year);
    const next = year.year === undefined ? of + 1 : year.next;
    return {
      first: at,
      next,
      edtf: high === undefined ? edtf : span(monthDay(today, month, low.value, year.year), edtf),
    };
  }
  const islamic = meaningAt(tokens, of)?.hijri;
  if (islamic === undefined) return undefined;
  const year = yearAfter(tokens, of + 1);
  return { first: at, next: year.next, edtf: hijri(today, islamic, low.value, year.year) };
}

/** "Last month", "this week", "next year". */
function pointed(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const { when, opens } = meaningAt(tokens, at) ?? {};
  if (when === undefined || opens !== 'when') return undefined;
  const period = meaningAt(tokens, at + 1)?.period;
  const plural = textAt(tokens, at + 1).endsWith('s');
  const idle = textAt(tokens, at).toLowerCase() === 'past' || textAt(tokens, at).toLowerCase() === 'coming';
  if (period === undefined || plural || period === 'hour' || period === 'minute' || idle) return undefined;
  return { first: at, next: at + 2, edtf: whole(today, period, when) };
}

/** "Two weeks ago". */
function ago(tokens: Tokens, at: number, today: Day | undefined): Dated | undefined {
  const article =
    meaningAt(tokens, at)?.opens === 'article' && meaningAt(tokens, at + 1)?.period !== undefined;
  const amount = article ? { next: at + 1, value: 1 } : readEnglish(tokens, at);
  const period = amount === undefined ? undefined : meaningAt(tokens, amount.next)?.period;
  if (amount === undefined || period === undefined) return undefined;
  if (textAt(tokens, amount.next + 1).toLowerCase() !== 'ago') return undefined;
  return { first: at, next: amount.next + 2, edtf: shiftBy(today, amount.value, period, -1) };
}

/** "In his sixties", "in their late twenties": an age, of which nobody makes a claim. */
const isOfLife = (tokens: Tokens, at: number): boolean =>
  OWNERS.has(textAt(tokens, at - 1)) || OWNERS.has(textAt(tokens, at - 2));
const OWNERS = new Set(['his', 'her', 'their', 'my', 'our', 'your']);
