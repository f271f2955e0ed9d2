import type { Amount } from '../amount.ts';
import { readCode, readScore } from '../code.ts';
import {
  type Found,
  figure,
  type Grammar,
  type Language,
  makeLanguage,
  nothing,
  type Rule,
} from '../language.ts';
import { makeLexicon } from '../lexicon.ts';
import type { Ending } from '../lookUp.ts';
import type { Meaning } from '../meaning.ts';
import { compile, wordsOf } from '../phrases.ts';
import { readQuantity, startOf } from '../quantity.ts';
import { withSuffix } from '../suffixes.ts';
import { anyNumeralAt, isWord, markAt, meaningAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { CALENDAR_WORDS, CLOCK_WORDS, ORDINALS } from './calendarWords.ts';
import { CUE_WORDS } from './cues.ts';
import { readDate } from './dates.ts';
import { readDual, readSingle } from './duals.ts';
import { AFTER, BEFORE } from './hedges.ts';
import { changes, hedgeAround, judge, nounOf } from './judge.ts';
import { DEEDS, DUAL_ENDINGS, NO_DUALS, NOUNS } from './nouns.ts';
import { readFractionOfScale, readNumber, withFraction } from './numbers.ts';
import { NUMBER_WORDS } from './numberWords.ts';
import { readOrdinal } from './ordinals.ts';
import { readShare, SHARE_WORDS } from './shares.ts';
import { readTime } from './times.ts';
import { AGES, CHANGES, LABELS, NAMED_BY_DATE, STOPS, UNITS } from './units.ts';
import { readVague, VAGUE_WORDS } from './vague.ts';

const LINKS: readonly (readonly [string, Meaning])[] = [
  ['و', { link: 'and', stop: true }],
  ['أو', { link: 'or', stop: true }],
  ['إلى الى حتى لغاية', { link: 'to', stop: true }],
  ['بين', { link: 'between', stop: true }],
  ['من', { link: 'of', tag: 'from', stop: true }],
  ['ما', { tag: 'what', stop: true }],
  ['ال', { tag: 'article', stop: true }],
  ['قبل', { tag: 'ago', stop: true }],
];

/** Stands in the lexicon for every noun with a dual's ending; brackets keep it from ever being a word of a text. */
const ANY_DUAL = '<dual>';

const lexicon = makeLexicon(
  [
    ...LINKS,
    ...NUMBER_WORDS,
    ...CALENDAR_WORDS,
    ...UNITS,
    ...ORDINALS,
    ...CLOCK_WORDS,
    ...VAGUE_WORDS,
    ...SHARE_WORDS,
    [LABELS, { label: true }],
    [NAMED_BY_DATE, { tag: 'named' }],
    [AGES, { age: true, stop: true }],
    [CHANGES, { tag: 'change', stop: true }],
    [DEEDS, { deed: true, stop: true }],
    [STOPS, { stop: true }],
    [NO_DUALS, {}],
    ...NOUNS,
    [ANY_DUAL, { dual: 'thing', tag: 'any' }],
  ],
  [...wordsOf(BEFORE, AFTER), ...CUE_WORDS],
);

const anyDual = lexicon.words.indexOf(ANY_DUAL);
const endings: readonly Ending[] = DUAL_ENDINGS.map((letters) => ({ letters, least: 3, id: anyDual }));

const PERCENT_SIGNS = new Set([0x25, 0x66a]);
const HUNDREDS = new Set(['المئة', 'المائة', 'المية', 'الميه', 'المئه', 'المائه']);

function percent(tokens: Tokens, at: number): number {
  if (PERCENT_SIGNS.has(markAt(tokens, at))) return 1;
  if (meaningAt(tokens, at)?.unit === 'percent') return 1;
  return textAt(tokens, at) === 'في' && HUNDREDS.has(textAt(tokens, at + 1)) ? 2 : 0;
}

function amount(tokens: Tokens, at: number): Amount | undefined {
  const dual = meaningAt(tokens, at)?.dual;
  if (dual !== undefined) {
    const two: Amount = { next: at + 1, value: 2, scale: 1, multiplier: 0, thing: dual, digits: false };
    return dual === 'duration' || dual === 'distance' ? withFraction(tokens, two) : two;
  }
  const read = readFractionOfScale(tokens, at) ?? readNumber(tokens, at);
  return read === undefined ? undefined : withSuffix(tokens, read);
}

const grammar: Grammar = {
  amount,
  before: compile(lexicon.words, BEFORE, true),
  after: compile(lexicon.words, AFTER, false),
  minus: new Set(['ناقص', 'سالب', 'السالب']),
  around: hedgeAround,
  percent,
  noun: nounOf,
  judge,
  changes,
};

/** Squares, towns and movements that are named by a date ("6 October City"). */
const readNamed: Rule = (tokens, at) => {
  if (meaningAt(tokens, at - 1)?.tag !== 'named') return undefined;
  const numeral = anyNumeralAt(tokens, at);
  if (
    numeral?.is !== 'number' &&
    meaningAt(tokens, at)?.atom === undefined &&
    meaningAt(tokens, at)?.ordinal === undefined
  )
    return undefined;
  const of = meaningAt(tokens, at + 1)?.link === 'of' ? at + 2 : at + 1;
  return meaningAt(tokens, of)?.month === undefined ? undefined : nothing(of + 1);
};

/** "One out of every 122". */
const readRatio: Rule = (tokens, at) => {
  const part = readNumber(tokens, at);
  if (part === undefined || meaningAt(tokens, part.next)?.link !== 'of') return undefined;
  let next = part.next + 1;
  if (textAt(tokens, next) === 'بين' || textAt(tokens, next) === 'أصل') next++;
  if (textAt(tokens, next) !== 'كل') return undefined;
  const whole = readNumber(tokens, next + 1);
  if (whole === undefined || whole.value <= 0 || part.value > whole.value) return undefined;
  return { figures: [ratio(tokens, at, whole.next, part.value / whole.value)], next: whole.next };
};

const ratio = (tokens: Tokens, at: number, next: number, value: number) =>
  figure(
    tokens,
    startOf(tokens, at),
    tokens.ends[next - 1]!,
    'ratio',
    `${Number((value * 100).toPrecision(2))}%`,
  );

/** "Half a million" is a number, "half the people" a share. */
function readShareUnlessScaled(tokens: Tokens, at: number): Found | undefined {
  return isWord(tokens, at) && readFractionOfScale(tokens, at) === undefined
    ? readShare(tokens, at, grammar)
    : undefined;
}

/** Arabic: read to its full depth. */
export const arabic: Language = makeLanguage(
  {
    lexicon,
    marks: {
      decimalComma: false,
      groupingDot: true,
      decimalSlash: false,
      groupingSpace: false,
      dayFirst: true,
    },
    clitics: true,
    endings,
    vowelled: { letters: 'َين', least: 5, id: anyDual },
  },
  [
    { begins: ['atom', 'ordinal'], digits: true, read: readNamed },
    {
      begins: ['atom', 'ordinal', 'dual', 'month', 'hijri', 'hijriOf', 'weekday', 'day', 'decade', 'opens'],
      digits: true,
      read: readDate,
    },
    {
      begins: ['atom', 'ordinal', 'clock'],
      digits: true,
      read: (tokens, at) => readTime(tokens, at, grammar),
    },
    { begins: [], digits: true, read: readScore },
    { begins: ['atom'], digits: true, read: readRatio },
    { begins: ['share', 'fraction', 'atom', 'opens'], read: readShareUnlessScaled },
    { begins: ['vague'], read: readVague },
    { begins: ['ordinal', 'atom'], read: readOrdinal },
    { begins: ['dual'], read: (tokens, at) => readDual(tokens, at, grammar) },
    { begins: ['single'], read: readSingle },
    { begins: ['atom', 'fraction'], digits: true, read: (tokens, at) => readQuantity(tokens, at, grammar) },
    { begins: [], digits: true, read: readCode },
  ],
);
