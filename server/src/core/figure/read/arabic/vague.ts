import type { VagueWord } from '../../value.ts';
import type { FigureKind } from '../figure.ts';
import { type Found, figure, nothing } from '../language.ts';
import type { Meaning } from '../meaning.ts';
import { startOf } from '../quantity.ts';
import { atomAt, isWord, markAt, meaningAt, textAt } from '../tokenAt.ts';
import { AND, PREPOSITION, THE, type Tokens } from '../tokens.ts';

/** Magnitudes nobody counted, and the words that colour "a number of". */
export const VAGUE_WORDS: readonly (readonly [string, Meaning])[] = [
  ['عشرات', { vague: 'tens', tag: 'magnitude', stop: true }],
  ['ألوف', { vague: 'thousands', tag: 'plural', atom: { is: 'scale', value: 1e3 } }],
  ['بضع بضعة بضعه', { vague: 'few', stop: true }],
  ['حفنة ثلة قلة', { vague: 'few', tag: 'of', stop: true }],
  ['عدة', { vague: 'some', stop: true }],
  ['بعض', { vague: 'some', stop: true }],
  ['عديد', { vague: 'many', tag: 'of', stop: true }],
  ['كثير كثيرون كثيرين', { vague: 'many', tag: 'of', stop: true }],
  ['عدد عددا أعداد أعدادا', { vague: 'some', tag: 'number of', stop: true }],
  ['كبير كبيرا كبيرة هائل هائلة هائلا ضخم ضخمة ضخما متزايد متزايدة غفير كثيف', { tag: 'great' }],
  ['قليل قليلا قليلة محدود محدودا محدودة صغير صغيرا ضئيل', { tag: 'small' }],
  ['آخر أخرى إضافي إضافيا إضافية غير', { tag: 'other' }],
  ['ربما', { tag: 'perhaps' }],
  ['بل', { tag: 'perhaps' }],
];

const GREAT: Record<string, VagueWord> = { great: 'many', small: 'few', other: 'some' };
const MAGNITUDES: ReadonlySet<string> = new Set(['tens', 'hundreds', 'thousands', 'millions']);
const SIZE: Partial<Record<VagueWord, number>> = { tens: 20, hundreds: 200, thousands: 2000, millions: 2e6 };
const COMMAS = new Set([0x2c, 0x60c]);
/** "Some of the time", "in some way": quantity words that count nothing. */
const IDLE_NOUNS = new Set([
  'الشيء',
  'الوقت',
  'شيء',
  'الأحيان',
  'الاحيان',
  'البعض',
  'النظر',
  'المقاييس',
  'التقدير',
]);

/** Reads a vague magnitude: "dozens", "tens of thousands", "a great number of", "dozens, perhaps hundreds". */
export function readVague(tokens: Tokens, at: number): Found | undefined {
  const word = meaningAt(tokens, at);
  if (word?.vague === undefined) return undefined;
  if (word.tag === 'number of') return readNumberOf(tokens, at);
  const named = MAGNITUDES.has(word.vague)
    ? readMagnitude(tokens, at, word.vague)
    : readSome(tokens, at, word);
  if (named === undefined) return nothing(at + 1);
  return emit(tokens, at, named.next, named.value);
}

interface Named {
  readonly value: string;
  readonly next: number;
}

function readMagnitude(tokens: Tokens, at: number, word: VagueWord): Named | undefined {
  const scale = atomAt(tokens, at + 1);
  if (scale !== undefined && scale.value >= 1000 && (tokens.clitics[at + 1]! & (AND | PREPOSITION)) === 0) {
    return { value: `>=${SIZE[word]! * scale.value}`, next: at + 2 };
  }
  if (atomAt(tokens, at)?.value === 1e9) return { value: `>=${2e9}`, next: at + 1 };
  const second = linked(tokens, at + 1);
  const upper = second < 0 ? undefined : meaningAt(tokens, second)?.vague;
  if (upper === undefined || SIZE[upper] === undefined || SIZE[upper] <= SIZE[word]!)
    return { value: word, next: at + 1 };
  return { value: `${word}..${upper}`, next: second + 1 };
}

/** The token of a second magnitude tied to the first: "dozens, or even hundreds"; -1 for none. */
function linked(tokens: Tokens, from: number): number {
  let at = COMMAS.has(markAt(tokens, from)) ? from + 1 : from;
  let tied = false;
  for (let i = 0; i < 4; i++) {
    const word = meaningAt(tokens, at);
    if (word?.vague !== undefined) {
      const and = (tokens.clitics[at]! & AND) !== 0;
      return tied || (and && meaningAt(tokens, at + 1)?.link === 'of') ? at : -1;
    }
    if (word?.link !== 'or' && word?.tag !== 'perhaps' && word?.link !== 'and' && word?.link !== 'to')
      return -1;
    tied ||= word.link !== 'and';
    at++;
  }
  return -1;
}

function readSome(tokens: Tokens, at: number, word: Meaning): Named | undefined {
  const next = meaningAt(tokens, at + 1);
  if (next?.vague !== undefined && MAGNITUDES.has(next.vague)) return { value: next.vague, next: at + 2 };
  if (next?.link === 'of' && (tokens.clitics[at]! & PREPOSITION) === 0) {
    const one = tokens.clitics[at + 1] === 0;
    return one && (word.tag === 'of' || word.vague === 'few')
      ? { value: word.vague!, next: at + 1 }
      : undefined;
  }
  const some = word.vague === 'few' && word.tag !== 'of' ? fewAndTen(tokens, at + 1) : undefined;
  if (some !== undefined) return some;
  const noun = isWord(tokens, at + 1) && !next?.stop && !textAt(tokens, at + 1).startsWith('وال');
  if (!noun || word.tag === 'of' || IDLE_NOUNS.has(textAt(tokens, at + 1))) return undefined;
  return (tokens.clitics[at]! & THE) === 0 ? { value: word.vague!, next: at + 1 } : undefined;
}

/** "Some and ten", "some and twenty": three to nine more than the ten. */
function fewAndTen(tokens: Tokens, at: number): Named | undefined {
  const and = meaningAt(tokens, at)?.link === 'and' || (tokens.clitics[at]! & AND) !== 0;
  const word = meaningAt(tokens, at)?.link === 'and' ? at + 1 : at;
  const atom = atomAt(tokens, word);
  if (atom?.is !== (and ? 'tens' : 'ten')) return undefined;
  return { value: `${atom.value + 3}..${atom.value + 9}`, next: word + 1 };
}

/** "A number of", with what may stand between. */
function readNumberOf(tokens: Tokens, at: number): Found {
  if ((tokens.clitics[at]! & THE) !== 0) return nothing(at + 1);
  let value: VagueWord | undefined;
  let next = at + 1;
  while (next < at + 4) {
    const tag = meaningAt(tokens, next)?.tag ?? '';
    const colour = GREAT[tag];
    if (colour === undefined) break;
    value = value === undefined || value === 'some' ? colour : value;
    next++;
  }
  const plural = textAt(tokens, at).includes('أعداد');
  if (meaningAt(tokens, next)?.link !== 'of') return nothing(at + 1);
  return emit(tokens, at, next, value ?? (plural ? 'many' : 'some'));
}

function emit(tokens: Tokens, at: number, next: number, value: string): Found {
  const noun = meaningAt(tokens, next)?.link === 'of' ? next + 1 : next;
  const unit = meaningAt(tokens, noun)?.unit;
  const kind: FigureKind = unit === undefined || unit === 'percent' || unit === 'ratio' ? 'count' : unit;
  const counted = isWord(tokens, noun) && meaningAt(tokens, noun)?.stop !== true;
  const span = counted ? { start: tokens.starts[noun]!, end: tokens.ends[noun]! } : undefined;
  return { figures: [figure(tokens, startOf(tokens, at), tokens.ends[next - 1]!, kind, value, span)], next };
}
