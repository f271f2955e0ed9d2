import type { Amount } from '../amount.ts';
import { atomAt, markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
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
  if (word?.opens === 'article') {
    const next = atomAt(tokens, at + 1);
    const scale = next !== undefined && (next.is === 'hundred' || next.is === 'scale' || next.is === 'dozen');
    if (scale && meaningAt(tokens, at + 1)?.ordinal === undefined) return readEnglish(tokens, at + 1);
    return meaningAt(tokens, at + 1)?.fraction === undefined ? undefined : ofScale(tokens, at + 1);
  }
  if (word?.fraction !== undefined) return ofScale(tokens, at);
  const amount = readWords(tokens, at, ORDER);
  return amount === undefined ? undefined : withHalf(tokens, withPoint(tokens, suffixed(tokens, amount)));
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

/** "5m": millions after a money sign or before people, metres otherwise. */
function suffixed(tokens: Tokens, amount: Amount): Amount {
  const at = amount.next;
  if (!amount.digits || textAt(tokens, at) !== 'm' || tokens.glued[at] !== 1) return amount;
  const money = markAt(tokens, at - 2) !== 0 && MONEY_SIGNS.has(markAt(tokens, at - 2));
  const counted = textAt(tokens, at + 1);
  const people =
    counted.length > 3 && (counted.endsWith('s') || counted === 'people' || counted === 'children');
  if (!money && !people && meaningAt(tokens, at + 1)?.unit !== 'money') return amount;
  return {
    ...amount,
    next: at + 1,
    value: amount.value * 1e6,
    scale: 1e6,
    multiplier: amount.value,
    digits: false,
  };
}

const MONEY_SIGNS = new Set([0x24, 0x20ac, 0xa3, 0xa5, 0x20aa, 0x20ba]);

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
  if (!sign && !words) return amount;
  const fraction = sign ? 0.5 : meaningAt(tokens, next + 2)!.fraction!;
  const after = sign ? next + 1 : next + 3;
  const value = amount.value + fraction * amount.scale;
  const scale = atomAt(tokens, after);
  if (amount.scale !== 1 || scale?.is !== 'scale') return { ...amount, value, next: after };
  return { ...amount, value: value * scale.value, scale: scale.value, multiplier: value, next: after + 1 };
}
