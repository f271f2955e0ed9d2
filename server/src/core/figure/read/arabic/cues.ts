import { foldWord } from '../chars.ts';
import { HEDGE_VERBS, type HedgeVerb, TOLL_NOUNS } from './hedges.ts';

/** Words before a number that tell what it is, as the lexicon has them: folded, without clitics. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** After these four digits are a year rather than a number of things. */
export const BEFORE_YEARS = set(
  'في منذ حتى مطلع أواخر أوائل نهاية بداية منتصف صيف شتاء ربيع خريف انتخابات عام سنة حرب ثورة أحداث مونديال موسم موازنة ميزانية ' +
    'دستور حدود اتفاق اتفاقية قبل بعد خلال قانون أزمة انقلاب هزيمة نكبة نكسة كأس مواليد',
);
/** After these, or before words like "among them", four digits count though they look like a year. */
export const BEFORE_COUNTS = set(
  'إلى بلغ بلغت وصل وصلت عددهم عددها نحو حوالي قرابة زهاء بحدود من عن على فوق دون',
);
export const AMONG = set('بينهم بينهن بينها منهم منهن منها');
/** The strength of a quake. */
export const POWERS = set('قوة قوته قوتها شدته شدتها شدة');
/** Before a number of years that is an age. */
export const GROWN = set('بالغ بالغة بالغين يبلغ تبلغ عمره عمرها عن');
/** Before a number with the article that is an age: "the girl of the 7 years". */
export const BEARERS = set('ابن ابنة ذو ذي ذات صاحب صاحبة');
export const LIMITS = set('دون تحت فوق');
/** Nouns in the singular that a number with the article puts in order: "the 15th day". */
export const ORDINAL_HEADS = set(
  'اليوم يوم ذكرى قرن دورة مرتبة دقيقة جلسة قمة نسخة ليلة جولة مركز عام يومها يومه يومهم شهرهم عامهم أسبوعهم أسبوعها أسبوعه شهرها عامها عامه فرقة لواء فوج كتيبة مؤتمر مهرجان اجتماع الشهر شهر الأسبوع أسبوع رئيس ملك طبعة حلقة مرحلة منتدى معرض مباراة المادة',
);
/** Measures that a number after them puts in order: "minute 90". */
export const ORDERED = set('دقيقة دقيقتين دقائق حلقة السنة الأسبوع');
/** Before "one", of people who all belong to the same: "eight members of one family". */
export const HOUSEHOLDS = set('عائلة أسرة عشيرة');
export const IN_HOUSEHOLDS: ReadonlySet<string> = new Set('من أفراد افراد أبناء ابناء'.split(' '));
/** Told of games, before a score. */
export const GAMES = set(
  'نتيجة نتيجته فاز فازت خسر خسرت تعادل تعادلا تعادلت هزيمة تغلب تغلبت مجموع هزم انتصر',
);
/** "The ten best films": a list somebody makes. */
export const SUPERLATIVES = set('أفضل أكبر أهم أقوى أغنى أشهر أبرز أعلى أسوأ أجمل');
/** Words near the points of an exchange. */
export const INDICES: ReadonlySet<string> = new Set(
  'مؤشر المؤشر ومؤشر البورصة بورصة مؤشرها مؤشره'.split(' '),
);
/** Before a number with no noun behind it: a price, a size. */
export const PRICES = set('قيمة سعر مبلغ كلفة تكلفة ثمن');
export const SIZES = set('عرض طول عمق ارتفاع');
/** Labels that are also verbs. */
export const LABEL_VERBS = set('شاهد فاتح');
/** Before "one" where it is an idiom: "at one time", "every one". */
export const IDLE_ONES = set(
  'كل آن وقت أي لا صف صفا يد يدا جانب رأي صوت قلب جسد بلد سقف طرف اتجاه كلا و نفس من شعب',
);
export const GROUP = foldWord('مجموعة');
export const HOUR = foldWord('ساعة');
export const POINT = foldWord('نقطة');
export const ARTICLE = 'ال';
export const NOT = set('لا لم');
export const TOLLS = set(TOLL_NOUNS);

export const VERBS: ReadonlyMap<string, HedgeVerb> = new Map(
  HEDGE_VERBS.flatMap((row) => row.verbs.split(' ').map((verb) => [foldWord(verb), row] as const)),
);

/** All of these words, for the lexicon to know. */
export const CUE_WORDS: readonly string[] = [
  ...[
    BEFORE_YEARS,
    BEFORE_COUNTS,
    AMONG,
    POWERS,
    GROWN,
    BEARERS,
    LIMITS,
    ORDINAL_HEADS,
    ORDERED,
    HOUSEHOLDS,
    LABEL_VERBS,
    GAMES,
    PRICES,
    SIZES,
    SUPERLATIVES,
    IDLE_ONES,
    NOT,
    TOLLS,
  ].flatMap((words) => [...words]),
  ...[GROUP, HOUR, POINT, ARTICLE],
  ...VERBS.keys(),
];
