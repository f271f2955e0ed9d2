import { describe, expect, test } from 'vitest';
import { isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import { dateInWords } from '../../server/src/core/report/dates.ts';
import { valueInWords } from '../../server/src/core/report/figures.ts';
import { ar } from '../../server/src/core/report/strings/ar.ts';
import { en } from '../../server/src/core/report/strings/en.ts';
import { wordingFor } from '../../server/src/core/report/wording.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

function words(source: string, lang: string): string {
  const value = parseValue(source);
  if (isValueError(value)) throw new Error(inEnglish(value.error));
  return valueInWords(value, wordingFor([lang]));
}

describe('figures in words', () => {
  test.each([
    ['77', '77'],
    ['3.50', '3.50'],
    ['12%', '12%'],
    ['7%', '7%'],
    ['0.5%', '0.5%'],
    ['~3500', 'about 3,500'],
    ['<~4000', 'nearly 4,000'],
    ['>~4000', 'a little over 4,000'],
    ['>200', 'over 200'],
    ['>=136', 'at least 136'],
    ['<80', 'under 80'],
    ['<=80', 'at most 80'],
    ['60..90', '60 to 90'],
    ['tens', 'dozens'],
    ['tens..hundreds', 'dozens to hundreds'],
    ['few', 'a few'],
    ['most', 'most'],
    ['+13', '13 more'],
    ['+>20', 'over 20 more'],
    ['2022-01-20', '20 Jan 2022'],
    ['19:00', '19:00'],
    ['~07:05', 'about 07:05'],
    ['=full', 'full'],
    ['?', 'no figure'],
  ])('%s is "%s"', (source, expected) => expect(words(source, 'en')).toBe(expected));

  test.each([
    ['>=136', '136 على الأقل'],
    ['~3500', 'نحو 3,500'],
    ['tens', 'عشرات'],
    ['60..90', 'من 60 إلى 90'],
    ['=full', '\u2068full\u2069'],
  ])('%s in Arabic is "%s"', (source, expected) => expect(words(source, 'ar')).toBe(expected));

  test('a region brings its own digits', () => expect(words('~3500', 'ar-EG')).toBe('نحو ٣٬٥٠٠'));
});

describe('dates in words', () => {
  const english = wordingFor(['en']);
  test.each([
    ['2022-01-22', '22 Jan 2022'],
    ['2022-01', 'Jan 2022'],
    ['2022', '2022'],
    ['2022-01-22~', 'about 22 Jan 2022'],
    ['2022-01?', 'about Jan 2022'],
    ['2022-01/2022-03', 'Jan 2022 to Mar 2022'],
    ['../2022-01-22', 'until 22 Jan 2022'],
    ['2022-01-22/..', 'from 22 Jan 2022'],
    ['2022-XX', '2022'],
    ['2022-01-XX', 'Jan 2022'],
    ['2022-21', 'spring 2022'],
    ['2022-01-22T19:00', '22 Jan 2022, 19:00'],
    ['0085-02-01', '1 Feb 85'],
    ['some day', 'some day'],
  ])('%s is "%s"', (edtf, expected) => expect(dateInWords(edtf, english)).toBe(expected));

  test('of two days are told as one', () =>
    expect(dateInWords('2022-01-22/2022-01-23', english)).toMatch(/^22\s?–\s?23 Jan 2022$/));

  test('are Gregorian for every reader', () => {
    expect(dateInWords('2022-01-22', wordingFor(['ar-SA']))).toContain('٢٠٢٢');
    expect(dateInWords('2022-01-22', wordingFor(['ar-SY']))).toBe('٢٢ كانون الثاني ٢٠٢٢');
  });
});

describe('languages', () => {
  test('the first that there is a table for, else English', () => {
    expect(wordingFor(['ku', 'ar-SY', 'en']).strings).toBe(ar);
    expect(wordingFor(['AR']).strings).toBe(ar);
    expect(wordingFor(['xx', 'not a tag']).strings).toBe(en);
    expect(wordingFor(['en-US-x-!']).locale).toBe('en-GB');
    expect(wordingFor(['en_US']).locale).toBe('en-US');
  });

  test('say the same things: every sentence has the same names to fill in', () => {
    const placeholders = (strings: object): unknown =>
      Object.fromEntries(
        Object.entries(strings).map(([key, value]) => [
          key,
          typeof value === 'object'
            ? 'other' in value
              ? placeholders({ other: value.other })
              : placeholders(value)
            : [...String(value).matchAll(/\{\w+\}/g)].map(([name]) => name).sort(),
        ]),
      );
    // Of phrases the English is the key: see phrases.test.ts.
    expect(placeholders({ ...ar, phrases: {} })).toEqual(placeholders(en));
  });

  test('Arabic has words for every plural form', () => {
    const { plural, strings } = wordingFor(['ar']);
    const told = [0, 1, 2, 3, 11, 100].map((n) => plural(strings.card.claims, n));
    expect(told).toEqual(['لا إفادات', 'إفادة واحدة', 'إفادتان', '3 إفادات', '11 إفادة', '100 إفادة']);
  });
});
