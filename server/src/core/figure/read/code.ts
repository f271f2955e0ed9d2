import { formatNumber } from './amount.ts';
import { figure, type Rule } from './language.ts';
import { anyNumeralAt, markAt, numeralAt } from './tokenAt.ts';

const PLUS = 0x2b;

/** Reads what is written in digits and is no single number: telephone numbers, addresses, "3/4". */
export const readCode: Rule = (tokens, at) => {
  const numeral = anyNumeralAt(tokens, at);
  if (numeral === undefined) return undefined;
  const { starts, ends } = tokens;
  if (numeral.is === 'code') {
    const start = markAt(tokens, at - 1) === PLUS && tokens.glued[at] === 1 ? starts[at - 1]! : starts[at]!;
    return { figures: [figure(tokens, start, ends[at]!, 'id', '?')], next: at + 1 };
  }
  if (numeral.is !== 'fraction' || numeral.over === 0) return { figures: [], next: at + 1 };
  const value = formatNumber(Number((numeral.value / numeral.over!).toPrecision(4)));
  return { figures: [figure(tokens, starts[at]!, ends[at]!, 'ratio', value ?? '?')], next: at + 1 };
};

const DASHES = new Set([0x2d, 0x2013]);

/** Reads the score of a game or a vote, "3-1": two numbers on a dash of which the second is no greater. */
export const readScore: Rule = (tokens, at) => {
  const first = numeralAt(tokens, at);
  const second = numeralAt(tokens, at + 2);
  if (first === undefined || second === undefined || !DASHES.has(markAt(tokens, at + 1))) return undefined;
  const tight = tokens.glued[at + 1] === 1 && tokens.glued[at + 2] === 1;
  if (!tight || second.value > first.value || first.digits > 3 || !first.plain || !second.plain)
    return undefined;
  return { figures: [figure(tokens, tokens.starts[at]!, tokens.ends[at + 2]!, 'ratio', '?')], next: at + 3 };
};
