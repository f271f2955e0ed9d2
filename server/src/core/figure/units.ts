import { memoized } from '../collections.ts';

/** What a unit measures, and how much of the dimension's base unit one of it is. */
interface Measure {
  readonly dimension: string;
  readonly size: number;
}

type Row = readonly [dimension: string, size: number, ...names: string[]];

/**
 * Units that are measured, by dimension; the first name is the canonical one. Inexact or ambiguous ones stand
 * alone in a dimension: a month has no fixed days, a gallon, a barrel or a feddan differs by country and cargo. A `ton` is
 * taken as the metric one, as news outside the United States means it; a dunum as the metric dunam of 1000 m2. No name is
 * in it that stands for something countable more often: `bar`, `عقد`.
 */
const MEASURED: readonly Row[] = [
  ['length', 1, 'm', 'metre', 'metres', 'meter', 'meters', 'متر', 'أمتار', 'مترا'],
  [
    'length',
    1000,
    'km',
    'kilometre',
    'kilometres',
    'kilometer',
    'kilometers',
    'كم',
    'كيلومتر',
    'كيلومترات',
    'كيلومترا',
  ],
  [
    'length',
    0.01,
    'cm',
    'centimetre',
    'centimetres',
    'centimeter',
    'centimeters',
    'سم',
    'سنتيمتر',
    'سنتيمترات',
  ],
  [
    'length',
    0.001,
    'mm',
    'millimetre',
    'millimetres',
    'millimeter',
    'millimeters',
    'مم',
    'ملم',
    'مليمتر',
    'ميليمتر',
  ],
  ['length', 0.3048, 'ft', 'foot', 'feet', 'قدم', 'أقدام'],
  ['length', 0.0254, 'in', 'inch', 'inches', 'بوصة', 'بوصات', 'إنش'],
  ['length', 0.9144, 'yd', 'yard', 'yards', 'ياردة', 'ياردات'],
  ['length', 1609.344, 'mi', 'mile', 'miles', 'ميل', 'أميال'],
  ['length', 1852, 'nmi', 'nm', 'nautical_mile', 'nautical_miles', 'ميل_بحري', 'أميال_بحرية', 'ميلا_بحريا'],
  ['area', 1, 'm2', 'sqm', 'م2', 'متر_مربع'],
  ['area', 1e6, 'km2', 'sqkm', 'كم2', 'كيلومتر_مربع'],
  ['area', 10_000, 'ha', 'hectare', 'hectares', 'هكتار', 'هكتارات', 'هكتارا'],
  ['area', 1000, 'dunum', 'dunums', 'dunam', 'dunams', 'donum', 'donums', 'دونم', 'دونمات', 'دونما', 'دنم'],
  ['area', 4046.856_422_4, 'acre', 'acres'],
  ['area', 2_589_988.110_336, 'mi2', 'sqmi'],
  ['area', 3_429_904, 'nmi2', 'sqnmi', 'ميل_بحري_مربع'],
  ['area', 0.092_903_04, 'ft2', 'sqft', 'قدم_مربع'],
  [
    'mass',
    1,
    'kg',
    'kilogram',
    'kilograms',
    'kilo',
    'kilos',
    'كغ',
    'كغم',
    'كجم',
    'كيلو',
    'كيلوغرام',
    'كيلوغرامات',
    'كيلوجرام',
  ],
  ['mass', 0.001, 'g', 'gram', 'grams', 'غ', 'غم', 'جم', 'غرام', 'غرامات', 'جرام'],
  ['mass', 1000, 't', 'tonne', 'tonnes', 'ton', 'tons', 'طن', 'أطنان', 'طنا'],
  ['mass', 0.453_592_37, 'lb', 'lbs', 'رطل_إنجليزي'],
  ['volume', 1, 'l', 'litre', 'litres', 'liter', 'liters', 'لتر', 'ليتر', 'لترات', 'ليترات', 'لترا'],
  [
    'volume',
    0.001,
    'ml',
    'millilitre',
    'millilitres',
    'milliliter',
    'milliliters',
    'مل',
    'ملليلتر',
    'مليلتر',
  ],
  ['volume', 1000, 'm3', 'م3', 'متر_مكعب'],
  ['volume', 1e12, 'km3', 'كم3', 'كيلومتر_مكعب'],
  ['volume', 28.316_846_592, 'ft3', 'cuft', 'قدم_مكعب'],
  ['time', 1, 'minute', 'minutes', 'min', 'دقيقة', 'دقائق'],
  ['time', 1 / 60, 'second', 'seconds', 's', 'ثانية', 'ثوان', 'ثواني'],
  ['time', 60, 'hour', 'hours', 'h', 'ساعة', 'ساعات'],
  ['time', 1440, 'day', 'days', 'يوم', 'أيام', 'يوما'],
  ['time', 10_080, 'week', 'weeks', 'أسبوع', 'أسابيع', 'أسبوعا'],
  ['calendar', 1, 'month', 'months', 'شهر', 'أشهر', 'شهور', 'شهرا'],
  ['calendar', 12, 'year', 'years', 'سنة', 'سنوات', 'عام', 'أعوام', 'عاما'],
  ['speed', 1, 'km/h', 'kmh', 'kph', 'كم/س', 'كم/ساعة'],
  ['speed', 1.609_344, 'mph', 'ميل/ساعة'],
  ['speed', 1.852, 'kn', 'knot', 'knots', 'عقدة', 'عقدة_بحرية'],
  ['speed', 3.6, 'm/s', 'م/ث', 'م/ثانية'],
  ['power', 1, 'kw', 'kilowatt', 'kilowatts', 'كيلوواط', 'كيلووات'],
  ['power', 1000, 'mw', 'megawatt', 'megawatts', 'ميغاواط', 'ميجاوات', 'ميغاوات'],
  ['power', 1e6, 'gw', 'gigawatt', 'gigawatts', 'غيغاواط', 'جيجاوات'],
  ['power', 0.001, 'w', 'watt', 'watts', 'واط', 'وات'],
  ['energy', 1, 'kwh', 'كيلوواط_ساعة'],
  ['energy', 1000, 'mwh', 'ميغاواط_ساعة'],
  ['energy', 1e6, 'gwh', 'غيغاواط_ساعة'],
  ['pressure', 1, 'hpa', 'mbar', 'millibar', 'millibars', 'هيكتوباسكال', 'مليبار'],
  ['gallon', 1, 'gallon', 'gallons', 'غالون', 'غالونات', 'جالون', 'جالونات'],
  ['barrel', 1, 'barrel', 'barrels', 'برميل', 'براميل', 'برميلا'],
  ['feddan', 1, 'feddan', 'feddans', 'فدان', 'أفدنة', 'فدانا'],
  ['share', 1, 'percent', '%', '٪'],
  ['temperature', 1, 'celsius', '°c'],
  ['magnitude', 1, 'magnitude'],
];

/** The units that are measured, each with its dimension and all of its names. */
export const MEASURED_UNITS: readonly { unit: string; dimension: string; names: readonly string[] }[] =
  MEASURED.map(([dimension, , unit, ...others]) => ({ unit: unit!, dimension, names: [unit!, ...others] }));

const CANONICAL: ReadonlyMap<string, string> = new Map(
  MEASURED.flatMap(([, , canonical, ...names]) =>
    [canonical!, ...names].map((name): [string, string] => [name, canonical!]),
  ),
);
const MEASURES: ReadonlyMap<string, Measure> = new Map(
  MEASURED.map(([dimension, size, canonical]) => [canonical!, { dimension, size }]),
);

function named(unit: string, ...names: string[]): [string, string][] {
  return names.map((name) => [name, unit]);
}

/** Counted words whose plural is no rule's business, and the Arabic for what is counted most. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['buses', 'bus'],
  ['lives', 'life'],
  ...named('person', 'شخص', 'أشخاص', 'شخصا', 'فرد', 'أفراد'),
  ...named('family', 'عائلة', 'عائلات', 'عوائل', 'أسرة', 'أسر'),
  ...named('house', 'منزل', 'منازل', 'بيت', 'بيوت'),
  ...named('vehicle', 'مركبة', 'مركبات', 'آلية', 'آليات'),
  ...named('car', 'سيارة', 'سيارات'),
  ...named('truck', 'شاحنة', 'شاحنات'),
]);

/**
 * One name for all names of a unit: `km` for `Kilometres`, `person` for `people`, `truck` for `trucks`.
 * Case, and whether a digit is raised (`km²`), do not matter. A word that is no measured unit is a counted thing.
 */
export const canonicalUnit = memoized((unit: string): string => {
  const name = unit.normalize('NFKC').toLowerCase();
  return CANONICAL.get(name) ?? IRREGULAR.get(name) ?? singular(name);
});

/** English plurals, as far as they follow a rule; a wrong guess still is the same for every writing of the word. */
function singular(name: string): string {
  if (name.length < 4) return name;
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) && !name.endsWith('is') ? name.slice(0, -1) : name;
}

/** How many of `to` one of `from` is; 1 for two names of one unit, `undefined` where they do not convert. */
export function factor(from: string, to: string): number | undefined {
  const [a, b] = [canonicalUnit(from), canonicalUnit(to)];
  if (a === b) return 1;
  const [x, y] = [MEASURES.get(a), MEASURES.get(b)];
  return x !== undefined && x.dimension === y?.dimension ? x.size / y.size : undefined;
}

/** Whether figures in the two units can be compared. Things that are counted convert only into themselves. */
export const convertible = (a: string, b: string): boolean => factor(a, b) !== undefined;

/** Whether the unit is measured and converts into others of its dimension by a fixed number, so that nobody need declare it. */
export function isStandard(unit: string): boolean {
  const own = MEASURES.get(canonicalUnit(unit));
  return own !== undefined && MEASURED.filter(([dimension]) => dimension === own.dimension).length > 1;
}

/** Whether the unit is counted in whole things, as all are that are not measured. */
export const isCounted = (unit: string): boolean => !MEASURES.has(canonicalUnit(unit));
