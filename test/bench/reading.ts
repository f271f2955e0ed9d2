import { read } from '../../server/src/core/figure/read/read.ts';

/** Sentences of news, as much of it figures as news is. */
const SENTENCES = [
  'قال مصدر طبي في المدينة إن 23 مدنياً على الأقل قُتلوا وأُصيب أكثر من أربعين آخرين في القصف الذي استهدف السوق القديم صباح الخميس الماضي.',
  'وتقدمت القوات نحو الحي الجنوبي بعد اشتباكات استمرت ثلاث ساعات، فيما نزحت عشرات العائلات باتجاه القرى المجاورة عبر الجسر الوحيد الباقي.',
  'وبحسب ناشطين من أهالي المنطقة فإن المهاجمين فجّروا سيارتين مفخختين أمام المدخل الرئيسي قبل أن يقتحموا المبنى من ثلاثة محاور.',
  'ولم يصدر أي تعليق من السلطات المحلية على هذه الأنباء حتى ساعة إعداد الخبر، ولم يتسنَّ التحقق منها من جهة مستقلة.',
  'وقدّرت منظمة إغاثية عدد المحاصرين بنحو ٣٥٠٠ شخص، معظمهم من النساء والأطفال، بينهم مئة وخمسة وعشرون مريضاً يحتاجون إلى علاج عاجل.',
  'وكان الناطق باسم الشرطة قد أعلن في 20 كانون الثاني الجاري توقيف ما بين 60 و90 مشتبهاً بهم في عمليات دهم طالت أحياء عدة.',
  'وأضاف أن الطرق المؤدية إلى المشفى ما زالت مقطوعة بسبب السيول، وأن فرق الدفاع المدني تعمل على فتحها منذ مساء أمس.',
];

/**
 * How fast figures are read beside a digits-only pattern on the same text, in megabytes of UTF-8 a second: the best of
 * so many rounds, in which all have their turn.
 */
export function readingTable(rounds: number): Record<string, Record<string, string>> {
  const paragraphs = Array.from({ length: 900 }, (_, i) =>
    Array.from({ length: 3 }, (_, k) => SENTENCES[(i * 5 + k) % SENTENCES.length]).join(' '),
  );
  const article = paragraphs.join('\n\n');
  const spans = paragraphs.flatMap((one) => one.match(/\S+ \S+ \S+ \S+/g) ?? []);
  const runs = [
    ['digits-only pattern, an article a call', [article], digitsOnly],
    ['reader, an article a call', [article], reader],
    ['digits-only pattern, a paragraph a call', paragraphs, digitsOnly],
    ['reader, a paragraph a call', paragraphs, reader],
    ['digits-only pattern, four words a call', spans, digitsOnly],
    ['reader, four words a call', spans, reader],
  ] as const;
  const best = runs.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, texts, run]] of runs.entries()) best[i] = Math.max(best[i]!, speed(texts, run));
  }
  return Object.fromEntries(
    runs.map(([name], i) => [
      name,
      { 'MB/s': best[i]!.toFixed(1), 'of the pattern': `1/${(best[i - (i % 2)]! / best[i]!).toFixed(1)}` },
    ]),
  );
}

const DIGITS = /[0-9\u0660-\u0669]+/g;

const digitsOnly = (text: string): number => {
  const found: { start: number; end: number; value: number }[] = [];
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    found.push({ start: index, end: index + digits.length, value: Number(digits) });
  }
  return found.length;
};

const reader = (text: string): number => read(text, { lang: 'ar' }).length;

function speed(texts: readonly string[], run: (text: string) => number): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const began = performance.now();
  let found = 0;
  for (const text of texts) found += run(text);
  if (found === 0) throw new Error('nothing was found');
  return bytes / 1000 / (performance.now() - began);
}
