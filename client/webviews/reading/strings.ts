import type { Verdict } from '../../../server/src/lsp/protocol.ts';

/** The page's own words. What comes with the article is in the reader's language already. */
export interface Strings {
  readonly original: string;
  readonly archived: string;
  readonly claims: string;
  readonly others: string;
  readonly nobodyElse: string;
  readonly keys: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noClaims: string;
  readonly waiting: string;
  readonly gone: string;
  readonly goneHint: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

const en: Strings = {
  original: 'Original',
  archived: 'Archived copy',
  claims: 'Claims of this paragraph',
  others: 'What others say',
  nobodyElse: 'Nobody else speaks of this yet.',
  keys: 'Enter: to the text · ↓: to the others · Esc: close',
  empty: 'There is no article here yet',
  emptyHint: 'Write or paste one below the header of the file, and it shows here.',
  noClaims: 'No claims are marked in this article yet.',
  waiting: 'Waiting for the analysis…',
  gone: 'There is nothing to read',
  goneHint: 'The file is closed or too large, or the analysis is not running (Hasila: Restart Server).',
  verdicts: {
    none: 'not compared',
    agrees: 'others agree',
    differs: 'others differ',
    conflict: 'in conflict',
    error: 'plain error',
  },
};

const ar: Strings = {
  original: 'الأصل',
  archived: 'نسخة محفوظة',
  claims: 'إفادات هذه الفقرة',
  others: 'ما يقوله آخرون',
  nobodyElse: 'لم يتحدث عن هذا أحد سواه بعد.',
  keys: 'Enter: إلى النص · ↓: إلى أقوال الآخرين · Esc: إغلاق',
  empty: 'لا مقال هنا بعد',
  emptyHint: 'اكتب المقال أو ألصقه تحت ترويسة الملف فيظهر هنا.',
  noClaims: 'لا وسم على أي إفادة في هذا المقال بعد.',
  waiting: 'في انتظار التحليل…',
  gone: 'لا شيء يُقرأ',
  goneHint: 'الملف مغلق أو كبير جداً، أو أن التحليل متوقف (Hasila: Restart Server).',
  verdicts: {
    none: 'لا مقارنة له',
    agrees: 'يوافقه آخرون',
    differs: 'يختلف عنه آخرون',
    conflict: 'في تعارض',
    error: 'خطأ صريح',
  },
};

export const stringsFor = (rightToLeft: boolean): Strings => (rightToLeft ? ar : en);

/** A shape for each verdict, for whom colours say nothing. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  none: '·',
  agrees: '✓',
  differs: '≈',
  conflict: '≠',
  error: '✗',
};
