import type { Amount } from './amount.ts';
import type { Grammar, Quantity } from './language.ts';
import { isWord, markAt, meaningAt } from './tokenAt.ts';
import { AND, type Tokens } from './tokens.ts';

const DASHES = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]);

/** Widens the number at `at` to a range where its neighbours make one: "from 60 to 90", "two or three", "10–15". */
export function readRange(tokens: Tokens, at: number, low: Amount, grammar: Grammar): Quantity {
  const alone: Quantity = { first: at, next: low.next, low };
  const before = isArticle(tokens, at - 1) ? at - 2 : at - 1;
  const opening = openingAt(tokens, before);
  const between = opening === 'between';
  const high = upperEnd(tokens, low.next, grammar, between) ?? afterNoun(tokens, low, grammar, opening);
  if (high === undefined) return between ? (splitAtAnd(tokens, at, low, grammar) ?? alone) : alone;
  const scaled = shareScale(low, high.amount);
  if (scaled.value >= high.amount.value) {
    return between ? (splitAtAnd(tokens, at, low, grammar) ?? alone) : alone;
  }
  if (high.link === 'to' && grammar.changes(tokens, at)) return { ...alone, low: scaled };
  if (high.link === 'or' && high.amount.value > scaled.value * 10) return alone;
  const opened = between || (opening === 'from' && high.link === 'to');
  const from = opened ? openingOf(tokens, before) : at;
  return { first: from, next: high.amount.next, low: scaled, high: high.amount };
}

/** "Between" or "from"; in Arabic "from" is also "of". */
function openingAt(tokens: Tokens, at: number): 'between' | 'from' | undefined {
  const word = meaningAt(tokens, at);
  if (word?.link === 'between') return 'between';
  return word?.link === 'from' || word?.tag === 'from' ? 'from' : undefined;
}

/** "Between", with the particle before it if it has one. */
const openingOf = (tokens: Tokens, at: number): number =>
  meaningAt(tokens, at - 1)?.tag === 'what' ? at - 1 : at;

/** The Arabic article standing off from the digits it belongs to. */
const isArticle = (tokens: Tokens, at: number): boolean => meaningAt(tokens, at)?.tag === 'article';

interface Upper {
  readonly amount: Amount;
  readonly link: 'to' | 'or' | 'and';
}

function upperEnd(tokens: Tokens, at: number, grammar: Grammar, between: boolean): Upper | undefined {
  const amount = (from: number, link: Upper['link']): Upper | undefined => {
    const found = grammar.amount(tokens, isArticle(tokens, from) ? from + 1 : from);
    return found === undefined ? undefined : { amount: found, link };
  };
  if (DASHES.has(markAt(tokens, at))) {
    const tight = tokens.glued[at] === tokens.glued[at + 1];
    return tight ? amount(at + 1, 'to') : undefined;
  }
  const word = meaningAt(tokens, at);
  const link = word?.link;
  if (link === 'to' || link === 'or') return amount(at + 1, link);
  if (!between) return undefined;
  if (link === 'and') return amount(at + 1, 'and');
  return isWord(tokens, at) && (tokens.clitics[at]! & AND) !== 0 ? amount(at, 'and') : undefined;
}

/** "Between five people and ten", "from 3% to 5%": the unit is said at both ends. */
function afterNoun(
  tokens: Tokens,
  low: Amount,
  grammar: Grammar,
  opening: string | undefined,
): Upper | undefined {
  const percent = grammar.percent(tokens, low.next);
  if (percent > 0) return upperEnd(tokens, low.next + percent, grammar, opening === 'between');
  if (opening !== 'between' && opening !== 'from') return undefined;
  if (!isWord(tokens, low.next)) return undefined;
  return upperEnd(tokens, low.next + 1, grammar, opening === 'between');
}

/** "Between five and twenty": read as one number of two parts at first, it is two. */
function splitAtAnd(tokens: Tokens, at: number, whole: Amount, grammar: Grammar): Quantity | undefined {
  for (let cut = whole.next - 1; cut > at; cut--) {
    const and = meaningAt(tokens, cut)?.link === 'and' ? cut + 1 : cut;
    if (and === cut && (!isWord(tokens, cut) || (tokens.clitics[cut]! & AND) === 0)) continue;
    const low = grammar.amount({ ...tokens, count: cut }, at);
    const high = grammar.amount(tokens, and);
    if (low?.next !== cut || high === undefined) continue;
    const scaled = shareScale(low, high);
    if (scaled.value >= high.value) continue;
    return { first: openingOf(tokens, at - 1), next: high.next, low: scaled, high };
  }
  return undefined;
}

/** "10 to 15 thousand": a scale word at the upper end holds for both. */
function shareScale(low: Amount, high: Amount): Amount {
  const shared = low.scale === 1 && high.scale > 1 && low.value < high.multiplier;
  return shared ? { ...low, value: low.value * high.scale, scale: high.scale } : low;
}
