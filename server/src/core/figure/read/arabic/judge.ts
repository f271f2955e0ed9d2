import type { Hedge } from '../../value.ts';
import type { Quantity, Verdict } from '../language.ts';
import type { Thing } from '../meaning.ts';
import {
  atomAt,
  hasArticle,
  isEdge,
  isWord,
  markAt,
  meaningAt,
  numeralAt,
  textAt,
  wordAt,
} from '../tokenAt.ts';
import { AND, PREPOSITION, THE, type Tokens, WORD } from '../tokens.ts';
import {
  AMONG,
  ARTICLE,
  BEARERS,
  BEFORE_COUNTS,
  BEFORE_YEARS,
  GAMES,
  GROUP,
  GROWN,
  HOUR,
  HOUSEHOLDS,
  IDLE_ONES,
  IN_HOUSEHOLDS,
  LABEL_VERBS,
  LIMITS,
  NOT,
  ORDERED,
  ORDINAL_HEADS,
  POINT,
  POWERS,
  SUPERLATIVES,
  TOLLS,
  VERBS,
} from './cues.ts';
import { measureOf } from './measures.ts';
import { isOneOfARow } from './ordinals.ts';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
const OPEN_SQUARE = 0x5b;
const CLOSE_SQUARE = 0x5d;
const BULLETS = new Set([0x29, 0x2d, 0x2e, 0x3a, 0x2013]);

/** The token of the noun a number counts: after it, after "of", or, for a number with the article, before it. */
export function nounOf(tokens: Tokens, { first, next, low }: Quantity): number {
  const article = articleAt(tokens, first);
  if (article >= 0 && hasArticle(tokens, article - 1)) {
    const head = meaningAt(tokens, article - 1);
    if (head?.stop !== true && head?.when === undefined) return article - 1;
  }
  if (article >= 0 && meaningAt(tokens, article - 1)?.unit === 'duration') return article - 1;
  if (low.value === 1 && meaningAt(tokens, first)?.tag === 'one') {
    return isWord(tokens, first - 1) && meaningAt(tokens, first - 1)?.stop !== true ? first - 1 : -1;
  }
  const of = meaningAt(tokens, next)?.link === 'of' && tokens.clitics[next] === 0 ? next + 1 : next;
  const word = meaningAt(tokens, of);
  // The word for a year is spelt like "his age".
  const stop = word?.stop === true && word.unit === undefined;
  if (!isWord(tokens, of) || (stop && !isToll(tokens, of))) return -1;
  return tokens.kinds[of] === WORD &&
    (tokens.clitics[of]! & (AND | PREPOSITION)) === 0 &&
    !conjoined(tokens, of)
    ? of
    : -1;
}

/** Deeds that are counted themselves: "15 injuries", "3 deaths". */
const isToll = (tokens: Tokens, at: number): boolean =>
  meaningAt(tokens, at)?.deed === true && tokens.text.charAt(tokens.ends[at]! - 1) === 'ة';

/** Nouns whose first letter is not "and". */
const WAW_NOUNS =
  /^(?:وحد|وثيق|وثائق|وزي|وزرا|ورق|ورد|ورش|وفد|وفود|وكال|ولاي|وفي|واقع|وسيل|وسائل|وجب|وظيف|وظائف|وسام|وافد)/u;

/** Whether a word that the lexicon does not have begins with "and", as far as its letters tell. */
function conjoined(tokens: Tokens, at: number): boolean {
  if (meaningAt(tokens, at) !== undefined) return false;
  const text = textAt(tokens, at).slice(0, 8);
  // "For the sale" is not what a number counts either.
  if (text.startsWith('لل') && text.length > 4) return true;
  return text.startsWith('و') && text.length > 3 && !WAW_NOUNS.test(text);
}

/** The token that carries the article of the number at `first`; -1 for a number without one. */
function articleAt(tokens: Tokens, first: number): number {
  if (tokens.kinds[first] === WORD && (tokens.clitics[first]! & THE) !== 0) return first;
  return wordAt(tokens, first - 1) === ARTICLE ? first - 1 : -1;
}

/** A word without its article, also where the lexicon has it with one. */
function bareWordAt(tokens: Tokens, at: number): string {
  const word = wordAt(tokens, at);
  return word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
}

/** What a number is, told from the words around it. */
export function judge(tokens: Tokens, quantity: Quantity, noun: number): Verdict {
  const { first, next, low } = quantity;
  if (low.thing !== undefined) return ofThing(low.thing);
  if (isPartOfName(tokens, quantity)) return 'id';
  // With "and" before it, a number does not hang on the word before.
  const apart = isWord(tokens, first) && (tokens.clitics[first]! & AND) !== 0;
  const cue = apart ? '' : wordAt(tokens, first - 1);
  const article = articleAt(tokens, first);
  const unit = noun < 0 ? undefined : meaningAt(tokens, noun)?.unit;
  if (article >= 0 && noun === next && meaningAt(tokens, noun)?.clock === true) return 'duration';
  if (unit !== undefined && unit !== 'duration') return unit;
  if (isAge(tokens, quantity, unit === 'duration', cue)) return 'age';
  if (unit !== undefined) return unit;
  if (isRate(tokens, next)) return 'money';
  if (POWERS.has(cue)) return 'ratio';
  if (isLabelled(tokens, quantity, noun, apart)) return 'id';
  if (
    ORDERED.has(cue) ||
    (noun < 0 && ORDERED.has(wordAt(tokens, headOfList(tokens, first)))) ||
    isBullet(tokens, first, next)
  )
    return 'ordinal';
  if (
    article >= 0 &&
    (ORDINAL_HEADS.has(bareWordAt(tokens, article - 1)) || isOneOfARow(tokens, article - 1))
  )
    return 'ordinal';
  if (article === first && meaningAt(tokens, first - 1)?.tag === 'named') return 'id';
  if (quantity.high !== undefined && isScore(tokens, quantity)) return 'ratio';
  if (isYear(tokens, quantity, noun, cue)) return 'date';
  if (low.value === 1 && meaningAt(tokens, first)?.tag === 'one' && next === first + 1)
    return ofOne(tokens, first);
  if (isIdiom(tokens, quantity) || (!apart && SUPERLATIVES.has(cue))) return 'none';
  return measureOf(tokens, quantity, noun) ?? 'count';
}

function ofThing(thing: Thing): Verdict {
  switch (thing) {
    case 'person':
    case 'thing':
    case 'place':
    case 'kin':
    case 'bomb':
      return 'count';
    default:
      return thing;
  }
}

/** "S-300", "a/5", "[3]": tied to a neighbour without a space. */
function isPartOfName(tokens: Tokens, { first, next }: Quantity): boolean {
  const mark = markAt(tokens, first - 1);
  if (mark === OPEN_SQUARE && markAt(tokens, next) === CLOSE_SQUARE) return true;
  const tied =
    (mark === HYPHEN || mark === SLASH) && tokens.glued[first] === 1 && tokens.glued[first - 1] === 1;
  return tied && isWord(tokens, first - 2);
}

function isAge(tokens: Tokens, { first, next }: Quantity, duration: boolean, cue: string): boolean {
  const before = wordAt(tokens, first - 1) === ARTICLE ? first - 2 : first - 1;
  if (saysAge(tokens, before)) return true;
  if (meaningAt(tokens, next)?.link === 'of' && saysAge(tokens, next + 1)) return true;
  const earlier = saysAge(tokens, first - 2) || saysAge(tokens, first - 3);
  const isYears = duration && meaningAt(tokens, next)?.period === 'year';
  if (earlier && (isYears || duration)) return true;
  if (!isYears) return false;
  const bearer = articleAt(tokens, first) >= 0 ? wordAt(tokens, articleAt(tokens, first) - 1) : '';
  if (GROWN.has(cue) || LIMITS.has(cue) || BEARERS.has(bearer)) return true;
  return markAt(tokens, first - 1) === OPEN && markAt(tokens, next + 1) === CLOSE;
}

/** "Age" is spelt like "year" and like "rebuilding" but for their dots and their hamza. */
const saysAge = (tokens: Tokens, at: number): boolean =>
  meaningAt(tokens, at)?.age === true && !/[ةإ]/u.test(textAt(tokens, at).slice(0, 8));

/** "15200 to the dollar". */
function isRate(tokens: Tokens, next: number): boolean {
  if (meaningAt(tokens, next)?.unit === 'money') return true;
  return meaningAt(tokens, next + 1)?.unit === 'money' && AGAINST.has(textAt(tokens, next));
}
const AGAINST = new Set(['مقابل', 'أمام', 'امام', 'لكل']);

/** "Lost 0-2", written with a dash. */
function isScore(tokens: Tokens, { first, next, low }: Quantity): boolean {
  if (next !== first + 3 || markAt(tokens, first + 1) === 0) return false;
  if (low.value === 0) return true;
  for (let at = first - 1; at > first - 5 && isWord(tokens, at); at--)
    if (GAMES.has(wordAt(tokens, at))) return true;
  return false;
}

/** "Article 5", and the further numbers of such a list ("articles 5 and 6"). */
function isLabelled(tokens: Tokens, { first, next }: Quantity, noun: number, apart: boolean): boolean {
  if (!apart && meaningAt(tokens, first - 1)?.label === true) {
    // "Shahed 136" is a drone; "shahed 20 people" has seen them.
    const counts = LABEL_VERBS.has(wordAt(tokens, first - 1)) && noun === next && !hasArticle(tokens, noun);
    return !counts;
  }
  if (markAt(tokens, first - 1) === OPEN && meaningAt(tokens, first - 2)?.label === true) return true;
  if (markAt(tokens, first - 2) === DOT && textAt(tokens, first - 1) === 'ب') return true;
  const head = headOfList(tokens, first);
  return noun < 0 && head < first - 1 && meaningAt(tokens, head)?.label === true;
}

/** The token before the first number of a list of digits ("articles 5 and 6"), at most four numbers back. */
function headOfList(tokens: Tokens, first: number): number {
  let at = first;
  for (let i = 0; i < 4; i++) {
    if (meaningAt(tokens, at - 1)?.link !== 'and' || numeralAt(tokens, at - 2) === undefined) break;
    at -= 2;
  }
  return at - 1;
}

/** "1- ", "2) " at the beginning of a line. */
const isBullet = (tokens: Tokens, first: number, next: number): boolean =>
  isEdge(tokens, first - 1) &&
  next === first + 1 &&
  numeralAt(tokens, first) !== undefined &&
  BULLETS.has(markAt(tokens, next)) &&
  !isEdge(tokens, next + 1);

function isYear(tokens: Tokens, quantity: Quantity, noun: number, cue: string): boolean {
  const { first, next, low, high } = quantity;
  const fits = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
  if (!low.digits || numeralAt(tokens, high === undefined ? first : next - 1)?.plain !== true) return false;
  if (!fits(low.value) || (high !== undefined && !fits(high.value))) return false;
  if (noun >= next && noun === next && /[اً]$|ًا$/u.test(textAt(tokens, noun))) return false;
  if (BEFORE_YEARS.has(cue) || meaningAt(tokens, first - 1)?.month !== undefined) return true;
  const counted =
    BEFORE_COUNTS.has(cue) ||
    TOLLS.has(cue) ||
    AMONG.has(wordAt(tokens, next)) ||
    meaningAt(tokens, first - 1)?.deed === true;
  return noun < 0 && !counted;
}

/** "One" by itself counts when it follows its noun or a deed, or is all there is. */
function ofOne(tokens: Tokens, at: number): Verdict {
  if ((tokens.clitics[at]! & (THE | PREPOSITION)) !== 0) return 'none';
  if (HOUSEHOLDS.has(wordAt(tokens, at - 1)) && IN_HOUSEHOLDS.has(textAt(tokens, at - 2))) return 'none';
  const deed = meaningAt(tokens, at - 1)?.deed === true;
  if (!deed && meaningAt(tokens, at + 1)?.link === 'of') return 'none';
  if (isEdge(tokens, at - 1)) return 'count';
  if (!isWord(tokens, at - 1) || IDLE_ONES.has(wordAt(tokens, at - 1))) return 'none';
  const before = meaningAt(tokens, at - 1);
  if (before?.unit !== undefined || before?.period !== undefined) return before.unit ?? 'duration';
  return before?.stop === true && !deed ? 'none' : 'count';
}

/** "A thousand and one nights", "the group of seven", "zero hour". */
function isIdiom(tokens: Tokens, { first, next }: Quantity): boolean {
  const cue = wordAt(tokens, first - 1);
  const article = articleAt(tokens, first) >= 0;
  if (atomAt(tokens, first)?.is === 'zero')
    return tokens.count > next - first && (article || cue === HOUR || cue === POINT || cue === 'تحت');
  if (article && cue === GROUP) return true;
  if (cue === ARTICLE && wordAt(tokens, first - 2) === GROUP) return true;
  if (atomAt(tokens, first)?.value === 100 && article && cue === 'في') return true;
  return numeralAt(tokens, first)?.value === 24 && markAt(tokens, next) === SLASH;
}

const REACH = 5;

/** The hedge of a verb whose noun stands between it and the number: "their number is not less than 20". */
export function hedgeAround(tokens: Tokens, first: number): Hedge {
  let at = first - 1;
  let particle = isWord(tokens, first) && (tokens.clitics[first]! & PREPOSITION) !== 0 ? 'ب' : '';
  const word = wordAt(tokens, at);
  if (word === 'عن' || word === 'علي' || word === 'ب') {
    particle = word === 'علي' ? 'على' : word;
    at--;
  }
  for (let i = at; i > at - REACH && isWord(tokens, i); i--) {
    const row = VERBS.get(wordAt(tokens, i));
    if (row === undefined) continue;
    if (!row.particles.includes(particle)) return '';
    const direct = i === at && particle !== '';
    if (!direct && !TOLLS.has(wordAt(tokens, i + 1))) return '';
    return NOT.has(wordAt(tokens, i - 1)) ? row.negated : row.says;
  }
  return '';
}

/** Whether a verb of change stands shortly before. */
export function changes(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i > first - 9 && !isEdge(tokens, i); i--) {
    if (meaningAt(tokens, i)?.tag === 'change') return true;
  }
  return false;
}
