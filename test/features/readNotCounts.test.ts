import { describe, expect, test } from 'vitest';
import { countsOf, figuresOf, type Row } from '../support/figures.ts';

/** What looks like a toll and is none, in sentences of our own. */
const ARABIC: readonly string[] = [
  'وصل الوفد يوم الاثنين والاجتماع الأربعاء',
  'تقدموا نحو الأسوار',
  'طلبوا مساعدة عاجلة',
  'كتب @user123 على http://a.example/b9c8 وفي #وسم2020',
  'هاجم د1عش وق8د القرية',
  'آليات رباعية الدفع ومركبة 4WD',
  'اعتقل أحد أفراد الأسرة وقصفت إحدى الغرف',
  'في اليوم الأول والمرحلة الثانية والمركز الثالث عشر',
  'في 20 كانون الثاني وفي 3 يناير وفي 5 جانفي وفي 7 آذار/مارس',
  'الساعة 7:30 صباحا وعند الخامسة فجرا والساعة الثالثة والنصف',
  'عمره 45 عاما وطفلة تبلغ من العمر 7 سنوات والشاب (19 عاما)',
  'على بعد 12 كيلومترا وبعمق عشرة أمتار',
  'هاتف 0096311555123 و+963 11 555 1234',
  'ميدان 6 أكتوبر ومدينة 6 أكتوبر وجسر 15 مايو',
  'شارع 30 والمنزل رقم 12 والسجل رقم 4471',
  'القرار 2254 والمادة 51 والمادتين 5 و6 والفرقة 25',
  'كوفيد-19 ومروحية إف-16 ودبابات تي 72',
  '500 مليون دولار و3 مليارات ليرة و$20 و40 يورو',
  'سبعة أيام وأسبوعين وثلاث ساعات وشهرين',
  'في عام 2011 ومنذ 2013 وحرب 1967 وبين عامي 2011 و2015',
  'فاز الفريق 3-1 في الدقيقة 90',
  'بلغت قوة الزلزال 7.8 درجات',
  'الأمم المتحدة ومجموعة السبع ومجموعة العشرين',
  'كل واحد منهم في آن واحد',
  'لست متأكدا من ذلك وألّف كتابا',
  'في اليوم الـ200 والذكرى الـ76 والفرقة الـ25 والحلقة 12',
  'أزمة 2008 وزلزال 1999 وكأس العالم 2022',
  'الساعة 4,17 (01,17 بتوقيت غرينتش)',
  'لست متأكدا ولست من هنا',
  'سجل الهدف في الدقيقتين 23 و78',
  'بلغ السعر 15200 مقابل الدولار',
  'حكم عليه بالسجن 15 سنة وعلى أخيه 20 سنة',
  'المادة (148) والكيلو 45 وص.ب 4512',
  'دون سن الـ18 والحكومة الـ37',
  'خسر الفريق 0-2 ذهابا وفاز بنتيجة 1-3 إيابا',
  'رفع ساعات العمل من 8 إلى 12 ساعة',
  'خلال أيامه العشرة وقائمة أفضل 10 أفلام',
  'سجلت 47 درجة في البصرة و45 في بغداد',
  'أغلق المؤشر عند 11,254 نقطة وارتفع 3 نقاط مئوية',
  'بقناة فرانس 24 وهاتف iPhone 14 وشاشة 4K',
  'حي الأربعين وفندق خمس نجوم ودول 5+1',
  'بيعت بقيمة 3 آلاف و[البقرة: 255]',
  'لواءي 104 و105 وفي يومهم الـ40',
];

const ENGLISH: readonly string[] = [
  'They met on Monday and again last Thursday.',
  'See @user77, #tag2020 and https://a.example/b9c8.',
  'Flight 370, Article 51, Resolution 2254, Route 66 and page 12.',
  'F-16 jets, COVID-19, the G20 and an AK-47.',
  'He was 16 years old; John Smith, 45, has a 12-year-old.',
  'It is 20km away, 12 miles south, 30 feet deep.',
  'They paid $3.5 million, 200 euros and £20bn.',
  'It lasted seven days, two weeks and 48 hours.',
  'At 7:30 p.m., 7am, and five o’clock.',
  'In 2011, since 2013, the 1990s and January 22, 2022.',
  'One of the men left; no one knew; it was the first and the 90th.',
  'The team won 3-1 in a two-state region with 4WD cars.',
  'Call +1 212 555 0199.',
  'A magnitude 7.8 earthquake.',
  'Children aged 2, 4 and 7, ages 5 to 12; my wife, 48, agreed.',
  'The Group of Seven and the Big Three met at 12 Main Street, No. 5.',
  'They paid 10,000 Syrian pounds.',
  'A man in his late sixties, a father of three, with children under 5.',
  'Sales rose in the third quarter of the year.',
  'The lira fell to 15,200 against the dollar.',
  'The brothers, 15 and 17, met at 1400 GMT near mile marker 45.',
  'The Dow rose 120 points to 34,500; see the top 10.',
  'Members of one family saw that everyone is under 18.',
  'The shooter, 21, fled the ship, IMO 9187629.',
  'Wages rose to 17,002 pounds; hours from 8 to 12 hours.',
];

describe('no counts', () => {
  test.each(ARABIC)('%s', (text) => expect(countsOf(text, 'ar')).toEqual([]));
  test.each(ENGLISH)('%s', (text) => expect(countsOf(text, 'en')).toEqual([]));
});

/** And the kinds they are given instead. */
const KINDS: readonly Row[] = [
  ['سبعة أيام', 'duration 7'],
  ['عشرة كيلومترات', 'distance 10'],
  ['3.5 مليارات دولار', 'money 3500000000'],
  ['عمره 45 عاما', 'age 45'],
  ['القرار 2254', 'id 2254'],
  ['هاتف 0096311555123', 'id ?'],
  ['الساعة السابعة مساء', 'time 19:00'],
  ['بحدود الساعة السابعة مساءً', 'time ~19:00'],
  ['الساعة الخامسة إلا ربعا فجرا', 'time 04:45'],
  ['نصف ساعة', 'duration 0.5'],
  ['ساعتين ونصف الساعة', 'duration 2.5'],
  ['المحور الثالث والعشرين', 'ordinal 23'],
  ['عشرات السنين ومئات الكيلومترات', 'duration tens', 'distance hundreds'],
];

describe('kinds', () => {
  test.each(KINDS)('%s', (text, ...figures) => expect(figuresOf(text, 'ar')).toEqual(figures));
});
