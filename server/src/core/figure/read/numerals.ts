import { ARABIC, CLASS, DIGIT, LETTER, SPACE } from './chars.ts';
import { digitsOf, MOST_DIGITS, type Run, runAfter, runAt, runValue, shown } from './digitRuns.ts';
import { clock, code, date, dotted, phone, pointFirst, reversed } from './numeralShapes.ts';

/** How a language writes numbers in digits. */
export interface Marks {
  /** `3,145` is three and a bit, as in French and Turkish; elsewhere three thousand. */
  readonly decimalComma: boolean;
  /** `3.145` is three thousand. */
  readonly groupingDot: boolean;
  /** `3/5` is three and a half, as in Persian. */
  readonly decimalSlash: boolean;
  /** Any space may part thousands, as in French. */
  readonly groupingSpace: boolean;
  /** `4/3/2022` is in March. */
  readonly dayFirst: boolean;
}

/** A run of digits and the marks inside it, read. */
export interface Numeral {
  readonly is: 'number' | 'date' | 'clock' | 'fraction' | 'code';
  readonly end: number;
  /** The number; of a fraction its numerator; of a clock time the minutes after midnight. */
  readonly value: number;
  /** Digits before the decimal mark. */
  readonly digits: number;
  /** Neither thousands nor decimal marks were in it. */
  readonly plain: boolean;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** Of a fraction the denominator. */
  readonly over?: number;
  /** Of a date: EDTF. */
  readonly edtf?: string;
}

/** Groups of three that are looked at before a run is given up: bounds the work on a hostile text. */
const MOST_GROUPS = 6;

const COMMA = 0x2c;
const DOT = 0x2e;
const SLASH = 0x2f;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const ARABIC_COMMA = 0x60c;
const ARABIC_DECIMAL = 0x66b;
const ARABIC_THOUSANDS = 0x66c;
const PLAIN_SPACE = 0x20;

/** Reads the number, date, clock time or code that begins with the digit at `at`. Looks a bounded way past its end. */
export function readNumeral(text: string, at: number, marks: Marks): Numeral {
  const first = runAt(text, at);
  if (first.count > MOST_DIGITS) return code(first.end);
  const special =
    phone(text, first) ??
    date(text, first, marks) ??
    clock(text, first) ??
    dotted(text, first) ??
    reversed(text, first) ??
    pointFirst(text, first);
  return special ?? number(text, first, marks);
}

function number(text: string, first: Run, marks: Marks): Numeral {
  const grouped = groups(text, first, marks);
  const { end, digits } = grouped;
  const fraction = decimals(text, end, grouped, marks);
  if (fraction !== undefined) {
    const value = Number(`${digits}.${digitsOf(text, fraction)}`);
    return {
      is: 'number',
      end: fraction.end,
      value,
      digits: digits.length,
      plain: false,
      decimals: fraction.count,
    };
  }
  const plain = grouped.mark === 0;
  if (plain && text.charCodeAt(end) === SLASH && first.count <= 4) {
    const over = runAfter(text, end);
    const single = text.charCodeAt(over.end) !== SLASH && CLASS[text.charCodeAt(over.end)] !== LETTER;
    if (over.count > 0 && over.count <= 4 && single) {
      const base = { end: over.end, value: Number(digits), digits: first.count, plain: true, decimals: 0 };
      return { is: 'fraction', over: runValue(text, over), ...base };
    }
  }
  return { is: 'number', end, value: Number(digits), digits: digits.length, plain, decimals: 0 };
}

interface Grouped {
  readonly end: number;
  readonly digits: string;
  /** The thousands mark that was used, 0 for none. */
  readonly mark: number;
}

/** Joins groups of three digits that one mark parts. */
function groups(text: string, first: Run, marks: Marks): Grouped {
  const alone: Grouped = { end: first.end, digits: digitsOf(text, first), mark: 0 };
  if (first.count > 3 || alone.digits.startsWith('0')) return alone;
  const at = shown(text, first.end);
  const mark = text.charCodeAt(at);
  const dots = mark === DOT && !marks.groupingDot;
  if (!dots && !groups3(mark, marks)) return alone;
  let end = first.end;
  let digits = alone.digits;
  let count = 0;
  let round = true;
  while (text.charCodeAt(shown(text, end)) === mark) {
    const next = runAfter(text, shown(text, end));
    const lakh =
      mark === COMMA && next.count === 2 && text.charCodeAt(next.end) === COMMA && first.count <= 2;
    if ((next.count !== 3 && !lakh) || count === MOST_GROUPS) break;
    const more = digitsOf(text, next);
    round &&= more === '000';
    digits += more;
    end = next.end;
    count++;
  }
  // Where a dot is a decimal mark, one may be that; two cannot.
  if (count === 0 || (dots && count < 2)) return alone;
  // A plain space parts two numbers as often as thousands, unless there are more groups or only zeros.
  if (mark === PLAIN_SPACE && !marks.groupingSpace && !round && count < 2 && !isCounting(text, end))
    return alone;
  // "10,000,5": what follows is no fourth group, so the whole is a list and only its first item is read.
  if (text.charCodeAt(end) === mark && CLASS[text.charCodeAt(end + 1)] === DIGIT && mark !== PLAIN_SPACE)
    return alone;
  return { end, digits, mark };
}

/** Whether a space and a word follow, which a number of thousands counts, or the text ends. */
const isCounting = (text: string, end: number): boolean =>
  end === text.length ||
  (text.charCodeAt(end) === PLAIN_SPACE &&
    (CLASS[text.charCodeAt(end + 1)] === ARABIC || CLASS[text.charCodeAt(end + 1)] === LETTER));

function groups3(mark: number, marks: Marks): boolean {
  switch (mark) {
    case COMMA:
      return !marks.decimalComma;
    case DOT:
      return marks.groupingDot;
    case ARABIC_COMMA:
    case ARABIC_THOUSANDS:
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
      return true;
    default:
      return CLASS[mark] === SPACE;
  }
}

function decimals(text: string, end: number, grouped: Grouped, marks: Marks): Run | undefined {
  const at = shown(text, end);
  const mark = text.charCodeAt(at);
  if (mark === grouped.mark) return undefined;
  const run = runAfter(text, at);
  if (run.count === 0 || run.count > 9 || CLASS[text.charCodeAt(run.end)] === DIGIT) return undefined;
  switch (mark) {
    case ARABIC_DECIMAL:
      return run;
    case DOT:
      return run;
    case COMMA:
      return marks.decimalComma || run.count < 3 || grouped.mark === DOT || grouped.digits === '0'
        ? run
        : undefined;
    case ARABIC_COMMA:
      return run.count < 3 ? run : undefined;
    case SLASH:
      return marks.decimalSlash && run.count < 3 ? run : undefined;
    default:
      return undefined;
  }
}
