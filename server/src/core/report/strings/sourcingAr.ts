import type { GradeStrings, SourcingStrings } from './sourcing.ts';

const ONE_SOURCE = 'فهو مصدر واحد، ابحث عن مصدر آخر قبل أن تعدّه مؤكَّداً.';

export const sourcingAr: SourcingStrings = {
  relayOnly: {
    two: `{subject}: {figure} في جهتين ناشرتين ({outlets})، وكلتاهما تنقل عن {who}؛ ${ONE_SOURCE}`,
    few: `{subject}: {figure} في {n} جهات ناشرة ({outlets})، وكلها تنقل عن {who}؛ ${ONE_SOURCE}`,
    other: `{subject}: {figure} في {n} جهة ناشرة ({outlets})، وكلها تنقل عن {who}؛ ${ONE_SOURCE}`,
  },
  singleSource: {
    two: '{subject}: الإفادتان كلتاهما من {who} عن طريق {outlet}؛ ابحث عن مصدر آخر قبل أن تعدّهما مؤكَّدتين.',
    few: '{subject}: الإفادات الـ{n} كلها من {who} عن طريق {outlet}؛ ابحث عن مصدر آخر قبل أن تعدّها مؤكَّدة.',
    other: '{subject}: الإفادات الـ{n} كلها من {who} عن طريق {outlet}؛ ابحث عن مصدر آخر قبل أن تعدّها مؤكَّدة.',
  },
  missingAttribution:
    '{subject}: لا يُذكر من يقول {figure}؛ سمِّ القائل في سطر الإفادة (\u2068@…\u2069) أو الجهة الناشرة في ترويسة المقال (source).',
  missingDate:
    '{subject}: لا تاريخ لـ{figure} ({source})، فلا يُقارن بالأرقام المؤرَّخة؛ أضف تاريخاً إلى الإفادة (\u2068on …\u2069) أو إلى المقال (published).',
  more: { one: 'واحد آخر', two: 'اثنان آخران', few: '{n} آخرون', other: '{n} آخرون' },
};

export const gradeAr: GradeStrings = {
  supported: 'الأوثق: {figure} — {why}',
  supportedAt: 'الأوثق، {date}: {figure} — {why}',
  unsupported: 'غير مؤكَّد: {why}',
  unsupportedAt: 'غير مؤكَّد، {date}: {why}',
  likely: '{figure} (والأرجح {likely})',
  sources: {
    one: 'مصدر واحد ({list})',
    two: 'مصدران مستقلان ({list})',
    few: '{n} مصادر مستقلة ({list})',
    other: '{n} مصدراً مستقلاً ({list})',
  },
  direct: { one: 'أحدها باقتباس حرفي', two: 'اثنان باقتباس حرفي', other: '{n} باقتباس حرفي' },
  allDirect: 'باقتباس حرفي',
  adverse: 'مع أنها على خلاف في غير ذلك',
  provisional: 'على سبيل التقدير أو الحصيلة الأولية',
  disputed: 'وغيرها يقول ما ينفيه',
  oneSource: '{figure} — مصدر واحد فقط ({list})',
  contested: 'موضع خلاف: {positions} — والدعم متساوٍ',
  contestedAt: 'موضع خلاف، {date}: {positions} — والدعم متساوٍ',
  apart: 'لا يتفق مصدران مستقلان: {positions}',
  noSource: 'لا مصدر مسمّى يعطي رقماً',
  position: '{figure} ({list})',
};
