import type { Atom, Meaning } from '../meaning.ts';

const atom = (is: Atom['is'], value: number): Meaning => ({ atom: { is, value }, stop: true });

/** Spellings of three to nine, the last part of "three hundred" and of the teens of the spoken language. */
const STEMS: readonly (readonly [value: number, stems: string])[] = [
  [3, 'ثلاث ثلاثة تلات تلت تلاتة'],
  [4, 'أربع أربعة ربع'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية تمان تمن تماني ثمن'],
  [9, 'تسع تسعة'],
];

const HUNDRED_ENDINGS = ['مئة', 'مائة', 'مية', 'ماية', 'ميت', 'مئه'];
const SPOKEN_TEEN_ENDINGS = ['طعش', 'تعش', 'طعشر', 'تعشر', 'تاشر', 'طاشر', 'طش', 'عشر', 'عشرة'];

function* fused(): Generator<readonly [string, Meaning]> {
  for (const [value, stems] of STEMS) {
    for (const stem of [...stems.split(' '), ...(value === 3 ? ['ثلث', 'تلط', 'ثلط', 'ثلا', 'تلا'] : [])]) {
      for (const ending of HUNDRED_ENDINGS) yield [stem + ending, atom('hundred', value * 100)];
    }
    for (const stem of [...stems.split(' '), ...(value === 3 ? ['تلط', 'ثلط'] : [])]) {
      const short = stem.replace(/[ةيت]$/u, '');
      for (const ending of SPOKEN_TEEN_ENDINGS) {
        yield [short + ending, atom('teen', value + 10)];
        yield [stem + ending, atom('teen', value + 10)];
      }
    }
  }
}

/** Numbers in words: every gender and case, with the spellings and the spoken forms that newspapers and posts use. */
export const NUMBER_WORDS: readonly (readonly [string, Meaning])[] = [
  ['صفر', atom('zero', 0)],
  ['واحد واحدة واحدا', { ...atom('digit', 1), tag: 'one' }],
  ['أحد إحدى أحدى حدى', { ...atom('digit', 1), tag: 'one of' }],
  ['اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثنتان ثنتين اتنين تنين اثنينا إتنين', atom('digit', 2)],
  ['ثلاثة ثلاث ثلاثا تلاتة تلات تلاته', atom('digit', 3)],
  ['أربعة أربع أربعا اربعه', atom('digit', 4)],
  ['خمسة خمس خمسا', atom('digit', 5)],
  ['ستة ست ستا', atom('digit', 6)],
  ['لست بست', { ...atom('digit', 6), tag: 'to six' }],
  ['سبعة سبع سبعا', atom('digit', 7)],
  ['ثمانية ثماني ثمان ثمانيا تمانية تمنية تمان تماني', atom('digit', 8)],
  ['تسعة تسع تسعا', atom('digit', 9)],
  ['عشرة عشر عشرا', atom('ten', 10)],
  ['حداشر احداشر حدعش احدعش هدعش احدعشر إحدىعشر', atom('teen', 11)],
  ['اتناشر اثناشر اطناعش اتنعش اطنعش ثنعش اثنعش اثناعشر اثنىعشر اثنيعشر', atom('teen', 12)],
  ['عشرون عشرين عشرونا', atom('tens', 20)],
  ['ثلاثون ثلاثين تلاتين', atom('tens', 30)],
  ['أربعون أربعين', atom('tens', 40)],
  ['خمسون خمسين', atom('tens', 50)],
  ['ستون ستين', atom('tens', 60)],
  ['سبعون سبعين', atom('tens', 70)],
  ['ثمانون ثمانين تمانين', atom('tens', 80)],
  ['تسعون تسعين', atom('tens', 90)],
  ['مئة مائة مية مائه ماية', atom('hundred', 100)],
  ['مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين ميتان', atom('hundred', 200)],
  ['متين', { ...atom('hundred', 200), tag: 'weak' }],
  ['مئات', { ...atom('scale', 100), vague: 'hundreds', tag: 'plural' }],
  ['ألف', atom('scale', 1e3)],
  ['آلاف', { ...atom('scale', 1e3), vague: 'thousands', tag: 'plural' }],
  ['ألفا', { ...atom('scale', 1e3), tag: 'tanween' }],
  ['ألفان ألفين ألفي', atom('two', 2e3)],
  ['مليون', atom('scale', 1e6)],
  ['تلاف تالاف', { ...atom('scale', 1e3), tag: 'plural' }],
  ['ملايين', { ...atom('scale', 1e6), vague: 'millions', tag: 'plural' }],
  ['مليونا', { ...atom('scale', 1e6), tag: 'tanween' }],
  ['مليونان مليونين مليوني', atom('two', 2e6)],
  ['مليار بليون', atom('scale', 1e9)],
  ['مليارات بلايين', { ...atom('scale', 1e9), vague: 'millions', tag: 'plural' }],
  ['مليارا بليونا', { ...atom('scale', 1e9), tag: 'tanween' }],
  ['ملياران مليارين ملياري', atom('two', 2e9)],
  ['تريليون ترليون تريليونا ترليونا تريليونات ترليونات', atom('scale', 1e12)],
  ['تريليونان تريليونين تريليوني ترليونين', atom('two', 2e12)],
  ['كوادرليون', atom('scale', 1e15)],
  ['دزينة', atom('dozen', 12)],
  ['نصف نص', { fraction: 0.5, stop: true }],
  ['ثلث', { fraction: 1 / 3, stop: true }],
  ['ربع', { fraction: 0.25, stop: true }],
  ['سدس', { fraction: 1 / 6, stop: true }],
  ['فاصل فاصلة', { link: 'point' }],
  ...fused(),
];
