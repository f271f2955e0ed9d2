import { formatNumber } from '../amount.ts';
import { type Found, figure, type Grammar, nothing } from '../language.ts';
import { hedgesBefore } from '../quantity.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { readEnglish } from './numbers.ts';

const HYPHEN = 0x2d;
const IDLE_NOUNS = new Set([
  'day',
  'time',
  'times',
  'way',
  'sorts',
  'kinds',
  'sides',
  'over',
  'along',
  'but',
  'else',
  'costs',
  'that',
  'this',
  'hours',
  'night',
  'year',
  'week',
]);
const SUPERLATIVE_BEFORE = new Set([
  'the',
  'at',
  'second',
  'its',
  'their',
  'is',
  'was',
  'are',
  'were',
  'one',
  'among',
  'some',
]);

/** Reads "most of", "all 12" (left to the number), "half the people", "two-thirds", "a quarter of". */
export function readShare(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const word = meaningAt(tokens, at);
  if (word === undefined) return undefined;
  if (word.share !== undefined && word.fraction === undefined) return readPart(tokens, at, word.share);
  return readFraction(tokens, at, grammar);
}

function readPart(tokens: Tokens, at: number, share: string): Found | undefined {
  const of = meaningAt(tokens, at + 1)?.link === 'of';
  const next = textAt(tokens, at + 1).toLowerCase();
  const before = textAt(tokens, at - 1).toLowerCase();
  if (share === 'none' && !of) return nothing(at + 1);
  if (share === 'all') {
    const noun = next === 'the' || next === 'its' || next === 'their' || next === 'of';
    const named = noun ? textAt(tokens, at + 2).toLowerCase() : next;
    if (
      before === 'at' ||
      before === 'after' ||
      before === 'above' ||
      IDLE_NOUNS.has(named) ||
      atomAt(tokens, at + 1) !== undefined
    )
      return nothing(at + 1);
    return noun || next.endsWith('s') || next === 'people' ? emit(tokens, at, 'all') : nothing(at + 1);
  }
  if (next === 'likely' || next === 'recent' || next === 'recently' || !isWord(tokens, at + 1))
    return nothing(at + 1);
  if (of)
    return IDLE_NOUNS.has(textAt(tokens, at + 3).toLowerCase()) || (before === 'at' && share === 'most')
      ? nothing(at + 1)
      : emit(tokens, at, share);
  if (textAt(tokens, at).toLowerCase() === 'majority' || SUPERLATIVE_BEFORE.has(before))
    return nothing(at + 1);
  return next.endsWith('s') || next === 'people' ? emit(tokens, at, share) : nothing(at + 1);
}

function readFraction(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const start = meaningAt(tokens, at)?.opens === 'article' ? at + 1 : at;
  let fraction: number | undefined;
  let next = start + 1;
  const word = meaningAt(tokens, start);
  if (word?.fraction !== undefined && word.tag !== 'parts') fraction = word.fraction;
  else if (start > at && word?.ordinal !== undefined && word.ordinal > 2 && word.ordinal <= 10)
    fraction = 1 / word.ordinal;
  else {
    const count = readEnglish(tokens, start);
    if (count === undefined || count.digits || count.value > 9) return undefined;
    const denominator = markAt(tokens, count.next) === HYPHEN ? count.next + 1 : count.next;
    const part = meaningAt(tokens, denominator);
    // "The third quarter" is one of four, and no part of a whole.
    if (meaningAt(tokens, count.next - 1)?.ordinal !== undefined) return undefined;
    if (part?.fraction !== undefined && part.share === undefined) fraction = count.value * part.fraction;
    else if (count.value === 1 && part?.share === 'half') fraction = 0.5;
    else if (count.value === 1 && part?.ordinal !== undefined && part.ordinal > 2)
      fraction = 1 / part.ordinal;
    else return undefined;
    next = denominator + 1;
  }
  const of = meaningAt(tokens, next)?.link === 'of';
  const following = textAt(tokens, next).toLowerCase();
  const whole =
    of || following === 'the' || following === 'its' || following === 'their' || following === 'his';
  const unitAt = following === 'a' || following === 'an' ? next + 1 : next;
  const unit = meaningAt(tokens, unitAt)?.unit;
  if (unit !== undefined && unit !== 'percent' && !of)
    return emitMeasure(tokens, at, unitAt, unit, fraction, grammar);
  const alone = isEdge(tokens, at - 1) && isEdge(tokens, next);
  if (start > at && word?.ordinal !== undefined && !of && !alone) return undefined;
  if (start === at && meaningAt(tokens, at - 1)?.ordinal !== undefined) return nothing(next);
  const hedge = hedgesBefore(tokens, at, grammar);
  // "Of whom fewer than half."
  const ends = !isWord(tokens, next) && hedge.hedge !== '' && markAt(tokens, next) !== HYPHEN;
  if (!whole && !alone && !ends && next === start + 1 && word?.fraction !== undefined) return nothing(next);
  const value =
    fraction === 0.5 && hedge.hedge === ''
      ? 'half'
      : `${hedge.hedge}${formatNumber(Math.round(fraction * 1000) / 10)}%`;
  return {
    figures: [figure(tokens, tokens.starts[hedge.first]!, tokens.ends[next - 1]!, 'share', value)],
    next,
  };
}

function emitMeasure(
  tokens: Tokens,
  at: number,
  unitAt: number,
  kind: Parameters<typeof figure>[3],
  fraction: number,
  grammar: Grammar,
): Found {
  const hedge = hedgesBefore(tokens, at, grammar);
  const value = `${hedge.hedge}${formatNumber(Number(fraction.toPrecision(3)))}`;
  const noun = { start: tokens.starts[unitAt]!, end: tokens.ends[unitAt]! };
  const end = tokens.ends[unitAt - 1]!;
  return { figures: [figure(tokens, tokens.starts[hedge.first]!, end, kind, value, noun)], next: unitAt + 1 };
}

const emit = (tokens: Tokens, at: number, value: string): Found => ({
  figures: [figure(tokens, tokens.starts[at]!, tokens.ends[at]!, 'share', value)],
  next: at + 1,
});
