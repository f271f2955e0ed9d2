/** What a unit measures, and how much of the dimension's base unit one of it is. */
interface Measure {
  readonly dimension: string;
  readonly size: number;
}

type Row = readonly [dimension: string, size: number, ...names: string[]];

/**
 * Units that are measured, by dimension; the first name is the canonical one. Inexact or ambiguous ones stand
 * alone in a dimension: a month has no fixed days, a gallon or a barrel differs by country and cargo. A `ton` is
 * taken as the metric one, as news outside the United States means it; a dunum as the metric dunam of 1000 m2.
 */
const MEASURED: readonly Row[] = [
  ['length', 1, 'm', 'metre', 'metres', 'meter', 'meters'],
  ['length', 1000, 'km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ['length', 0.01, 'cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
  ['length', 0.001, 'mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  ['length', 0.3048, 'ft', 'foot', 'feet'],
  ['length', 0.0254, 'in', 'inch', 'inches'],
  ['length', 0.9144, 'yd', 'yard', 'yards'],
  ['length', 1609.344, 'mi', 'mile', 'miles'],
  ['area', 1, 'm2', 'sqm'],
  ['area', 1e6, 'km2', 'sqkm'],
  ['area', 10_000, 'ha', 'hectare', 'hectares'],
  ['area', 1000, 'dunum', 'dunums', 'dunam', 'dunams', 'donum', 'donums'],
  ['area', 4046.856_422_4, 'acre', 'acres'],
  ['area', 2_589_988.110_336, 'mi2', 'sqmi'],
  ['mass', 1, 'kg', 'kilogram', 'kilograms', 'kilo', 'kilos'],
  ['mass', 0.001, 'g', 'gram', 'grams'],
  ['mass', 1000, 't', 'tonne', 'tonnes', 'ton', 'tons'],
  ['mass', 0.453_592_37, 'lb', 'lbs'],
  ['volume', 1, 'l', 'litre', 'litres', 'liter', 'liters'],
  ['volume', 0.001, 'ml', 'millilitre', 'millilitres', 'milliliter', 'milliliters'],
  ['volume', 1000, 'm3'],
  ['time', 1, 'minute', 'minutes', 'min'],
  ['time', 1 / 60, 'second', 'seconds', 's'],
  ['time', 60, 'hour', 'hours', 'h'],
  ['time', 1440, 'day', 'days'],
  ['time', 10_080, 'week', 'weeks'],
  ['calendar', 1, 'month', 'months'],
  ['calendar', 12, 'year', 'years'],
  ['speed', 1, 'km/h', 'kmh', 'kph'],
  ['speed', 1.609_344, 'mph'],
  ['power', 1, 'kw', 'kilowatt', 'kilowatts'],
  ['power', 1000, 'mw', 'megawatt', 'megawatts'],
  ['gallon', 1, 'gallon', 'gallons'],
  ['barrel', 1, 'barrel', 'barrels'],
  ['share', 1, 'percent', '%'],
  ['temperature', 1, 'celsius', '°c'],
  ['magnitude', 1, 'magnitude'],
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  MEASURED.flatMap(([, , canonical, ...names]) =>
    [canonical!, ...names].map((name): [string, string] => [name, canonical!]),
  ),
);
const MEASURES: ReadonlyMap<string, Measure> = new Map(
  MEASURED.map(([dimension, size, canonical]) => [canonical!, { dimension, size }]),
);

/** Counted words whose plural is no rule's business. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['buses', 'bus'],
  ['lives', 'life'],
]);

/**
 * One name for all names of a unit: `km` for `Kilometres`, `person` for `people`, `truck` for `trucks`.
 * Case, and whether a digit is raised (`km²`), do not matter. A word that is no measured unit is a counted thing.
 */
export function canonicalUnit(unit: string): string {
  const name = unit.normalize('NFKC').toLowerCase();
  return CANONICAL.get(name) ?? IRREGULAR.get(name) ?? singular(name);
}

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

/** Whether the unit is counted in whole things, as all are that are not measured. */
export const isCounted = (unit: string): boolean => !MEASURES.has(canonicalUnit(unit));
