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
import { withSuffix } from './suffixes.ts';
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
      read: readPlainShare(grammar),
    },
    { begins: ['atom'], digits: true, read: readOutOf(grammar) },
    { begins: ['vague', 'atom'], read: readVague },
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
  if (word?.opens === 'article' && meaningAt(tokens, at + 1)?.about !== undefined)
    return round(tokens, at + 1);
  if (word?.about !== undefined) return round(tokens, at);
  const part = word?.opens === 'article' && meaningAt(tokens, at + 1)?.tag === 'and a half' ? at + 1 : at;
  const { fraction, atom } = meaningAt(tokens, part) ?? {};
  if (fraction !== undefined && atom === undefined) {
    const tied = markAt(tokens, part + 1) === HYPHEN ? part + 2 : part + 1;
    const scale = atomAt(tokens, tied);
    if (scale?.is !== 'scale') return undefined;
    return {
      next: tied + 1,
      value: fraction * scale.value,
      scale: scale.value,
      multiplier: fraction,
      digits: false,
    };
  }
  const found = readWords(tokens, at, order);
  if (found === undefined) return undefined;
  return withHalf(tokens, withRest(tokens, withPoint(tokens, suffixed(tokens, found), order), order));
}

/** "100K", "21e", "21'inci": what is written on to digits. */
function suffixed(tokens: Tokens, found: Amount): Amount {
  const at = found.next;
  if (!found.digits || !isWord(tokens, at) || tokens.starts[at]! - tokens.ends[at - 1]! > 1) return found;
  if (meaningAt(tokens, at)?.tag === 'ordinal suffix') return { ...found, next: at + 1, digits: false };
  return withSuffix(tokens, found);
}

/** "12 thousand 345", with digits after the scale. */
function withRest(tokens: Tokens, found: Amount, order: Order): Amount {
  const and = meaningAt(tokens, found.next)?.link === 'and' ? 1 : 0;
  const numeral = numeralAt(tokens, found.next + and);
  if (found.scale < 1000 || numeral === undefined || (and === 1 && order.and !== 'always')) return found;
  const rest = readWords(tokens, found.next + and, order);
  if (rest === undefined || rest.value >= found.scale) return found;
  const fits = and === 1 || rest.scale > 1 || (numeral.plain && numeral.digits === 3);
  return fits ? { ...found, value: found.value + rest.value, scale: rest.scale, next: rest.next } : found;
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
  const last = meaningAt(tokens, next - 1);
  if (last?.ordinal !== undefined || last?.tag === 'ordinal suffix') return 'ordinal';
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

/** "Quatre sur cinq": a part of the whole that is named after it. */
const readOutOf =
  (grammar: Grammar): Rule =>
  (tokens, at) => {
    const part = grammar.amount(tokens, at);
    if (part === undefined || meaningAt(tokens, part.next)?.tag !== 'out of') return undefined;
    const whole = grammar.amount(tokens, part.next + 1);
    if (whole === undefined || part.value <= 0 || part.value >= whole.value || whole.value > 1000)
      return undefined;
    if (meaningAt(tokens, whole.next)?.unit !== undefined || (whole.value > 10 && whole.value % 100 > 0))
      return undefined;
    const value = `${Number(((part.value / whole.value) * 100).toPrecision(2))}%`;
    const end = tokens.ends[whole.next - 1]!;
    return { figures: [figure(tokens, tokens.starts[at]!, end, 'ratio', value)], next: whole.next };
  };

const LEAST: Readonly<Record<string, number>> = { tens: 20, hundreds: 200, thousands: 2000 };
const POWERS = new Map<number | undefined, string>([
  [10, 'tens'],
  [100, 'hundreds'],
  [1e3, 'thousands'],
  [1e6, 'millions'],
]);

/** "Tens of thousands", as "dizaines de milliers", "on binlerce" and "ده‌ها هزار" say it, and "ده ها" in two words. */
function readTensOf(tokens: Tokens, at: number): Found | undefined {
  const word = meaningAt(tokens, at);
  const plain = word?.vague === undefined ? POWERS.get(word?.atom?.value) : undefined;
  const emit = (next: number, value: string): Found => ({
    figures: [figure(tokens, tokens.starts[at]!, tokens.ends[next - 1]!, 'count', value)],
    next,
  });
  if (plain !== undefined && meaningAt(tokens, at + 1)?.tag === 'plural ending') return emit(at + 2, plain);
  const several = word?.tag === 'several' ? POWERS.get(atomAt(tokens, at + 1)?.value) : undefined;
  if (several !== undefined && several !== 'tens') return emit(at + 2, several);
  const least = LEAST[word?.vague ?? plain ?? ''];
  if (least === undefined) return undefined;
  const of = meaningAt(tokens, at + 1)?.link === 'of' ? at + 2 : at + 1;
  const second = meaningAt(tokens, of);
  const scale =
    second?.vague === 'thousands' ? 1e3 : second?.vague === 'millions' ? 1e6 : second?.atom?.value;
  const scaled = scale === 1e3 || scale === 1e6 || scale === 1e9;
  if (!scaled || (plain !== undefined && second?.vague === undefined)) return undefined;
  return least * scale >= 2e4 ? emit(of + 1, `>=${least * scale}`) : undefined;
}

/** "Dozens", "several hundred", "some". */
const readVague: Rule = (tokens, at): Found | undefined => {
  const tens = readTensOf(tokens, at);
  if (tens !== undefined) return tens;
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
