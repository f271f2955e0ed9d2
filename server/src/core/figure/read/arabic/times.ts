import { type Found, figure, type Grammar, nothing } from '../language.ts';
import { hedgesBefore, startOf } from '../quantity.ts';
import { clockTime } from '../resolve.ts';
import { anyNumeralAt, atomAt, isWord, meaningAt, textAt } from '../tokenAt.ts';
import { AND, type Tokens } from '../tokens.ts';
import { readNumber } from './numbers.ts';
import { ordinalAt } from './ordinals.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
}

/** Reads a time of day: after the word for the hour, written with a colon, or before the word for a half of the day. */
export function readTime(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const hourWord = meaningAt(tokens, at)?.clock === true;
  const hour = hourWord ? at + 1 : at;
  const clock = clockAt(tokens, hour, hourWord);
  if (clock === undefined) return hourWord ? nothing(at + 1) : undefined;
  const half = halfAt(tokens, clock.next, clock.hour);
  const colon = anyNumeralAt(tokens, hour)?.is === 'clock';
  const zone = ZONES.has(textAt(tokens, clock.next));
  const said = half.half !== undefined && saysTime(tokens, clock.next, half.next);
  if (!hourWord && !colon && !zone && !said) return undefined;
  const value = clockTime(clock.hour, clock.minute, half.half);
  if (value === undefined) return undefined;
  const hedge = hedgesBefore(tokens, at, grammar);
  const about = hedge.hedge === '' ? '' : '~';
  const start = startOf(tokens, hedge.hedge === '~' ? hedge.first : at);
  return {
    figures: [figure(tokens, start, tokens.ends[half.next - 1]!, 'time', about + value)],
    next: half.next,
  };
}

function clockAt(tokens: Tokens, at: number, hourWord: boolean): Clock | undefined {
  const numeral = anyNumeralAt(tokens, at);
  if (numeral?.is === 'clock')
    return { hour: Math.floor(numeral.value / 60), minute: numeral.value % 60, next: at + 1 };
  if (numeral !== undefined) {
    if (numeral.is !== 'number') return undefined;
    if (numeral.decimals === 2) {
      return { hour: Math.floor(numeral.value), minute: Math.round((numeral.value % 1) * 100), next: at + 1 };
    }
    if (hourWord && numeral.digits === 4 && numeral.plain) {
      return { hour: Math.floor(numeral.value / 100), minute: numeral.value % 100, next: at + 1 };
    }
    return numeral.plain ? withMinutes(tokens, numeral.value, at + 1) : undefined;
  }
  const ordinal = ordinalAt(tokens, at);
  if (ordinal !== undefined) return withMinutes(tokens, ordinal.value, ordinal.next);
  // The first hour of the clock is "the one", not "the first".
  const word = hourWord || isHalf(tokens, at + 1) ? readNumber(tokens, at) : undefined;
  return word === undefined || word.value > 24 ? undefined : withMinutes(tokens, word.value, word.next);
}

/** "By the clock of", after a time in digits. */
const ZONES = new Set(['بتوقيت', 'بالتوقيت', 'غرينتش', 'جرينتش']);

/** "3 in the morning", not "3 (people) on the evening of Thursday", nor a number with a letter behind it. */
function saysTime(tokens: Tokens, from: number, next: number): boolean {
  const after = meaningAt(tokens, next);
  return (
    tokens.ends[next - 1]! - tokens.starts[from]! > 1 &&
    after?.day === undefined &&
    after?.weekday === undefined
  );
}

const isHalf = (tokens: Tokens, at: number): boolean => meaningAt(tokens, at)?.half !== undefined;

/** "And a half", "and ten minutes", "less a quarter". */
function withMinutes(tokens: Tokens, hour: number, at: number): Clock {
  const plain = { hour, minute: 0, next: at };
  if (!isWord(tokens, at)) return plain;
  if (textAt(tokens, at) === 'إلا') {
    const less = meaningAt(tokens, at + 1)?.fraction ?? LESS.get(textAt(tokens, at + 1));
    return less === undefined ? plain : { hour: hour - 1, minute: Math.round(60 * (1 - less)), next: at + 2 };
  }
  const word = meaningAt(tokens, at);
  const and = word?.link === 'and' ? at + 1 : (tokens.clitics[at]! & AND) !== 0 ? at : -1;
  if (and < 0) return plain;
  const fraction = meaningAt(tokens, and)?.fraction;
  if (fraction !== undefined) return { hour, minute: Math.round(fraction * 60), next: and + 1 };
  const minutes = readNumber(tokens, and);
  if (minutes === undefined || meaningAt(tokens, minutes.next)?.period !== 'minute') return plain;
  return { hour, minute: minutes.value, next: minutes.next + 1 };
}

const LESS: ReadonlyMap<string, number> = new Map([
  ['ربعا', 0.25],
  ['ربعاً', 0.25],
  ['ثلثا', 1 / 3],
]);

interface Half {
  readonly half: 'am' | 'pm' | undefined;
  readonly next: number;
}

/** The half of the day that is named from a token on, by the hour where "at night" is ambiguous. */
function halfAt(tokens: Tokens, at: number, hour: number): Half {
  const from = textAt(tokens, at) === 'من' ? at + 1 : at;
  const word = meaningAt(tokens, from);
  if (word?.half !== undefined && atomAt(tokens, from) === undefined) {
    if (word.tag === 'night') return { half: hour >= 6 && hour < 12 ? 'pm' : 'am', next: from + 1 };
    return { half: word.half, next: from === at ? at + 1 : at };
  }
  if (textAt(tokens, at) === 'بعد') {
    if (textAt(tokens, at + 1) === 'الظهر') return { half: 'pm', next: at + 2 };
    if (textAt(tokens, at + 1) === 'منتصف' && textAt(tokens, at + 2) === 'الليل')
      return { half: 'am', next: at + 3 };
  }
  return { half: undefined, next: at };
}
