import { parseWindow } from '../figure/edtf.ts';

const DECIMAL = /\p{Nd}/gu;

/**
 * Decimal digits of any script as ASCII ones. Digits of a script lie in runs of ten that begin at a multiple of
 * ten from their zero; the zero is found by walking down while the code point before is a digit too.
 */
export const foldDigits = (text: string): string => text.replace(DECIMAL, (d) => String(digitValue(d)));

const IS_DECIMAL = /^\p{Nd}$/u;

function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  if (code < 128) return code - 48;
  // Runs of mathematical digits follow on each other, and only the first begins where no digit is before it.
  let start = code;
  while (IS_DECIMAL.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}

const YEAR_FIRST = /^([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})([~?%]?)$/;

/** The date that was probably meant, in the form the file wants; a day written before its month is not guessed at. */
export function dateAdvice(written: string): string | undefined {
  if (written.length > 40) return undefined;
  const folded = foldDigits(written);
  const [, year, month, day, sign] = YEAR_FIRST.exec(folded) ?? [];
  const instead =
    year === undefined ? folded : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}${sign}`;
  return instead !== written && parseWindow(instead) ? instead : undefined;
}
