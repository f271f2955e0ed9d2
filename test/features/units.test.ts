import { describe, expect, test } from 'vitest';
import { canonicalUnit, convertible, factor, isCounted } from '../../server/src/core/figure/units.ts';

test.each([
  ['km', 'm', 1000],
  ['miles', 'km', 1.609344],
  ['ft', 'cm', 30.48],
  ['Hectares', 'km2', 0.01],
  ['dunum', 'm2', 1000],
  ['acres', 'ha', 0.40468564224],
  ['tonnes', 'kg', 1000],
  ['hours', 'minutes', 60],
  ['week', 'days', 7],
  ['years', 'month', 12],
  ['m3', 'litres', 1000],
  ['km²', 'km2', 1],
  ['nautical_miles', 'km', 1.852],
  ['knots', 'km/h', 1.852],
  ['m/s', 'km/h', 3.6],
  ['nmi²', 'km2', 3.429904],
])('one %s is so many %s', (from, to, times) => {
  expect(factor(from, to)).toBeCloseTo(times, 9);
  expect(factor(to, from)).toBeCloseTo(1 / times, 9);
});

test('7 m and 23 ft are one length, rounded', () => {
  expect(23 * factor('ft', 'm')!).toBeCloseTo(7.01, 2);
});

describe('what is counted', () => {
  test('converts into itself only, in singular and plural', () => {
    expect(factor('person', 'people')).toBe(1);
    expect(factor('Truck', 'trucks')).toBe(1);
    expect(factor('family', 'families')).toBe(1);
    expect(factor('bus', 'buses')).toBe(1);
    expect(convertible('truck', 'car')).toBe(false);
    expect(convertible('person', 'm')).toBe(false);
    expect(convertible('شخص', 'شخص')).toBe(true);
  });

  test('comes in whole things, what is measured does not', () => {
    expect(['person', 'trucks', 'شخص', 'virus'].map(isCounted)).not.toContain(false);
    expect(['km', 'tonnes', 'day', 'month', 'Acres', 'percent'].map(isCounted)).not.toContain(true);
  });
});

test('what is of different dimensions, or differs by place and month, does not convert', () => {
  expect(factor('m', 'm2')).toBeUndefined();
  expect(factor('month', 'day')).toBeUndefined();
  expect(factor('barrel', 'litre')).toBeUndefined();
  expect(factor('__proto__', 'constructor')).toBeUndefined();
});

test('a unit has one name', () => {
  expect(['Kilometres', 'kilometer', 'KM'].map(canonicalUnit)).toEqual(['km', 'km', 'km']);
  expect(['persons', 'People', 'person'].map(canonicalUnit)).toEqual(['person', 'person', 'person']);
  expect(canonicalUnit(canonicalUnit('crosses'))).toBe(canonicalUnit('crosses'));
});
