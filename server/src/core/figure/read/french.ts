import type { Hedge } from '../value.ts';
import type { Atom, Meaning } from './meaning.ts';
import type { PhraseList } from './phrases.ts';
import { plainLanguage } from './plain.ts';

type Row = readonly [string, Meaning];

const ATOMS: readonly (readonly [is: Atom['is'], value: number, cardinals: string, ordinals: string])[] = [
  ['zero', 0, 'zéro', 'zéroième zéroièmes'],
  ['digit', 2, 'deux', 'deuxième deuxièmes second seconde'],
  ['digit', 3, 'trois', 'troisième troisièmes'],
  ['digit', 4, 'quatre', 'quatrième quatrièmes'],
  ['digit', 5, 'cinq', 'cinquième cinquièmes'],
  ['digit', 6, 'six', 'sixième sixièmes'],
  ['digit', 7, 'sept', 'septième septièmes'],
  ['digit', 8, 'huit', 'huitième huitièmes'],
  ['digit', 9, 'neuf', 'neuvième neuvièmes'],
  ['ten', 10, 'dix', 'dixième dixièmes'],
  ['teen', 11, 'onze', 'onzième onzièmes'],
  ['teen', 12, 'douze', 'douzième douzièmes'],
  ['teen', 13, 'treize', 'treizième treizièmes'],
  ['teen', 14, 'quatorze', 'quatorzième quatorzièmes'],
  ['teen', 15, 'quinze', 'quinzième quinzièmes'],
  ['teen', 16, 'seize', 'seizième seizièmes'],
  ['tens', 20, 'vingt vingts', 'vingtième vingtièmes'],
  ['tens', 30, 'trente', 'trentième trentièmes'],
  ['tens', 40, 'quarante', 'quarantième quarantièmes'],
  ['tens', 50, 'cinquante', 'cinquantième cinquantièmes'],
  ['tens', 60, 'soixante', 'soixantième soixantièmes'],
  ['tens', 70, 'septante', 'septantième'],
  ['tens', 80, 'huitante octante', 'huitantième'],
  ['tens', 90, 'nonante', 'nonantième'],
  ['hundred', 100, 'cent cents', 'centième centièmes'],
  ['scale', 1e3, 'mille', 'millième millièmes'],
  ['scale', 1e6, 'million millions', 'millionième millionièmes'],
  ['scale', 1e9, 'milliard milliards', 'milliardième milliardièmes'],
  ['scale', 1e12, 'billion billions', 'billionième'],
];

const NUMBERS: readonly Row[] = [
  ['un une', { atom: { is: 'digit', value: 1 }, opens: 'article', tag: 'one', stop: true }],
  ['unième unièmes', { atom: { is: 'digit', value: 1 }, ordinal: 1, stop: true }],
  ['premier première premiers premières', { atom: { is: 'digit', value: 1 }, ordinal: 1, stop: true }],
  ...ATOMS.flatMap(([is, value, cardinals, ordinals]): Row[] => [
    [cardinals, { atom: { is, value }, stop: true }],
    [ordinals, { atom: { is, value }, ordinal: value, stop: true }],
  ]),
];

const ABOUT: readonly Row[] = [
  ['dizaine', { about: 10 }],
  ['douzaine', { about: 12 }],
  ['quinzaine', { about: 15 }],
  ['vingtaine', { about: 20 }],
  ['trentaine', { about: 30 }],
  ['quarantaine', { about: 40 }],
  ['cinquantaine', { about: 50 }],
  ['soixantaine', { about: 60 }],
  ['centaine', { about: 100 }],
  ['millier', { about: 1000 }],
  ['dizaines douzaines', { vague: 'tens' }],
  ['centaines', { vague: 'hundreds' }],
  ['milliers', { vague: 'thousands' }],
  ['plusieurs', { vague: 'some', tag: 'several' }],
  ['quelques', { vague: 'few', tag: 'several' }],
];

const OTHERS: readonly Row[] = [
  ['et', { link: 'and', stop: true }],
  ['ou', { link: 'or', stop: true }],
  ['à au', { link: 'to', stop: true }],
  ['entre', { link: 'between', stop: true }],
  ['de d des', { link: 'of', tag: 'from', stop: true }],
  ['virgule', { link: 'point' }],
  ['demi demie', { fraction: 0.5, tag: 'and a half' }],
  ['sur', { tag: 'out of', stop: true }],
  ['er ère re e ème eme ième nd nde ers', { tag: 'ordinal suffix' }],
  ['cinquième cinquièmes', { fraction: 1 / 5, tag: 'parts' }],
  ['dixième dixièmes', { fraction: 1 / 10, tag: 'parts' }],
  [
    'seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années',
    { unit: 'duration' },
  ],
  ['km kilomètre kilomètres mètre mètres hectare hectares', { unit: 'distance' }],
  ['euro euros dollar dollars livres francs dinars dirhams', { unit: 'money' }],
  ['âge âgé âgée âgés âgées', { age: true }],
  ['en depuis', { tag: 'before a year', stop: true }],
  ['article numéro n résolution vol', { label: true }],
  ['personne mort morte blessé blessée civil soldat enfant femme homme', { tag: 'counted' }],
  ['le la les du dans par pour sur sont ont a est été dont ces ses leurs que qui plus moins', { stop: true }],
  ['janvier', { month: 1 }],
  ['février', { month: 2 }],
  ['mars', { month: 3 }],
  ['avril', { month: 4 }],
  ['mai', { month: 5 }],
  ['juin', { month: 6 }],
  ['juillet', { month: 7 }],
  ['août', { month: 8 }],
  ['septembre', { month: 9 }],
  ['octobre', { month: 10 }],
  ['novembre', { month: 11 }],
  ['décembre', { month: 12 }],
  ['dimanche', { weekday: 0 }],
  ['quart quarts', { fraction: 1 / 4, tag: 'parts', stop: true }],
  ['tiers', { fraction: 1 / 3, tag: 'parts', stop: true }],
  ['moitié', { share: 'half', stop: true }],
  ['lundi', { weekday: 1 }],
  ['mardi', { weekday: 2 }],
  ['mercredi', { weekday: 3 }],
  ['jeudi', { weekday: 4 }],
  ['vendredi', { weekday: 5 }],
  ['samedi', { weekday: 6 }],
  ['hier', { day: -1 }],
  ['demain', { day: 1 }],
];

const BEFORE: PhraseList<Hedge> = [
  ...[
    'environ',
    'quelque',
    'à peu près',
    'autour de',
    'de l ordre de',
    'un peu près de',
    'vers',
    'env',
    'approximativement',
    'quelques',
  ].map((p) => [p, '~'] as const),
  ...['près de', 'près d', 'presque', 'pas loin de', 'un peu moins de', 'un peu moins d', 'à peine'].map(
    (p) => [p, '<~'] as const,
  ),
  ...['un peu plus de', 'un peu plus d'].map((p) => [p, '>~'] as const),
  ...['plus de', 'plus d', 'delà de', 'supérieur à', 'dépassé', 'dépasse'].map((p) => [p, '>'] as const),
  ...['au moins', 'au minimum', 'pas moins de', 'pas moins d', 'minimum'].map((p) => [p, '>='] as const),
  ...['moins de', 'moins d', 'inférieur à'].map((p) => [p, '<'] as const),
  ...['jusqu à', 'au plus', 'au maximum', 'pas plus de', 'maximum', 'tout au plus'].map(
    (p) => [p, '<='] as const,
  ),
];

const AFTER: PhraseList<Hedge> = [
  ...['au moins', 'ou plus', 'et plus', 'au minimum'].map((p) => [p, '>='] as const),
  ...['au plus', 'ou moins', 'au maximum'].map((p) => [p, '<='] as const),
  ...['environ', 'à peu près'].map((p) => [p, '~'] as const),
];

/** French: numbers, hedges and ranges. */
export const french = plainLanguage({
  entries: [...NUMBERS, ...ABOUT, ...OTHERS],
  order: {
    and: 'before one',
    hyphen: true,
    comma: false,
    twenties: true,
    tenTakesUnits: false,
    pairs: false,
  },
  marks: { decimalComma: true, groupingDot: true, decimalSlash: false, groupingSpace: true, dayFirst: true },
  before: BEFORE,
  after: AFTER,
  minus: ['moins'],
  percent: [
    ['pour cent', true],
    ['p cent', true],
  ],
});
