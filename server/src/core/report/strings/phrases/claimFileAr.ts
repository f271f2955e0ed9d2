import type { PluralTemplates, Template } from '../strings.ts';

const NAME_RULE = 'استعمل حروفاً وأرقاماً و`_` و`-`، تصل بينها نقاط.';
const DATE_RULE = 'اكتبه هكذا: `2022-01-24` أو `2022-01` أو `2022-01-24~` إن كان تخميناً.';

/** What is said of claim files. What stands in backticks is code, and is kept whole. */
export const claimFilePhrasesAr: Readonly<Record<string, Template | PluralTemplates>> = {
  // Marking figures.
  '{0} is no name for a quantity. Use letters, digits, `_` and `-`, joined by dots.': `لا يصلح {0} اسماً لكمية. ${NAME_RULE}`,
  '{0} is no value. Write it as on a claim line: 77, ~3500, >=136, 60..90, tens.':
    '{0} ليس قيمة. اكتبها كما في سطر إفادة: `77` أو `~3500` أو `>=136` أو `60..90` أو `tens`.',
  '{0} is no name for a speaker. Use letters, digits, `_` and `-`, without blanks.':
    'لا يصلح {0} اسماً لقائل. استعمل حروفاً وأرقاماً و`_` و`-` بلا مسافات.',
  '{0} is no date. Write it as 2022-01-24, 2022-01 or 2022-01-24~ for a guess.': `{0} ليس تاريخاً. ${DATE_RULE}`,
  'There is no figure to mark.': 'لا رقم يوسم.',
  'Two of the marks would cross. Select words that lie within each other or apart.':
    'يتقاطع وسمان. حدّد ألفاظاً بعضها داخل بعض أو بعضها بمعزل عن بعض.',
  'This is the header. Select words of the article below it.': 'هذه هي الترويسة. حدّد ألفاظاً من المقال تحتها.',
  'Nothing is selected. Select the words that give the figure.': 'لا شيء محدَّد. حدّد الألفاظ التي تعطي الرقم.',
  'This is a claim line. Select the words of the article above it that give the figure.':
    'هذا سطر إفادة. حدّد في المقال فوقه الألفاظ التي تعطي الرقم.',
  'A mark cannot go over the end of a line. Select words of one line.':
    'لا يتجاوز الوسم نهاية السطر. حدّد ألفاظاً من سطر واحد.',
  'There are only marks here. Select the words that give the figure.':
    'ليس هنا إلا وسوم. حدّد الألفاظ التي تعطي الرقم.',
  'The mark would cross another one. Select words that lie within its brackets, or all of them.':
    'يتقاطع هذا الوسم مع وسم آخر. حدّد ألفاظاً داخل قوسيه، أو حدّدها كلها.',
  'A marked span cannot begin with `^`. Leave that out of the selection.':
    'لا يبدأ لفظ موسوم بـ`^`. أخرجه من التحديد.',
  'Figures can be marked in an open claim file only.': 'لا توسم الأرقام إلا في ملف إفادات مفتوح.',
  'The text changed meanwhile. Try again.': 'تغيّر النص في هذه الأثناء. حاول مرة أخرى.',

  // What the text says, beside its claim lines.
  'No figure can be read in the words marked [^{0}]. Write the value behind the quantity, or `?` if the text gives none.':
    'لا يُقرأ رقم في الألفاظ الموسومة `[^{0}]`. اكتب القيمة بعد الكمية، أو `?` إن لم يعط النص رقماً.',
  'The quotation around [^{0}] is opened and never closed in its paragraph, so where the words of its speaker end cannot be told. Leave out the `!` if the figure is not in them.':
    'الاقتباس حول `[^{0}]` مفتوح ولم يُغلق في فقرته، فلا يُعرف أين ينتهي كلام القائل. احذف `!` إن لم يكن الرقم من كلامه.',
  ' More follow, and are listed once these are marked.': ' ويلي ذلك غيره، ويُذكر بعد وسم هذه.',
  'No mark covers this figure: {0}, read as {1}.{2}': 'رقم ليس عليه وسم: {0}، ويُقرأ {1}.{2}',
  'The text says {0}, the claim line {1}. Write {2}{3} on the line.':
    'في النص {0} وفي سطر الإفادة {1}. اكتب {2}{3} في السطر.',
  'The text says {0} without a hedge, the claim line {1}. Write {2}{3}, or mark the words that hedge it as well.':
    'في النص {0} بلا صيغة تقريب وفي سطر الإفادة {1}. اكتب {2}{3}، أو أدخل ألفاظ التقريب في الوسم.',
  'The text says {0}, the claim line {1}. Write the hedge as the text has it.':
    'في النص {0} وفي سطر الإفادة {1}. اكتب صيغة التقريب كما في النص.',
  'The text says {0}, the claim line {1}. Correct the line, or mark the words that give its figure.':
    'في النص {0} وفي سطر الإفادة {1}. صحّح السطر، أو ضع الوسم على الألفاظ التي تعطي رقمه.',

  // Values.
  'a value is a figure (77, 3.5, 12%, ~3500, >200, 60..90, +13), a word (tens, most), a date, =state or ?':
    'القيمة رقم (`77, 3.5, 12%, ~3500, >200, 60..90, +13`) أو كلمة (`tens, most`) أو تاريخ أو `=state` أو `?`',
  'this is no date of the calendar: write it as 2022-01-24, 2022-01, 2022-01-24~ or 2022-01-22/2022-01-23':
    'ليس هذا تاريخاً في التقويم: اكتبه `2022-01-24` أو `2022-01` أو `2022-01-24~` أو `2022-01-22/2022-01-23`',
  '{0}: write {1}': '{0}: اكتب {1}',
  'nothing is below 0: write 0': 'لا شيء دون الصفر: اكتب `0`',
  'nothing is a little over 0: write >0': 'لا شيء يزيد قليلاً على الصفر: اكتب `>0`',
  'both ends of a range are percentages, or none: write {0}..{1}%':
    'طرفا المدى نسبتان مئويتان كلاهما أو لا نسبة فيهما: اكتب `{0}..{1}%`',
  'the lower end of a range comes first: write {0}..{1}': 'أدنى طرفي المدى أولاً: اكتب `{0}..{1}`',
  'a figure has no zeros in front of it: leave them out': 'لا أصفار في أول الرقم: احذفها',
  'too large to compare: write {0} at most': 'أكبر من أن يُقارن: لا تكتب أكثر من `{0}`',
  'too precise to compare: write {0} decimals at most': 'أدق من أن يُقارن: لا تزد المنازل العشرية على {0}',
  'a share is no increment: write {0}': 'النسبة ليست زيادة: اكتب {0}',
  'a clock time runs from 00:00 to 23:59': 'ساعات اليوم من `00:00` إلى `23:59`',
  'hedges are written in one way': 'لكل صيغة تقريب كتابة واحدة',
  'a figure has no separators': 'لا فواصل بين خانات الرقم',
  'decimals follow a point': 'المنازل العشرية بعد نقطة',
  'the percent sign is %': 'علامة النسبة المئوية `%`',
  'a hedge comes before the figure': 'علامة التقريب قبل الرقم',
  'a bare figure is exact': 'الرقم المجرد دقيق',
  'a range is written with two points': 'يُكتب المدى بنقطتين',
  'months and days have two digits': 'للشهر خانتان ولليوم خانتان',
  'a range has two ends': 'للمدى طرفان',
  'this needs no hedge': 'لا حاجة هنا إلى علامة تقريب',
  'a guessed date has its sign behind it': 'علامة التاريخ المخمَّن بعده',
  'a stretch of time has a slash': 'في المدة شرطة مائلة',
  'a figure has no zeros in front of it': 'لا أصفار في أول الرقم',
  'decimals have a figure before the point': 'قبل النقطة العشرية رقم',
  'a point has decimals behind it': 'بعد النقطة العشرية منازل',
  'digits are written 0 to 9': 'تُكتب الأرقام بـ`0` إلى `9`',
  'words are written small': 'تُكتب الكلمات بحروف صغيرة',
  'another word stands for this': 'لهذا كلمة أخرى',
  'this is not one of the words for figures': 'ليست هذه من كلمات الأرقام',
  'a state has = in front of it': 'قبل الحالة علامة `=`',

  // Claim lines and marks.
  '`{0}` needs {1} behind it.': 'يلزم بعد `{0}` {1}.',
  'a date, such as 2022-01-24,': 'تاريخ، مثل `2022-01-24`',
  'a claim, such as {0},': 'إفادة، مثل `{0}`',
  'a unit, such as person,': 'وحدة، مثل `person`',
  'the name of a narrower population': 'اسم نطاق أضيق',
  'the name of a place': 'اسم مكان',
  'the name of a statement': 'اسم تصريح',
  'the exact words': 'الكلمات نفسها',
  'a speaker, such as @sohr,': 'قائل، مثل `@sohr`',
  'the code of a finding, such as dispute,': 'رمز نتيجة، مثل `dispute`',
  'a finding and a reason': 'رمز نتيجة وسبب',
  '{0} in straight quotes ("…")': '{0} بين علامتي اقتباس مستقيمتين (`"…"`)',
  '{0} is no date. Write 2022-01-24, 2022-01, 2022-01-22/2022-01-23 for a stretch, or 2022-01-24~ for a guess.':
    '{0} ليس تاريخاً. اكتب `2022-01-24` أو `2022-01` أو `2022-01-22/2022-01-23` للمدة أو `2022-01-24~` للتخمين.',
  '{0} is no date. Write {1}.': '{0} ليس تاريخاً. اكتب `{1}`.',
  'Write {0}': 'كتابة `{0}`',
  'Write who makes the claim behind `@`, such as @sohr.': 'اكتب بعد `@` اسم القائل، مثل `@sohr`.',
  '{0} cannot stand in a name. Use letters, digits, `_` and `-`, joined by dots.': `لا يكون {0} في اسم. ${NAME_RULE}`,
  'Remove {0}': 'حذف {0}',
  '{0} is no claim. Write its number, such as {1}.': '{0} ليس إفادة. اكتب رقمها، مثل `{1}`.',
  '{0} is no claim. Write {1}.': '{0} ليس إفادة. اكتب `{1}`.',
  'Put the words in straight quotes: "…".': 'ضع الكلمات بين علامتي اقتباس مستقيمتين: `"…"`.',
  'This quotation is never closed. End it with a straight quote.':
    'لم يُغلق هذا الاقتباس. اختمه بعلامة اقتباس مستقيمة.',
  'Close the quotation at the end of the line': 'إغلاق الاقتباس في آخر السطر',
  'Nothing in the text is marked [^{0}]. Mark its words, or give them behind `quote`, unless the claim is about the article as a whole.':
    'لا شيء في النص موسوم `[^{0}]`. ضع الوسم على ألفاظها أو اكتبها بعد `quote`، إلا إذا كانت الإفادة عن المقال كله.',
  'There is no claim line [^{0}] in this file. Write the number of one that there is.':
    'ليس في هذا الملف سطر إفادة `[^{0}]`. اكتب رقم سطر موجود.',
  '[^{0}] has its claim line already, on line {1}. Give this one a number of its own, such as {2}.':
    'للإفادة `[^{0}]` سطر من قبل، هو السطر {1}. أعط هذه رقماً خاصاً بها، مثل {2}.',
  'Number this claim line {0}': 'ترقيم سطر الإفادة هذا بـ{0}',
  'There is no claim line for [^{0}]. Add one below the paragraph, or remove the mark.':
    'ليس للوسم `[^{0}]` سطر إفادة. أضفه تحت الفقرة أو احذف الوسم.',
  'Add a claim line for [^{0}]': 'إضافة سطر إفادة لـ`[^{0}]`',
  'Write a speaker with `@`: @{0}.': 'يُكتب القائل مع `@`: `@{0}`.',
  'Write @{0}': 'كتابة `@{0}`',
  '`ack` needs the code of a finding behind it, such as dispute.': 'يلزم بعد `ack` رمز نتيجة، مثل `dispute`.',
  '{0} is not the code of a finding.': '{0} ليس رمز نتيجة.',
  'Say behind it, in quotes, why the finding stands: it is acknowledged for a reason only.':
    'اذكر بعده بين علامتي اقتباس لماذا تبقى النتيجة: لا يُسجَّل الاطلاع عليها إلا لسبب.',
  'This field is on the line twice; the last one counts. Remove one.':
    'ورد هذا الحقل في السطر مرتين، والمعتبر آخرهما. احذف أحدهما.',
  'This number is too long. Use one of at most {0} digits.': 'هذا الرقم أطول مما ينبغي. لا تزد على {0} خانة.',
  'Insert a space': 'إدراج مسافة',
  'A space belongs behind the colon.': 'بعد النقطتين مسافة.',
  'Write what this claim counts, such as killed.civilians, behind the colon.':
    'اكتب بعد النقطتين ما تعدّه هذه الإفادة، مثل `killed.civilians`.',
  'Write what this counts, such as killed.civilians, before the figure.':
    'اكتب قبل الرقم ما يُعدّ به، مثل `killed.civilians`.',
  '{0} is neither a value nor a field. Did you mean `{1}`?': '{0} ليس قيمة ولا حقلاً. هل تقصد `{1}`؟',
  '{0} is no value: {1}.': '{0} ليس قيمة: {1}.',
  'This bracket closes a marked span that begins nowhere on its line. Put `[` where the span begins, or a backslash before this one.':
    'هذا القوس يغلق لفظاً موسوماً لا يبدأ في سطره. ضع `[` حيث يبدأ اللفظ، أو شرطة مائلة عكسية قبل هذا القوس.',
  'This bracket is not closed on its line. Close it, or put a backslash before it if it belongs to the article.':
    'لم يُغلق هذا القوس في سطره. أغلقه، أو ضع قبله شرطة مائلة عكسية إن كان من المقال.',
  'Escape the bracket': 'وضع شرطة مائلة عكسية قبل القوس',
  'Escape the brackets': 'وضع شرطة مائلة عكسية قبل القوسين',
  'A mark is written with the digits 0 to 9 only. Write {0}.':
    'لا يُكتب الوسم إلا بالأرقام `0` إلى `9`. اكتب `{0}`.',
  '{0} is no mark. Write the number of a claim in it, such as [^5], or a backslash before it.':
    '{0} ليس وسماً. اكتب فيه رقم إفادة، مثل `[^5]`، أو شرطة مائلة عكسية قبله.',
  'From here on marks or claims are not read: a file may have {0} marks and {1} claim lines. Divide it.':
    'لا تُقرأ الوسوم أو الإفادات من هنا: أقصى ما في الملف {0} وسم و{1} سطر إفادة. قسّمه.',
  '{0} more problems of form are not listed. Repair these first.': {
    one: 'مشكلة شكل أخرى لم تُذكر. أصلح هذه أولاً.',
    two: 'مشكلتا شكل أخريان لم تُذكرا. أصلح هذه أولاً.',
    few: '{n} مشكلات شكل أخرى لم تُذكر. أصلح هذه أولاً.',
    other: '{n} مشكلة شكل أخرى لم تُذكر. أصلح هذه أولاً.',
  },
  'Words in quotes belong behind `quote`.': 'موضع الكلمات المقتبسة بعد `quote`.',
  'Write quote before it': 'كتابة `quote` قبلها',
  'A reference belongs behind `of`, `sum`, `retracts` or `denies`. Write one of them before it.':
    'موضع الإحالة بعد `of` أو `sum` أو `retracts` أو `denies`. اكتب واحدة منها قبلها.',
  '{0} is no field. Did you mean `{1}`?': '{0} ليس حقلاً. هل تقصد `{1}`؟',
  '{0} is no field. Write `#` before it if it is a note.': '{0} ليس حقلاً. اكتب `#` قبله إن كان ملحوظة.',

  // The header.
  'This header is never closed. Put a line `---` behind its last key.':
    'لم تُغلق هذه الترويسة. ضع سطر `---` بعد آخر مفتاح فيها.',
  'This header is over 64 KB and was not read. Keep only what it needs, or close it with `---` where it ends.':
    'تزيد هذه الترويسة على 64 كيلوبايت ولم تُقرأ. أبقِ منها ما يلزم، أو أغلقها بـ`---` حيث تنتهي.',
  'YAML reads this value as something else. Put it in quotes.':
    'يقرأ \u2068YAML\u2069 هذه القيمة على وجه آخر. ضعها بين علامتي اقتباس.',
  'Put the value in quotes': 'وضع القيمة بين علامتي اقتباس',
  '{0} is no header key. Did you mean `{1}`?': '{0} ليس من مفاتيح الترويسة. هل تقصد `{1}`؟',
  '{0} is no header key. Known are {1}.': '{0} ليس من مفاتيح الترويسة. المعروف منها: {1}.',
  'Change to {0}': 'تغيير إلى `{0}`',
  'The header is nested too deep. Write one `key: value` a line.':
    'التداخل في الترويسة أعمق مما ينبغي. اكتب `key: value` واحداً في كل سطر.',
  'The header is more than one YAML document. Remove the line `...`.':
    'في الترويسة أكثر من مستند \u2068YAML\u2069. احذف السطر `...`.',
  'The header is not YAML: {0}.': 'ليست الترويسة \u2068YAML\u2069: {0}.',
  'The header is not a mapping. Write one `key: value` a line.':
    'ليست الترويسة مفاتيح وقيماً. اكتب `key: value` واحداً في كل سطر.',
  'This key of the header is not a word.': 'هذا المفتاح في الترويسة ليس كلمة.',
  'The header has this key twice; the first one counts. Remove one.':
    'ورد هذا المفتاح في الترويسة مرتين، والمعتبر أولهما. احذف أحدهما.',
  'Aliases are refused in a header. Write the value itself.':
    'لا تُقبل الإحالات في الترويسة. اكتب القيمة نفسها.',
  'A header holds words only, no lists or mappings. Write the value on one line.':
    'ليس في الترويسة إلا كلمات، لا قوائم ولا مفاتيح داخل مفاتيح. اكتب القيمة في سطر واحد.',
  'Tags are refused in a header. Write the value without the `!`.':
    'لا تُقبل علامات النوع في الترويسة. اكتب القيمة بلا `!`.',
};
