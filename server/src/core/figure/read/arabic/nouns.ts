import type { Meaning, Thing } from '../meaning.ts';

/**
 * Nouns of the news in the singular. What matters is how their plural is made: where it has a form of its own
 * ("children"), an ending in -ayn says two; where the plural itself ends in -in ("civilians"), only -an does.
 */
const PERSONS_WITH_OWN_PLURAL =
  'شخص طفل جندي رجل ضابط شاب قتيل جريح شهيد أسير سجين عنصر قائد وزير طالب تاجر طبيب شقيق زوج توأم حارس نائب ' +
  'رضيع صبي فرد راكب خبير عضو حاج أجنبي شيخ عميل رقيب عقيد عميد جنرال رئيس قاض ولد مريض جنين غريق ' +
  'أب حفيد صديق زميل رفيق قريب حكم كاتب شاعر أستاذ شرطي صبي راع عابر قاتل';

const PERSONS_WITH_LIKE_PLURAL =
  'مدني مقاتل مسلح إرهابي لاجئ نازح مهاجر معتقل مصاب مفقود مختطف مخطوف موظف مهاجم مواطن صحفي صحافي إعلامي مسعف ممرض ' +
  'عسكري قيادي سائق طيار مسن ناشط مجند قناص محتجز مدرس معلم مراسل مصور مسؤول موقوف مشتبه انتحاري انغماسي متهم محتج ' +
  'متمرد مرتزق داعشي حوثي كردي عربي سوري عراقي لبناني فلسطيني أردني مصري يمني سعودي ليبي تونسي جزائري مغربي سوداني ' +
  'إماراتي قطري كويتي تركي إيراني إسرائيلي أمريكي أميركي روسي أوكراني فرنسي بريطاني ألماني أفغاني باكستاني هندي صيني ' +
  'صومالي إثيوبي نيجيري إيطالي إسباني كندي ياباني كوري مستوطن مدان مسافر بحار سياسي دبلوماسي حقوقي أمني مرافق ناج ' +
  'متسلل مهرب مطلوب سائح عائد مغترب عامل مشرد قاصر فدائي عاطل ناخب مرشح مراقب محقق متفرج مشجع متدرب منتسب متظاهر مجرم ' +
  'مهندس صياد مزارع متطوع محامي لاعب فنان';

/** Nouns of the feminine without its ending: the dual is always a dual. */
const PERSONS_FEMININE =
  'طفلة فتاة سيدة شابة مدنية مواطنة رهينة ضحية جثة عائلة أسرة شقيقة ابنة معتقلة صحفية صحافية طالبة مجندة رضيعة مصابة ' +
  'ممرضة معلمة موظفة لاجئة نازحة قاصرة عاملة مسنة ناشطة شهيدة أسيرة زوجة ' +
  'فلسطينية سورية إسرائيلية';

const THINGS_MASCULINE =
  'صاروخ انفجار تفجير هجوم منزل مبنى بيت محور طريق برميل لغم قارب زورق قطار جسر مسجد مستشفى مخيم معبر حاجز موقع مركز مقر ' +
  'جهاز حزام سلاح رشاش مدفع مصنع معمل مخزن مستودع اشتباك لقاء اجتماع قرار ملف تقرير بيان مقطع كتاب ملعب حقل بئر سد نفق باب ' +
  'حادث حريق زلزال جثمان قسم جزء فصيل حزب فوج لواء فريق وفد مشروع عقد اتفاق مسار خيار سبب هدف شرط مطلب احتمال نوع مستوى مصدر ' +
  'مصرف متجر محل سوق فندق مطعم قبر جرار صهريج رتل ملجأ مرفأ ميناء مطار طن رأس برج طابق عمود كمين مشفى صندوق مدخل مخرج ' +
  'منفذ مسدس صاعق حقيبة خط قتال انتحار اقتراح مرسوم قانون حكم سجن معسكر مخفر قسم بند عمل فيلم كيس هاتف حاسوب كنز لتر كيلوغرام ' +
  'غرام برنامج صنف مدفن قصر مكتب اعتداء استهداف اختراق قيد اقتحام انقلاب إنزال زلزال إعصار فيضان نهر بند ناد أنبوب عرض ' +
  'تصريح اتصال صف مرض جدار تابوت مصعد منطاد رادار قمر هدف';

const THINGS_FEMININE =
  'سيارة شاحنة عملية غارة قذيفة عبوة طائرة مسيرة حالة دراجة دفعة ضربة حافلة دبابة آلية عربة سفينة ناقلة مروحية مدرعة قنبلة ' +
  'نقطة محطة مدرسة كنيسة كتيبة فرقة قاعدة جولة مرحلة مجموعة خلية جريمة مجزرة إصابة رصاصة طلقة هجمة موجة هزة حاوية شحنة رحلة ' +
  'جهة شركة مؤسسة منظمة قضية جلسة رسالة وثيقة صفقة هدنة خطوة زيارة مبادرة مقبرة حفرة غرفة بناية عمارة وحدة وحدة بارجة فرقاطة ' +
  'غواصة مقاتلة حاملة منصة بطارية منظومة راجمة مفخخة جبهة دورية نسخة صورة قافلة سنبلة بقرة شاة خيمة بلاطة شجرة ورقة قطعة ' +
  'كتلة قائمة دائرة لجنة هيئة جامعة كلية صحيفة قناة وكالة فئة طبقة درجة نتيجة فرصة مشكلة أزمة حرب نظرية خطة ثغرة خيمة سلة ' +
  'حصة وجبة جرعة عينة رافعة جرافة حادثة محاولة عاصفة كارثة ميدالية مباراة بطولة هدية قطعة لوحة';

/** Places that a dual names two of ("the towns of A and B"), which nobody counts. */
const PLACES_FEMININE = 'مدينة بلدة قرية محافظة منطقة ناحية ولاية دولة بلدية جزيرة ضاحية مقاطعة';

/** Two-fold nouns before a genitive that can be told from adjectives of the same letters. */
const CONSTRUCT_MASCULINE =
  'طريق حاجز معبر مقر جسر برج مستودع مسجد مخيم حقل طفل جندي ضابط ملف مطار جهاز صاروخ زورق قارب رجل جثمان هدف لغم نفق برميل صهريج حزام';
const NEVER_CONSTRUCT = new Set(
  'مسيرة عائلة أسرة ابنة زوجة شقيقة رحلة زيارة رسالة مشكلة قضية حالة'.split(' '),
);

const KIN_MASCULINE = 'طفل ابن شقيق حفيد صديق زميل رفيق حارس';
const KIN_FEMININE = 'طفلة ابنة شقيقة زوجة حفيدة';
const POSSESSORS = ['ه', 'ها', 'هم', 'هما', 'هن'];

const two = (dual: Thing): Meaning => ({ dual });
/** What stands right before the noun it is two of, as a genitive. */
const twoOf = (dual: Thing): Meaning => ({ dual, tag: 'construct' });

function stem(noun: string): string {
  return noun.replace(/[ىأ]$/u, (letter) => (letter === 'ى' ? 'ي' : 'أ'));
}

function* masculine(nouns: string, thing: Thing, ayn: boolean): Generator<readonly [string, Meaning]> {
  for (const noun of nouns.split(' ')) {
    yield [`${stem(noun)}ان`, two(thing)];
    if (ayn) yield [`${stem(noun)}ين`, two(thing)];
  }
}

function* feminine(nouns: string, thing: Thing): Generator<readonly [string, Meaning]> {
  for (const noun of nouns.split(' ')) {
    const bare = noun.slice(0, -1);
    yield [`${bare}تين ${bare}تان`, two(thing)];
    if (!NEVER_CONSTRUCT.has(noun) || noun === 'حالة') yield [`${bare}تي ${bare}تا`, twoOf(thing)];
  }
}

function* kin(): Generator<readonly [string, Meaning]> {
  const stems = [
    ...KIN_MASCULINE.split(' '),
    ...KIN_FEMININE.split(' ').map((noun) => `${noun.slice(0, -1)}ت`),
  ];
  for (const base of stems) for (const owner of POSSESSORS) yield [`${base}ي${owner}`, two('kin')];
}

const single = (thing: Thing): Meaning => ({ single: thing });

/** Nouns whose form or setting says how many there are. */
export const NOUNS: readonly (readonly [string, Meaning])[] = [
  ...masculine(PERSONS_WITH_OWN_PLURAL, 'person', true),
  ...masculine(PERSONS_WITH_LIKE_PLURAL, 'person', false),
  ...feminine(PERSONS_FEMININE, 'person'),
  [
    'قاضيين قاضيان راعيين راعيان ناجيان مفتيان امرأتين امرأتان فتاتين فتاتان فتيين فتيان أخوين أخوان جثتين جثتان زوجان زوجين ابنين ابنان',
    two('person'),
  ],
  ...masculine(THINGS_MASCULINE, 'thing', true),
  ...feminine(THINGS_FEMININE, 'thing'),
  ...feminine(PLACES_FEMININE, 'place'),
  ['حيي حيا', twoOf('place')],
  ...CONSTRUCT_MASCULINE.split(' ').map((noun) => [`${noun}ي`, twoOf('thing')] as const),
  ...kin(),
  ['أبويه أخويه أخويها', two('kin')],
  [PERSONS_WITH_OWN_PLURAL, single('person')],
  [PERSONS_WITH_LIKE_PLURAL, single('person')],
  [PERSONS_FEMININE, single('person')],
  [
    'امرأة فتى شخصا طفلا جنديا رجلا ضابطا شابا مدنيا مسلحا عنصرا مقاتلا مواطنا صحفيا صحافيا فلسطينيا',
    single('person'),
  ],
  ['سيارة شاحنة دراجة عربة آلية حافلة صهريج مركبة عبوة', single('bomb')],
  ['مفخخة ملغمة ملغومة مفخخ ناسفة لاصقة', { tag: 'bomb' }],
];

/** What is done to people, or befalls them: a person in the singular right after it is one of a toll. */
export const DEEDS =
  'سقط سقوط ارتقى ارتقاء مقتل قتل إصابة جرح استشهاد وفاة اعتقال توقيف خطف اختطاف إعدام أسر غرق فقدان اغتيال بحياة إنقاذ مصرع انتشال احتجاز إطلاق ' +
  'قتلت أصيب أصيبت جرحت استشهد استشهدت توفي توفيت اعتقل اعتقلت أوقف أوقفت اختطف خطف أعدم اغتيل مات قضى فقد أصاب قتلوا ' +
  'بينهم بينهن بينهما منهم ضمنهم';

/** Endings of a dual on nouns that are not listed, and what looks like them. */
export const DUAL_ENDINGS = ['تين', 'تان'];

/** Words that end like a dual of the feminine and are none. */
export const NO_DUALS =
  'فلسطين بساتين بوتين الأرجنتين روتين بروتين كريستين مارتين أفغانستان باكستان كردستان طاجيكستان كازاخستان أوزبكستان ' +
  'قرغيزستان تركمانستان داغستان بستان فستان لورستان سيستان خوزستان كوردستان عربستان هندوستان بلوشستان وزيرستان تتارستان ' +
  'شهرستان راستان بهتان متين تمتين سبتين سلاطين شياطين أساتين قسطنطين قسنطين بنتين ألستين كوينتين ليفانتين فالنتين كونستانتين ' +
  'أوغستين أغسطين كاستان تايتان سلتان الخليتين البعثتين الدولتين المحافظتين الجهتين الضفتين الوزارتين الكوريتين الكويتين ' +
  'الناحيتين المدينتين البلدتين القريتين المنطقتين الولايتين الحالتين المرتين مرتين مرتان الوزيران الوزيرين الرئيسان الرئيسين الطرفين الطرفان الجانبين الجانبان الشريكين القائدين القائدان لافتان نباتين مستان';
