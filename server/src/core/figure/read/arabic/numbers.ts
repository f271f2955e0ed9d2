import type { Amount } from '../amount.ts';
import type { Atom } from '../meaning.ts';
import { atomAt, meaningAt, numeralAt, textAt } from '../tokenAt.ts';
import { AND, BREAK, NUMBER, PREPOSITION, type Tokens, WORD } from '../tokens.ts';

const SHADDA = '\u0651';
const TANWEEN = '\u064b';

/** A part of a number, and the token after it. */
interface Part {
  readonly value: number;
  readonly next: number;
  /** Written in digits. */
  readonly digits: boolean;
}

/** The next part of a number: where it stands, and whether "and" ties it to what is before. */
interface Step {
  readonly at: number;
  readonly and: boolean;
}

/**
 * Reads the number that begins at a token: digits, words, or both ("44 thousand 532"), in the order of modern prose
 * ("five and twenty thousand and three hundred") or ascending throughout ("five and thirty and two hundred and a
 * thousand").
 */
export function readNumber(tokens: Tokens, at: number): Amount | undefined {
  let next = at;
  let total = 0;
  let scale = 1;
  let multiplier = 0;
  let digits = true;
  for (let terms = 0; terms < 8; terms++) {
    const step = terms === 0 ? { at, and: false } : stepFrom(tokens, next);
    const term = readTerm(tokens, step.at);
    if (term === undefined) break;
    if (terms > 0 && !follows(tokens, step, term, total, scale)) break;
    total += term.value;
    digits &&= term.digits && term.scale === 1;
    if (terms === 0 || term.scale < scale || scale === 1) {
      multiplier = term.multiplier;
    }
    scale = term.scale;
    next = term.next;
    if (term.scale === 1 && (term.digits || terms > 0)) break;
  }
  if (next === at) return undefined;
  return withFraction(tokens, withPoint(tokens, { next, value: total, scale, multiplier, digits }));
}

interface Term extends Part {
  readonly scale: number;
  readonly multiplier: number;
}

/** Something below a thousand (or digits) with the scale words after it, or a scale word alone. */
function readTerm(tokens: Tokens, at: number): Term | undefined {
  const below = readBelowThousand(tokens, at);
  let value = below?.value ?? 1;
  let next = below?.next ?? at;
  let scale = 1;
  if (below === undefined) {
    const first = atomAt(tokens, at);
    const alone = first === undefined ? undefined : scaleAlone(tokens, at, first);
    if (alone === undefined) return undefined;
    ({ value, scale } = alone);
    next = at + 1;
  }
  for (let i = 0; i < 3; i++) {
    const atom = atomAt(tokens, next);
    if (atom?.is !== 'scale' || (tokens.clitics[next]! & (AND | PREPOSITION)) !== 0) break;
    value *= atom.value;
    scale *= atom.value;
    next++;
  }
  return { value, next, scale, multiplier: below?.value ?? 0, digits: below?.digits ?? false };
}

function scaleAlone(tokens: Tokens, at: number, atom: Atom): { value: number; scale: number } | undefined {
  if (atom.is === 'two') return { value: atom.value, scale: atom.value / 2 };
  // With the sign of doubling it is a verb, "he wrote".
  if (atom.is !== 'scale' || tokens.text.slice(tokens.starts[at]!, tokens.ends[at]!).includes(SHADDA))
    return undefined;
  switch (meaningAt(tokens, at)?.tag) {
    case 'plural':
      return undefined;
    case 'tanween': {
      const accusative = tokens.text.slice(tokens.starts[at]!, tokens.ends[at]!).includes(TANWEEN);
      const two = !accusative && tokens.kinds[at + 1] === WORD && at + 1 < tokens.count;
      return { value: two ? atom.value * 2 : atom.value, scale: atom.value };
    }
    default:
      return { value: atom.value, scale: atom.value };
  }
}

/** Whether a further term belongs to the number so far. */
function follows(tokens: Tokens, step: Step, term: Term, total: number, scale: number): boolean {
  if (term.value < scale && scale > 1) {
    return (
      step.and || (term.digits && term.value >= 100 && term.scale === 1) || startsHundred(tokens, step.at)
    );
  }
  return step.and && scale === 1 && total < 1000 && term.multiplier === 0 && term.scale >= 1000;
}

const startsHundred = (tokens: Tokens, at: number): boolean => atomAt(tokens, at)?.is === 'hundred';

/** The token after "and" (a word of its own or glued to the next one), from `at` on. */
function stepFrom(tokens: Tokens, at: number): Step {
  if (meaningAt(tokens, at)?.link === 'and') return { at: at + 1, and: true };
  if (hidesAnd(tokens, at)) return { at, and: true };
  const clitics = tokens.kinds[at] === WORD ? tokens.clitics[at]! : 0;
  return (clitics & PREPOSITION) !== 0
    ? { at: tokens.count, and: false }
    : { at, and: (clitics & AND) !== 0 };
}

/** "And eleven": with "and", its "one" is spelt like the other word for one. */
function hidesAnd(tokens: Tokens, at: number): boolean {
  if (meaningAt(tokens, at)?.tag !== 'one' || tokens.clitics[at] !== 0) return false;
  return tokens.text.startsWith('وأ', tokens.starts[at]!) || atomAt(tokens, at + 1)?.is === 'ten';
}

function readBelowThousand(tokens: Tokens, at: number): Part | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral !== undefined) return { value: numeral.value, next: at + 1, digits: true };
  const hundreds = readHundreds(tokens, at);
  if (hundreds !== undefined) {
    const step = stepFrom(tokens, hundreds.next);
    const more = readBelowHundred(tokens, step.at) ?? shortNumeral(tokens, step.at);
    const spoken = !more?.digits && more !== undefined && !isPlainTen(tokens, step.at);
    return more !== undefined && (step.and || spoken) && more.value > 0
      ? { value: hundreds.value + more.value, next: more.next, digits: false }
      : weak(tokens, at, hundreds);
  }
  const small = readBelowHundred(tokens, at);
  if (small === undefined) return undefined;
  const step = stepFrom(tokens, small.next);
  const ascending = step.and ? readHundreds(tokens, step.at) : undefined;
  return ascending === undefined
    ? small
    : { value: small.value + ascending.value, next: ascending.next, digits: false };
}

/** The spoken "two hundred" is also a common adjective: by itself it is no number. */
const weak = (tokens: Tokens, at: number, part: Part): Part | undefined =>
  part.next === at + 1 && meaningAt(tokens, at)?.tag === 'weak' ? undefined : part;

const isPlainTen = (tokens: Tokens, at: number): boolean => atomAt(tokens, at)?.is === 'ten';

function shortNumeral(tokens: Tokens, at: number): Part | undefined {
  const numeral = numeralAt(tokens, at);
  return numeral?.plain && numeral.digits < 3
    ? { value: numeral.value, next: at + 1, digits: true }
    : undefined;
}

/** "Two hundred" in one word, or "three hundred" in two. */
function readHundreds(tokens: Tokens, at: number): Part | undefined {
  const first = atomAt(tokens, at);
  if (first?.is === 'hundred') return { value: first.value, next: at + 1, digits: false };
  if (first?.is !== 'digit' || first.value < 3) return undefined;
  const second = atomAt(tokens, at + 1);
  if (second?.value !== 100 || (tokens.clitics[at + 1]! & (AND | PREPOSITION)) !== 0) return undefined;
  return { value: first.value * 100, next: at + 2, digits: false };
}

/** One to ninety-nine: the unit before the ten. */
function readBelowHundred(tokens: Tokens, at: number): Part | undefined {
  const first = atomAt(tokens, at);
  if (first === undefined || isNotSix(tokens, at)) return undefined;
  const alone = { value: first.value, next: at + 1, digits: false };
  if (first.is === 'digit') {
    const second = atomAt(tokens, at + 1);
    const bare = tokens.kinds[at + 1] === WORD && (tokens.clitics[at + 1]! & (AND | PREPOSITION)) === 0;
    if (second?.is === 'ten' && bare) return { value: first.value + 10, next: at + 2, digits: false };
    const step = stepFrom(tokens, at + 1);
    const tens = atomAt(tokens, step.at);
    if (step.and && tens?.is === 'tens')
      return { value: first.value + tens.value, next: step.at + 1, digits: false };
    return isOneOf(tokens, at) ? undefined : alone;
  }
  return first.is === 'scale' || first.is === 'two' || first.is === 'hundred' ? undefined : alone;
}

/** "To six" is spelt like "I am not": it is a number before a plural, or with a tatweel after the particle. */
function isNotSix(tokens: Tokens, at: number): boolean {
  if (meaningAt(tokens, at)?.tag !== 'to six') return false;
  const next = textAt(tokens, at + 1).slice(0, 16);
  return (
    !textAt(tokens, at).includes('ـ') &&
    atomAt(tokens, at + 1)?.is !== 'ten' &&
    atomAt(tokens, at + 1)?.is !== 'tens' &&
    !(next.length > 3 && next.endsWith('ات')) &&
    !OF_SIX.has(next)
  );
}
const OF_SIX = new Set(
  'دول نساء مدن قرى فرق أشهر اشهر جثث نقاط مدارس قذائف عوائل عائلات أسر مناطق سنين شحن مباريات'.split(' '),
);

/** "One of": no number by itself. With "and" glued to it, it is spelt like "one", but for its hamza. */
const isOneOf = (tokens: Tokens, at: number): boolean =>
  meaningAt(tokens, at)?.tag === 'one of' ||
  (atomAt(tokens, at)?.value === 1 && tokens.text.startsWith('وأ', tokens.starts[at]!));

/** "Two point five" in words. */
function withPoint(tokens: Tokens, amount: Amount): Amount {
  if (amount.scale !== 1 || meaningAt(tokens, amount.next)?.link !== 'point') return amount;
  const part = readBelowThousand(tokens, amount.next + 1);
  if (part === undefined || !Number.isInteger(part.value)) return amount;
  const value = Number(`${amount.value}.${part.value}`);
  const scale = atomAt(tokens, part.next);
  if (scale?.is !== 'scale') return { ...amount, value, next: part.next };
  return {
    ...amount,
    value: value * scale.value,
    scale: scale.value,
    multiplier: value,
    next: part.next + 1,
  };
}

/** "A million and a half", "three and a quarter": a part of the last scale word; "two hours and a half". */
export function withFraction(tokens: Tokens, amount: Amount): Amount {
  const less = meaningAt(tokens, amount.next + 1)?.fraction;
  if (less !== undefined && amount.scale > 1 && textAt(tokens, amount.next) === 'إلا')
    return { ...amount, value: amount.value - less * amount.scale, next: amount.next + 2, digits: false };
  const step = stepFrom(tokens, amount.next);
  const fraction = step.and ? meaningAt(tokens, step.at)?.fraction : undefined;
  if (fraction === undefined || (tokens.clitics[step.at]! & PREPOSITION) !== 0) return amount;
  const next = step.at + 1;
  const scale = atomAt(tokens, next);
  const value = amount.value + fraction * amount.scale;
  if (scale?.is === 'scale' && (tokens.clitics[next]! & AND) === 0) {
    if (scale.value === amount.scale) return { ...amount, value, next: next + 1, digits: false };
    if (amount.scale !== 1) return amount;
    const scaled = { value: value * scale.value, scale: scale.value, multiplier: value };
    return { ...amount, ...scaled, next: next + 1, digits: false };
  }
  const measure = meaningAt(tokens, next);
  const again = amount.thing !== undefined && (measure?.unit !== undefined || measure?.clock === true);
  const whole = amount.scale === 1 && !again && next < tokens.count && isDefinite(tokens, next);
  return whole ? amount : { ...amount, value, next: again ? next + 1 : next, digits: false };
}

function isDefinite(tokens: Tokens, at: number): boolean {
  const start = tokens.starts[at]!;
  return tokens.kinds[at] === WORD && tokens.text.startsWith('ال', start);
}

/** "Half a million", "three quarters of a million". */
export function readFractionOfScale(tokens: Tokens, at: number): Amount | undefined {
  let next = at;
  let fraction = meaningAt(tokens, at)?.fraction;
  if (fraction === undefined) {
    const parts = readBelowHundred(tokens, at);
    const size = parts === undefined ? undefined : PARTS.get(meaningAt(tokens, parts.next)?.tag ?? '');
    if (parts === undefined || size === undefined) return undefined;
    fraction = parts.value / size;
    next = parts.next;
  }
  const scale = atomAt(tokens, next + 1);
  if (scale?.is !== 'scale' || tokens.kinds[next] === BREAK || tokens.kinds[at] === NUMBER) return undefined;
  if ((tokens.clitics[next + 1]! & (AND | PREPOSITION)) !== 0) return undefined;
  return {
    next: next + 2,
    value: fraction * scale.value,
    scale: scale.value,
    multiplier: fraction,
    digits: false,
  };
}

/** Plural names of the parts of a whole, by their tag. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['thirds', 3],
  ['quarters', 4],
  ['fifths', 5],
  ['sixths', 6],
  ['sevenths', 7],
  ['eighths', 8],
  ['ninths', 9],
  ['tenths', 10],
]);
