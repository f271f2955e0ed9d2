/**
 * What befalls people and things in the news, and whom: words that mean the same of it in Arabic and English, so that a
 * quantity called `killed.civilians` is found where the text tells of the dead in another form or language.
 */

/** What happens. A figure is about one of these. */
const EVENTS: Readonly<Record<string, string>> = {
  killed:
    'killed kill kills killing dead death deaths died die dies dying fatality fatalities toll slain murdered martyrs martyred bodies ' +
    'قتل قتلت قتلوا قتلى قتلي القتلى مقتل قتيل قتيلا قتيلة مقتولين يقتل تقتل استشهد استشهدت استشهاد شهيد شهداء شهيدا مصرع وفاة وفيات توفي ' +
    'توفوا موتى مات ماتوا ضحايا ضحية جثث جثة جثمان قضوا بحياة أودى أودت حصيلة',
  wounded:
    'wounded wound injured injure injuries injury hurt casualties جرح جرحوا جرحى جريح جريحا إصابة إصابات أصيب أصيبت أصيبوا مصاب مصابين مصابون',
  held:
    'arrested arrest arrests detained detain captured capture caught recaptured custody suspects اعتقال اعتقل اعتقلت القبض قبضت أسر ' +
    'أسرت توقيف أوقف أوقفت موقوفين ضبط احتجز مشتبه المشتبه',
  freed: 'freed free released release liberated rescued تحرير حررت أفرج إفراج أطلق سراح إطلاق إنقاذ أنقذت',
  escaped:
    'escaped escape escapes escapee escapees fled flee fugitives فر فرار فارين الفارين هرب هربوا هروب هاربين الهاربين خروج خرجوا',
  seized: 'seized confiscated looted الاستيلاء استولت استولى غنم غنمت اغتنام مصادرة صادرت',
  surrendered: 'surrendered surrender استسلام استسلم استسلموا سلموا التسليم',
  displaced:
    'displaced displacement refugees homeless evacuated evacuees نزوح نازح نازحين نزحوا لاجئ لاجئين مشردين إجلاء تهجير مهجرين',
  missing: 'missing unaccounted lost مفقود مفقودين مفقودا فقدان فقد',
  burnt: 'burnt burned destroyed torched إحراق أحرقت احتراق محترقة محترق احترق احترقت دمرت تدمير مدمرة',
};

/** Whom or what it happens to. */
const GROUPS: Readonly<Record<string, string>> = {
  hostages:
    'hostage hostages captives captive kidnapped abducted رهينة رهائن الأسرى أسير أسيرا أسرى مختطفين مخطوفين خطف اختطاف محتجزين',
  inmates:
    'inmate inmates prisoner prisoners detainee detainees سجين سجينا سجناء معتقل معتقلا معتقلين نزيل نزلاء',
  attackers: 'attacker attackers assailants مهاجم مهاجمين المهاجمين مهاجمون شن شنوا هاجم هاجموا',
  civilians: 'civilian civilians residents مدني مدنيا مدنيين مدنيون مواطن مواطنين',
  children: 'child children minors طفل طفلا أطفال رضع قاصرين',
  women: 'woman women نساء امرأة سيدة سيدات',
  police: 'police officers شرطي شرطة رجال الشرطة',
  staff: 'staff employees workers guards guard موظف موظفين موظفي عامل عاملين العاملين حارس حراس الحراس طواقم',
  soldiers: 'soldier soldiers troops جندي جنود عسكريين',
  journalists: 'journalist journalists reporters صحفي صحفيين صحافيين إعلاميين',
};

/** Nouns by the unit in which they are counted, the unit's own name among them. */
const UNITS: Readonly<Record<string, string>> = {
  person:
    'person persons people man men fighter fighters militant militants rebel gunmen member members شخص شخصا أشخاص عنصر عنصرا عناصر مقاتل ' +
    'مقاتلا مقاتلين مسلح مسلحا مسلحين إرهابي إرهابيا إرهابيين عضو أعضاء قيادي أفراد فرد جندي آخرين قتيل جريح',
  vehicle:
    'vehicle vehicles car cars truck trucks bus buses bomb tanker tankers سيارة سيارات سيارتين آلية آليات عربة عربات مركبة مركبات شاحنة شاحنات ' +
    'شاحنتين صهريج صهاريج حافلة حافلات دبابة دبابات مدرعة مدرعات',
  building:
    'building buildings house houses home homes shelter centre منزل منزلا منازل بيت بيوت مبنى مبان مباني المباني مركز مراكز مسجد مدرسة مدارس',
  axis: 'axis axes front fronts محور محاور محورين جبهات',
  road: 'road roads طريق طرق طريقي طرقات',
  tunnel: 'tunnel tunnels نفق أنفاق نفقا',
  day: 'day days يوم أيام يوما',
  hour: 'hour hours ساعة ساعات',
  village: 'village villages town towns قرية قرى بلدة بلدات',
  family: 'family families household households أسرة عائلة عوائل عائلات أسر',
  attack:
    'attack attacks raid raids strike strikes explosion explosions هجوم هجمات غارة غارات ضربة ضربات تفجير تفجيرات تفجيرين انفجار',
  source: 'source sources مصدر مصادر',
};

/** Words of labels that tell nothing. */
export const GENERIC: ReadonlySet<string> = new Set(
  (
    'the a an of in on at by to for from and or who that it its all kinds people person number total share still far so before after into with ' +
    'were was as they first last new other others ' +
    'من في على إلى عن و أو ثم التي الذي الذين ما قد لم هو هي كل جميع جميعا عدد إجمالي حتى حينه قبل بعد غير أخرى آخرين كما بين عند خلال مدة وكان كانت'
  ).split(' '),
);

export type ThemeKind = 'event' | 'group' | 'unit';

export interface Theme {
  readonly kind: ThemeKind;
  readonly name: string;
}

/** Every word with what it means. */
export const THEMES: readonly (readonly [string, Theme])[] = [
  ...listed('event', EVENTS),
  ...listed('group', GROUPS),
  ...listed('unit', UNITS),
];

function listed(kind: ThemeKind, lists: Readonly<Record<string, string>>): (readonly [string, Theme])[] {
  return Object.entries(lists).flatMap(([name, words]) => {
    const theme: Theme = { kind, name };
    return words.split(' ').map((word) => [word, theme] as const);
  });
}
