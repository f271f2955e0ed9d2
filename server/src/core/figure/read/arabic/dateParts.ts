import { markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import { AND, type Tokens } from '../tokens.ts';
import { readNumber } from './numbers.ts';
import { ordinalAt } from './ordinals.ts';

/** The parts of a date: the number of a day, a month by name, a year. */

const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const ARABIC_COMMA = 0x60c;
const HYPHEN = 0x2d;

export const isComma = (tokens: Tokens, at: number): boolean =>
  markAt(tokens, at) === COMMA || markAt(tokens, at) === ARABIC_COMMA;

export interface DayNumber {
  readonly value: number;
  readonly next: number;
}

export function dayNumber(tokens: Tokens, at: number): DayNumber | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral !== undefined) {
    const day = numeral.plain && numeral.value >= 1 && numeral.value <= 31;
    return day ? { value: numeral.value, next: at + 1 } : undefined;
  }
  const found = ordinalAt(tokens, at) ?? wordsBeforeMonth(tokens, at);
  return found !== undefined && Number.isInteger(found.value) && found.value <= 31 ? found : undefined;
}

/** "Twenty-five January": a cardinal in words, as spoken. */
function wordsBeforeMonth(tokens: Tokens, at: number): DayNumber | undefined {
  if (meaningAt(tokens, at)?.atom === undefined) return undefined;
  const amount = readNumber(tokens, at);
  return amount !== undefined && monthAt(tokens, skipOf(tokens, amount.next)) !== undefined
    ? amount
    : undefined;
}

export const skipOf = (tokens: Tokens, at: number): number => {
  const of = meaningAt(tokens, at)?.link === 'of' && tokens.clitics[at] === 0 ? at + 1 : at;
  return meaningAt(tokens, of)?.tag === 'month' && monthAt(tokens, of + 1) !== undefined ? of + 1 : of;
};

export interface Month {
  readonly month: number;
  readonly hijri: boolean;
  readonly next: number;
}

/** A month's name, with its name in another tradition after it ("January/Kanun II"). */
export function monthAt(tokens: Tokens, at: number, leads = false): Month | undefined {
  const first = monthName(tokens, at, leads);
  if (first === undefined) return undefined;
  const mark = markAt(tokens, first.next);
  if (mark !== SLASH && mark !== OPEN && mark !== HYPHEN) return first;
  const second = monthName(tokens, first.next + 1);
  if (second === undefined) return first;
  return {
    ...first,
    next: mark === OPEN && markAt(tokens, second.next) === CLOSE ? second.next + 1 : second.next,
  };
}

function monthName(tokens: Tokens, at: number, leads = false): Month | undefined {
  const word = meaningAt(tokens, at);
  if (word === undefined || (!leads && (tokens.clitics[at]! & AND) !== 0)) return undefined;
  if (word.monthOf !== undefined || word.hijriOf !== undefined) {
    const islamic = word.hijriOf !== undefined;
    const second = meaningAt(tokens, at + 1);
    const key =
      second?.ordinal ?? (second?.tag === 'last part' ? 2 : Number(second?.tag?.replace('hijri ', '') ?? 0));
    const month = (word.monthOf ?? word.hijriOf)![key];
    return month === undefined ? undefined : { month, hijri: islamic, next: at + 2 };
  }
  if (word.hijri !== undefined && word.atom === undefined)
    return { month: word.hijri, hijri: true, next: at + 1 };
  return word.month === undefined ? undefined : { month: word.month, hijri: false, next: at + 1 };
}

export interface YearPart {
  readonly year: number | undefined;
  readonly when: 'last' | 'this' | 'next' | undefined;
  readonly next: number;
}

/** What may follow a month: "2022", "of the year 2019", "of this year", "last". */
export function yearPart(tokens: Tokens, at: number): YearPart {
  const when = meaningAt(tokens, at)?.when;
  if (when !== undefined && tokens.clitics[at] === 0) return { year: undefined, when, next: at + 1 };
  let next = at;
  if (markAt(tokens, next) === SLASH || isComma(tokens, next)) next++;
  if (meaningAt(tokens, next)?.link === 'of' || textAt(tokens, next) === 'في') next++;
  const word = meaningAt(tokens, next);
  const yearWord = word?.tag === 'year';
  if (yearWord) next++;
  const year = yearAt(tokens, next);
  if (year !== undefined && (next === at || yearWord || markAt(tokens, at) !== 0))
    return { ...year, when: undefined };
  const of = yearWord ? meaningAt(tokens, next)?.when : undefined;
  return of === undefined
    ? { year: undefined, when: undefined, next: at }
    : { year: undefined, when: of, next: next + 1 };
}

/** A year in four digits, or in words. */
export function yearAt(
  tokens: Tokens,
  at: number,
): { readonly year: number; readonly next: number } | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral !== undefined) {
    const fits = numeral.plain && numeral.digits === 4 && numeral.value >= 1000 && numeral.value < 2200;
    if (!fits) return undefined;
    const era = textAt(tokens, at + 1);
    return {
      year: numeral.value,
      next: era === 'م' || era === 'ميلادي' || era === 'ميلادية' || era === 'هـ' ? at + 2 : at + 1,
    };
  }
  if (meaningAt(tokens, at)?.atom === undefined || tokens.clitics[at] !== 0) return undefined;
  const words = readNumber(tokens, at);
  return words !== undefined && words.value >= 1000 && words.value < 2200
    ? { year: words.value, next: words.next }
    : undefined;
}
