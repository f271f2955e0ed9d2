import { type Found, figure, type Grammar } from '../language.ts';
import { hedgesBefore } from '../quantity.ts';
import { clockTime } from '../resolve.ts';
import { anyNumeralAt, atomAt, markAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';

const DOT = 0x2e;

/** Reads a time of day: "7:30", "7 p.m.", "seven o'clock". */
export function readTime(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const numeral = anyNumeralAt(tokens, at);
  const colon = numeral?.is === 'clock';
  const atom = atomAt(tokens, at);
  const zoned = zonedTime(tokens, at);
  if (zoned !== undefined) return zoned;
  const hour = colon ? Math.floor(numeral.value / 60) : (numeralAt(tokens, at)?.value ?? atom?.value);
  if (hour === undefined || !(hour >= 0 && hour <= 24)) return undefined;
  const dotted = numeral?.is === 'number' && numeral.decimals === 2;
  if (numeral?.is === 'number' && !numeral.plain && !dotted) return undefined;
  const minute = colon ? numeral.value % 60 : dotted ? Math.round((hour % 1) * 100) : 0;
  const half = halfAt(tokens, at + 1);
  const clock = isClock(tokens, at + 1);
  if (!colon && half === undefined && !clock) return undefined;
  const value = clockTime(Math.floor(hour), minute, half?.half);
  if (value === undefined) return undefined;
  const hedge = hedgesBefore(tokens, at, grammar);
  const about = hedge.hedge === '~' ? '~' : '';
  const next = half?.next ?? (clock ? at + 3 : at + 1);
  const start = tokens.starts[about === '' ? at : hedge.first]!;
  return { figures: [figure(tokens, start, tokens.ends[next - 1]!, 'time', about + value)], next };
}

/** "1400 GMT". */
function zonedTime(tokens: Tokens, at: number): Found | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral?.plain !== true || numeral.digits < 3 || numeral.digits > 4) return undefined;
  if (!ZONES.has(textAt(tokens, at + 1))) return undefined;
  const value = clockTime(Math.floor(numeral.value / 100), numeral.value % 100, undefined);
  if (value === undefined) return undefined;
  return {
    figures: [figure(tokens, tokens.starts[at]!, tokens.ends[at + 1]!, 'time', value)],
    next: at + 2,
  };
}
const ZONES = new Set(['GMT', 'UTC', 'BST', 'EST', 'EDT', 'ET']);

/** "O'clock" in two tokens. */
const isClock = (tokens: Tokens, at: number): boolean =>
  textAt(tokens, at).toLowerCase() === 'o' && meaningAt(tokens, at + 1)?.tag === 'clock';

function halfAt(
  tokens: Tokens,
  at: number,
): { readonly half: 'am' | 'pm'; readonly next: number } | undefined {
  const word = textAt(tokens, at).toLowerCase();
  if (word === 'am' || word === 'pm') return { half: word, next: at + 1 };
  const dotted =
    (word === 'a' || word === 'p') &&
    markAt(tokens, at + 1) === DOT &&
    textAt(tokens, at + 2).toLowerCase() === 'm';
  if (!dotted) return undefined;
  return { half: word === 'a' ? 'am' : 'pm', next: markAt(tokens, at + 3) === DOT ? at + 4 : at + 3 };
}
