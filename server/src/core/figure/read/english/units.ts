import type { Meaning } from '../meaning.ts';

/** Measures that make something else than a count of the number before them, and words of time. */
export const UNITS: readonly (readonly [string, Meaning])[] = [
  ['seconds sec secs', { unit: 'duration' }],
  ['minute minutes min mins', { unit: 'duration', period: 'minute' }],
  ['hour hours hr hrs', { unit: 'duration', period: 'hour' }],
  ['day days', { unit: 'duration', period: 'day' }],
  ['night nights', { unit: 'duration', period: 'day' }],
  ['week weeks', { unit: 'duration', period: 'week' }],
  ['month months', { unit: 'duration', period: 'month' }],
  ['year years yr yrs', { unit: 'duration', period: 'year' }],
  ['decade decades', { unit: 'duration', period: 'decade' }],
  ['century centuries', { unit: 'duration', period: 'century' }],
  [
    'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres foot feet ft inch inches yard yards',
    { unit: 'distance' },
  ],
  [
    'cm centimeter centimeters centimetre centimetres mm millimeter millimeters millimetre millimetres acre acres hectare hectares',
    { unit: 'distance' },
  ],
  ['square sq nautical cubic', { unit: 'distance', tag: 'before a measure' }],
  [
    'dollar dollars euro euros cents lira liras lire dinar dinars dirham dirhams riyal riyals rial rials shekel shekels',
    { unit: 'money' },
  ],
  [
    'ruble rubles rouble roubles franc francs yen yuan rupee rupees peso pesos pence usd eur gbp quid bucks sterling',
    { unit: 'money' },
  ],
  ['percent percents pct pc percentage', { unit: 'percent' }],
  ['per', { tag: 'per', stop: true }],
  ['cent', { tag: 'cent' }],
  ['degree degrees celsius fahrenheit kph mph knots', { unit: 'ratio' }],
];
