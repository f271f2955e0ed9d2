import type { Hedge } from '../value.ts';
import type { Amount } from './amount.ts';
import { readCode, readScore } from './code.ts';
import {
  type Found,
  figure,
  type Grammar,
  type Language,
  makeLanguage,
  type Quantity,
  type Rule,
  type Verdict,
} from './language.ts';
import { type Entries, makeLexicon } from './lexicon.ts';
import type { Marks } from './numerals.ts';
import { compile, type PhraseList, wordsOf } from './phrases.ts';
import { readPlainDate } from './plainDates.ts';
import { readPlainShare } from './plainShares.ts';
import { readQuantity } from './quantity.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, numeralAt } from './tokenAt.ts';
import type { Tokens } from './tokens.ts';
import { type Order, readWords } from './words.ts';

/** All that the reader needs of a language that it reads for numbers, hedges and ranges only. */
export interface PlainLanguage {
  readonly entries: Entries;
  readonly order: Order;
  readonly marks: Marks;
  readonly before: PhraseList<Hedge>;
  readonly after: PhraseList<Hedge>;
  /** Words that put the number after them below nought. */
  readonly minus: readonly string[];
  /** Phrases for "percent". */
  readonly percent: PhraseList<true>;
}

const PERCENT_SIGNS = new Set([0x25, 0x66a]);
const HYPHEN = 0x2d;

/** Makes a language of its data. */
export function plainLanguage(data: PlainLanguage): Language {
  const lexicon = makeLexicon(data.entries, wordsOf(data.before, data.after, data.percent));
  const percents = compile(lexicon.words, data.percent, false);
  const grammar: Grammar = {
    amount: (tokens, at) => amount(tokens, at, data.order),
    before: compile(lexicon.words, data.before, true),
    after: compile(lexicon.words, data.after, false),
    minus: new Set(data.minus),
    percent: (tokens, at) => percent(tokens, at, percents),
    noun,
    judge,
    changes: () => false,
  };
  return makeLanguage({ lexicon, marks: data.marks }, [
    { begins: ['month', 'weekday', 'day'], digits: true, read: readPlainDate },
    { begins: [], digits: true, read: readScore },
    {
      begins: ['share', 'opens', 'atom'],
      read: readPlainShare((tokens, at) => amount(tokens, at, data.order)),
    },
    { begins: ['vague'], read: readVague },
    {
      begins: ['atom', 'about', 'fraction'],
      digits: true,
      read: (tokens, at) => readQuantity(tokens, at, grammar),
    },
    { begins: [], digits: true, read: readCode },
  ]);
}

function amount(tokens: Tokens, at: number, order: Order): Amount | undefined {
  const word = meaningAt(tokens, at);
  if (word?.opens === 'article') {
    const about = meaningAt(tokens, at + 1)?.about;
    return about === undefined && word.atom === undefined
      ? undefined
      : (round(tokens, at + 1) ?? readWords(tokens, at, order));
  }
  if (word?.about !== undefined) return round(tokens, at);
  if (word?.fraction !== undefined) {
    const scale = atomAt(tokens, at + 1);
    if (scale?.is !== 'scale') return undefined;
    return {
      next: at + 2,
      value: word.fraction * scale.value,
      scale: scale.value,
      multiplier: word.fraction,
      digits: false,
    };
  }
  const found = readWords(tokens, at, order);
  return found === undefined ? undefined : withHalf(tokens, withPoint(tokens, found, order));
}

function round(tokens: Tokens, at: number): Amount | undefined {
  const about = meaningAt(tokens, at)?.about;
  if (about === undefined) return undefined;
  return { next: at + 1, value: about, scale: 1, multiplier: 0, digits: false, about: true };
}

function withPoint(tokens: Tokens, found: Amount, order: Order): Amount {
  if (found.scale !== 1 || meaningAt(tokens, found.next)?.link !== 'point') return found;
  const part = readWords(tokens, found.next + 1, order);
  if (part === undefined || !Number.isInteger(part.value)) return found;
  return { ...found, value: Number(`${found.value}.${part.value}`), next: part.next };
}

function withHalf(tokens: Tokens, found: Amount): Amount {
  const and = meaningAt(tokens, found.next)?.link === 'and' ? found.next + 1 : found.next;
  const half = meaningAt(tokens, and);
  if (half?.tag !== 'and a half') return found;
  const value = found.value + 0.5 * found.scale;
  const scale = atomAt(tokens, and + 1);
  if (found.scale !== 1 || scale?.is !== 'scale') return { ...found, value, next: and + 1 };
  return { ...found, value: value * scale.value, scale: scale.value, multiplier: value, next: and + 2 };
}

function percent(tokens: Tokens, at: number, phrases: Parameters<typeof phraseLength>[2]): number {
  return PERCENT_SIGNS.has(markAt(tokens, at)) ? 1 : phraseLength(tokens, at, phrases);
}

function phraseLength(tokens: Tokens, at: number, phrases: ReturnType<typeof compile<true>>): number {
  let node = phrases.root;
  let length = 0;
  for (let i = at; isWord(tokens, i); i++) {
    const next = node.next.get(tokens.ids[i]!);
    if (next === undefined) break;
    node = next;
    if (node.means === true) length = i - at + 1;
  }
  return length;
}

function noun(tokens: Tokens, { next }: Quantity): number {
  const of = meaningAt(tokens, next)?.link === 'of' ? next + 1 : next;
  return isWord(tokens, of) && meaningAt(tokens, of)?.stop !== true ? of : -1;
}

function judge(tokens: Tokens, { first, next, low, high }: Quantity, at: number): Verdict {
  if (meaningAt(tokens, next - 1)?.ordinal !== undefined) return 'ordinal';
  const before = meaningAt(tokens, first - 1);
  const unit = at < 0 ? undefined : meaningAt(tokens, at);
  const ofPerson = before?.tag === 'from' && meaningAt(tokens, first - 2)?.tag === 'counted';
  if (
    before?.age === true ||
    (ofPerson && unit?.unit === 'duration') ||
    (unit?.unit === 'duration' && meaningAt(tokens, at + 1)?.age === true)
  )
    return 'age';
  if (unit?.unit !== undefined) return unit.unit;
  if (before?.label === true) return 'id';
  const tied =
    markAt(tokens, first - 1) === HYPHEN && tokens.glued[first] === 1 && tokens.glued[first - 1] === 1;
  if (tied && isWord(tokens, first - 2) && numeralAt(tokens, first) !== undefined) return 'id';
  const year =
    low.digits && numeralAt(tokens, first)?.plain === true && low.value >= 1900 && low.value < 2100;
  if (year && (high === undefined || high.value < 2100) && (before?.tag === 'before a year' || at < 0))
    return 'date';
  if (meaningAt(tokens, first)?.tag === 'one' && next === first + 1) return ofOne(tokens, first, at);
  return 'count';
}

/** The word for "one" is also an article: it counts by itself, or before a word that one counts people with. */
function ofOne(tokens: Tokens, first: number, at: number): Verdict {
  if (isEdge(tokens, first - 1) && isEdge(tokens, first + 1)) return 'count';
  return at >= 0 && meaningAt(tokens, at)?.tag === 'counted' ? 'count' : 'none';
}

/** "Dozens", "several hundred", "some". */
const readVague: Rule = (tokens, at): Found | undefined => {
  const word = meaningAt(tokens, at);
  if (word?.vague === undefined) return undefined;
  const greater = meaningAt(tokens, at + 1);
  const next = greater?.vague !== undefined && word.tag === 'several' ? at + 2 : at + 1;
  const value = next === at + 2 ? greater!.vague! : word.vague;
  if (word.tag === 'several' && next === at + 1 && !isWord(tokens, at + 1)) return undefined;
  const of = meaningAt(tokens, next)?.link === 'of' ? next + 1 : next;
  const unit = meaningAt(tokens, of)?.unit;
  const span =
    isWord(tokens, of) && meaningAt(tokens, of)?.stop !== true
      ? { start: tokens.starts[of]!, end: tokens.ends[of]! }
      : undefined;
  return {
    figures: [figure(tokens, tokens.starts[at]!, tokens.ends[next - 1]!, unit ?? 'count', value, span)],
    next,
  };
};
