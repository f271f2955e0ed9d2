import type { Atom, Meaning } from '../meaning.ts';

type Row = readonly [string, Meaning];

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const SMALL_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TENS_ORDINALS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);

function small(value: number): Atom {
  return { is: value < 10 ? 'digit' : value === 10 ? 'ten' : 'teen', value };
}

const SCALES: readonly (readonly [word: string, value: number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
];

/** Numbers in words, cardinal and ordinal. An ordinal is a part of a number like any other, and ends it. */
export const NUMBER_WORDS: readonly Row[] = [
  ['zero nil naught nought', { atom: { is: 'zero', value: 0 }, stop: true }],
  ['oh', { atom: { is: 'zero', value: -1 }, stop: true }],
  ...SMALL.map(
    (word, i): Row => [word, { atom: small(i + 1), stop: true, ...(i === 0 ? { tag: 'one' } : {}) }],
  ),
  ...SMALL_ORDINALS.map((word, i): Row => [word, { atom: small(i + 1), ordinal: i + 1, stop: true }]),
  ...TENS.map((word, i): Row => [word, { atom: { is: 'tens', value: (i + 2) * 10 }, stop: true }]),
  ['fourty', { atom: { is: 'tens', value: 40 }, stop: true }],
  ['ninty', { atom: { is: 'tens', value: 90 }, stop: true }],
  ['forteen', { atom: { is: 'teen', value: 14 }, stop: true }],
  ['ninteen', { atom: { is: 'teen', value: 19 }, stop: true }],
  ...TENS_ORDINALS.map(
    (word, i): Row => [
      word,
      { atom: { is: 'tens', value: (i + 2) * 10 }, ordinal: (i + 2) * 10, stop: true },
    ],
  ),
  ['hundred', { atom: { is: 'hundred', value: 100 }, stop: true }],
  ['hundredth', { atom: { is: 'hundred', value: 100 }, ordinal: 100, stop: true }],
  ...SCALES.flatMap(([word, value]): Row[] => [
    [word, { atom: { is: 'scale', value }, stop: true }],
    [`${word}th`, { atom: { is: 'scale', value }, ordinal: value, stop: true }],
  ]),
  ['trillions', { atom: { is: 'scale', value: 1e12 }, stop: true }],
  ['zeroth', { atom: { is: 'zero', value: 0 }, ordinal: 0, stop: true }],
  ['dozen', { atom: { is: 'dozen', value: 12 }, stop: true }],
  ['bn', { atom: { is: 'scale', value: 1e9 }, tag: 'suffix' }],
  ['mn mln', { atom: { is: 'scale', value: 1e6 }, tag: 'suffix' }],
  ['tn trn', { atom: { is: 'scale', value: 1e12 }, tag: 'suffix' }],
  ['k', { atom: { is: 'scale', value: 1e3 }, tag: 'suffix' }],
  ['m', { tag: 'suffix', unit: 'distance' }],
  ['st nd rd th', { tag: 'ordinal suffix' }],
  ['half', { fraction: 0.5, share: 'half', stop: true }],
  ['quarter quarters', { fraction: 0.25, stop: true }],
  ['thirds', { fraction: 1 / 3, tag: 'parts', stop: true }],
  ['fifths', { fraction: 1 / 5, tag: 'parts', stop: true }],
  ['sixths', { fraction: 1 / 6, tag: 'parts', stop: true }],
  ['sevenths', { fraction: 1 / 7, tag: 'parts', stop: true }],
  ['eighths', { fraction: 1 / 8, tag: 'parts', stop: true }],
  ['ninths', { fraction: 1 / 9, tag: 'parts', stop: true }],
  ['tenths', { fraction: 1 / 10, tag: 'parts', stop: true }],
  ['couple pair', { opens: 'couple', stop: true }],
  ['twin both', { opens: 'twin' }],
  ['a an', { opens: 'article', stop: true }],
  ['point', { link: 'point', opens: 'point' }],
];
