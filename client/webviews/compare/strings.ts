import type { Verdict } from '../../../server/src/lsp/protocol.ts';

/** The page's own words. Those of the server (figures, dates, findings) come in the reader's language already. */
export interface Strings {
  readonly locale: string;
  readonly rightToLeft: boolean;
  readonly comma: string;
  readonly claims: (n: number) => string;
  readonly conflicts: (n: number) => string;
  readonly positions: (n: number) => string;
  readonly quantities: (n: number) => string;
  readonly quantity: string;
  readonly figure: string;
  readonly claimLine: string;
  readonly party: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly date: string;
  readonly scope: string;
  readonly verdict: string;
  readonly findings: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly direct: string;
  readonly forecast: string;
  readonly withdrawn: string;
  readonly undated: string;
  readonly wholeDossier: string;
  readonly chart: string;
  readonly chartHelp: string;
  readonly gridHelp: string;
  readonly lanes: string;
  readonly together: string;
  readonly by: string;
  readonly scale: string;
  readonly scales: Readonly<Record<string, string>>;
  readonly logarithmic: string;
  readonly filter: string;
  readonly onlyConflicts: string;
  readonly export: string;
  readonly copyTable: string;
  readonly copyMarkdown: string;
  readonly save: (what: string) => string;
  readonly legend: {
    readonly likely: string;
    readonly allowed: string;
    readonly unbounded: string;
    readonly conflict: string;
    readonly withdrawn: string;
    readonly forecast: string;
    readonly supported: string;
    readonly cell: string;
  };
  readonly others: string;
  readonly supportedTitle: string;
  readonly sumsTitle: string;
  readonly holds: string;
  readonly fails: string;
  readonly conflictsTitle: string;
  readonly acknowledged: string;
  readonly claimsTitle: string;
  readonly aggregated: (all: string, listed: string) => string;
  readonly partial: (all: string, listed: string) => string;
  readonly moreFindings: (n: string) => string;
  readonly cell: (claims: string, from: string, to: string, low: string, high: string) => string;
  readonly showAll: string;
  readonly moreColumns: (n: string) => string;
  readonly showing: (shown: string, all: string) => string;
  readonly noClaims: string;
  readonly noClaimsHelp: string;
  readonly nothingDrawn: string;
  readonly noMatch: string;
  readonly notReady: string;
  readonly openChart: (quantity: string) => string;
}

export const en: Strings = {
  locale: 'en-GB',
  rightToLeft: false,
  comma: ', ',
  claims: counted('en-GB', { one: '{n} claim', other: '{n} claims' }),
  conflicts: counted('en-GB', { one: '{n} conflict', other: '{n} conflicts' }),
  positions: counted('en-GB', { one: '{n} position', other: '{n} positions' }),
  quantities: counted('en-GB', { one: '{n} quantity', other: '{n} quantities' }),
  quantity: 'Quantity',
  figure: 'Figure',
  claimLine: 'As marked',
  party: 'Party',
  speaker: 'Speaker',
  outlet: 'Outlet',
  date: 'As of',
  scope: 'Scope',
  verdict: 'Verdict',
  findings: 'Findings',
  verdicts: {
    none: 'nothing to compare with',
    agrees: 'agrees with others',
    differs: 'differs, and no one need be wrong',
    conflict: 'in conflict',
    error: 'contradicted',
  },
  direct: 'word for word',
  forecast: 'forecast',
  withdrawn: 'taken back later',
  undated: 'undated',
  wholeDossier: 'Whole dossier',
  chart: 'Claims over time',
  chartHelp: 'Arrow keys go from claim to claim, Enter opens one in the editor, Escape closes its card.',
  gridHelp: 'Arrow keys move. Enter opens the claim, Shift+Enter the chart of its quantity.',
  lanes: 'Lanes',
  together: 'All together',
  by: 'Compare by',
  scale: 'Figures',
  scales: {
    amount: 'Amounts',
    increment: 'Increases',
    share: 'Shares',
    'share-increment': 'Changes of a share',
    other: 'In words',
  },
  logarithmic: 'Logarithmic',
  filter: 'Filter',
  onlyConflicts: 'Only conflicts',
  export: 'Copy and save',
  copyTable: 'Copy Table',
  copyMarkdown: 'Copy as Markdown',
  save: (what) => `Save ${what}`,
  legend: {
    likely: 'likely meant',
    allowed: 'the words allow',
    unbounded: 'no bound',
    conflict: 'in conflict',
    withdrawn: 'taken back',
    forecast: 'forecast',
    supported: 'best supported',
    cell: 'claims, the more the fuller',
  },
  others: 'Others',
  supportedTitle: 'Best supported',
  sumsTitle: 'Sums and relations',
  holds: 'holds',
  fails: 'does not hold',
  conflictsTitle: 'Findings',
  acknowledged: 'acknowledged',
  claimsTitle: 'Claims',
  aggregated: (all, listed) =>
    `${all} claims are too many to draw one by one: each cell stands for those in it. The table lists ${listed} of them, those with findings first; choose a cell for those in it. What is saved as CSV has them all.`,
  partial: (all, listed) =>
    `${listed} of ${all} claims are drawn and listed here, those with findings first. What is saved as CSV has them all.`,
  moreFindings: (n) => `${n} more are in the view Conflicts.`,
  cell: (claims, from, to, low, high) => `${claims}, ${from} to ${to}, figures of ${low} to ${high}`,
  showAll: 'Show all',
  moreColumns: (n) => `Show ${n} more sources`,
  showing: (shown, all) => `${shown} of ${all}`,
  noClaims: 'No claims yet',
  noClaimsHelp:
    'Mark a figure in a claim file (Hasila: Mark This Figure), or move a claim here from the list of quantities. This page follows.',
  nothingDrawn: 'None of these claims has a figure that can be drawn. The table below has them all.',
  noMatch: 'Nothing here matches the filter.',
  notReady: 'Nothing is known of this dossier yet. As soon as it is read, it shows here.',
  openChart: (quantity) => `Chart of ${quantity}`,
};

/** Nothing agrees with a name: a speaker may be a man, a woman or a body of any gender. */
export const ar: Strings = {
  locale: 'ar',
  rightToLeft: true,
  comma: '، ',
  claims: counted('ar', {
    zero: 'لا إفادات',
    one: 'إفادة واحدة',
    two: 'إفادتان',
    few: '{n} إفادات',
    many: '{n} إفادة',
    other: '{n} إفادة',
  }),
  conflicts: counted('ar', {
    zero: 'لا تعارض',
    one: 'تعارض واحد',
    two: 'تعارضان',
    few: '{n} تعارضات',
    many: '{n} تعارضاً',
    other: '{n} تعارض',
  }),
  positions: counted('ar', {
    zero: 'لا مواقف',
    one: 'موقف واحد',
    two: 'موقفان',
    few: '{n} مواقف',
    many: '{n} موقفاً',
    other: '{n} موقف',
  }),
  quantities: counted('ar', {
    zero: 'لا كميات',
    one: 'كمية واحدة',
    two: 'كميتان',
    few: '{n} كميات',
    many: '{n} كمية',
    other: '{n} كمية',
  }),
  quantity: 'الكمية',
  figure: 'الرقم',
  claimLine: 'كما وُسم',
  party: 'الطرف',
  speaker: 'القائل',
  outlet: 'الجهة الناشرة',
  date: 'حتى تاريخ',
  scope: 'النطاق',
  verdict: 'المقارنة',
  findings: 'النتائج',
  verdicts: {
    none: 'لا شيء يُقارن به',
    agrees: 'يوافق غيره',
    differs: 'يختلف عن غيره بلا تناقض',
    conflict: 'في تعارض',
    error: 'خطأ صريح',
  },
  direct: 'اقتباس حرفي',
  forecast: 'توقّع',
  withdrawn: 'جرى التراجع عنه',
  undated: 'بلا تاريخ',
  wholeDossier: 'الإضبارة كلها',
  chart: 'الإفادات عبر الزمن',
  chartHelp: 'مفاتيح الأسهم تنقلك بين الإفادات، وEnter يفتح الإفادة في المحرر، وEscape يغلق بطاقتها.',
  gridHelp: 'مفاتيح الأسهم للتنقل. يفتح Enter الإفادة، ويفتح Shift+Enter رسم كميتها.',
  lanes: 'المسارات',
  together: 'الكل معاً',
  by: 'المقارنة بحسب',
  scale: 'الأرقام',
  scales: {
    amount: 'مقادير',
    increment: 'زيادات',
    share: 'نسب',
    'share-increment': 'تغيّر النسبة',
    other: 'بالكلمات',
  },
  logarithmic: 'مقياس لوغاريتمي',
  filter: 'تصفية',
  onlyConflicts: 'المتعارض فقط',
  export: 'نسخ وحفظ',
  copyTable: 'نسخ الجدول',
  copyMarkdown: 'نسخ بصيغة Markdown',
  save: (what) => `حفظ ${what}`,
  legend: {
    likely: 'المقصود غالباً',
    allowed: 'ما تحتمله الصياغة',
    unbounded: 'بلا حد',
    conflict: 'في تعارض',
    withdrawn: 'جرى التراجع عنه',
    forecast: 'توقّع',
    supported: 'الأوثق سنداً',
    cell: 'إفادات، والأغمق أكثرها',
  },
  others: 'غيرهم',
  supportedTitle: 'الأوثق سنداً',
  sumsTitle: 'المجاميع والعلاقات',
  holds: 'صحيح',
  fails: 'لا يصح',
  conflictsTitle: 'النتائج',
  acknowledged: 'اطُّلع عليها',
  claimsTitle: 'الإفادات',
  aggregated: (all, listed) =>
    `عدد الإفادات ${all}، وهي أكثر من أن تُرسم واحدة واحدة، فكل خانة تمثل ما فيها. يعرض الجدول ${listed} منها، وأولها ما عليه نتائج.`,
  partial: (all, listed) =>
    `يُعرض هنا في الرسم والجدول ${listed} من ${all} إفادة، وأولها ما عليه نتائج. أما ملف CSV ففيه الإفادات كلها.`,
  moreFindings: (n) => `نتائج أخرى في قائمة التعارضات، وعددها ${n}.`,
  cell: (claims, from, to, low, high) => `${claims}، من ${from} إلى ${to}، والأرقام من ${low} إلى ${high}`,
  showAll: 'عرض الكل',
  moreColumns: (n) => `عرض مصادر أخرى، وعددها ${n}`,
  showing: (shown, all) => `${shown} من ${all}`,
  noClaims: 'لا إفادات بعد',
  noClaimsHelp:
    'ضع وسماً على رقم في ملف إفادات (الأمر Hasila: Mark This Figure)، أو انقل إفادة إلى هنا من قائمة الكميات، فتظهر في هذه الصفحة.',
  nothingDrawn: 'ليس في هذه الإفادات رقم يمكن رسمه. كلها في الجدول أدناه.',
  noMatch: 'لا شيء هنا يوافق التصفية.',
  notReady: 'لا يُعرف شيء عن هذه الإضبارة بعد. ستظهر هنا حالما تُقرأ.',
  openChart: (quantity) => `رسم ${quantity}`,
};

/** The words of the language that the server answers in. */
export const stringsFor = (rightToLeft: boolean): Strings => (rightToLeft ? ar : en);

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

function counted(locale: string, forms: Forms): (n: number) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (n) => (forms[rules.select(n)] ?? forms.other).replace('{n}', numbers.format(n));
}

/** A number as the reader writes it. */
export const numberIn = (strings: Strings, n: number): string =>
  new Intl.NumberFormat(strings.locale).format(n);
