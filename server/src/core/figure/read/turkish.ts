import type { Hedge } from '../value.ts';
import type { Atom, Meaning } from './meaning.ts';
import type { PhraseList } from './phrases.ts';
import { plainLanguage } from './plain.ts';

type Row = readonly [string, Meaning];

const ATOMS: readonly (readonly [is: Atom['is'], value: number, cardinal: string, ordinal: string])[] = [
  ['zero', 0, 'sıfır', 'sıfırıncı'],
  ['digit', 2, 'iki', 'ikinci'],
  ['digit', 3, 'üç', 'üçüncü'],
  ['digit', 4, 'dört', 'dördüncü'],
  ['digit', 5, 'beş', 'beşinci'],
  ['digit', 6, 'altı', 'altıncı'],
  ['digit', 7, 'yedi', 'yedinci'],
  ['digit', 8, 'sekiz', 'sekizinci'],
  ['digit', 9, 'dokuz', 'dokuzuncu'],
  ['ten', 10, 'on', 'onuncu'],
  ['tens', 20, 'yirmi', 'yirminci'],
  ['tens', 30, 'otuz', 'otuzuncu'],
  ['tens', 40, 'kırk', 'kırkıncı'],
  ['tens', 50, 'elli', 'ellinci'],
  ['tens', 60, 'altmış', 'altmışıncı'],
  ['tens', 70, 'yetmiş', 'yetmişinci'],
  ['tens', 80, 'seksen', 'sekseninci'],
  ['tens', 90, 'doksan', 'doksanıncı'],
  ['hundred', 100, 'yüz', 'yüzüncü'],
  ['scale', 1e3, 'bin', 'bininci'],
  ['scale', 1e6, 'milyon', 'milyonuncu'],
  ['scale', 1e9, 'milyar', 'milyarıncı'],
  ['scale', 1e12, 'trilyon', 'trilyonuncu'],
];

const units = ATOMS.filter(([is]) => is === 'digit');

/** "Yirmibeş": units written on to their tens, as on cheques. */
const JOINED: readonly Row[] = ATOMS.filter(([is]) => is === 'tens' || is === 'ten').flatMap(
  ([, ten, word]) =>
    [['digit', 1, 'bir'] as const, ...units].map(
      ([, unit, name]): Row => [word + name, { atom: { is: 'teen', value: ten + unit }, stop: true }],
    ),
);

/** "İkiyüzelli", "yüzbin": whole numbers written as one word. */
function* joined(): Generator<Row> {
  const names = (is: Atom['is']) => ATOMS.filter(([kind]) => kind === is);
  const tens = [['ten', 0, '', ''] as const, ...names('ten'), ...names('tens')];
  const ones = [['digit', 0, '', ''] as const, ['digit', 1, 'bir', ''] as const, ...units];
  for (const [, hundred, name] of [['digit', 1, '', ''] as const, ...units]) {
    for (const [, ten, tenName] of tens) {
      for (const [, one, oneName] of ones) {
        const value = hundred * 100 + ten + one;
        if (value !== 100)
          yield [`${name}yüz${tenName}${oneName}`, { atom: { is: 'hundred', value }, stop: true }];
      }
    }
    yield [`${name}yüzbin`, { atom: { is: 'two', value: hundred * 1e5 }, stop: true }];
  }
  for (const [, value, name] of [...units, ...tens.slice(1)])
    yield [`${name}bin`, { atom: { is: 'two', value: value * 1e3 }, stop: true }];
}

/** Numbers that are other words with an ending: "onu" is him, "yüzü" a face, "altında" under. */
const NEVER_DECLINED = new Set([0, 6, 10, 100]);

/** "Beşi", "üçünün", "yirmiden": the cases of a number, and "five of them". */
function* declined(): Generator<Row> {
  for (const [is, value, cardinal] of ATOMS) {
    if (NEVER_DECLINED.has(value)) continue;
    const vowel = [...cardinal].filter((letter) => 'aeıioöuü'.includes(letter)).at(-1)!;
    const front = 'eiöü'.includes(vowel);
    const narrow = 'oöuü'.includes(vowel) ? 'u' : 'i';
    const wide = front ? 'e' : 'a';
    const open = 'aeıioöuü'.includes(cardinal.at(-1)!);
    const stem = cardinal === 'dört' ? 'dörd' : cardinal;
    const own = open ? `${cardinal}s${narrow}` : stem + narrow;
    const from = /[çtşk]$/u.test(cardinal) ? 't' : 'd';
    const forms = [own, `${own}n${narrow}`, `${own}n${narrow}n`, `${own}n${wide}`, `${own}nd${wide}n`];
    forms.push(open ? `${cardinal}y${narrow}` : '', `${open ? `${cardinal}y` : stem}${wide}`);
    forms.push(`${cardinal}${from}${wide}n`, open ? `${cardinal}n${narrow}n` : `${stem}${narrow}n`);
    yield [forms.join(' ').replace(/ +/gu, ' ').trim(), { atom: { is, value }, stop: true }];
  }
}

const NUMBERS: readonly Row[] = [
  ['bir', { atom: { is: 'digit', value: 1 }, tag: 'one', stop: true }],
  ['birinci ilk', { atom: { is: 'digit', value: 1 }, ordinal: 1, stop: true }],
  ...ATOMS.flatMap(([is, value, cardinal, ordinal]): Row[] => [
    [cardinal, { atom: { is, value }, stop: true }],
    [ordinal, { atom: { is, value }, ordinal: value, stop: true }],
  ]),
  ...JOINED,
  ...joined(),
  ...declined(),
  ['düzine', { atom: { is: 'dozen', value: 12 }, stop: true }],
];

const OTHERS: readonly Row[] = [
  ['onlarca', { vague: 'tens' }],
  ['yüzlerce', { vague: 'hundreds' }],
  ['binlerce', { vague: 'thousands' }],
  ['milyonlarca', { vague: 'millions' }],
  ['birkaç', { vague: 'few', tag: 'several' }],
  ['çok', { stop: true }],
  ['yarım', { fraction: 0.5 }],
  ['buçuk', { tag: 'and a half' }],
  ['yüzde', { opens: 'of a hundred' }],
  ['üçte', { opens: 'of a whole', fraction: 1 / 3 }],
  ['dörtte', { opens: 'of a whole', fraction: 1 / 4 }],
  ['beşte', { opens: 'of a whole', fraction: 1 / 5 }],
  ['onda', { opens: 'of a whole', fraction: 1 / 10 }],
  ['yarısı yarısını yarısının yarısına yarısından', { share: 'half' }],
  ['biri birini birinin birine birinden', { tag: 'one of', stop: true }],
  ['inci uncu nci ncu', { tag: 'ordinal suffix' }],
  ['virgül', { link: 'point' }],
  ['ile ila', { link: 'to', stop: true }],
  ['veya ya', { link: 'or', stop: true }],
  ['ve', { stop: true }],
  ['saniye dakika saat gün hafta ay yıl', { unit: 'duration' }],
  ['km kilometre metre mil hektar dönüm', { unit: 'distance' }],
  ['lira dolar euro avro tl', { unit: 'money' }],
  ['yaş yaşında yaşındaki', { unit: 'age' }],
  ['kişi sivil asker çocuk kadın', { tag: 'counted' }],
  ['madde numara no sayılı', { label: true }],
  ['da de den dan ten tan in ın un ün e a ye ya nin', { stop: true }],
  ['ocak', { month: 1 }],
  ['şubat', { month: 2 }],
  ['mart', { month: 3 }],
  ['nisan', { month: 4 }],
  ['mayıs', { month: 5 }],
  ['haziran', { month: 6 }],
  ['temmuz', { month: 7 }],
  ['ağustos', { month: 8 }],
  ['eylül', { month: 9 }],
  ['ekim', { month: 10 }],
  ['kasım', { month: 11 }],
  ['aralık', { month: 12 }],
  ['dün', { day: -1 }],
  ['bugün', { day: 0 }],
];

const BEFORE: PhraseList<Hedge> = [
  ...['yaklaşık', 'yaklaşık olarak', 'takriben', 'aşağı yukarı'].map((p) => [p, '~'] as const),
  ...['neredeyse'].map((p) => [p, '<~'] as const),
  ...['en az', 'en azından', 'asgari'].map((p) => [p, '>='] as const),
  ...['en çok', 'en fazla', 'azami'].map((p) => [p, '<='] as const),
];

const FROM = ['den', 'dan', 'ten', 'tan'];
const OF = ['in', 'ın', 'un', 'ün', 'nin', 'nın', 'nun', 'nün'];
const TO = ['e', 'a', 'ye', 'ya'];
const OBJECT = ['i', 'ı', 'u', 'ü', 'yi', 'yı'];

const AFTER: PhraseList<Hedge> = [
  ...['kadar', 'civarında', 'dolayında', 'civarı'].map((p) => [p, '~'] as const),
  ...FROM.flatMap((p) => [
    [`${p} fazla`, '>'] as const,
    [`${p} çok`, '>'] as const,
    [`${p} az`, '<'] as const,
  ]),
  ...OF.flatMap((p) => [
    [`${p} üzerinde`, '>'] as const,
    [`${p} üstünde`, '>'] as const,
    [`${p} altında`, '<'] as const,
  ]),
  ...TO.map((p) => [`${p} kadar`, '<='] as const),
  ...TO.map((p) => [`${p} yakın`, '<~'] as const),
  ...OBJECT.map((p) => [`${p} aşkın`, '>'] as const),
  ...['fazla', 'fazlası', 'aşkın', 'çoğu'].map((p) => [p, '>'] as const),
  ['kişiden az', '<'],
  ['kişiden fazla', '>'],
  ['veya daha fazla', '>='],
  ['ya da daha fazla', '>='],
  ['veya daha az', '<='],
  ['ya da daha az', '<='],
];

/** Turkish: numbers, hedges and ranges. */
export const turkish = plainLanguage({
  entries: [...NUMBERS, ...OTHERS],
  order: {
    and: 'before one',
    hyphen: false,
    comma: false,
    twenties: false,
    tenTakesUnits: true,
    pairs: false,
  },
  marks: { decimalComma: true, groupingDot: true, decimalSlash: false, groupingSpace: false, dayFirst: true },
  before: BEFORE,
  after: AFTER,
  minus: ['eksi'],
  percent: [],
});
