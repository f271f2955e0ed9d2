import { memoized } from '../collections.ts';
import { own } from '../text/own.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { parseWindow } from './edtf.ts';
import type { Amount, Hedge, ShareWord, VagueWord, Value } from './value.ts';
import { adviceFor } from './valueAdvice.ts';

/** Why a text is no value, and what to write instead. Offsets are UTF-16 code units of that text. */
export interface ValueError {
  readonly error: Phrase;
  readonly start: number;
  readonly end: number;
}

export const isValueError = (result: Value | ValueError): result is ValueError => 'error' in result;

/** Above it a double no longer tells whole numbers apart. */
const LARGEST = Number.MAX_SAFE_INTEGER;
const LARGEST_PERCENTAGE = 1e9;
const MOST_DECIMALS = 6;
/** A decimal fraction of so many digits survives the way into a double and back. */
const EXACT_DIGITS = 15;
const LONGEST = 100;

const NUMBER = /^(\+?)(<~|>~|>=|<=|~|<|>|)([0-9]+(?:\.[0-9]+)?%?)$/;
const RANGE = /^(\+?)([0-9]+(?:\.[0-9]+)?%?)\.\.([0-9]+(?:\.[0-9]+)?%?)$/;
const WORDS = /^(\+?)([a-z]+)(?:\.\.([a-z]+))?$/;
const CLOCK = /^(~?)([0-9]{1,2}):([0-9]{2})$/;
const STATE = /^=(\p{L}[\p{L}\p{M}\p{N}_-]*)$/u;
/** What begins like a date, or has an interval's slash. */
const DATE_LIKE = /^(?:-?[0-9X]{4}-|[0-9X]{3}X)|\//;

/** The words that can end a range, in rising order. */
const ORDER: readonly string[] = ['some', 'few', 'tens', 'hundreds', 'thousands', 'millions'];
const SHARES: readonly string[] = ['most', 'all', 'none', 'half'];

const FORMS = say`a value is a figure (77, 3.5, 12%, ~3500, >200, 60..90, +13), a word (tens, most), a date, =state or ?`;
const DATES = say`this is no date of the calendar: write it as 2022-01-24, 2022-01, 2022-01-24~ or 2022-01-22/2022-01-23`;

/**
 * Reads a value in the forms of the claim file. Digits are ASCII, without separators; a figure is at most
 * 2^53 - 1 (a percentage a billion) and has at most six decimals. A year alone is a number (`2022-XX` is the year as a date). Never throws.
 */
export function parseValue(source: string): Value | ValueError {
  if (source.length > LONGEST) return refuse(source, FORMS);
  return source.length > SHORT ? parse(source) : parseShort(source);
}

/** Longer slices would keep alive the text that they are cut from. */
const SHORT = 12;

const parse = (source: string): Value | ValueError => readForm(source) ?? refuse(source, betterForm(source));

/** Many claims give the same few figures, and share them. */
const parseShort = memoized(parse);

/** The one way in which a value is written; `parseValue` reads it back as it was. */
export function formatValue(value: Value): string {
  switch (value.form) {
    case 'number':
      return plus(value.increment) + value.hedge + formatAmount(value.amount);
    case 'range':
      return `${plus(value.increment)}${formatAmount(value.low)}..${formatAmount(value.high)}`;
    case 'vague':
      return plus(value.increment) + value.low + (value.low === value.high ? '' : `..${value.high}`);
    case 'share':
      return value.word;
    case 'date':
      return value.edtf;
    case 'clock':
      return `${value.about ? '~' : ''}${two(Math.floor(value.minute / 60))}:${two(value.minute % 60)}`;
    case 'state':
      return `=${value.word}`;
    case 'unknown':
      return '?';
  }
}

const plus = (increment: boolean): string => (increment ? '+' : '');
const two = (n: number): string => String(n).padStart(2, '0');

function formatAmount({ size, step, percent }: Amount): string {
  const decimals = step < 1 ? Math.round(-Math.log10(step)) : 0;
  return size.toFixed(decimals) + (percent ? '%' : '');
}

const refuse = (source: string, error: Phrase): ValueError => ({ error, start: 0, end: source.length });

function betterForm(source: string): Phrase {
  const advice = adviceFor(source);
  const read = advice && readForm(advice.instead);
  if (advice && read && !isValueError(read)) return say`${advice.because}: write ${advice.instead}`;
  return DATE_LIKE.test(source) ? DATES : FORMS;
}

/** The value, an error in a form that was recognised, or `undefined` for none of the forms. */
function readForm(source: string): Value | ValueError | undefined {
  return (
    readNumber(source) ??
    readRange(source) ??
    readWords(source) ??
    readTime(source) ??
    readState(source) ??
    (source === '?' ? { form: 'unknown' } : undefined)
  );
}

function readNumber(source: string): Value | ValueError | undefined {
  const match = NUMBER.exec(source);
  if (match === null) return undefined;
  const hedge = match[2] as Hedge;
  const amount = readAmount(match[3]!, match[1]!.length + hedge.length);
  if ('error' in amount) return amount;
  if (amount.size === 0 && (hedge === '<' || hedge === '<~'))
    return refuse(source, say`nothing is below 0: write 0`);
  if (amount.size === 0 && hedge === '>~') return refuse(source, say`nothing is a little over 0: write >0`);
  return { form: 'number', hedge, amount, increment: match[1] !== '' };
}

function readRange(source: string): Value | ValueError | undefined {
  const match = RANGE.exec(source);
  if (match === null) return undefined;
  const at = match[1]!.length;
  const high = readAmount(match[3]!, at + match[2]!.length + 2);
  if ('error' in high) return high;
  // In 10..20% the sign is meant for both ends.
  const low = readAmount(match[2]!, at, high.percent);
  if ('error' in low) return low;
  if (low.percent !== high.percent) {
    return refuse(
      source,
      say`both ends of a range are percentages, or none: write ${match[2]!}..${match[3]!}%`,
    );
  }
  if (low.size > high.size) {
    return refuse(source, say`the lower end of a range comes first: write ${match[3]!}..${match[2]!}`);
  }
  return { form: 'range', low, high, increment: at > 0 };
}

function readAmount(text: string, start: number, percentAnyway = false): Amount | ValueError {
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1) : text;
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const size = Number(digits);
  const end = start + text.length;
  if (whole.length > 1 && whole.startsWith('0')) {
    return { error: say`a figure has no zeros in front of it: leave them out`, start, end };
  }
  const largest = percent ? LARGEST_PERCENTAGE : LARGEST;
  if (size > largest) return { error: say`too large to compare: write ${largest} at most`, start, end };
  if (decimals > MOST_DECIMALS || (decimals > 0 && digits.length - 1 > EXACT_DIGITS)) {
    return { error: say`too precise to compare: write ${MOST_DECIMALS} decimals at most`, start, end };
  }
  return {
    size,
    step: decimals > 0 ? Number(`1e-${decimals}`) : lastStep(digits),
    percent: percent || percentAnyway,
  };
}

/** What the last significant digit of a whole number counts: 100 for 3500, 1 for 0. */
function lastStep(digits: string): number {
  let last = digits.length - 1;
  while (last > 0 && digits.charCodeAt(last) === 48) last--;
  return 10 ** (digits.length - 1 - last);
}

function readWords(source: string): Value | ValueError | undefined {
  const match = WORDS.exec(source);
  if (match === null) return undefined;
  const increment = match[1] !== '';
  const low = match[2]!;
  const high = match[3] ?? low;
  if (low === high && low === 'many') return { form: 'vague', low, high: low, increment };
  if (low === high && SHARES.includes(low)) {
    if (increment) return refuse(source, say`a share is no increment: write ${low}`);
    return { form: 'share', word: low as ShareWord };
  }
  const [from, to] = [ORDER.indexOf(low), ORDER.indexOf(high)];
  if (from < 0 || to < 0) return undefined;
  if (from > to) return refuse(source, say`the lower end of a range comes first: write ${high}..${low}`);
  return { form: 'vague', low: low as VagueWord, high: high as VagueWord, increment };
}

function readTime(source: string): Value | ValueError | undefined {
  const clock = CLOCK.exec(source);
  if (clock !== null) {
    const [hour, minute] = [Number(clock[2]), Number(clock[3])];
    if (hour > 23 || minute > 59) return refuse(source, say`a clock time runs from 00:00 to 23:59`);
    return { form: 'clock', minute: hour * 60 + minute, about: clock[1] !== '' };
  }
  return DATE_LIKE.test(source) && parseWindow(source) !== undefined
    ? { form: 'date', edtf: own(source) }
    : undefined;
}

function readState(source: string): Value | undefined {
  const match = STATE.exec(source);
  return match === null ? undefined : { form: 'state', word: own(match[1]!) };
}
