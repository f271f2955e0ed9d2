import type { Hedge } from '../value.ts';
import { formatNumber, joinHedges } from './amount.ts';
import { CLASS, LETTER } from './chars.ts';
import type { FigureKind } from './figure.ts';
import { type Found, figure, type Grammar, nothing, type Quantity } from './language.ts';
import { match } from './phrases.ts';
import { readRange } from './ranges.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, numeralAt, textAt } from './tokenAt.ts';
import { AND, CODE, MARK, NUMBER, PREPOSITION, type Tokens } from './tokens.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const HASH = 0x23;
const PERCENT_SIGNS = new Set([0x25, 0x66a]);
const MONEY_SIGNS = new Set([0x24, 0x20ac, 0xa3, 0xa5, 0x20aa, 0x20ba, 0x20b9, 0x20bd]);
const DOT = 0x2e;
/** Hedges that are written with a full stop. */
const ABBREVIATED = new Set(['approx', 'Approx', 'ca', 'env']);
const EQUALS = 0x3d;
const LESS = 0x3c;
const GREATER = 0x3e;
const SIGNS: ReadonlyMap<number, Hedge> = new Map([
  [0x7e, '~'],
  [0x2248, '~'],
  [0x223c, '~'],
  [LESS, '<'],
  [GREATER, '>'],
  [0x2264, '<='],
  [0x2265, '>='],
]);
/** Words that a hedge may stand behind its number: "136 people of that town at least". */
const FAR_HEDGE = 5;
/** And a hedge that is no bound. */
const NEAR_HEDGE = 3;
/** The greatest percentage that a claim's value can hold. */
const MOST_PERCENT = 1e9;
const BOUNDS: readonly Hedge[] = ['>=', '<='];

/** Reads the number that begins at a token with its range, unit and hedges, and says what it is. */
export function readQuantity(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const low = grammar.amount(tokens, at);
  if (low === undefined) return undefined;
  const quantity = readRange(tokens, at, low, grammar);
  const { high } = quantity;
  let { next } = quantity;

  if (tangled(tokens, next)) return nothing(next + 1);
  if (isSum(tokens, next)) return nothing(next + 2);
  const lead = percentBefore(tokens, at);
  const percent = lead > 0 || grammar.percent(tokens, next) > 0;
  next += grammar.percent(tokens, next);
  next += repeated(tokens, next, low.value);
  const money = MONEY_SIGNS.has(markAt(tokens, at - 1)) || MONEY_SIGNS.has(markAt(tokens, next));
  const open = markAt(tokens, next) === PLUS && tokens.glued[next] === 1 && tokens.glued[next + 1] !== 1;
  if (open) next++;

  const counted: Quantity = { ...quantity, next };
  const noun = low.thing === undefined ? grammar.noun(tokens, counted) : at;
  const judged = percent ? 'percent' : money ? 'money' : grammar.judge(tokens, counted, noun);
  const verdict =
    judged === 'count' && noun < 0 && high === undefined
      ? (unitOfNext(tokens, next, grammar) ?? judged)
      : judged;
  if (verdict === 'none' || markAt(tokens, at - 1) === HASH) return nothing(next);

  const before = hedgesBefore(tokens, quantity.first - (quantity.first === at ? lead : 0), grammar);
  const after = hedgeAfter(tokens, next, grammar);
  const around = before.hedge === '' ? (grammar.around?.(tokens, quantity.first) ?? '') : '';
  const hedge = joinHedges(
    joinHedges(before.hedge, around),
    joinHedges(after.hedge, open ? '>=' : low.about ? '~' : ''),
  );
  const value = writeValue(quantity.low.value, high?.value, hedge, verdict);
  if (value === undefined) return nothing(next);

  if (hedge === '' && high === undefined && SIGNED.has(verdict) && isBelowNought(tokens, at, next, grammar)) {
    const { [at - 1]: from } = tokens.starts;
    return { figures: [figure(tokens, from!, tokens.ends[next - 1]!, verdict, `-${value}`)], next };
  }

  const start = startOf(tokens, verdict === 'date' ? quantity.first : before.first);
  const end = tokens.ends[Math.max(next, after.next) - 1]!;
  const span =
    noun < 0 || verdict === 'date' ? undefined : { start: startOf(tokens, noun), end: tokens.ends[noun]! };
  return { figures: [figure(tokens, start, end, verdict, value, span)], next };
}

const SIGNED: ReadonlySet<FigureKind> = new Set(['count', 'percent', 'ratio', 'distance', 'money']);
const MINUS = 0x2212;

/** "Minus seven"; "-1.2" where no noun follows: before a noun the sign is a bullet or a dash. */
function isBelowNought(tokens: Tokens, at: number, next: number, { minus }: Grammar): boolean {
  if (isWord(tokens, at - 1)) return minus.has(textAt(tokens, at - 1).toLowerCase());
  const sign = markAt(tokens, at - 1);
  if ((sign !== HYPHEN && sign !== MINUS) || tokens.glued[at] !== 1 || !isEdge(tokens, next)) return false;
  return isEdge(tokens, at - 2) || tokens.glued[at - 1] !== 1;
}

/** "From 8 to 12 hours", of a change: two figures with one unit, which is said after the second. */
function unitOfNext(tokens: Tokens, next: number, grammar: Grammar): FigureKind | undefined {
  if (meaningAt(tokens, next)?.link !== 'to') return undefined;
  const second = grammar.amount(tokens, next + 1);
  if (second === undefined) return undefined;
  return grammar.percent(tokens, second.next) > 0 ? 'percent' : meaningAt(tokens, second.next)?.unit;
}

/** "5+1" in the name of a group of states. */
const isSum = (tokens: Tokens, next: number): boolean =>
  markAt(tokens, next) === PLUS &&
  tokens.glued[next] === 1 &&
  tokens.glued[next + 1] === 1 &&
  tokens.kinds[next + 1] === NUMBER;

/** "4WD": Latin letters on a number that are no unit make a name of the two. */
function tangled(tokens: Tokens, next: number): boolean {
  if (next >= tokens.count || tokens.glued[next] !== 1) return false;
  if (tokens.kinds[next] === CODE) return true;
  if (!isWord(tokens, next) || CLASS[tokens.text.charCodeAt(tokens.starts[next]!)] !== LETTER) return false;
  const word = meaningAt(tokens, next);
  return word?.unit === undefined && word?.tag === undefined && word?.atom === undefined;
}

/** "%20", "yüzde 20": how many tokens before a number make a percentage of it. */
function percentBefore(tokens: Tokens, at: number): 0 | 1 {
  if (meaningAt(tokens, at - 1)?.opens === 'of a hundred') return 1;
  const apart = tokens.glued[at] !== 1;
  return PERCENT_SIGNS.has(markAt(tokens, at - 1)) && !(apart && tokens.kinds[at - 2] === NUMBER) ? 1 : 0;
}

/** "Three (3)": the number of tokens in which it is said again in digits. */
function repeated(tokens: Tokens, at: number, value: number): number {
  const again =
    markAt(tokens, at) === OPEN && markAt(tokens, at + 2) === CLOSE ? numeralAt(tokens, at + 1) : undefined;
  return again?.value === value ? 3 : 0;
}

/** A value as claim lines write it; undefined for a number too great to be one. */
function writeValue(
  low: number,
  high: number | undefined,
  hedge: Hedge,
  kind: FigureKind,
): string | undefined {
  const sign = kind === 'percent' || kind === 'share' ? '%' : '';
  const from = formatNumber(low);
  if (sign !== '' && Math.max(low, high ?? 0) > MOST_PERCENT) return undefined;
  if (from === undefined) return kind === 'id' ? '?' : undefined;
  if (kind === 'date') return high === undefined ? from.padStart(4, '0') : `${from}/${formatNumber(high)}`;
  if (high !== undefined) return `${from}${sign}..${formatNumber(high)}${sign}`;
  // Nothing is below zero, or "nearly" it.
  const bare = kind === 'id' || kind === 'ordinal' || (low === 0 && hedge !== '>' && hedge !== '>=');
  return `${bare ? '' : hedge}${from}${sign}`;
}

/** Where a token begins, its conjunction and preposition left out. */
export function startOf(tokens: Tokens, at: number): number {
  const clitics = tokens.kinds[at] === 0 ? tokens.clitics[at]! : 0;
  let start = tokens.starts[at]!;
  if ((clitics & AND) !== 0) start = afterLetter(tokens.text, start);
  // "And eleven" is spelt like "one" but for its hamza, and has no clitic in the lexicon.
  if (clitics === 0 && tokens.text.startsWith('وأحد', start)) start++;
  if (meaningAt(tokens, at)?.tag === 'to six') start = afterLetter(tokens.text, start);
  if ((clitics & PREPOSITION) !== 0) start = afterLetter(tokens.text, start);
  return start;
}

/** Past a letter and the vowel signs or tatweel on it. */
function afterLetter(text: string, at: number): number {
  let next = at + 1;
  while (
    next < text.length &&
    ((text.charCodeAt(next) >= 0x64b && text.charCodeAt(next) <= 0x65f) || text[next] === 'ـ')
  )
    next++;
  return next;
}

interface Before {
  readonly hedge: Hedge;
  readonly first: number;
}

/** The hedges that end right before a token, up to three one behind the other, as one. */
export function hedgesBefore(tokens: Tokens, first: number, grammar: Grammar): Before {
  let hedge: Hedge = '';
  let start = first;
  for (let i = 0; i < 3; i++) {
    const dotted = markAt(tokens, start - 1) === DOT && ABBREVIATED.has(textAt(tokens, start - 2));
    if (dotted) start--;
    const bare = MONEY_SIGNS.has(markAt(tokens, start - 1)) ? start - 2 : start - 1;
    const word = meaningAt(tokens, bare);
    const near = word?.opens === 'article' || word?.tag === 'article' ? bare - 1 : bare;
    const hit = match(tokens, near, grammar.before);
    if (hit === undefined) {
      if (dotted) start++;
      break;
    }
    hedge = joinHedges(hit.means, hedge);
    start = hit.far;
  }
  if (start === first) {
    const [sign, width] = signBefore(tokens, first);
    if (width > 0) return { hedge: sign, first: first - width };
  }
  if (start === first && MONEY_SIGNS.has(markAt(tokens, first - 1))) start = first - 1;
  return { hedge, first: start };
}

/** The hedge that a sign before a number is ("≥20", "<= 20"), and of how many tokens; none for a sign of anything else. */
function signBefore(tokens: Tokens, first: number): [hedge: Hedge, width: number] {
  const sign = markAt(tokens, first - 1);
  if (sign === EQUALS && tokens.glued[first - 1] === 1) {
    const before = markAt(tokens, first - 2);
    return before === LESS ? ['<=', 2] : before === GREATER ? ['>=', 2] : ['', 0];
  }
  const hedge = SIGNS.get(sign);
  return hedge === undefined ? ['', 0] : [hedge, 1];
}

export interface After {
  readonly hedge: Hedge;
  /** The token after the hedge; 0 for none. */
  readonly next: number;
}

/** A hedge behind a number or, a bound only, some words further on in the same phrase. */
export function hedgeAfter(tokens: Tokens, number: number, grammar: Grammar): After {
  // "300-odd"
  const next = markAt(tokens, number) === HYPHEN && tokens.glued[number] === 1 ? number + 1 : number;
  for (let gap = 0; gap <= FAR_HEDGE; gap++) {
    const at = next + gap;
    const hit = isWord(tokens, at) ? match(tokens, at, grammar.after) : undefined;
    // "37 killed and more than 120 hurt": what looks like a hedge belongs to the next number.
    if (hit?.means === '') break;
    if (hit !== undefined && (gap <= NEAR_HEDGE || BOUNDS.includes(hit.means))) {
      // "5 dead, at least 7 hurt": the hedge belongs to the number that follows it.
      const after = meaningAt(tokens, hit.far + 1)?.link === 'of' ? hit.far + 2 : hit.far + 1;
      const taken = tokens.kinds[after] === NUMBER || atomAt(tokens, after) !== undefined;
      return taken && !isEdge(tokens, hit.far + 1)
        ? { hedge: '', next: 0 }
        : { hedge: hit.means, next: hit.far + 1 };
    }
    if (isEdge(tokens, at) || tokens.kinds[at] === MARK || tokens.kinds[at] === NUMBER) break;
    const word = meaningAt(tokens, at);
    if (word?.atom ?? word?.vague ?? word?.share ?? word?.fraction ?? word?.dual) break;
  }
  return { hedge: '', next: 0 };
}
