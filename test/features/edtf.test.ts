import { describe, expect, test } from 'vitest';
import { parseWindow } from '../../server/src/core/figure/edtf.ts';
import { overlap, type Window, widened } from '../../server/src/core/figure/window.ts';

/** Edges as dates that people read; the end is the first moment after. */
const shown = (window: Window | undefined): string => {
  if (window === undefined) return 'none';
  const edge = (minute: number) =>
    Number.isFinite(minute)
      ? new Date(minute * 60_000).toISOString().replace(/(?:T00:00)?:00\.000Z$/, '')
      : '..';
  return `${edge(window.start)} ${edge(window.end)}${window.uncertain ? ' ~' : ''}`;
};

describe('windows', () => {
  test.each([
    ['2022', '2022-01-01 2023-01-01'],
    ['2022-01', '2022-01-01 2022-02-01'],
    ['2021-12', '2021-12-01 2022-01-01'],
    ['2022-01-24', '2022-01-24 2022-01-25'],
    ['2020-02-29', '2020-02-29 2020-03-01'],
    ['2022-01-24~', '2022-01-24 2022-01-25 ~'],
    ['2022-01?', '2022-01-01 2022-02-01 ~'],
    ['2022%', '2022-01-01 2023-01-01 ~'],
    ['2022-01-24T19:05', '2022-01-24T19:05 2022-01-24T19:06'],
    ['2022-01-24T19:05:59', '2022-01-24T19:05 2022-01-24T19:06'],
    ['2022-01-24T24:00', '2022-01-25 2022-01-25T00:01'],
    ['2022-01-22/2022-01-23', '2022-01-22 2022-01-24'],
    ['2022-01-24/2022-01-24', '2022-01-24 2022-01-25'],
    ['2022-01/2022-01-15', '2022-01-01 2022-01-16'],
    ['2022-01-20~/2022-01-22', '2022-01-20 2022-01-23 ~'],
    ['2022-01-20T08:00/2022-01-20T12:00', '2022-01-20T08:00 2022-01-20T12:01'],
    ['2022-01-24/..', '2022-01-24 ..'],
    ['../2022-01-24', '.. 2022-01-25'],
    ['2022-01-24/', '2022-01-24 ..'],
    ['/2022-01', '.. 2022-02-01'],
    ['2022-XX', '2022-01-01 2023-01-01'],
    ['2022-01-XX', '2022-01-01 2022-02-01'],
    ['202X', '2020-01-01 2030-01-01'],
    ['19XX', '1900-01-01 2000-01-01'],
    ['2022-22', '2022-06-01 2022-09-01 ~'],
    ['2022-24', '2022-12-01 2023-03-01 ~'],
    ['0044-03-15', '0044-03-15 0044-03-16'],
    ['-0043', '-000043-01-01 -000042-01-01'],
  ])('%s', (edtf, window) => {
    expect(shown(parseWindow(edtf))).toBe(window);
  });

  test('the zone of a time is not worked in: the clock of the text counts', () => {
    for (const zone of ['Z', '+03:00', '-11:30', '+0300', '+03']) {
      expect(parseWindow(`2022-01-24T19:05${zone}`)).toEqual(parseWindow('2022-01-24T19:05'));
    }
    expect(parseWindow('2022-01-24T19:05:10.5Z')).toEqual(parseWindow('2022-01-24T19:05'));
  });

  test('years of the deep past and future are whole minutes too', () => {
    expect(parseWindow('Y17000')).toEqual({
      start: (17_000 - 1970) * 525_600 + leapDays(1970, 17_000) * 1440,
      end: (17_001 - 1970) * 525_600 + leapDays(1970, 17_001) * 1440,
      uncertain: false,
    });
    expect(parseWindow('Y99999999999999999999')).toBeUndefined();
  });
});

describe('no window', () => {
  test.each([
    '2022-02-30',
    '2022-02-29',
    '-0043-02-29',
    '2022-13',
    '2022-00',
    '2022-01-00',
    '2022-01-32',
    '2022-01-24T25:00',
    '2022-01-24T24:01',
    '2022-01-24T10:60',
    '2022-01-24T10:00+25:00',
    '2022-01-24T10:00~',
    '2022-01-24/2022-01-20',
    '2022-02-29/2022-03-02',
    '2022-01-01/2022-02-30',
    '../..',
    '/',
    '',
    '22-01-24',
    '20220124',
    '2022-1-24',
    '24.01.2022',
    '24',
    'yesterday',
    '٢٠٢٢-٠١-٢٤',
    '۲۰۲۲',
    '[2022,2023]',
    '2022-01-24 ',
    '2022-01-24\n',
  ])('%j', (edtf) => {
    expect(parseWindow(edtf)).toBeUndefined();
  });

  test('nor for a megabyte of anything, and at once', () => {
    for (const junk of ['2', '2022-', '/', '~', 'X', '2022-01-24/']) {
      expect(parseWindow(junk.repeat(1_000_000))).toBeUndefined();
    }
  });
});

test('a guess reaches as far again at each side, everything else is as it is said', () => {
  expect(shown(widened(parseWindow('2022-01-24~')!))).toBe('2022-01-23 2022-01-26');
  expect(shown(widened(parseWindow('2022-01-24')!))).toBe('2022-01-24 2022-01-25');
  expect(shown(widened(parseWindow('2022-01-24~/..')!))).toBe('2022-01-23 ..');
  expect(overlap(widened(parseWindow('2022-01-24~')!), parseWindow('2022-01-23')!)).toBe(true);
  expect(overlap(widened(parseWindow('2022-01-24~')!), parseWindow('2022-01-26')!)).toBe(false);
});

function leapDays(from: number, to: number): number {
  const until = (year: number) =>
    Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return until(to) - until(from);
}
