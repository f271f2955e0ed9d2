import { convert, type Unit } from 'convert';
import { expect, test } from 'vitest';
import { groupBy } from '../../server/src/core/collections.ts';
import { canonicalUnit, factor, MEASURED_UNITS } from '../../server/src/core/figure/units.ts';

/** What the library calls our units. What it does not know, or what converts into nothing else, is not in it. */
const NAMES: Readonly<Record<string, Unit>> = {
  m: 'm',
  km: 'km',
  cm: 'cm',
  mm: 'mm',
  ft: 'ft',
  in: 'in',
  yd: 'yd',
  mi: 'mi',
  m2: 'm2',
  km2: 'km2',
  ha: 'ha',
  acre: 'acre',
  mi2: 'sq mi',
  kg: 'kg',
  g: 'g',
  t: 't',
  lb: 'lb',
  l: 'l',
  ml: 'ml',
  m3: 'm3',
  minute: 'minute',
  second: 's',
  hour: 'h',
  day: 'day',
  week: 'week',
  kw: 'kW',
  mw: 'MW',
  gw: 'GW',
  w: 'W',
  nmi: 'nmi',
  ft2: 'ft2',
  km3: 'km3',
  ft3: 'ft3',
  kwh: 'kWh',
  mwh: 'MWh',
  gwh: 'GWh',
};

/**
 * A dunum and a square sea mile are none of its units, a speed it has none of, and a month and a year are given fixed
 * days, which they have not.
 */
const UNKNOWN_TO_IT = ['dunum', 'nmi2', 'km/h', 'mph', 'kn', 'm/s', 'month', 'year'];

const byDimension = groupBy(MEASURED_UNITS, ({ dimension }) => [dimension]);

test.each([...byDimension])('every factor of %s is the one of a maintained library', (_, units) => {
  for (const { unit: from } of units) {
    for (const { unit: to } of units) {
      const [a, b] = [NAMES[from], NAMES[to]];
      if (a === undefined || b === undefined) continue;
      const expected = (convert as (n: number, unit: Unit) => { to(unit: Unit): number })(1, a).to(b);
      expect(factor(from, to)! / expected, `${from} in ${to}`).toBeCloseTo(1, 12);
    }
  }
});

test('no unit that converts into another goes unchecked', () => {
  const converting = [...byDimension.values()].filter((units) => units.length > 1).flat();
  const unchecked = converting.map(({ unit }) => unit).filter((unit) => !(unit in NAMES));
  expect(unchecked.sort()).toEqual([...UNKNOWN_TO_IT].sort());
  expect(factor('dunum', 'm2')).toBe(1000);
  expect(factor('mph', 'km/h')).toBe(convert(1, 'mi').to('km'));
  expect(factor('year', 'month')).toBe(12);
  expect(factor('kn', 'km/h')).toBe(convert(1, 'nmi').to('km'));
  expect(factor('m/s', 'km/h')).toBe(3.6);
  expect(factor('nmi2', 'm2')).toBe(convert(1, 'nmi').to('m') ** 2);
});

test.each([
  ['كم', 'km'],
  ['كيلومترات', 'kilometre'],
  ['كم²', 'km2'],
  ['أميال_بحرية', 'nautical_miles'],
  ['عقدة', 'knots'],
  ['أمتار', 'm'],
  ['دونمات', 'dunum'],
  ['هكتار', 'ha'],
  ['براميل', 'barrel'],
  ['أطنان', 't'],
  ['ساعات', 'hour'],
  ['أشخاص', 'people'],
  ['أسر', 'families'],
])('%s is %s', (arabic, english) => {
  expect(canonicalUnit(arabic)).toBe(canonicalUnit(english));
});

test('no name stands for two units', () => {
  const names = MEASURED_UNITS.flatMap((one) => one.names);
  expect(new Set(names).size).toBe(names.length);
});
