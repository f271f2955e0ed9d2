import { edtf } from './calendar.ts';
import { CLASS, DIGIT, digitValue, SPACE } from './chars.ts';
import { digitsOf, type Run, runAfter, runValue } from './digitRuns.ts';
import type { Marks, Numeral } from './numerals.ts';

/** What is written in digits and marks and is no plain number: telephone numbers, dates, clock times, addresses. */

const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const ARABIC_DECIMAL = 0x66b;
const RA = 0x631;
const PLAIN_SPACE = 0x20;
/** Parts of a telephone number or an address that are looked at. */
const MOST_GROUPS = 6;

/** Digits that are a name of something. */
export const code = (end: number): Numeral => ({
  is: 'code',
  end,
  value: 0,
  digits: 0,
  plain: true,
  decimals: 0,
});

/** A telephone number: an international one, one with its parts hyphenated, or a long run that begins with 0. */
export function phone(text: string, first: Run): Numeral | undefined {
  const international = text.charCodeAt(first.start - 1) === PLUS;
  if (first.count >= 9 && (international || digitValue(text.charCodeAt(first.start)) === 0))
    return code(first.end);
  let { end, count: digits } = first;
  let groups = 1;
  while (groups < MOST_GROUPS) {
    const between = text.charCodeAt(end);
    if (between !== HYPHEN && !(international && between === PLAIN_SPACE)) break;
    const next = runAfter(text, end);
    if (next.count < 2 || next.count > 7) break;
    end = next.end;
    digits += next.count;
    groups++;
  }
  const enough = international ? groups > 1 && digits >= 8 : groups > 2 && digits >= 9;
  return enough ? code(end) : undefined;
}

export function date(text: string, first: Run, marks: Marks): Numeral | undefined {
  if (first.count > 4) return undefined;
  const mark = text.charCodeAt(first.end);
  if (mark !== SLASH && mark !== HYPHEN && mark !== DOT) return undefined;
  const second = runAfter(text, first.end);
  if (second.count === 0 || second.count > 2 || text.charCodeAt(second.end) !== mark) return undefined;
  const third = runAfter(text, second.end);
  if (third.count === 0 || third.count > 4) return undefined;
  const [a, b, c] = [first, second, third].map((run) => runValue(text, run)) as [number, number, number];
  if (first.count === 4) return dateOf(a, b, c, third.end);
  if (first.count > 2 || (third.count !== 4 && !(third.count === 2 && mark !== HYPHEN))) return undefined;
  const year = third.count === 4 ? c : c > 50 ? 1900 + c : 2000 + c;
  const dayFirst = b > 12 ? false : a > 12 || marks.dayFirst || mark === DOT;
  return dayFirst ? dateOf(year, b, a, third.end) : dateOf(year, a, b, third.end);
}

function dateOf(year: number, month: number, day: number, end: number): Numeral | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return undefined;
  return {
    is: 'date',
    end,
    value: 0,
    digits: 0,
    plain: true,
    decimals: 0,
    edtf: edtf({ year, month, day }),
  };
}

export function clock(text: string, first: Run): Numeral | undefined {
  if (first.count > 2 || text.charCodeAt(first.end) !== COLON) return undefined;
  const second = runAfter(text, first.end);
  if (second.count !== 2) return undefined;
  const hour = runValue(text, first);
  const minute = runValue(text, second);
  if (hour > 24 || minute > 59) return undefined;
  let end = second.end;
  const seconds = runAfter(text, end);
  if (text.charCodeAt(end) === COLON && seconds.count === 2) end = seconds.end;
  return {
    is: 'clock',
    end,
    value: (hour % 24) * 60 + minute,
    digits: first.count,
    plain: true,
    decimals: 0,
  };
}

/** Addresses and versions: `192.168.1.1`, `2.0.14`. */
export function dotted(text: string, first: Run): Numeral | undefined {
  let end = first.end;
  let groups = 1;
  let thousands = first.count <= 3;
  while (groups < MOST_GROUPS && text.charCodeAt(end) === DOT) {
    const next = runAfter(text, end);
    if (next.count === 0) break;
    thousands &&= next.count === 3;
    end = next.end;
    groups++;
  }
  return groups > 2 && !thousands ? code(end) : undefined;
}

/** `4ر108`: the letter ra as a decimal mark turns the two sides round, for a right-to-left letter is between them. */
export function reversed(text: string, first: Run): Numeral | undefined {
  if (text.charCodeAt(first.end) !== RA) return undefined;
  const second = runAfter(text, first.end);
  if (second.count === 0 || CLASS[text.charCodeAt(second.end)] === DIGIT) return undefined;
  const [whole, part] = first.count > 2 && second.count <= 2 ? [first, second] : [second, first];
  const value = Number(`${digitsOf(text, whole)}.${digitsOf(text, part)}`);
  return { is: 'number', end: second.end, value, digits: whole.count, plain: false, decimals: part.count };
}

/** ".5": digits right after a decimal mark that nothing stands before. */
export function pointFirst(text: string, first: Run): Numeral | undefined {
  const mark = text.charCodeAt(first.start - 1);
  if (mark !== DOT && mark !== ARABIC_DECIMAL) return undefined;
  const before = first.start < 2 ? SPACE : CLASS[text.charCodeAt(first.start - 2)];
  if (before !== SPACE || first.count > 9) return undefined;
  const value = Number(`0.${digitsOf(text, first)}`);
  return { is: 'number', end: first.end, value, digits: 0, plain: false, decimals: first.count };
}
