import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_TOLERANCES } from '../../server/src/core/claims/dossier.ts';
import { extentOf, roundedInterval } from '../../server/src/core/figure/extent.ts';
import type { Interval } from '../../server/src/core/figure/interval.ts';
import { formatValue, isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import type { Value } from '../../server/src/core/figure/value.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

const hedge = fc.constantFrom('', '~', '<~', '>~', '>', '>=', '<', '<=');
const figure = fc.oneof(
  fc.nat(200).map(String),
  fc.tuple(fc.nat(999), fc.nat(9)).map(([n, zeros]) => String(n * 10 ** zeros)),
  fc.maxSafeNat().map(String),
  fc.tuple(fc.nat(9999), fc.stringMatching(/^[0-9]{1,6}$/)).map(([n, decimals]) => `${n}.${decimals}`),
);
const source = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('', '+'), hedge, figure, fc.constantFrom('', '%'))
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('', '+'), figure, figure)
      .map(([plus, a, b]) => (Number(a) < Number(b) ? `${plus}${a}..${b}` : `${plus}${b}..${a}`)),
  },
  fc.constantFrom(
    'some',
    'few',
    'many',
    'tens',
    'tens..thousands',
    '+hundreds',
    'most',
    'all',
    'none',
    'half',
    '?',
    '=full',
  ),
  fc
    .tuple(fc.constantFrom('', '~'), fc.nat(23), fc.nat(59))
    .map(([about, h, m]) => `${about}${h}:${String(m).padStart(2, '0')}`),
  fc.constantFrom('2022-01', '2022-01-24~', '2022-01-24/..', '2022-21', '202X', '2022-01-24T19:00Z'),
);
const anyValue = source.map(parseValue).filter((value): value is Value => !isValueError(value));

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const written = formatValue(value);
      expect(parseValue(written)).toEqual(value);
      expect(formatValue(parseValue(written) as Value)).toBe(written);
    }),
  );
});

test('no text brings the parser down, and each error lies in the text', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc
      .array(
        fc.constantFrom(
          '+',
          '<',
          '>',
          '=',
          '~',
          '.',
          '..',
          '%',
          ',',
          '-',
          '/',
          ':',
          '0',
          '7',
          '٣',
          'X',
          'T',
          'tens',
          'half',
          '?',
          ' ',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(word, (text) => {
      const result = parseValue(text);
      if (!isValueError(result)) return;
      expect(inEnglish(result.error)).not.toBe('');
      expect(result.start).toBeGreaterThanOrEqual(0);
      expect(result.end).toBeGreaterThanOrEqual(result.start);
      expect(result.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

const isEmpty = ({ lo, hi, loOpen, hiOpen }: Interval): boolean =>
  lo > hi || (lo === hi && (loOpen || hiOpen));
const within = (inner: Interval, outer: Interval): boolean =>
  inner.lo >= outer.lo &&
  inner.hi <= outer.hi &&
  !(inner.lo === outer.lo && outer.loOpen && !inner.loOpen) &&
  !(inner.hi === outer.hi && outer.hiOpen && !inner.hiOpen);

test('soft lies within hard, hard within rounded, and none is empty, whatever the tolerances', () => {
  const percent = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);
  const tolerances = fc.record({
    about: percent,
    aboutSoft: percent,
    nearly: percent,
    atLeast: percent,
    persistence: fc.constant(2),
  });
  fc.assert(
    fc.property(
      anyValue,
      anyValue,
      fc.oneof(fc.constant(DEFAULT_TOLERANCES), tolerances),
      fc.boolean(),
      (value, other, settings, counts) => {
        const extent = extentOf(value, { tolerances: settings, counts });
        if (extent === undefined || extent.dimension === 'state') {
          expect(['unknown', 'state']).toContain(value.form);
          return;
        }
        const rounded = roundedInterval(value, other, counts) ?? extent.hard;
        expect([isEmpty(extent.hard), isEmpty(extent.soft), isEmpty(rounded)]).toEqual([false, false, false]);
        expect(within(extent.soft, extent.hard)).toBe(true);
        expect(within(extent.hard, rounded)).toBe(true);
      },
    ),
  );
});
