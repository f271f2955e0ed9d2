import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TOLERANCES } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import {
  conversion,
  converted,
  exactly,
  type Factor,
  factorOf,
  unconverted,
} from '../../server/src/core/figure/conversion.ts';
import { extentOf } from '../../server/src/core/figure/extent.ts';
import { value } from '../support/arbitraryClaims.ts';

const unitsOf = (text: string) => parseDossier(`units: ${text}`).registry.units;
const problemsOf = (text: string): string[] => {
  const source = `units: ${text}`;
  return parseDossier(source).problems.map(
    ({ code, severity, span }) => `${severity} ${code}: ${source.slice(span.start, span.end)}`,
  );
};
const hardOf = (factor: Factor | undefined): number[] | undefined =>
  factor && (factor.loose ? [factor.loose.hard.lo, factor.loose.hard.hi] : [factor.times]);

describe('what a dossier declares a unit to be', () => {
  test('an exact number, a hedged one, a range', () => {
    const units = unitsOf('{dozen: {is: 12 items}, family: {is: ~5 people}, crew: {is: 4..6 person}}');
    expect(hardOf(conversion('dozen', 'item', units))).toEqual([12]);
    expect(hardOf(conversion('family', 'person', units))).toEqual([4.5, 5.5]);
    expect(conversion('crew', 'person', units)).toMatchObject({
      times: 5,
      loose: { hard: { lo: 4, hi: 6 } },
    });
  });

  test('the way back, and between two that are declared in terms of a third', () => {
    const units = unitsOf('{family: {is: ~5 person}, pair: {is: 2 person}}');
    expect(conversion('person', 'family', units)?.times).toBe(0.2);
    expect(hardOf(conversion('person', 'family', units))).toEqual(
      [1 / 5.5, 1 / 4.5].map((x) => +x.toPrecision(15)),
    );
    expect(hardOf(conversion('family', 'pair', units))).toEqual([2.25, 2.75]);
  });

  test('by way of another, and of a measured unit', () => {
    const units = unitsOf('{family: {is: ~5 person}, clan: {is: 10 family}, load: {is: 20 t}}');
    expect(conversion('clan', 'person', units)?.times).toBe(50);
    expect(hardOf(conversion('clan', 'person', units))).toEqual([45, 55]);
    expect(conversion('load', 'kg', units)?.times).toBe(20_000);
  });

  test('by any of its names', () => {
    expect(conversion('family', 'person', unitsOf('{عائلات: {is: ~5 أشخاص}}'))?.times).toBe(5);
  });

  test('what differs by country and cargo can be settled for one dossier', () => {
    expect(conversion('barrel', 'l', unitsOf('{barrel: {is: 159 l}}'))?.times).toBe(159);
  });

  test('and nothing else converts', () => {
    expect(conversion('truck', 'car', unitsOf('{family: {is: ~5 person}}'))).toBeUndefined();
    expect(conversion('family', 'person', new Map())).toBeUndefined();
  });
});

describe('what is wrong in it stands on the words that are wrong', () => {
  test.each([
    ['{km: {is: 900 m}}', ['error bad-dossier: km']],
    ['{family: {is: five persons}}', ['error bad-dossier: five persons']],
    ['{family: {is: 5}}', ['error bad-dossier: 5', 'error bad-dossier: family']],
    ['{family: {is: 0 person}}', ['error bad-dossier: 0 person']],
    ['{family: {is: ">5 person"}}', ['error bad-dossier: ">5 person"']],
    ['{family: {is: 5 grown persons}}', ['error bad-dossier: 5 grown persons']],
    ['{family: {}}', ['error bad-dossier: family']],
    ['{family: {is: 5 person}, families: {is: 6 person}}', ['error bad-dossier: families']],
    ['{family: {si: 5 person}}', ['error bad-dossier: family', 'warning unknown-key: si']],
  ])('%s', (text, problems) => {
    expect(problemsOf(text).sort()).toEqual(problems);
  });

  test('units that are declared in terms of each other', () => {
    expect(problemsOf('{family: {is: 5 person}, person: {is: 0.2 family}}')).toEqual([
      'error cycle: 0.2 family',
    ]);
    expect(problemsOf('{family: {is: 5 families}}')).toEqual(['error cycle: 5 families']);
  });

  test('what is right beside it stands', () => {
    expect(unitsOf('{family: {is: nonsense}, dozen: {is: 12 item}}').has('dozen')).toBe(true);
  });
});

test('a figure that was converted can be told in its own unit again', () => {
  const figure = fc.tuple(fc.constantFrom('', '~', '>', '>=', '<='), fc.integer({ min: 1, max: 100_000 }));
  const factors = ['12', '~5', '4..6', '0.3048', '~0.25'].map(
    (text) => factorOf(value(text), DEFAULT_TOLERANCES)!,
  );
  fc.assert(
    fc.property(figure, fc.constantFrom(...factors), ([hedge, n], by) => {
      const extent = extentOf(value(`${hedge}${n}`), { tolerances: DEFAULT_TOLERANCES, counts: true })!;
      const there = converted(extent, by);
      const back = unconverted(there, by);
      if (back.dimension === 'state' || extent.dimension === 'state') throw new Error('no figure');
      for (const reading of ['hard', 'soft'] as const) {
        expect(back[reading].lo).toBeCloseTo(extent[reading].lo, 6);
        if (Number.isFinite(extent[reading].hi)) expect(back[reading].hi).toBeCloseTo(extent[reading].hi, 6);
        else expect(back[reading].hi).toBe(Infinity);
      }
    }),
  );
  expect(exactly(5)).toEqual(factorOf(value('5'), DEFAULT_TOLERANCES));
});
