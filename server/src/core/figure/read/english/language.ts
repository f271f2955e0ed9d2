import type { Amount } from '../amount.ts';
import { readCode, readScore } from '../code.ts';
import { type Found, figure, type Grammar, type Language, makeLanguage, type Rule } from '../language.ts';
import { makeLexicon } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { compile, wordsOf } from '../phrases.ts';
import { readQuantity } from '../quantity.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { CALENDAR_WORDS } from './calendarWords.ts';
import { readDate } from './dates.ts';
import { AFTER, BEFORE } from './hedges.ts';
import { changes, judge, nounOf } from './judge.ts';
import { BOMB_KINDS, BOMBS, CHANGES, DEEDS, FATES, FUNCTION_WORDS, LABELS, PERSONS } from './nouns.ts';
import { readEnglish } from './numbers.ts';
import { NUMBER_WORDS } from './numberWords.ts';
import { readShare } from './shares.ts';
import { readTime } from './times.ts';
import { UNITS } from './units.ts';
import { readVague, VAGUE_WORDS } from './vague.ts';

const LINKS: readonly (readonly [string, Meaning])[] = [
  ['and', { link: 'and', stop: true }],
  ['or', { link: 'or', stop: true }],
  ['to', { link: 'to', stop: true }],
  ['between', { link: 'between', stop: true }],
  ['from', { link: 'from', stop: true }],
  ['of', { link: 'of', stop: true }],
];

const lexicon = makeLexicon(
  [
    ...LINKS,
    ...NUMBER_WORDS,
    ...CALENDAR_WORDS,
    ...UNITS,
    ...VAGUE_WORDS,
    [LABELS, { label: true }],
    [CHANGES, { tag: 'change' }],
    [FUNCTION_WORDS, { stop: true }],
    [PERSONS, { single: 'person' }],
    [BOMB_KINDS, { tag: 'bomb kind' }],
    [BOMBS, { tag: 'bomb' }],
    [DEEDS, { deed: true }],
  ],
  [...wordsOf(BEFORE, AFTER), ...FATES.split(' ')],
);

const PERCENT = 0x25;

function percent(tokens: Tokens, at: number): number {
  if (markAt(tokens, at) === PERCENT) return 1;
  const word = meaningAt(tokens, at);
  if (word?.unit === 'percent') return 1;
  return word?.tag === 'per' && meaningAt(tokens, at + 1)?.tag === 'cent' ? 2 : 0;
}

function amount(tokens: Tokens, at: number): Amount | undefined {
  const opens = meaningAt(tokens, at)?.opens;
  const two = (next: number): Amount => ({
    next,
    value: 2,
    scale: 1,
    multiplier: 0,
    thing: 'thing',
    digits: false,
  });
  if (opens === 'twin')
    return textAt(tokens, at).toLowerCase() === 'twin' && isWord(tokens, at + 1) ? two(at + 1) : undefined;
  if (opens === 'couple') {
    const scale = atomAt(tokens, meaningAt(tokens, at + 1)?.link === 'of' ? at + 2 : at + 1);
    const next = meaningAt(tokens, at + 1)?.link === 'of' ? at + 3 : at + 2;
    if (scale !== undefined && scale.value >= 12) {
      return { next, value: scale.value * 2, scale: scale.value, multiplier: 2, digits: false };
    }
  }
  const alone =
    isEdge(tokens, at + 1) &&
    isEdge(tokens, meaningAt(tokens, at - 1)?.opens === 'article' ? at - 2 : at - 1);
  if (opens === 'couple' && alone) return two(at + 1);
  if (opens === 'couple')
    return meaningAt(tokens, at + 1)?.link === 'of' && isWord(tokens, at + 2) ? two(at + 1) : undefined;
  return readEnglish(tokens, at);
}

const grammar: Grammar = {
  amount,
  before: compile(lexicon.words, BEFORE, true),
  after: compile(lexicon.words, AFTER, false),
  minus: new Set(['minus', 'negative']),
  percent,
  noun: nounOf,
  judge,
  changes,
};

/** "One in five", "nine out of every ten". */
const readRatio: Rule = (tokens, at) => {
  const part = readEnglish(tokens, at);
  if (part === undefined) return undefined;
  let next = part.next;
  const word = textAt(tokens, next).toLowerCase();
  if (word === 'in') next++;
  else if (word === 'out' && meaningAt(tokens, next + 1)?.link === 'of') next += 2;
  else return undefined;
  const every = textAt(tokens, next).toLowerCase() === 'every';
  if (every) next++;
  const whole = readEnglish(tokens, next);
  if (
    whole === undefined ||
    whole.value <= part.value ||
    part.value <= 0 ||
    meaningAt(tokens, whole.next)?.unit !== undefined
  )
    return undefined;
  const year =
    word === 'in' &&
    !every &&
    (whole.value > 1000 || (part.value > 1 && part.digits && !ROUND.has(whole.value)));
  if (year || (word === 'out' && !every && whole.value > 10)) return undefined;
  const value = `${Number(((part.value / whole.value) * 100).toPrecision(2))}%`;
  return {
    figures: [figure(tokens, tokens.starts[at]!, tokens.ends[whole.next - 1]!, 'ratio', value)],
    next: whole.next,
  };
};

/** "3 in 10" is a part; "killed 3 in 6 attacks" is two numbers. */
const ROUND = new Set([3, 4, 5, 10, 100, 1000]);

const DEED_WORDS = new Set(DEEDS.split(' '));
const FATE_WORDS = new Set(FATES.split(' '));

/** "Killed a child", "a man was shot", "a car bomb": an article that says one. */
const readArticle: Rule = (tokens, at) => {
  if (meaningAt(tokens, at)?.opens !== 'article') return undefined;
  for (let i = at + 1; i < at + 4 && isWord(tokens, i); i++) {
    const word = meaningAt(tokens, i);
    if (word?.stop === true) return undefined;
    if (word?.tag === 'bomb kind' && meaningAt(tokens, i + 1)?.tag === 'bomb') return one(tokens, at, i + 1);
    if (word?.single === undefined) continue;
    if (meaningAt(tokens, i + 1)?.single !== undefined) continue;
    const deed =
      DEED_WORDS.has(textAt(tokens, at - 1).toLowerCase()) ||
      (textAt(tokens, at - 1).toLowerCase() === 'of' && DEED_WORDS.has(textAt(tokens, at - 2).toLowerCase()));
    const among = textAt(tokens, at - 1).toLowerCase() === 'them';
    const listed = textAt(tokens, at - 1).toLowerCase() === 'and' && isInList(tokens, at - 2);
    return deed || among || listed || fated(tokens, i + 1) ? one(tokens, at, i) : undefined;
  }
  return undefined;
};

/** Whether the word before "and a child" is counted itself. */
const isInList = (tokens: Tokens, at: number): boolean =>
  meaningAt(tokens, at)?.single !== undefined ||
  meaningAt(tokens, at - 1)?.atom !== undefined ||
  tokens.kinds[at - 1] === 1;

function fated(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 3 && isWord(tokens, i); i++) {
    if (FATE_WORDS.has(textAt(tokens, i).toLowerCase())) return true;
  }
  return false;
}

const one = (tokens: Tokens, at: number, noun: number): Found => {
  const start = tokens.starts[at]!;
  const end = tokens.ends[noun]!;
  return {
    figures: [figure(tokens, start, end, 'count', '1', { start: tokens.starts[noun]!, end })],
    next: noun + 1,
  };
};

/** "Half a million" is a number, "half the people" a share. */
function readShareUnlessScaled(tokens: Tokens, at: number): Found | undefined {
  const whole = meaningAt(tokens, at);
  if (whole === undefined) return undefined;
  const scaled =
    (whole.fraction !== undefined || whole.opens === 'article') && readEnglish(tokens, at) !== undefined;
  return scaled ? undefined : readShare(tokens, at, grammar);
}

/** English: read to its full depth. */
export const english: Language = makeLanguage(
  {
    lexicon,
    marks: {
      decimalComma: false,
      groupingDot: false,
      decimalSlash: false,
      groupingSpace: false,
      dayFirst: false,
    },
  },
  [
    { begins: ['atom', 'month', 'weekday', 'day', 'decade', 'opens'], digits: true, read: readDate },
    { begins: ['atom'], digits: true, read: (tokens, at) => readTime(tokens, at, grammar) },
    { begins: [], digits: true, read: readScore },
    { begins: ['atom'], digits: true, read: readRatio },
    { begins: ['opens'], read: readArticle },
    { begins: ['share', 'fraction', 'atom', 'opens'], read: readShareUnlessScaled },
    { begins: ['vague', 'opens'], read: readVague },
    {
      begins: ['atom', 'fraction', 'opens'],
      digits: true,
      read: (tokens, at) => readQuantity(tokens, at, grammar),
    },
    { begins: [], digits: true, read: readCode },
  ],
);
