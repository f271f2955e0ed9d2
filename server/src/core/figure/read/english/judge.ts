import type { Quantity, Verdict } from '../language.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';

const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const OPEN_SQUARE = 0x5b;
const SLASH = 0x2f;
const DOT = 0x2e;
const BULLETS = new Set([0x29, 0x2e, 0x3a]);
const ADJECTIVES = 2;
const AGES_REACH = 9;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BEFORE_YEARS = set(
  'in since by until till during early late mid from spring summer autumn fall winter year and through before after the of for around ' +
    'september october',
);
/** Hyphenated to a number, these are counted; other nouns make an adjective of the two. */
const HYPHEN_COUNTED = set(
  'member man person vehicle strong seat nation car truck men ship country woman student passenger bed odd plus',
);
const IDLE_BEFORE_ONE = set(
  'no any every each this that the which another only some number day just not last first',
);
const IRREGULAR_PLURALS = set(
  'people men women children police troops personnel dead others cattle aircraft crew staff wounded',
);
/** After these, four digits count though they look like a year. */
const COUNTING = set(
  'to reached hit killed wounded injured than least about nearly almost roughly over displaced arrested detained',
);
const SCORES = set('score won lost beat defeated draw vote votes victory');

/** The token of the noun a number counts: the first plural within a few words, or else the next word. */
export function nounOf(tokens: Tokens, { first, next, low }: Quantity): number {
  const suffix = meaningAt(tokens, next)?.tag === 'ordinal suffix' ? next + 1 : next;
  const of = meaningAt(tokens, suffix)?.link === 'of' ? suffix + 1 : suffix;
  const start = HYPHENS.has(markAt(tokens, of)) && tokens.glued[of] === 1 ? of + 1 : of;
  const from = textAt(tokens, start).toLowerCase() === 'the' ? start + 1 : start;
  // "2,300 the day before": of another day, not of days.
  if (from > start && meaningAt(tokens, from)?.period !== undefined) return -1;
  for (let i = from; i <= from + ADJECTIVES; i++) {
    if (!isWord(tokens, i) || meaningAt(tokens, i)?.stop === true) break;
    const noun = textAt(tokens, i).toLowerCase();
    if (meaningAt(tokens, i)?.unit !== undefined) return i;
    if (noun.length < 24 && ((noun.endsWith('s') && !noun.endsWith('ss')) || IRREGULAR_PLURALS.has(noun)))
      return i;
  }
  const usable = isWord(tokens, from) && meaningAt(tokens, from)?.stop !== true;
  return usable || low.value !== 1 || first < 0 ? (usable ? from : -1) : -1;
}

/** What a number is, told from the words around it. */
export function judge(tokens: Tokens, quantity: Quantity, noun: number): Verdict {
  const { first, next, low } = quantity;
  if (meaningAt(tokens, next - 1)?.ordinal !== undefined || meaningAt(tokens, next)?.tag === 'ordinal suffix')
    return 'ordinal';
  if (low.thing !== undefined) return 'count';
  const cue = textAt(tokens, first - 1).toLowerCase();
  const unit = noun >= 0 && isNear(tokens, next, noun) ? meaningAt(tokens, noun)?.unit : undefined;
  if (isAge(tokens, quantity, cue)) return 'age';
  if (isTied(tokens, first)) return 'id';
  if (unit !== undefined) return unit;
  if (isPounds(tokens, noun, next) || isRate(tokens, next)) return 'money';
  if (isLabelled(tokens, first, low.digits) || isAddress(tokens, first, next)) return 'id';
  if (isNamed(tokens, first) || isParentOf(tokens, first)) return 'none';
  if (markAt(tokens, first - 1) === OPEN_SQUARE) return 'id';
  if (isBullet(tokens, first, next)) return 'ordinal';
  if (cue === 'magnitude') return 'ratio';
  const hyphenated =
    HYPHENS.has(markAt(tokens, next)) && tokens.glued[next] === 1 && tokens.glued[next + 1] === 1;
  if (hyphenated && !HYPHEN_COUNTED.has(textAt(tokens, next + 1).toLowerCase())) return 'none';
  if (isYear(tokens, quantity, noun, cue)) return 'date';
  if (low.value === 1 && next === first + 1 && meaningAt(tokens, first)?.tag === 'one')
    return ofOne(tokens, first, cue);
  if (cue === 'top') return 'none';
  if (isOfIndex(tokens, quantity, noun)) return 'ratio';
  if (SCORES.has(cue) && quantity.high !== undefined) return 'ratio';
  return 'count';
}

const INDICES = set('dow nasdaq index ftse nikkei dax hang');

/** "The Dow rose 120 points to 34,500". */
function isOfIndex(tokens: Tokens, { first }: Quantity, noun: number): boolean {
  if (noun >= 0 && !textAt(tokens, noun).startsWith('point')) return false;
  for (let at = first - 1; at > first - AGES_REACH; at--) {
    if (isEdge(tokens, at) || markAt(tokens, at) === DOT) return false;
    if (isWord(tokens, at) && INDICES.has(textAt(tokens, at).toLowerCase())) return true;
  }
  return false;
}

/** "Two teenagers, 15 and 17, were": behind a comma and people, and before one. */
function isAgesOfSome(tokens: Tokens, first: number): boolean {
  const second = meaningAt(tokens, first - 1)?.link === 'and' && numeralAt(tokens, first - 2) !== undefined;
  const from = second ? first - 2 : first;
  const other = meaningAt(tokens, from + 1)?.link === 'and' ? numeralAt(tokens, from + 2) : undefined;
  if (other === undefined || other.digits > 2 || (numeralAt(tokens, from)?.digits ?? 9) > 2) return false;
  const closed =
    markAt(tokens, from + 3) === COMMA || isEdge(tokens, from + 3) || markAt(tokens, from + 3) === DOT;
  return closed && markAt(tokens, from - 1) === COMMA && PEOPLE.has(textAt(tokens, from - 2).toLowerCase());
}
const PEOPLE = set(
  'teenagers teens men women boys girls brothers sisters children sons daughters suspects victims students siblings friends',
);

/** "Syrian pounds" are money, "pounds" may be a weight. */
const isPounds = (tokens: Tokens, noun: number, next: number): boolean =>
  noun > 0 &&
  textAt(tokens, noun) === 'pounds' &&
  ((isWord(tokens, noun - 1) && isCapital(tokens, noun - 1)) ||
    (noun === next && meaningAt(tokens, noun + 1)?.link !== 'of'));

/** "15,200 against the dollar", "3.7 to the euro". */
function isRate(tokens: Tokens, next: number): boolean {
  if (!RATES.has(textAt(tokens, next))) return false;
  const the = textAt(tokens, next + 1) === 'the' || textAt(tokens, next + 1) === 'one' ? next + 2 : next + 1;
  const currency = textAt(tokens, the) === 'US' ? the + 1 : the;
  return meaningAt(tokens, currency)?.unit === 'money';
}
const RATES = set('against to per');

/** A unit is right behind its number, or has only a word like "square" between. */
const isNear = (tokens: Tokens, next: number, noun: number): boolean =>
  noun - next <= 1 ||
  meaningAt(tokens, noun - 1)?.tag === 'before a measure' ||
  meaningAt(tokens, noun)?.unit === 'money';

/** After "aged", also further on in its list: "aged 2, 4 and 7", "ages 5 to 12". */
function isInAges(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at > first - AGES_REACH && !isEdge(tokens, at); at--) {
    const word = meaningAt(tokens, at);
    if (word?.age === true) return true;
    const passes =
      numeralAt(tokens, at) !== undefined || markAt(tokens, at) === COMMA || word?.link !== undefined;
    if (!passes) return false;
  }
  return false;
}

/** "The shooter, 21, was": before the noun; but "the total, 21, is". */
const OWNERS = set('the a an his her');
const TALLIES = set('total toll number count sum figure score tally result average record');

/** "One in five is under 18." */
const BEINGS = set('is are was were those anyone any');

function isAge(tokens: Tokens, { first, next, low }: Quantity, cue: string): boolean {
  if (isInAges(tokens, first) || isAgesOfSome(tokens, first)) return true;
  for (let i = next; i < next + 5; i++) {
    if (meaningAt(tokens, i)?.tag === 'old') return true;
    const passes = HYPHENS.has(markAt(tokens, i)) || meaningAt(tokens, i)?.period !== undefined;
    if (!passes) break;
  }
  const plain = numeralAt(tokens, first);
  if (plain === undefined || !plain.plain || plain.digits > 2 || next !== first + 1) return false;
  // "Children under 5", but "just under 20" or a bare "under 20" counts.
  const people =
    isWord(tokens, first - 2) &&
    (meaningAt(tokens, first - 2)?.stop !== true || BEINGS.has(textAt(tokens, first - 2).toLowerCase()));
  if (
    cue === 'under' &&
    people &&
    textAt(tokens, first - 2) !== 'just' &&
    low.value <= 21 &&
    !isWord(tokens, next)
  )
    return true;
  const person = meaningAt(tokens, first - 2)?.single !== undefined;
  const named =
    isWord(tokens, first - 2) &&
    (isCapital(tokens, first - 2) || person) &&
    meaningAt(tokens, first - 2)?.month === undefined;
  const described =
    OWNERS.has(textAt(tokens, first - 3).toLowerCase()) && !TALLIES.has(textAt(tokens, first - 2));
  const commas =
    markAt(tokens, first - 1) === COMMA &&
    (markAt(tokens, next) === COMMA || isEdge(tokens, next) || markAt(tokens, next) === 0x2e);
  const brackets = markAt(tokens, first - 1) === OPEN && markAt(tokens, next) === CLOSE;
  return (
    ((named && (commas || brackets)) || (described && commas && markAt(tokens, next) === COMMA)) &&
    meaningAt(tokens, first - 2)?.weekday === undefined
  );
}

const isCapital = (tokens: Tokens, at: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.starts[at]!);
  return code >= 0x41 && code <= 0x5a;
};

/** "F 16" is two words, "a-5" and "a/5" are one name. */
function isTied(tokens: Tokens, first: number): boolean {
  const mark = markAt(tokens, first - 1);
  if (mark === SLASH && tokens.glued[first] === 1 && tokens.glued[first - 1] === 1) return true;
  const tied =
    HYPHENS.has(mark) &&
    tokens.glued[first] === 1 &&
    tokens.glued[first - 1] === 1 &&
    isWord(tokens, first - 2);
  return (
    tied && numeralAt(tokens, first) !== undefined && !PREFIXES.has(textAt(tokens, first - 2).toLowerCase())
  );
}

const PREFIXES = set('mid pre post late early nearly over under sub some about almost non all');

/** "Article 5", "No. 5": a label names by digits; in words only with a capital. "No 12 people" is no label. */
function isLabelled(tokens: Tokens, first: number, digits: boolean): boolean {
  const dotted = markAt(tokens, first - 1) === DOT && tokens.glued[first - 1] === 1;
  const at = dotted ? first - 2 : first - 1;
  if (meaningAt(tokens, at)?.label !== true) return false;
  if (textAt(tokens, at).toLowerCase() === 'no') return digits && (dotted || isCapital(tokens, at));
  return digits || isCapital(tokens, at);
}

const STREETS = set('street avenue road boulevard lane drive square st ave');

/** "12 Main Street". */
function isAddress(tokens: Tokens, first: number, next: number): boolean {
  if (numeralAt(tokens, first) === undefined) return false;
  for (let i = next; i < next + 3 && isWord(tokens, i) && isCapital(tokens, i); i++) {
    if (i > next && STREETS.has(textAt(tokens, i).toLowerCase())) return true;
  }
  return false;
}

const NAMED_SO = set('big group gang');

/** "The Group of Seven", "the Big Three". */
function isNamed(tokens: Tokens, first: number): boolean {
  const before = meaningAt(tokens, first - 1)?.link === 'of' ? first - 2 : first - 1;
  return (
    isWord(tokens, first) && isWord(tokens, before) && NAMED_SO.has(textAt(tokens, before).toLowerCase())
  );
}

/** "A father of three": what he is, and no count that anybody made. */
const isParentOf = (tokens: Tokens, first: number): boolean =>
  meaningAt(tokens, first - 1)?.link === 'of' && PARENTS.has(textAt(tokens, first - 2).toLowerCase());
const PARENTS = set('father mother parent dad mum');

const isBullet = (tokens: Tokens, first: number, next: number): boolean =>
  isEdge(tokens, first - 1) &&
  next === first + 1 &&
  numeralAt(tokens, first) !== undefined &&
  BULLETS.has(markAt(tokens, next)) &&
  !isEdge(tokens, next + 1);

function isYear(tokens: Tokens, { first, next, low, high }: Quantity, noun: number, cue: string): boolean {
  const fits = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
  if (low.year === true) return fits(low.value) && noun < 0 && !isEdge(tokens, first - 1);
  const numeral = numeralAt(tokens, high === undefined ? first : next - 1);
  if (!low.digits || numeral?.plain !== true || !fits(low.value)) return false;
  if (high !== undefined && !fits(high.value)) return false;
  if (BEFORE_YEARS.has(cue) || meaningAt(tokens, first - 1)?.month !== undefined)
    return !(noun === next && IRREGULAR_PLURALS.has(textAt(tokens, noun)));
  return !COUNTING.has(cue) && (noun < 0 || isCapital(tokens, noun));
}

function ofOne(tokens: Tokens, at: number, cue: string): Verdict {
  const after = meaningAt(tokens, at + 1);
  if (isEdge(tokens, at - 1) && isEdge(tokens, at + 1)) return 'count';
  if (IDLE_BEFORE_ONE.has(cue) || after?.link === 'of') return 'none';
  const next = textAt(tokens, at + 1).toLowerCase();
  if (cue === 'of' && HOUSEHOLDS.has(next)) return 'none';
  if (next === 'another' || next === 'day' || next === 'thing' || next === 'time') return 'none';
  if (FATES.has(next) || cue === 'least' || cue === 'killed' || cue === 'killing' || cue === 'wounded')
    return 'count';
  return isWord(tokens, at + 1) && after?.stop !== true && atomAt(tokens, at + 1) === undefined
    ? 'count'
    : 'none';
}

/** "Eight members of one family" are of the same. */
const HOUSEHOLDS = set('family household clan');
const FATES = set('killed dead injured wounded missing other person arrested was hurt');

/** Whether a verb of change stands shortly before. */
export function changes(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i > first - 8 && !isEdge(tokens, i); i--) {
    if (meaningAt(tokens, i)?.tag === 'change') return true;
  }
  return false;
}
