import type { PluralTemplates, Template } from '../strings.ts';

const NAME_RULE = 'استعمل حروفاً وأرقاماً و`_` و`-`، تصل بينها نقاط.';
const DATE_RULE = 'اكتبه هكذا: `2022-01-24` أو `2022-01` أو `2022-01-24~` إن كان تخميناً.';

/** What is said of `hasila.yaml`, of raw articles and of files as such. What stands in backticks is code, and is kept whole. */
export const dossierPhrasesAr: Readonly<Record<string, Template | PluralTemplates>> = {
  // The file hasila.yaml.
  '{0} is a part of itself{1}.': '{0} جزء من نفسه{1}.',
  '{0} lies within itself{1}.': '{0} واقع في نفسه{1}.',
  '{0} is an alias of itself{1}.': '{0} اسم آخر لنفسه{1}.',
  ', by way of {0}': '، عن طريق {0}',
  'No quantity {0} is declared.': 'لا كمية معرَّفة باسم {0}.',
  'No speaker {0} is declared.': 'لا قائل معرَّفاً باسم {0}.',
  'No outlet {0} is declared.': 'لا جهة ناشرة معرَّفة باسم {0}.',
  'No place {0} is declared.': 'لا مكان معرَّفاً باسم {0}.',
  'No scope {0} is declared.': 'لا نطاق معرَّفاً باسم {0}.',
  'Declare it among the {0}, or correct it.': 'عرّفه تحت `{0}` أو صحّحه.',
  '{0} is declared by itself. Remove it here, or its own entry.':
    '{0} معرَّف في موضع خاص به. احذفه من هنا أو احذف ذلك الموضع.',
  '{0} is an alias of {1} already. Remove one.': '{0} اسم آخر لـ{1} من قبل. احذف أحدهما.',
  'This cannot be above `about-tolerance`. Write a smaller percentage.':
    'لا يزيد هذا على `about-tolerance`. اكتب نسبة أصغر.',
  '{0} is one of {1}.': 'قيمة {0} واحدة من: {1}.',
  'Write one of them.': 'اكتب واحدة منها.',
  '{0} is a percentage above 0% and at most 100%. Write it as 10%.':
    'قيمة {0} نسبة مئوية فوق `0%` ولا تزيد على `100%`. اكتبها هكذا: `10%`.',
  '{0} is a number of days. Write it as 2.': 'قيمة {0} عدد أيام. اكتبها هكذا: `2`.',
  '{0} is no language tag. Write one such as `ar` or `pt-BR`.':
    '{0} ليس رمز لغة. اكتب رمزاً مثل `ar` أو `pt-BR`.',
  '{0} cannot be a name in a claim. Use letters, digits, `_` and `-`, joined by dots.': `لا يصلح {0} اسماً في إفادة. ${NAME_RULE}`,
  '{0} is no kind of quantity.': '{0} ليس من أنواع الكميات.',
  '{0} is a measured unit, and known. Remove it.': '{0} وحدة قياس معروفة. احذفها.',
  '{0} is another name for {1}, which is declared already. Remove one.':
    '{0} اسم آخر لـ{1} المعرَّفة من قبل. احذف إحداهما.',
  'What is one {0}? Write it as {is: ~5 person}.': 'كم يساوي {0} الواحد؟ اكتبه هكذا: `{is: ~5 person}`.',
  '{0} is no amount of another unit. Write it as 12 item, ~5 person or 4..6 person.':
    '{0} ليس مقداراً من وحدة أخرى. اكتبه هكذا: `12 item` أو `~5 person` أو `4..6 person`.',
  '{0} is declared in terms of itself.': '{0} معرَّف بنفسه.',
  '{0} more problems are not listed. Repair these first.': {
    one: 'مشكلة أخرى لم تُذكر. أصلح هذه أولاً.',
    two: 'مشكلتان أخريان لم تُذكرا. أصلح هذه أولاً.',
    few: '{n} مشكلات أخرى لم تُذكر. أصلح هذه أولاً.',
    other: '{n} مشكلة أخرى لم تُذكر. أصلح هذه أولاً.',
  },
  '{0} {1}': '{0} {1}',
  '{0} Did you mean {1}?': '{0} هل تقصد {1}؟',
  '{0} holds keys. Write one `key: value` a line below it.':
    'تحت {0} مفاتيح. اكتب تحته `key: value` واحداً في كل سطر.',
  '{0} has no key {1}.': 'ليس لـ{0} مفتاح {1}.',
  'Known are {0}.': 'المعروف منها: {0}.',
  '{0} is one text. Write it behind the colon.': 'قيمة {0} نص واحد. اكتبه بعد النقطتين.',
  '{0} is a text. Put {1} in quotes.': 'قيمة {0} نص. ضع {1} بين علامتي اقتباس.',
  '{0} is empty. Write a text or remove it.': '{0} فارغ. اكتب نصاً أو احذفه.',
  '{0} is a list. Write it in brackets: [one, two].': 'قيمة {0} قائمة. اكتبها بين قوسين: `[one, two]`.',
  'An entry of {0} is empty. Remove it.': 'في {0} بند فارغ. احذفه.',
  '{0} is in this list twice. Remove one.': 'ورد {0} في هذه القائمة مرتين. احذف أحدهما.',
  '{0} is true or false.': 'قيمة {0} `true` أو `false`.',
  'Not analysed: a dossier may have a million characters at most.':
    'لم يُحلَّل: لا تزيد الإضبارة على مليون حرف.',
  'Not analysed: this is nested too deep.': 'لم يُحلَّل: التداخل هنا أعمق مما ينبغي.',
  'A dossier is one YAML document. Remove the line `---` or `...` before this.':
    'الإضبارة مستند \u2068YAML\u2069 واحد. احذف السطر `---` أو `...` قبل هذا.',
  'This is not YAML: {0}.': 'ليس هذا \u2068YAML\u2069: {0}.',
  'Not analysed: a dossier may have {0} YAML aliases at most.':
    'لم يُحلَّل: لا تزيد إحالات \u2068YAML\u2069 في الإضبارة على {0}.',
  'This alias has no anchor before it.': 'هذه إحالة لا مرساة قبلها.',
  'This alias stands inside what it stands for.': 'هذه الإحالة داخل ما تحيل إليه.',
  'YAML tags are refused in a dossier. Remove it.': 'لا تُقبل علامات النوع (`!`) في إضبارة. احذفها.',
  'This key is not a word.': 'هذا المفتاح ليس كلمة.',
  '{0} is here twice; the first one counts. Remove one.': 'ورد {0} هنا مرتين، والمعتبر أولهما. احذف أحدهما.',
  '{0} is not declared under {1} in hasila.yaml.': '{0} غير معرَّف تحت `{1}` في `hasila.yaml`.',
  'Declare {0} in hasila.yaml': 'تعريف {0} في `hasila.yaml`',

  // Relations.
  'a quantity or a number': 'كمية أو عدد',
  'A relation compares: write `a = b + c`, `a <= b`, or `a =state excludes b >0`.':
    'العلاقة مقارنة: اكتب `a = b + c` أو `a <= b` أو `a =state excludes b >0`.',
  'A relation compares once. Write another relation for this.':
    'في العلاقة مقارنة واحدة. اكتب لهذا علاقة أخرى.',
  'This names no quantity.': 'لا كمية هنا.',
  'Both sides say the same. Remove this, or correct a side.': 'الطرفان سواء. احذف هذا أو صحّح أحدهما.',
  'This side is empty. Here belongs {0}.': 'هذا الطرف فارغ. موضع {0} هنا.',
  'Here belongs a sign (+, -, *, /) or nothing more, not {0}.':
    'هنا موضع إشارة (`+` أو `-` أو `*` أو `/`) أو لا شيء، لا {0}.',
  'Times nothing, or by nothing, says nothing. Write a number above 0.':
    'الضرب في صفر أو القسمة عليه لا يقولان شيئاً. اكتب عدداً فوق `0`.',
  'Here belongs {0}, not {1}.': 'موضع {0} هنا، لا {1}.',
  'Quantities are added, and multiplied by numbers, but not by each other.':
    'تُجمع الكميات وتُضرب في أعداد، ولا يُضرب بعضها في بعض.',
  'a quantity and a value as on a claim line, such as `control =full` or `holdouts >0`':
    'كمية وقيمة كما في سطر إفادة، مثل `control =full` أو `holdouts >0`',
  'Here belongs {0}.': 'موضع {0} هنا.',
  '{0} is no quantity. Here belongs {1}.': '{0} ليس كمية. موضع {1} هنا.',
  '{0} lacks a value. Here belongs {1}.': 'تنقص {0} قيمة. موضع {1} هنا.',
  'Here belongs {0}: {1}.': 'موضع {0} هنا: {1}.',
  'Of an unknown value nothing follows. Write a figure, a bound or a state.':
    'لا يلزم شيء عن قيمة مجهولة. اكتب رقماً أو حدّاً أو حالة.',
  'Conditions hold across speakers in any case. Remove this.':
    'الشروط تسري على كل القائلين على أي حال. احذف هذا.',
  'One condition is {0}. Write another relation for more.': 'الشرط الواحد {0}. اكتب لما زاد علاقة أخرى.',
  'A minus stands between blanks.': 'علامة الطرح بين مسافتين.',
  'In a relation this is written {0}.': 'يُكتب هذا في العلاقة {0}.',
  '{0} has no meaning in a relation. Known are + - * / = <= >= < >, and names of quantities.':
    'لا معنى لـ{0} في علاقة. المعروف فيها `+ - * / = <= >= < >` وأسماء الكميات.',

  // The raw article.
  'The article has changed: its SHA-256 is now {0}.': 'تغيّر المقال: بصمته \u2068SHA-256\u2069 الآن {0}.',
  'The raw file has changed: its SHA-256 is now {0}.':
    'تغيّر الملف الخام: بصمته \u2068SHA-256\u2069 الآن {0}.',
  'This file was not read: {0}.': 'لم يُقرأ هذا الملف: {0}.',
  'This file cannot be read: {0}. The article was not compared with it.':
    'تتعذّر قراءة هذا الملف: {0}. لم يُقارن المقال به.',
  'This file is not UTF-8 (byte {0}). The article was not compared with it.':
    'ليس هذا الملف بترميز \u2068UTF-8\u2069 (البايت {0}). لم يُقارن المقال به.',
  'The header names no raw file that has this hash.': 'لا تذكر الترويسة ملفاً خاماً له هذه البصمة.',
  'This is no SHA-256: one has 64 hexadecimal digits.':
    'ليست هذه بصمة \u2068SHA-256\u2069: هي 64 خانة ست عشرية.',
  'The article goes on from here, where {0} ends.': 'يمضي المقال من هنا، وعنده ينتهي {0}.',
  'The article ends here, but {0} goes on (line {1}, column {2}).':
    'ينتهي المقال هنا، أما {0} فيمضي (السطر {1}، العمود {2}).',
  'From here on the article differs from {0} (line {1}, column {2}).':
    'من هنا يختلف المقال عن {0} (السطر {1}، العمود {2}).',
  'It is the text in the editor, which is not saved.': 'هو النص الذي في المحرر، ولم يُحفظ.',
  'The article could not be read; the log of Hasila tells more.':
    'تعذّرت قراءة المقال، والتفصيل في سجل \u2068Hasila\u2069.',
  'The article could not be verified; the log of Hasila tells more.':
    'تعذّر التحقق من المقال، والتفصيل في سجل \u2068Hasila\u2069.',

  // Settling findings, refiling claims, reports.
  'The claim is not there any more.': 'لم تعد الإفادة موجودة.',
  '{0} is no name of a quantity.': 'لا يصلح {0} اسماً لكمية.',
  'The dossier is not there any more.': 'لم تعد الإضبارة موجودة.',
  'The dossier could not be analysed to its end. “Hasila: Show Log” tells why.':
    'تعذّر تحليل الإضبارة إلى آخرها. السبب في \u2068Hasila: Show Log\u2069.',
  'Cancelled.': 'أُلغي.',
  'This finding is no longer there.': 'لم تعد هذه النتيجة قائمة.',
  'A scope is one word of letters, digits, _ and -.': 'النطاق كلمة واحدة من حروف وأرقام و`_` و`-`.',
  'A finding is acknowledged for a reason only.': 'لا يُسجَّل الاطلاع على نتيجة إلا لسبب.',
  'The claim line is broken. Repair it first.': 'في سطر الإفادة خلل. أصلحه أولاً.',

  // Files.
  'Hasila: reading files': '\u2068Hasila\u2069: قراءة الملفات',
  'This file was not analysed: {0}.': 'لم يُحلَّل هذا الملف: {0}.',
  'the claim file was never saved, so nothing lies beside it': 'لم يُحفظ ملف الإفادات قط، فلا شيء إلى جانبه',
  'its path has to be relative, with `/` between folders and without `:`':
    'يجب أن يكون مساره نسبياً، بين مجلداته `/` وبلا `:`',
  'it lies outside of the workspace folder': 'هو خارج مجلد العمل',
  'the editor does not hand it out': 'لا يسلّمه المحرر',
  'a symbolic link is on the way to it, and may lead anywhere':
    'في الطريق إليه وصلة رمزية قد تقود إلى أي مكان',
  'a symbolic link leads out of the workspace folder': 'وصلة رمزية تقود إلى خارج مجلد العمل',
  'there is no such file': 'لا ملف كهذا',
  'the analysis broke down over it, and it is left out until it changes':
    'انهار التحليل عنده، ويُستثنى إلى أن يتغيّر',
  'Hasila failed on it; its log tells more': 'أخفق \u2068Hasila\u2069 فيه، والتفصيل في سجله',
  'it is not on this machine': 'ليس على هذا الجهاز',
  'it is no regular file': 'ليس ملفاً عادياً',
  'permission was denied': 'لا إذن بقراءته',
  'it is a folder': 'هو مجلد',
  'its symbolic links go in circles': 'تدور وصلاته الرمزية في حلقة',
  'its name is too long': 'اسمه أطول مما ينبغي',
  'the system says no more': 'لا يذكر النظام السبب',
  'the system says {0}': 'يقول النظام {0}',
  '{0} MB, of which no more than {1} are read': 'حجمه {0} ميغابايت، ولا يُقرأ أكثر من {1}',
  'not UTF-8 at byte {0}': 'ليس بترميز \u2068UTF-8\u2069 عند البايت {0}',
  'The date of publication is none. Write it as 2022-01-24, 2022-01 or 2022-01-24~ for a guess.': `تاريخ النشر ليس تاريخاً. ${DATE_RULE}`,
  "{0} is no raw article, but a file of Hasila's own.": '{0} ليس مقالاً خاماً، بل من ملفات \u2068Hasila\u2069.',
  'This is a claim file already: its header tells of an article.':
    'هذا ملف إفادات من قبل: ترويسته تذكر مقالاً.',
  'There is no file {0}.': 'لا ملف باسم {0}.',
  '{0} is too large: {1}.': '{0} أكبر مما ينبغي: {1}.',
  '{0} cannot be read: {1}.': 'تتعذّر قراءة {0}: {1}.',
  '{0} is not UTF-8 (byte {1}). Save a copy of it as UTF-8 and take that.':
    '{0} ليس بترميز \u2068UTF-8\u2069 (البايت {1}). احفظ نسخة منه بهذا الترميز وخذها.',
  'The text holds half a character, which no file can keep. Copy it again.':
    'في النص نصف محرف لا يُحفظ في ملف. انسخه من جديد.',
};
