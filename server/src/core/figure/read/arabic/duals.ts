import { type Found, figure, type Grammar, nothing } from '../language.ts';
import type { Meaning } from '../meaning.ts';
import { readQuantity, startOf } from '../quantity.ts';
import { atomAt, isWord, meaningAt, textAt } from '../tokenAt.ts';
import { AND, NUMBER, PREPOSITION, THE, type Tokens } from '../tokens.ts';

/** Reads a noun that says "two" by its form, with "or three" or a hedge after it. */
export function readDual(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const word = meaningAt(tokens, at);
  if (word?.dual === undefined) return undefined;
  if (!isDual(tokens, at, word)) return nothing(at + 1);
  // "شخصين اثنين": the numeral after a dual only stresses it.
  const stressed =
    atomAt(tokens, at + 1)?.value === 2 &&
    atomAt(tokens, at + 1)?.is === 'digit' &&
    tokens.clitics[at + 1]! <= THE;
  const range = oneOrTwo(tokens, at, word);
  if (range !== undefined) return range;
  const found = readQuantity(tokens, at, grammar);
  if (found === undefined) return undefined;
  return stressed ? { figures: found.figures, next: Math.max(found.next, at + 2) } : found;
}

/** "A person or two", "a day or two". */
function oneOrTwo(tokens: Tokens, at: number, word: Meaning): Found | undefined {
  if (meaningAt(tokens, at - 1)?.link !== 'or') return undefined;
  const one = meaningAt(tokens, at - 2);
  const same = word.period !== undefined ? one?.period === word.period : one?.single !== undefined;
  if (!same || isCounted(tokens, at - 2)) return undefined;
  const noun = { start: tokens.starts[at]!, end: tokens.ends[at]! };
  const kind = word.period === undefined ? 'count' : 'duration';
  return { figures: [figure(tokens, startOf(tokens, at - 2), noun.end, kind, '1..2', noun)], next: at + 1 };
}

function isDual(tokens: Tokens, at: number, word: Meaning): boolean {
  // An adjective takes the form of its noun: "two cars, rigged" are not four.
  const adjective =
    meaningAt(tokens, at - 1)?.dual !== undefined && (tokens.clitics[at]! & (AND | PREPOSITION)) === 0;
  if (adjective) return false;
  // "The third and the fourth axis": which two, not how many.
  if (meaningAt(tokens, at + 1)?.ordinal !== undefined && (tokens.clitics[at]! & THE) !== 0) return false;
  if (
    word.tag === 'any' &&
    (tokens.clitics[at]! & AND) === 0 &&
    /[اي]ن$/u.test(textAt(tokens, at - 1).slice(-2))
  )
    return false;
  if (word.dual === 'place' && word.tag === 'construct') return false;
  if (word.tag !== 'construct') return true;
  if ((tokens.clitics[at]! & THE) !== 0 || !isWord(tokens, at + 1)) return false;
  const next = meaningAt(tokens, at + 1);
  return (
    (next?.stop !== true || next.deed === true) &&
    next?.when === undefined &&
    (tokens.clitics[at + 1]! & (AND | PREPOSITION)) === 0
  );
}

/**
 * Reads a singular that says "one": a person to whom something was done ("the killing of a child"), also further on in
 * such a list, and a car that is a bomb.
 */
export function readSingle(tokens: Tokens, at: number): Found | undefined {
  const word = meaningAt(tokens, at);
  if (word?.single === undefined || (tokens.clitics[at]! & THE) !== 0) return undefined;
  if (word.single === 'bomb') {
    const bomb = isBomb(tokens, at + 1) || (isWord(tokens, at + 1) && isBomb(tokens, at + 2));
    return bomb && !isCounted(tokens, at) ? one(tokens, at) : undefined;
  }
  if ((tokens.clitics[at]! & PREPOSITION) !== 0) return undefined;
  return isOfToll(tokens, at) || isStruck(tokens, at) ? one(tokens, at) : undefined;
}

/** The adjective that makes a bomb of a vehicle: "rigged", without the article. */
const isBomb = (tokens: Tokens, at: number): boolean =>
  meaningAt(tokens, at)?.tag === 'bomb' && (tokens.clitics[at]! & (AND | THE)) === 0;

/** "Twenty-five car bombs": the singular after a number above ten is what it counts. */
const isCounted = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at - 1] === NUMBER ||
  atomAt(tokens, at - 1) !== undefined ||
  meaningAt(tokens, at - 1)?.fraction !== undefined;

/** "شخص واحد": the numeral only stresses it. */
const one = (tokens: Tokens, at: number): Found => {
  const start = startOf(tokens, at);
  const end = tokens.ends[at]!;
  const next = atomAt(tokens, at + 1)?.value === 1 && tokens.clitics[at + 1] === 0 ? at + 2 : at + 1;
  return { figures: [figure(tokens, start, end, 'count', '1', { start, end })], next };
};

const FATES = new Set([
  'استشهد',
  'استشهدت',
  'قتل',
  'قتلت',
  'أصيب',
  'أصيبت',
  'توفي',
  'توفيت',
  'جرح',
  'جرحت',
  'اعتقل',
  'لقي',
]);

/** "A child was killed": what befell the person is said after them, as in "that a child was killed". */
const isStruck = (tokens: Tokens, at: number): boolean =>
  FATES.has(textAt(tokens, at + 1)) &&
  !isCounted(tokens, at) &&
  meaningAt(tokens, at - 1)?.share === undefined;

const LIST_LENGTH = 6;

/** "The finding of a body". */
const isFound = (tokens: Tokens, at: number): boolean =>
  textAt(tokens, at - 1) === 'على' && FOUND.has(textAt(tokens, at - 2));
const FOUND = new Set(['العثور', 'والعثور', 'عثر', 'عثرت', 'وعثر']);

/** Whether a deed is right before the noun, or before the list of people that it ends. */
function isOfToll(tokens: Tokens, at: number): boolean {
  let i = at;
  for (let items = 0; items < LIST_LENGTH; items++) {
    const before = meaningAt(tokens, i - 1);
    if (i === at && (isCounted(tokens, at) || before?.share !== undefined || before?.vague !== undefined))
      return false;
    if (before?.deed === true || isFound(tokens, i)) return true;
    const and = (tokens.clitics[i]! & AND) !== 0 || before?.link === 'and';
    if (!and) return false;
    const last = before?.link === 'and' ? i - 2 : i - 1;
    const item = meaningAt(tokens, last);
    if (item?.dual === 'person' || item?.dual === 'kin') return true;
    if (isWord(tokens, last) && item?.unit === undefined && isCounted(tokens, last)) return true;
    if (item?.single !== 'person') return false;
    i = last;
  }
  return false;
}
