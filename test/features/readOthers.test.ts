import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../server/src/core/figure/read/guess.ts';
import { figuresOf, type Row } from '../support/figures.ts';

const FRENCH: readonly Row[] = [
  ['Une vingtaine de personnes', 'count ~20'],
  ["plus d'une centaine de civils", 'count >100'],
  ['au moins cent cinquante-deux tués', 'count >=152'],
  ['quatre-vingt-dix-sept maisons, soixante et onze tentes', 'count 97', 'count 71'],
  ['près de 4 000 morts, environ 1 200 000 habitants', 'count <~4000', 'count ~1200000'],
  [
    'entre 10 et 15 soldats, de 60 à 90 hommes, deux ou trois ponts',
    'count 10..15',
    'count 60..90',
    'count 2..3',
  ],
  [
    "3,5 millions d'euros, 12 %, 20 km, trois jours",
    'money 3500000',
    'percent 12%',
    'distance 20',
    'duration 3',
  ],
  ['des dizaines de morts, plusieurs centaines de blessés', 'count tens', 'count hundreds'],
  ['les trois quarts des élus, un tiers, la moitié', 'share 75%', 'share 33.3%', 'share half'],
  ['moins sept', 'count -7'],
  ['le 22 janvier 2022', 'date 2022-01-22'],
  ['un million et demi, un demi-million, un virgule un', 'count 1500000', 'count 500000', 'count 1.1'],
  ['100K, 3M', 'count 100000', 'count 3000000'],
  ['le 21e, la 1re, le 3ème', 'ordinal 21', 'ordinal 1', 'ordinal 3'],
  ['quatre sur cinq', 'ratio 80%'],
  ['plus de la moitié, des dizaines de milliers', 'share >50%', 'count >=20000'],
];

const TURKISH: readonly Row[] = [
  ['En az 136 kişi öldü', 'count >=136'],
  ["yüzde 12,5'i, üçte iki", 'percent 12.5%', 'share 66.7%'],
  ['yaklaşık 300 kişi', 'count ~300'],
  ["200'den fazla asker", 'count >200'],
  ['yirmi beş bin üç yüz kişi', 'count 25300'],
  ['60 ila 90 savaşçı', 'count 60..90'],
  ['yüzlerce kişi', 'count hundreds'],
  ['iki buçuk milyon', 'count 2500000'],
  ['72.073 seçmen, %12', 'count 72073', 'percent 12%'],
  ['ikiyüzelli kişi, ikibin asker, yüzbin', 'count 250', 'count 2000', 'count 100000'],
  ["yüzde yirmi beşi, % 20, yaklaşık yüzde 30'u", 'percent 25%', 'percent 20%', 'percent ~30%'],
  ['üçü, beşini, yirmiden fazla kişi, 200 kişiden az', 'count 3', 'count 5', 'count >20', 'count <200'],
  ['üçte biri, yarısından fazlası', 'share 33.3%', 'share >50%'],
  ["21'inci, 3üncü", 'ordinal 21', 'ordinal 3'],
  ['on binlerce kişi, birkaç yüz kişi, bir düzine', 'count >=20000', 'count hundreds', 'count 12'],
  ['12 bin 345, 3 milyon 250 bin', 'count 12345', 'count 3250000'],
];

const PERSIAN: readonly Row[] = [
  ['سه چهارم از خانه‌ها', 'share 75%'],
  ['دست‌کم ۱۳۶ نفر کشته شدند', 'count >=136'],
  ['حدود ۳۰۰ نفر', 'count ~300'],
  ['بیش از ۲۰۰ سرباز', 'count >200'],
  ['بیست و پنج هزار و سیصد نفر', 'count 25300'],
  ['بین ۱۰ تا ۱۵ نفر، از ۶۰ تا ۹۰ نفر', 'count 10..15', 'count 60..90'],
  ['ده‌ها نفر', 'count tens'],
  ['۴/۸ میلیون خانه و ۱۲ درصد', 'count 4800000', 'percent 12%'],
  ['بیست‌ویک نفر، دوهزار نفر، پونزده نفر', 'count 21', 'count 2000', 'count 15'],
  ['۱۲ هزار و ۳۴۵ نفر', 'count 12345'],
  ['پنجم، بیست و یکم، سی‌ام', 'ordinal 5', 'ordinal 21', 'ordinal 30'],
  ['یک‌سوم، بیش از نیمی', 'share 33.3%', 'share >50%'],
  ['ده‌ها هزار نفر، چند صد نفر', 'count >=20000', 'count hundreds'],
];

describe('numbers, hedges and ranges', () => {
  test.each(FRENCH)('fr: %s', (text, ...figures) => expect(figuresOf(text, 'fr')).toEqual(figures));
  test.each(TURKISH)('tr: %s', (text, ...figures) => expect(figuresOf(text, 'tr')).toEqual(figures));
  test.each(PERSIAN)('fa: %s', (text, ...figures) => expect(figuresOf(text, 'fa')).toEqual(figures));
});

test.each([
  ['ar', 'قتل خمسة أشخاص على الأقل في المدينة'],
  ['en', 'At least five people were killed in the town'],
  ['fr', 'Au moins cinq personnes ont été tuées dans la ville'],
  ['tr', 'Şehirde en az beş kişi öldü'],
  ['fa', 'دست‌کم پنج نفر در این شهر کشته شدند'],
])('a text is taken for %s', (lang, text) => expect(guessLanguage(text)).toBe(lang));

test('a language tag with a region is that language; one we do not know is read as its script says', () => {
  expect(figuresOf('five people', 'en-GB')).toEqual(['count 5']);
  expect(figuresOf('5 Personen', 'de')).toEqual(['count 5']);
});
