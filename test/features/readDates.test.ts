import { describe, expect, test } from 'vitest';
import { figuresOf, type Row } from '../support/figures.ts';

/** Monday, 24 January 2022. */
const TODAY = '2022-01-24';

const ARABIC: readonly Row[] = [
  ['أمس', 'date 2022-01-23'],
  ['أمس السبت', 'date 2022-01-22'],
  ['أول من أمس', 'date 2022-01-22'],
  ['اليوم الإثنين', 'date 2022-01-24'],
  ['الخميس الماضي', 'date 2022-01-20'],
  ['الاثنين الماضي', 'date 2022-01-17'],
  ['يوم الأحد المقبل', 'date 2022-01-30'],
  ['فجر الثلاثاء', 'date 2022-01-18'],
  ['قبل 6 أيام', 'date 2022-01-18'],
  ['قبل يومين', 'date 2022-01-22'],
  ['قبل ثلاثة أشهر', 'date 2021-10'],
  ['20 من كانون الثاني الجاري', 'date 2022-01-20'],
  ['20 من الشهر الجاري', 'date 2022-01-20'],
  ['الخامس والعشرين من كانون الأول الماضي', 'date 2021-12-25'],
  ['٢٠ يناير/كانون الثاني', 'date 2022-01-20'],
  ['3 تشرين الثاني 2021', 'date 2021-11-03'],
  ['14 جويلية 2019 و14 غشت 2019', 'date 2019-07-14', 'date 2019-08-14'],
  ['مارس من العام 2019', 'date 2019-03'],
  ['الجمعة 21/يناير/2022', 'date 2022-01-21'],
  ['22/01/2022', 'date 2022-01-22'],
  ['2022-01-22', 'date 2022-01-22'],
  ['بين 20 و25 يناير', 'date 2022-01-20/2022-01-25'],
  ['عام ألفين وأحد عشر', 'date 2011'],
  ['العام الماضي والشهر الجاري', 'date 2021', 'date 2022-01'],
  ['في ثمانينيات القرن الماضي', 'date 198X'],
  ['15 رمضان 1443', 'date 2022-04-16~'],
  ['في 10 ديسمبر', 'date 2021-12-10'],
  ['January 22, 2022', 'date 2022-01-22'],
];

const ENGLISH: readonly Row[] = [
  ['yesterday', 'date 2022-01-23'],
  ['on Thursday', 'date 2022-01-20'],
  ['last Monday', 'date 2022-01-17'],
  ['three weeks ago', 'date 2022-01-03'],
  ['last month', 'date 2021-12'],
  ['January 20', 'date 2022-01-20'],
  ['Jan. 20-25, 2020', 'date 2020-01-20/2020-01-25'],
  ['the 22nd of December', 'date 2021-12-22'],
  ['March 2019', 'date 2019-03'],
  ['in the 1990s', 'date 199X'],
  ['5/13/2020', 'date 2020-05-13'],
];

describe('dates are told from when the text speaks', () => {
  test.each(ARABIC)('%s', (text, ...figures) => expect(figuresOf(text, 'ar', TODAY)).toEqual(figures));
  test.each(ENGLISH)('%s', (text, ...figures) => expect(figuresOf(text, 'en', TODAY)).toEqual(figures));
});

test('without a date of the text, what hangs on it stays open', () => {
  expect(figuresOf('أمس و20 يناير و20 يناير 2022', 'ar')).toEqual(['date ?', 'date ?', 'date 2022-01-20']);
});

test('a text dated to the month tells years and months, not days', () => {
  expect(figuresOf('yesterday, last month, last year', 'en', '2022-03')).toEqual([
    'date ?',
    'date 2022-02',
    'date 2021',
  ]);
});
