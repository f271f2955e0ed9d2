import type { Hedge } from '../value.ts';
import type { Atom, Meaning } from './meaning.ts';
import type { PhraseList } from './phrases.ts';
import { plainLanguage } from './plain.ts';

type Row = readonly [string, Meaning];

const ATOMS: readonly (readonly [is: Atom['is'], value: number, words: string])[] = [
  ['zero', 0, 'صفر'],
  ['digit', 2, 'دو'],
  ['digit', 3, 'سه'],
  ['digit', 4, 'چهار چار'],
  ['digit', 5, 'پنج'],
  ['digit', 6, 'شش شیش'],
  ['digit', 7, 'هفت'],
  ['digit', 8, 'هشت'],
  ['digit', 9, 'نه'],
  ['ten', 10, 'ده'],
  ['teen', 11, 'یازده'],
  ['teen', 12, 'دوازده'],
  ['teen', 13, 'سیزده'],
  ['teen', 14, 'چهارده چارده'],
  ['teen', 15, 'پانزده پونزده'],
  ['teen', 16, 'شانزده شونزده'],
  ['teen', 17, 'هفده هیفده'],
  ['teen', 18, 'هجده هیجده هیژده'],
  ['teen', 19, 'نوزده'],
  ['tens', 20, 'بیست'],
  ['tens', 30, 'سی'],
  ['tens', 40, 'چهل'],
  ['tens', 50, 'پنجاه'],
  ['tens', 60, 'شصت'],
  ['tens', 70, 'هفتاد'],
  ['tens', 80, 'هشتاد'],
  ['tens', 90, 'نود'],
  ['hundred', 100, 'صد یکصد'],
  ['hundred', 200, 'دویست'],
  ['hundred', 300, 'سیصد'],
  ['hundred', 400, 'چهارصد'],
  ['hundred', 500, 'پانصد'],
  ['hundred', 600, 'ششصد'],
  ['hundred', 700, 'هفتصد'],
  ['hundred', 800, 'هشتصد'],
  ['hundred', 900, 'نهصد'],
  ['scale', 1e3, 'هزار'],
  ['scale', 1e6, 'میلیون'],
  ['scale', 1e9, 'میلیارد'],
  ['scale', 1e12, 'تریلیون'],
];

const named = (...kinds: readonly Atom['is'][]): (readonly [value: number, word: string])[] =>
  ATOMS.filter(([is]) => kinds.includes(is)).flatMap(([, value, words]) =>
    words.split(' ').map((word) => [value, word] as const),
  );
const ONE = [1, 'یک'] as const;

/** Numbers tied by half-spaces, which draw nothing and so leave one word: "بیست‌ویک", "دوهزار". */
function* tied(): Generator<Row> {
  const digits = [ONE, ...named('digit')];
  for (const [ten, name] of named('tens'))
    for (const [one, word] of digits)
      yield [`${name}و${word}`, { atom: { is: 'teen', value: ten + one }, stop: true }];
  for (const [value, word] of [...digits, ...named('ten', 'teen', 'tens', 'hundred')])
    yield [`${word}هزار`, { atom: { is: 'two', value: value * 1e3 }, stop: true }];
}

/** "پنجم", "پنجمین". Thirty takes an alef, so as not to be a wire. */
function* ordinals(): Generator<Row> {
  for (const [is, value, words] of ATOMS) {
    if (value === 0 || value > 1e6) continue;
    for (const word of words.split(' ')) {
      const stem = value === 30 ? 'سیا' : value === 3 ? 'سو' : word;
      yield [`${stem}م ${stem}مین`, { atom: { is, value }, ordinal: value, stop: true }];
    }
  }
  yield ['یکم یکمین اول اولین نخست نخستین', { atom: { is: 'digit', value: 1 }, ordinal: 1, stop: true }];
}

const ENTRIES: readonly Row[] = [
  ['یک', { atom: { is: 'digit', value: 1 }, tag: 'one', stop: true }],
  ...ATOMS.map(([is, value, words]): Row => [words, { atom: { is, value }, stop: true }]),
  ['دهها ده‌ها', { vague: 'tens' }],
  ['صدها', { vague: 'hundreds' }],
  ['هزاران هزارها', { vague: 'thousands' }],
  ['میلیون‌ها میلیونها', { vague: 'millions' }],
  ['چند چندین', { vague: 'few', tag: 'several' }],
  ['تعدادی', { vague: 'some' }],
  ...tied(),
  ['سوم', { fraction: 1 / 3, tag: 'parts' }],
  ['چهارم', { fraction: 1 / 4, tag: 'parts' }],
  ['پنجم', { fraction: 1 / 5, tag: 'parts' }],
  ['دهم', { fraction: 1 / 10, tag: 'parts' }],
  ...ordinals(),
  ['ها', { tag: 'plural ending', stop: true }],
  ['یکسوم', { opens: 'part', fraction: 1 / 3 }],
  ['دوسوم', { opens: 'part', fraction: 2 / 3 }],
  ['یکچهارم', { opens: 'part', fraction: 1 / 4 }],
  ['سهچهارم', { opens: 'part', fraction: 3 / 4 }],
  ['یکپنجم', { opens: 'part', fraction: 1 / 5 }],
  ['یکدهم', { opens: 'part', fraction: 1 / 10 }],
  ['نیمی نصف', { share: 'half' }],
  ['نیم', { fraction: 0.5, tag: 'and a half' }],
  ['ممیز', { link: 'point' }],
  ['و', { link: 'and', stop: true }],
  ['یا', { link: 'or', stop: true }],
  ['تا الی', { link: 'to', stop: true }],
  ['بین میان', { link: 'between', stop: true }],
  ['از', { link: 'of', tag: 'from', stop: true }],
  ['ثانیه دقیقه ساعت روز هفته ماه سال', { unit: 'duration' }],
  ['کیلومتر متر هکتار', { unit: 'distance' }],
  ['ریال تومان دلار یورو', { unit: 'money' }],
  ['ساله', { unit: 'age' }],
  ['نفر تن کشته زخمی', { tag: 'counted' }],
  ['شماره ماده قطعنامه', { label: true }],
  ['به در با را که این آن است شد شدند بود برای هم نیز', { stop: true }],
  ['ژانویه', { month: 1 }],
  ['فوریه', { month: 2 }],
  ['مارس', { month: 3 }],
  ['آوریل', { month: 4 }],
  ['مه', { month: 5 }],
  ['ژوئن', { month: 6 }],
  ['ژوئیه', { month: 7 }],
  ['اوت', { month: 8 }],
  ['سپتامبر', { month: 9 }],
  ['اکتبر', { month: 10 }],
  ['نوامبر', { month: 11 }],
  ['دسامبر', { month: 12 }],
  ['دیروز', { day: -1 }],
  ['امروز', { day: 0 }],
];

const BEFORE: PhraseList<Hedge> = [
  ...['حدود', 'در حدود', 'تقریبا', 'نزدیک به', 'قریب', 'قریب به'].map((p) => [p, '~'] as const),
  ...['بیش از', 'بیشتر از', 'افزون بر', 'بالغ بر', 'بالای'].map((p) => [p, '>'] as const),
  ...['دست‌کم', 'دست کم', 'حداقل', 'لااقل'].map((p) => [p, '>='] as const),
  ...['کمتر از', 'زیر'].map((p) => [p, '<'] as const),
  ...['حداکثر', 'تا', 'نهایتا'].map((p) => [p, '<='] as const),
];

const AFTER: PhraseList<Hedge> = [
  ['یا بیشتر', '>='],
  ['به بالا', '>='],
  ['یا کمتر', '<='],
];

/** Persian: numbers, hedges and ranges. */
export const persian = plainLanguage({
  entries: ENTRIES,
  order: { and: 'always', hyphen: false, comma: false, twenties: false, tenTakesUnits: false, pairs: false },
  marks: {
    decimalComma: false,
    groupingDot: false,
    decimalSlash: true,
    groupingSpace: false,
    dayFirst: true,
  },
  before: BEFORE,
  after: AFTER,
  minus: ['منفی', 'منهای'],
  percent: [
    ['درصد', true],
    ['در صد', true],
  ],
});
