import type { Amount } from '../amount.ts';
import { anyNumeralAt, atomAt, isEdge, isWord, markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';
import { type Order, readWords } from '../words.ts';

const ORDER: Order = {
  and: 'after hundreds',
  hyphen: true,
  comma: true,
  twenties: false,
  tenTakesUnits: false,
  pairs: true,
};
const HALF_SIGN = 0xbd;

/** Reads an English number: "a hundred and five", "2.5 million", "half a dozen", "two and a half thousand", "12 and a half". */
export function readEnglish(tokens: Tokens, at: number): Amount | undefined {
  const word = meaningAt(tokens, at);
  if (word?.link === 'point') return isEdge(tokens, at - 1) ? pointFirst(tokens, at) : undefined;
  if (word?.opens === 'article') {
    const next = atomAt(tokens, at + 1);
    const scale = next !== undefined && (next.is === 'hundred' || next.is === 'scale' || next.is === 'dozen');
    if (scale && meaningAt(tokens, at + 1)?.ordinal === undefined) return readEnglish(tokens, at + 1);
    return meaningAt(tokens, at + 1)?.fraction === undefined ? undefined : ofScale(tokens, at + 1);
  }
  if (word?.fraction !== undefined) return ofScale(tokens, at);
  const amount = readWords(tokens, at, ORDER);
  if (amount === undefined) return undefined;
  return withHalf(tokens, withRest(tokens, withPoint(tokens, suffixed(tokens, amount))));
}

/** "3 million 200 thousand", with digits before each scale. */
function withRest(tokens: Tokens, amount: Amount): Amount {
  const rest = numeralAt(tokens, amount.next);
  const scale = atomAt(tokens, amount.next + 1);
  if (rest === undefined || rest.value >= 1000) return amount;
  if (amount.scale === 1000 && rest.digits === 3 && !amount.digits)
    return { ...amount, value: amount.value + rest.value, scale: 1, next: amount.next + 1 };
  if (amount.scale < 1e6) return amount;
  if (scale?.is !== 'scale' || scale.value >= amount.scale) return amount;
  return { ...amount, value: amount.value + rest.value * scale.value, next: amount.next + 2, digits: false };
}

/** "Half a million", "a quarter of a million", "half a dozen". */
function ofScale(tokens: Tokens, at: number): Amount | undefined {
  const fraction = meaningAt(tokens, at)!.fraction!;
  let next = at + 1;
  if (meaningAt(tokens, next)?.link === 'of') next++;
  if (meaningAt(tokens, next)?.opens === 'article') next++;
  const scale = atomAt(tokens, next);
  if (scale === undefined || (scale.is !== 'scale' && scale.is !== 'dozen' && scale.is !== 'hundred'))
    return undefined;
  return {
    next: next + 1,
    value: fraction * scale.value,
    scale: scale.value,
    multiplier: fraction,
    digits: false,
  };
}

/** "5M" are millions; "5m" after a money sign, before people or where it changed, metres otherwise. */
function suffixed(tokens: Tokens, amount: Amount): Amount {
  const at = amount.next;
  const suffix = textAt(tokens, at);
  if (!amount.digits || (suffix !== 'm' && suffix !== 'M') || tokens.glued[at] !== 1) return amount;
  const money = markAt(tokens, at - 2) !== 0 && MONEY_SIGNS.has(markAt(tokens, at - 2));
  const people = isPlural(tokens, at + 1) || (isWord(tokens, at + 1) && isPlural(tokens, at + 2));
  const changed = textAt(tokens, at - 2) === 'from' && CHANGED.has(textAt(tokens, at - 3));
  if (suffix === 'm' && !money && !people && !changed && meaningAt(tokens, at + 1)?.unit !== 'money')
    return amount;
  return {
    ...amount,
    next: at + 1,
    value: amount.value * 1e6,
    scale: 1e6,
    multiplier: amount.value,
    digits: false,
  };
}

function isPlural(tokens: Tokens, at: number): boolean {
  const word = textAt(tokens, at);
  if (meaningAt(tokens, at)?.stop === true || word.length < 4) return false;
  return word.endsWith('s') || word === 'people' || word === 'children';
}

/** "Up from 4.1m". */
const CHANGED = new Set(['up', 'down', 'rise', 'rose', 'fell', 'increase']);
const MONEY_SIGNS = new Set([0x24, 0x20ac, 0xa3, 0xa5, 0x20aa, 0x20ba]);

/** "Point seven" with nothing before it. */
function pointFirst(tokens: Tokens, at: number): Amount | undefined {
  const nought: Amount = { next: at, value: 0, scale: 1, multiplier: 0, digits: false };
  const read = withPoint(tokens, nought);
  if (read.next > at) return read;
  const words = readWords(tokens, at + 1, ORDER);
  return words === undefined || words.value >= 100 || words.scale !== 1
    ? undefined
    : { ...words, value: words.value / (words.value < 10 ? 10 : 100) };
}

/** "Three point one four", digit by digit. */
function withPoint(tokens: Tokens, amount: Amount): Amount {
  if (amount.scale !== 1 || meaningAt(tokens, amount.next)?.link !== 'point') return amount;
  let digits = '';
  let next = amount.next + 1;
  while (digits.length < 12) {
    const atom = atomAt(tokens, next);
    const numeral = digits === '' ? numeralAt(tokens, next) : undefined;
    if (numeral?.plain) digits += String(numeral.value);
    else if (atom !== undefined && (atom.is === 'digit' || atom.is === 'zero'))
      digits += String(Math.max(0, atom.value));
    else break;
    next++;
  }
  if (digits === '') return amount;
  const value = Number(`${amount.value}.${digits}`);
  const scale = atomAt(tokens, next);
  if (scale?.is !== 'scale') return { ...amount, value, next, digits: false };
  return { next: next + 1, value: value * scale.value, scale: scale.value, multiplier: value, digits: false };
}

/** "And a half" after a number, and a scale word after that. */
function withHalf(tokens: Tokens, amount: Amount): Amount {
  const { next } = amount;
  const sign = markAt(tokens, next) === HALF_SIGN;
  const words =
    meaningAt(tokens, next)?.link === 'and' &&
    meaningAt(tokens, next + 1)?.opens === 'article' &&
    meaningAt(tokens, next + 2)?.fraction !== undefined;
  if (!sign && !words) return withParts(tokens, amount);
  const fraction = sign ? 0.5 : meaningAt(tokens, next + 2)!.fraction!;
  const after = sign ? next + 1 : next + 3;
  const value = amount.value + fraction * amount.scale;
  const scale = atomAt(tokens, after);
  if (amount.scale !== 1 || scale?.is !== 'scale') return { ...amount, value, next: after };
  return { ...amount, value: value * scale.value, scale: scale.value, multiplier: value, next: after + 1 };
}

/** "Five and three quarters". */
function withParts(tokens: Tokens, amount: Amount): Amount {
  const { next } = amount;
  const parts = atomAt(tokens, next + 1);
  const part = meaningAt(tokens, next + 2);
  if (amount.scale !== 1 || meaningAt(tokens, next)?.link !== 'and') return amount;
  const written = anyNumeralAt(tokens, next + 1);
  if (amount.digits && written?.is === 'fraction' && written.value < written.over!)
    return { ...amount, value: amount.value + written.value / written.over!, next: next + 2, digits: false };
  if (parts?.is !== 'digit') return amount;
  if (part?.fraction === undefined || meaningAt(tokens, next + 3)?.link === 'of') return amount;
  const value = Number((amount.value + parts.value * part.fraction).toPrecision(6));
  return { ...amount, value, next: next + 3, digits: false };
}
