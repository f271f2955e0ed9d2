import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValueError, parseValue } from '../../server/src/core/figure/parseValue.ts';
import { read } from '../../server/src/core/figure/read/read.ts';

const LANGUAGES = ['ar', 'en', 'fr', 'tr', 'fa'];

/** Pieces from which hostile and ordinary texts are made alike. */
const PIECES = [
  ...[
    '1',
    '23',
    '٤',
    '72,073',
    '1.5',
    ',',
    '.',
    '/',
    ':',
    '-',
    '–',
    '+',
    '%',
    '$',
    '(',
    ')',
    '[',
    ']',
    '@',
    '#',
    '_',
    "'",
    '\n',
    '\r\n',
    ' ',
  ],
  ...['\u200f', '\u202e', '\u2066', '\u0640', '\u064b', '\ud800', '\udc00', '😀', '\u0000', '\u2028', '½'],
  ...[
    'خمسة',
    'وعشرون',
    'ألف',
    'آلاف',
    'ألفين',
    'مئة',
    'مليون',
    'ونصف',
    'نصف',
    'أكثر',
    'من',
    'إلى',
    'بين',
    'و',
    'أو',
    'نحو',
    'على',
    'الأقل',
  ],
  ...[
    'كانون',
    'الثاني',
    'يناير',
    'الخميس',
    'أمس',
    'اليوم',
    'قبل',
    'أيام',
    'الساعة',
    'مساء',
    'عدد',
    'كبير',
    'جميع',
    'كامل',
    'طفل',
    'وامرأة',
  ],
  ...[
    'one',
    'hundred',
    'and',
    'a',
    'half',
    'million',
    'to',
    'or',
    'between',
    'more',
    'than',
    'at',
    'least',
    'January',
    'last',
    'week',
    'p',
    'm',
  ],
  ...['cent', 'quatre', 'vingt', 'et', 'une', 'on', 'bir', 'yüz', 'bin', 'بیست', 'هزار', 'تا'],
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

test.each(LANGUAGES)(
  '%s: figures are in order, apart, where they say, and have values that a claim can have',
  (lang) => {
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const figure of read(t, { lang, date: '2022-01-24' })) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.text).toBe(t.slice(figure.start, figure.end));
          expect(isValueError(parseValue(figure.value)), figure.value).toBe(false);
          last = figure.end;
        }
      }),
      { numRuns: 300, seed: 20220124 },
    );
  },
);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a number of a million digits', '1'],
  ['an endless list', '1,'],
  ['endless groups', '123,'],
  ['endless dates', '1/'],
  ['endless ranges', '12-'],
  ['a word of a million letters', 'ا'],
  ['a Latin word of a million letters', 'a'],
  ['nested hedges', 'أكثر من '],
  ['nested English hedges', 'more than '],
  ['endless sums', 'خمسة و'],
  ['endless scales', 'ألف و'],
  ['endless millions', 'one million, '],
  ['endless between', 'بين خمسة و'],
  ['endless magnitudes', 'عشرات وربما '],
  ['endless months', '20 كانون '],
  ['endless lists of people', 'طفل و'],
  ['lone surrogates', '\ud8001'],
  ['bidi controls', '\u202e1\u202c\u200f,2'],
  ['vowel signs', 'ـ\u064b'],
  ['handles', '@a1'],
  ['links', 'http://'],
  ['articles', 'a '],
];

/** A hostile text is this many pieces, and is read whole and in this many parts. */
const COUNT = 4_000;
const PARTS = 16;
/** Milliseconds that a busy machine may take from either reading. */
const SLACK = 150;

const time = (text: string, times: number): number => {
  const start = performance.now();
  for (let i = 0; i < times; i++) read(text, { lang: i % 2 === 0 ? 'ar' : 'en', date: '2022-01-24' });
  return performance.now() - start;
};

test.each(HOSTILE)('time grows no faster than the text: %s', (_name, piece) => {
  const parts = time(piece.repeat(COUNT / PARTS), 2 * PARTS);
  const whole = time(piece.repeat(COUNT), 2);
  // Were time to grow with the square of the text, the whole would take sixteen times as long as its parts.
  expect(whole).toBeLessThan(4 * parts + SLACK);
});

test('a long text has the figures of its lines', () => {
  const line = 'قتل 12 شخصا على الأقل أمس، وأصيب أكثر من عشرين في الساعة السابعة مساء\n';
  const options = { lang: 'ar', date: '2022-01-24' };
  const count = 800;
  const found = read(line.repeat(count), options).map(({ start, end, value }) => [start, end, value]);
  const expected = Array.from({ length: count }, (_, i) =>
    read(line, options).map(({ start, end, value }) => [
      start + i * line.length,
      end + i * line.length,
      value,
    ]),
  ).flat();
  expect(found).toEqual(expected);
});
