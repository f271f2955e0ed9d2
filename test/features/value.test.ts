import { describe, expect, test } from 'vitest';
import { formatValue, isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import type { Value } from '../../server/src/core/figure/value.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

const number = (size: number, step: number, more: object = {}) => ({
  form: 'number',
  hedge: '',
  amount: { size, step, percent: false },
  increment: false,
  ...more,
});

function errorOf(source: string): string {
  const result = parseValue(source);
  return isValueError(result) ? inEnglish(result.error) : '';
}

describe('every form of the claim file', () => {
  test.each<[string, object]>([
    ['77', number(77, 1)],
    ['0', number(0, 1)],
    ['3500', number(3500, 100)],
    ['3.5', number(3.5, 0.1)],
    ['3.50', number(3.5, 0.01)],
    ['12%', number(12, 1, { amount: { size: 12, step: 1, percent: true } })],
    ['~3500', number(3500, 100, { hedge: '~' })],
    ['<~4000', number(4000, 1000, { hedge: '<~' })],
    ['>~4000', number(4000, 1000, { hedge: '>~' })],
    ['>200', number(200, 100, { hedge: '>' })],
    ['>=136', number(136, 1, { hedge: '>=' })],
    ['<80', number(80, 10, { hedge: '<' })],
    ['<=80', number(80, 10, { hedge: '<=' })],
    ['+13', number(13, 1, { increment: true })],
    ['+~13', number(13, 1, { increment: true, hedge: '~' })],
    ['+>20', number(20, 10, { increment: true, hedge: '>' })],
    [
      '60..90',
      {
        form: 'range',
        low: { size: 60, step: 10, percent: false },
        high: { size: 90, step: 10, percent: false },
        increment: false,
      },
    ],
    ['some', { form: 'vague', low: 'some', high: 'some', increment: false }],
    ['few', { form: 'vague', low: 'few', high: 'few', increment: false }],
    ['many', { form: 'vague', low: 'many', high: 'many', increment: false }],
    ['millions', { form: 'vague', low: 'millions', high: 'millions', increment: false }],
    ['tens..hundreds', { form: 'vague', low: 'tens', high: 'hundreds', increment: false }],
    ['+tens', { form: 'vague', low: 'tens', high: 'tens', increment: true }],
    ['most', { form: 'share', word: 'most' }],
    ['half', { form: 'share', word: 'half' }],
    ['2022-01-20', { form: 'date', edtf: '2022-01-20' }],
    ['2022-01', { form: 'date', edtf: '2022-01' }],
    ['2022-01-20~', { form: 'date', edtf: '2022-01-20~' }],
    ['2022-01-20/2022-01-22', { form: 'date', edtf: '2022-01-20/2022-01-22' }],
    ['2022-XX', { form: 'date', edtf: '2022-XX' }],
    ['19:00', { form: 'clock', minute: 1140, about: false }],
    ['~7:30', { form: 'clock', minute: 450, about: true }],
    ['=full', { form: 'state', word: 'full' }],
    ['=محاصر', { form: 'state', word: 'محاصر' }],
    ['?', { form: 'unknown' }],
  ])('%s', (source, value) => {
    expect(parseValue(source)).toEqual(value);
  });

  test('a year alone is a number: the year as a date is 2022-XX', () => {
    expect(parseValue('2022')).toEqual(number(2022, 1));
  });

  test('the sign at the end of a range is meant for both ends', () => {
    expect(parseValue('10..20%')).toEqual(parseValue('10%..20%'));
  });
});

describe('what to write instead', () => {
  test.each([
    ['1,400', 'write 1400'],
    ['1,234,567', 'write 1234567'],
    ['1.234.567', 'write 1234567'],
    ['1٬400', 'write 1400'],
    ['٢٣', 'write 23'],
    ['۲۳', 'write 23'],
    ['~٣٥٠٠', 'write ~3500'],
    ['3,5', 'write 3.5'],
    ['٤٫٨', 'write 4.8'],
    ['12٪', 'write 12%'],
    ['≥136', 'write >=136'],
    ['≈80', 'write ~80'],
    ['=>136', 'write >=136'],
    ['~>200', 'write >~200'],
    ['200+', 'write >=200'],
    ['84?', 'write ~84'],
    ['=136', 'write 136'],
    ['60-90', 'write 60..90'],
    ['60–90', 'write 60..90'],
    ['3500-5000', 'write 3500..5000'],
    ['60...90', 'write 60..90'],
    ['60..', 'write >=60'],
    ['..90', 'write <=90'],
    ['~60..90', 'write 60..90'],
    ['~tens', 'write tens'],
    ['Tens', 'write tens'],
    ['dozens', 'write tens'],
    ['thousend', 'write thousands'],
    ['captured', 'write =captured'],
    ['007', 'leave them out'],
    ['.5', 'write 0.5'],
    ['5.', 'write 5'],
    ['~2022-01-20', 'write 2022-01-20~'],
    ['2022-1-5', 'write 2022-01-05'],
    ['2022-01-20..2022-01-22', 'write 2022-01-20/2022-01-22'],
    ['2022-02-30', 'no date of the calendar'],
    ['25:00', 'from 00:00 to 23:59'],
    ['90..60', 'write 60..90'],
    ['hundreds..tens', 'write tens..hundreds'],
    ['10%..20', 'percentages, or none'],
    ['+half', 'write half'],
    ['<0', 'write 0'],
    ['<~0', 'write 0'],
    ['>~0', 'write >0'],
    ['-5', 'a value is'],
    ['', 'a value is'],
    ['>>5', 'a value is'],
  ])('%s', (source, advice) => {
    expect(errorOf(source)).toContain(advice);
  });

  test('no figure beyond what can be told apart, and the place of the one that is', () => {
    expect(isValueError(parseValue('9007199254740991'))).toBe(false);
    expect(parseValue('1..9007199254740992')).toMatchObject({ start: 3, end: 19 });
    expect(errorOf('1..9007199254740992')).toContain('too large');
    expect(parseValue(`~${'9'.repeat(90)}`)).toMatchObject({ start: 1, end: 91 });
  });

  test('no more decimals than anyone measures', () => {
    expect(isValueError(parseValue('0.000001'))).toBe(false);
    expect(errorOf('0.0000001')).toContain('too precise');
    expect(errorOf('1234567890123.4567')).toContain('too precise');
  });

  test('a very long word is refused at once', () => {
    expect(isValueError(parseValue('9'.repeat(1_000_000)))).toBe(true);
    expect(isValueError(parseValue(`=${'a'.repeat(1_000_000)}`))).toBe(true);
  });
});

test.each([
  ['07:05', '07:05'],
  ['7:05', '07:05'],
  ['10..20%', '10%..20%'],
  ['3.50', '3.50'],
  ['tens..tens', 'tens'],
  ['+>~3500', '+>~3500'],
])('%s is written %s', (source, canonical) => {
  expect(formatValue(parseValue(source) as Value)).toBe(canonical);
});
