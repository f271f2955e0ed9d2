import { foldWord } from './words.ts';

/** The words by which Arabic and English news say who said something, folded. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(foldWord));

/** Whether a word that may carry an "and" in front ends a name. */
export const ends = (form: string): boolean =>
  STOPS.has(form) || PARTICIPLES.has(form) || (/^[وف]/.test(form) && STOPS.has(form.slice(1)));

/** Verbs whose next noun is who speaks; what is said comes behind "that". */
export const SPEECH = set(
  `قال قالت قالوا يقول تقول يقولون أضاف أضافت أضافوا يضيف تضيف صرح صرحت أوضح أوضحت يوضح توضح تابع تابعت أردف أردفت لفت لفتت أشار أشارت يشير
  تشير نوه نوهت شدد شددت أفاد أفادت أفادوا يفيد تفيد تحدث تحدثت أبلغ أبلغت كتب كتبت غرد غردت ادعى ادعت زعم زعمت يزعم تزعم`,
);

/** Verbs behind which may stand what is told of as well: "announced the death of". */
export const STATEMENT = set(
  `أعلن أعلنت أعلنوا يعلن تعلن أكد أكدت أكدوا يؤكد تؤكد كشف كشفت يكشف تكشف نفى نفت ينفي تنفي أحصى أحصت يحصي تحصي رجح رجحت توقع توقعت أقر أقرت
  اعترف اعترفت`,
);

/** Verbs that tell of a speaker only where one stands beside them. */
export const WEAK = set(
  'ذكر ذكرت يذكر تذكر وثق وثقت سجل سجلت نشر نشرت بث بثت نعى نعت تبنى تبنت رصد رصدت قدر قدرت نقلت',
);

/** Forms that go on with who spoke before. */
export const PARTICIPLES = set(
  'مؤكداً مضيفاً مشيراً مبيناً موضحاً لافتاً قائلاً مشدداً كاشفاً معلناً مؤكدا مؤكدة مضيفا مضيفة مشيرا مشيرة مبينا مبينة موضحا موضحة لافتا لافتة قائلا قائلة مشددا مشددة كاشفا كاشفة معلنا معلنة',
);

/** What names its source right behind it: "according to". */
export const SOURCES = set('حسب بحسب حسبما وفق وفقا طبقا طبقاً نقلا');

/** What may stand between a cue and a name. */
export const FILLERS = set(
  `قد لقد كان كانت أيضا كذلك اليوم أمس ما عن لـ نقلت ذكرت أفادت أعلنت قالت أكدت أوردت السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
  صباح مساء بدوره بدورها`,
);

/** What ends a name, or is none. */
export const STOPS = set(
  `أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها عن في من إلى على خلال بعد قبل مع ضد عبر لدى كما حيث ما لا لم لن قد هذا هذه ذلك تلك التي الذي الذين وقد
  وأن وأنه وإن إثر جراء نحو حول تحت فوق بين كل عند منذ ثم أو عما ليل يوم أمس اليوم صباح مساء السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
  فيه فيها به بها له لها لهم عنه عنها منه منها الوثائق المعلومات المعطيات التقديرات البيانات زعمه زعمها قوله قولها رأيه
  مقتل قتل إصابة جرح اعتقال القبض إلقاء السيطرة سيطرته سيطرتها تمكنه تمكنها ارتفاع وفاة سقوط تدمير استهداف استشهاد انتهاء بدء وقف تحرير فقدان وصول
  عودة نزوح حصيلة الحصيلة عدد العدد ضبط إحباط إفشال إحراق تنفيذ توقيف تفكيك استعادة انسحاب مسؤوليته مسؤوليتها تسجيل وجود خروج فرار هروب أسر`,
);

/** Nouns that stand for a speaker named before, where nothing more is said of them. */
export const ANAPHORS = set(
  `البيان المصدر المصادر الوكالة الموقع المركز المتحدث الناطق التقرير المسؤول المنظمة القيادة الوزارة الوزير الشبكة القناة الصحيفة المرصد الجهة القوات التنظيم الحركة الجيش
  statement source sources agency ministry spokesman spokeswoman spokesperson official report group organisation organization commander minister
  department office network`,
);

/** Nouns of those who tell things, with which a name may begin. */
export const TELLERS = set(
  `مصدر مصادر وزارة وكالة موقع شبكة قناة صحيفة منظمة مركز مرصد قيادة مدير رئيس قائد متحدث ناطق مسؤول مسؤولون شهود ناشطون نشطاء حسابات تقارير إدارة هيئة
  لجنة حزب حركة جيش شرطة قوات تنظيم وسائل أهالي سكان وزير محافظ حكومة مكتب مجلس
  police officials official sources source residents witnesses authorities ministry spokesman spokeswoman spokesperson army military government doctors
  medics rescuers activists media reports agency monitor group groups organisation organization rebels observatory department hospital mayor governor
  minister president commander office officers locals survivors relatives villagers fighters statement report`,
);

/** Titles: behind two words of a name they begin what someone is. */
export const TITLES = set('الرئيس المتحدث الناطق مدير رئيس قائد القائد وزير عضو مسؤول نائب المدير');
export const SPOKESMAN = set('المتحدث الناطق متحدث ناطق متحدثة المتحدثة');
/** What someone gives out: who gives it out is named behind it. */
export const UTTERANCES = set('بيان رواية تغريدة');
export const IN_THE_NAME = set('باسم');
/** Whom something is told: never who tells it. */
export const MEDIA = set('وكالة قناة صحيفة موقع تلفزيون إذاعة شبكة');

export const ENGLISH_VERBS = set(
  `said says say told tells announced announces announce reported reports report confirmed confirms added adds claimed claims stated declared acknowledged
  estimated estimates warned wrote tweeted noted insisted counted counts recorded`,
);
export const PRONOUNS = set('he she they it who');
export const AUXILIARIES = set(
  'also has have had later then earlier previously meanwhile is was were be been',
);
export const ARTICLES = set('the a an');
export const LINKS = set('of for the and');
export const PREPOSITIONS = set(
  'in on at from with near during after before by as under over since that when while where',
);
export const NOBODY = set(
  'some many others most people those these this that there what which all one two several monday tuesday wednesday thursday friday saturday sunday today yesterday',
);

/** Where another matter begins: who spoke before speaks no longer. */
export const TURNS =
  'إلى ذلك|من جهة أخرى|من ناحية أخرى|من جانب آخر|على صعيد آخر|يشار إلى|يذكر أن|الجدير بالذكر|تجدر الإشارة|meanwhile|separately|elsewhere'.split(
    '|',
  );
