import type { Amount } from './amount.ts';
import { textAt } from './tokenAt.ts';
import type { Tokens } from './tokens.ts';

const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['K', 1e3],
  ['k', 1e3],
  ['M', 1e6],
  ['Md', 1e9],
  ['Mds', 1e9],
]);

/** "100K", "1.2M": a letter for a scale, written on to digits. */
export function withSuffix(tokens: Tokens, amount: Amount): Amount {
  const at = amount.next;
  if (!amount.digits || tokens.glued[at] !== 1 || at >= tokens.count) return amount;
  const scale = SUFFIXES.get(textAt(tokens, at));
  // "4K" is a picture's size.
  if (scale === undefined || (scale === 1e3 && (amount.value === 4 || amount.value === 8))) return amount;
  return { next: at + 1, value: amount.value * scale, scale, multiplier: amount.value, digits: false };
}
