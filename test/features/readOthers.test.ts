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
