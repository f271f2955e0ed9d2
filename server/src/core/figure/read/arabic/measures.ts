import { CLASS, LETTER } from '../chars.ts';
import type { FigureKind } from '../figure.ts';
import type { Quantity } from '../language.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, textAt, wordAt } from '../tokenAt.ts';
import { AND, NUMBER, type Tokens } from '../tokens.ts';
import { INDICES, PRICES, SIZES } from './cues.ts';

const FULL_STOP = 0x2e;
const COLON = 0x3a;
const OPEN_SQUARE = 0x5b;
const REACH = 8;
const POINTS = new Set(['نقطة', 'نقاط']);
const OF_POINTS = new Set(['مئوية', 'أساس', 'اساس']);

/**
 * What a number measures that no unit stands behind: "47 degrees in the one town and 45 in the other", or that is the
 * state of an index ("closed at 11,254 points").
 */
export function measureOf(tokens: Tokens, quantity: Quantity, noun: number): FigureKind | undefined {
  const { first, next } = quantity;
  if (noun === next && textAt(tokens, noun) === 'نجوم') return 'ordinal';
  const cue = noun < 0 ? wordAt(tokens, first - 1) : '';
  if (PRICES.has(cue)) return 'money';
  if (SIZES.has(cue)) return 'distance';
  if (noun < 0 && isNamedBefore(tokens, first)) return 'id';
  if (noun === next && POINTS.has(textAt(tokens, noun)))
    return OF_POINTS.has(textAt(tokens, noun + 1)) || isOfIndex(tokens, first) ? 'ratio' : undefined;
  const and = isWord(tokens, first) ? (tokens.clitics[first]! & AND) !== 0 : false;
  if (noun >= 0 || (!and && meaningAt(tokens, first - 1)?.link !== 'and')) return undefined;
  for (let at = first - 1; at > first - REACH && isWord(tokens, at); at--) {
    const { unit } = meaningAt(tokens, at) ?? {};
    const counted = tokens.kinds[at - 1] === NUMBER || atomAt(tokens, at - 1) !== undefined;
    if (unit !== undefined && counted) return unit;
    if (atomAt(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

/** "iPhone 14", "the chapter of the Cow: 255". */
function isNamedBefore(tokens: Tokens, first: number): boolean {
  if (isWord(tokens, first - 1)) {
    const latin = CLASS[tokens.text.charCodeAt(tokens.starts[first - 1]!)] === LETTER;
    return latin && tokens.kinds[first] === NUMBER && meaningAt(tokens, first - 1) === undefined;
  }
  if (markAt(tokens, first - 1) !== COLON) return false;
  return meaningAt(tokens, first - 3)?.label === true || markAt(tokens, first - 3) === OPEN_SQUARE;
}

function isOfIndex(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at > first - REACH * 2; at--) {
    if (isEdge(tokens, at) || markAt(tokens, at) === FULL_STOP) return false;
    if (isWord(tokens, at) && INDICES.has(textAt(tokens, at))) return true;
  }
  return false;
}
