import { describe, expect, test } from 'vitest';
import { read } from '../../server/src/core/figure/read/read.ts';

/** A spelling, and what it says. */
type Said = readonly [text: string, value: string];

interface Parts {
  readonly before: readonly Said[];
  readonly after: readonly Said[];
  readonly numbers: readonly Said[];
  readonly nouns: readonly string[];
  readonly ranges: readonly (readonly [opening: string, link: string])[];
  readonly frames: readonly (readonly [before: string, after: string])[];
}

const ARABIC: Parts = {
  before: [
    ['', ''],
    ['نحو ', '~'],
    ['حوالي ', '~'],
    ['قرابة ', '~'],
    ['زهاء ', '~'],
    ['بحدود ', '~'],
    ['ما يقارب ', '~'],
    ['أكثر من ', '>'],
    ['ما يزيد على ', '>'],
    ['ما يزيد عن ', '>'],
    ['ما يربو على ', '>'],
    ['لا يقل عن ', '>='],
    ['ما لا يقل عن ', '>='],
    ['أقل من ', '<'],
    ['لا يزيد عن ', '<='],
    ['يصل إلى ', '<='],
  ],
  after: [
    ['', ''],
    [' على الأقل', '>='],
    [' أو أكثر', '>='],
    [' تقريبا', '~'],
    [' على الأكثر', '<='],
  ],
  numbers: [
    ['7', '7'],
    ['خمسة عشر', '15'],
    ['٢٣', '23'],
    ['خمسة وعشرين', '25'],
    ['مئة وستة', '106'],
    ['ثلاثمئة', '300'],
    ['1,500', '1500'],
    ['ألفين', '2000'],
    ['اثني عشر ألفا', '12000'],
    ['44 ألفا و532', '44532'],
    ['مليون ونصف المليون', '1500000'],
    ['2.5 مليون', '2500000'],
  ],
  nouns: ['شخصا', 'من المدنيين', 'آخرين'],
  ranges: [
    ['من ', ' إلى '],
    ['بين ', ' و'],
    ['ما بين ', ' إلى '],
    ['', ' إلى '],
    ['', ' أو '],
  ],
  frames: [
    ['قتل ', ' في القصف'],
    ['«', '» كما قالت الوكالة'],
  ],
};

const ENGLISH: Parts = {
  before: [
    ['', ''],
    ['about ', '~'],
    ['some ', '~'],
    ['around ', '~'],
    ['roughly ', '~'],
    ['nearly ', '<~'],
    ['almost ', '<~'],
    ['just over ', '>~'],
    ['more than ', '>'],
    ['over ', '>'],
    ['at least ', '>='],
    ['no fewer than ', '>='],
    ['fewer than ', '<'],
    ['less than ', '<'],
    ['up to ', '<='],
    ['as many as ', '<='],
  ],
  after: [
    ['', ''],
    [' at least', '>='],
    [' or more', '>='],
    [' or so', '~'],
    [' at most', '<='],
  ],
  numbers: [
    ['7', '7'],
    ['fifteen', '15'],
    ['23', '23'],
    ['twenty-five', '25'],
    ['a hundred and six', '106'],
    ['three hundred', '300'],
    ['1,500', '1500'],
    ['two thousand', '2000'],
    ['12 thousand', '12000'],
    ['forty-four thousand five hundred and thirty-two', '44532'],
    ['a million and a half', '1500000'],
    ['2.5 million', '2500000'],
  ],
  nouns: ['people', 'of the civilians', 'Syrian refugees'],
  ranges: [
    ['from ', ' to '],
    ['between ', ' and '],
    ['', ' to '],
    ['', ' or '],
  ],
  frames: [
    ['The blast killed ', ' in the town'],
    ['“', '”, the agency said'],
  ],
};

const SCALED = /^[\d.]+ |ألفا$/u;

/** The value of a number with a hedge before and one after it: a bound is stronger than "about", the first bound wins. */
function hedged(before: string, after: string, value: string): string {
  const bounds = ['>', '>=', '<', '<='];
  if (bounds.includes(before) || (before !== '' && after === '')) return before + value;
  if (bounds.includes(after) || before === '') return after + value;
  return (after === '~' ? before : after) + value;
}

function* hedgedCases({ before, after, numbers, nouns, frames }: Parts): Generator<Said> {
  for (const [lead, trail] of frames)
    for (const [hedge, sign] of before)
      for (const [suffix, mark] of after)
        for (const [number, value] of numbers)
          for (const noun of nouns) {
            yield [`${lead}${hedge}${number} ${noun}${suffix}${trail}`, hedged(sign, mark, value)];
          }
}

function* rangeCases({ numbers, nouns, ranges, frames }: Parts): Generator<Said> {
  for (const [lead, trail] of frames)
    for (const [opening, link] of ranges)
      for (const [i, [low, from]] of numbers.entries())
        for (const [high, to] of numbers.slice(i + 1)) {
          if (Number(to) > Number(from) * 10 && link.length < 5) continue;
          // "10 to 15 thousand" means thousands at both ends, and is tested by name.
          if (Number(from) < 1000 && SCALED.test(high)) continue;
          for (const noun of nouns)
            yield [`${lead}${opening}${low}${link}${high} ${noun}${trail}`, `${from}..${to}`];
        }
}

describe.each([
  ['ar', ARABIC],
  ['en', ENGLISH],
] as const)('%s: every combination says what its parts say', (lang, parts) => {
  const failures = (cases: Iterable<Said>): string[] => {
    const wrong: string[] = [];
    for (const [text, value] of cases) {
      const found = read(text, { lang }).filter(({ kind }) => kind === 'count');
      if (found.length !== 1 || found[0]!.value !== value) {
        wrong.push(`${text} is ${value}, not ${found.map((figure) => figure.value).join(' and ')}`);
      }
    }
    return wrong.slice(0, 20);
  };
  test('hedge, number, noun, hedge', () => expect(failures(hedgedCases(parts))).toEqual([]));
  test('ranges', () => expect(failures(rangeCases(parts))).toEqual([]));
});
