import { describe, expect, test } from 'vitest';
import { DEFAULT_TOLERANCES } from '../../server/src/core/claims/dossier.ts';
import { converted, exactly } from '../../server/src/core/figure/conversion.ts';
import {
  type Extent,
  extentOf,
  type MeasuredExtent,
  roundedInterval,
  touchesAt,
} from '../../server/src/core/figure/extent.ts';
import type { Interval } from '../../server/src/core/figure/interval.ts';
import { parseValue } from '../../server/src/core/figure/parseValue.ts';
import type { Value } from '../../server/src/core/figure/value.ts';

const value = (source: string): Value => parseValue(source) as Value;
const extent = (source: string, counts = true, tolerances = DEFAULT_TOLERANCES): Extent | undefined =>
  extentOf(value(source), { tolerances, counts });
const measured = (source: string, counts = true) => extent(source, counts) as MeasuredExtent;

/** An interval as mathematicians write it: a square bracket includes its end. */
const shown = ({ lo, hi, loOpen, hiOpen }: Interval): string =>
  `${loOpen ? '(' : '['}${lo}, ${hi === Infinity ? '∞' : hi}${hiOpen ? ')' : ']'}`;
const both = (source: string, counts = true): string => {
  const { hard, soft } = measured(source, counts);
  return `${shown(hard)} ${shown(soft)}`;
};

describe('counted things', () => {
  test.each([
    ['77', '[77, 77] [77, 77]'],
    ['0', '[0, 0] [0, 0]'],
    // ten per cent is more than half of the last step of 3500, less than that of 5000
    ['~3500', '[3150, 3850] [3325, 3675]'],
    ['~5000', '[4500, 5500] [4750, 5250]'],
    ['~2000', '[1500, 2500] [1900, 2100]'],
    // never more than a quarter
    ['~100', '[75, 125] [95, 105]'],
    ['~0', '[0, 0] [0, 0]'],
    ['<~4000', '[3600, 4000) [3800, 4000)'],
    ['>~4000', '(4000, 4400] (4000, 4200]'],
    ['>200', '[201, ∞) [201, 299]'],
    ['>80', '[81, ∞) [81, 89]'],
    ['>5100', '[5101, ∞) [5101, 5199]'],
    ['>136', '[137, ∞) [137, 139]'],
    ['>139', '[140, ∞) [140, 149]'],
    ['>7', '[8, ∞) [8, 9]'],
    ['>9', '[10, ∞) [10, 19]'],
    ['>1000', '[1001, ∞) [1001, 1999]'],
    ['>0', '[1, ∞) [1, ∞)'],
    ['>=136', '[136, ∞) [136, 149.6]'],
    ['>=0', '[0, ∞) [0, ∞)'],
    ['<80', '[0, 79] [71, 79]'],
    ['<200', '[0, 199] [101, 199]'],
    ['<136', '[0, 135] [131, 135]'],
    ['<131', '[0, 130] [121, 130]'],
    ['<1', '[0, 0] [0, 0]'],
    ['<=80', '[0, 80] [72, 80]'],
    ['60..90', '[60, 90] [60, 90]'],
    ['some', '[2, ∞) [3, ∞)'],
    ['few', '[2, ∞) [3, ∞)'],
    ['many', '[2, ∞) [3, ∞)'],
    ['tens', '[20, ∞) [20, 99]'],
    ['hundreds', '[200, ∞) [200, 999]'],
    ['thousands', '[2000, ∞) [2000, 9999]'],
    ['tens..hundreds', '[20, ∞) [20, 999]'],
  ])('%s', (source, intervals) => {
    expect(both(source)).toBe(intervals);
    expect(measured(source).dimension).toBe('amount');
  });
});

describe('measured things', () => {
  test.each([
    ['>200', '(200, ∞) (200, 300)'],
    ['>3.5', '(3.5, ∞) (3.5, 4)'],
    ['>0.3', '(0.3, ∞) (0.3, 1)'],
    ['>3.9', '(3.9, ∞) (3.9, 4)'],
    ['<200', '[0, 200) (100, 200)'],
    ['<3.0', '[0, 3) (2, 3)'],
  ])('%s', (source, intervals) => {
    expect(both(source, false)).toBe(intervals);
  });
});

describe('shares are fractions of 1', () => {
  test.each([
    ['12%', '[0.12, 0.12] [0.12, 0.12]'],
    ['~12%', '[0.108, 0.132] [0.114, 0.126]'],
    ['>80%', '(0.8, 1] (0.8, 0.9)'],
    ['~95%', '[0.855, 1] [0.9025, 0.9975]'],
    ['120%', '[1.2, 1.2] [1.2, 1.2]'],
    ['>120%', '(1.2, ∞) (1.2, 1.3)'],
    ['10..20%', '[0.1, 0.2] [0.1, 0.2]'],
    ['most', '(0.5, 1] (0.5, 1)'],
    ['half', '[0.45, 0.55] [0.5, 0.5]'],
    ['all', '[1, 1] [1, 1]'],
    ['none', '[0, 0] [0, 0]'],
  ])('%s', (source, intervals) => {
    expect(both(source)).toBe(intervals);
    expect(measured(source).dimension).toBe('share');
  });
});

test('only words for magnitudes are vague', () => {
  expect(['tens', 'some', '+tens'].map((source) => measured(source).vague)).toEqual([true, true, true]);
  expect(['~80', 'most', '>20', '60..90'].map((source) => measured(source).vague)).not.toContain(true);
});

test('an increment is no amount, and a rise in per cent neither', () => {
  expect(['+13', '+tens', '+60..90', '+12%'].map((source) => measured(source).dimension)).toEqual([
    'increment',
    'increment',
    'increment',
    'share-increment',
  ]);
});

test('a date is its window, and a guessed one may be off by as much as it is long', () => {
  const day = 1440;
  expect(both('1970-01-02')).toBe(`[${day}, ${2 * day}) [${day}, ${2 * day})`);
  expect(both('1970-01-02~')).toBe(`[0, ${3 * day}) [${day}, ${2 * day})`);
  expect(measured('1970-01-02').dimension).toBe('date');
});

test('a clock time is a minute of the day, about it an hour at most and half an hour as meant', () => {
  expect(both('19:00')).toBe('[1140, 1140] [1140, 1140]');
  expect(both('~19:00')).toBe('[1080, 1200] [1110, 1170]');
  expect(measured('19:00').dimension).toBe('clock');
});

test('a state is its word, and where the text gives no value there is no extent', () => {
  expect(extent('=full')).toEqual({ dimension: 'state', word: 'full' });
  expect(extent('?')).toBeUndefined();
});

test('a dossier can set how wide hedges are; what is meant stays within what is said', () => {
  const wide = extent('~3500', true, { ...DEFAULT_TOLERANCES, about: 0.2, aboutSoft: 0.3 });
  expect(wide).toMatchObject({ hard: { lo: 2800, hi: 4200 }, soft: { lo: 2800, hi: 4200 } });
});

describe('rounding', () => {
  const rounded = (source: string, other: string, counts = true): string => {
    const interval = roundedInterval(value(source), value(other), counts);
    return interval === undefined ? 'itself' : shown(interval);
  };

  test.each([
    ['11000', '11300', '[10500, 11500)'],
    ['100', '135', '[75, 125)'],
    ['20', '23', '[15, 25)'],
    ['12%', '12.4%', '[0.115, 0.125)'],
    ['50%', '48%', '[0.45, 0.55)'],
  ])('%s beside %s stands for %s', (source, other, interval) => {
    expect(rounded(source, other)).toBe(interval);
  });

  test('7 m beside 23 ft stands for what is rounded to it, 7 men beside 23 do not', () => {
    expect(rounded('7', '23', false)).toBe('[6.5, 7.5)');
    expect(rounded('7', '23', true)).toBe('itself');
  });

  test.each([
    ['136', '84'],
    ['45', '200'],
    ['12.5%', '12%'],
    ['0', '10'],
  ])('%s beside %s stands for itself', (source, other) => {
    expect(rounded(source, other)).toBe('itself');
  });

  test('only a bare number is rounded', () => {
    for (const source of ['>200', '~200', '100..200', 'tens', '19:00', '=full', '?']) {
      expect(rounded(source, '236')).toBe('itself');
    }
  });
});

describe('one number with different hedges', () => {
  test.each([
    ['5100', '>5100'],
    ['800', '>800'],
    ['>=136', '136'],
    ['~80', '80'],
    ['<~4000', '~4000'],
    ['>=200', '>200'],
    ['12%', '~12%'],
  ])('%s and %s touch', (a, b) => {
    expect(touchesAt(value(a), value(b))).toBe(true);
    expect(touchesAt(value(b), value(a))).toBe(true);
  });

  test.each([
    ['5100', '>5000'],
    ['<80', '>80'],
    ['80', '80'],
    ['12', '12%'],
    ['13', '+13'],
    ['tens', '20'],
  ])('%s and %s do not', (a, b) => {
    expect(touchesAt(value(a), value(b))).toBe(false);
  });
});

test('amounts change with their unit, dates and shares do not', () => {
  expect(converted(measured('>7', false), exactly(0.5))).toMatchObject({ hard: { lo: 3.5, hi: Infinity } });
  expect(converted(measured('12%'), exactly(1000))).toEqual(measured('12%'));
  expect(converted(extent('=full')!, exactly(1000))).toEqual(extent('=full'));
});
