import type { VagueWord } from '../../value.ts';
import { type Found, figure, nothing, type Rule } from '../language.ts';
import type { Meaning } from '../meaning.ts';
import { atomAt, isEdge, isWord, markAt, meaningAt, textAt } from '../tokenAt.ts';
import type { Tokens } from '../tokens.ts';

/** Magnitudes nobody counted, and words for a part of a whole. */
export const VAGUE_WORDS: readonly (readonly [string, Meaning])[] = [
  ['dozens', { vague: 'tens', atom: { is: 'dozen', value: 12 }, stop: true }],
  ['scores', { vague: 'tens', stop: true }],
  ['tens', { vague: 'tens', tag: 'tens of', stop: true }],
  ['hundreds', { vague: 'hundreds', atom: { is: 'hundred', value: 100 }, stop: true }],
  ['thousands', { vague: 'thousands', atom: { is: 'scale', value: 1e3 }, stop: true }],
  ['millions', { vague: 'millions', atom: { is: 'scale', value: 1e6 }, stop: true }],
  ['billions', { vague: 'millions', atom: { is: 'scale', value: 1e9 }, stop: true }],
  ['several multiple', { vague: 'some', stop: true }],
  ['few', { vague: 'few', tag: 'few', stop: true }],
  ['handful', { vague: 'few', tag: 'of', stop: true }],
  ['many numerous countless', { vague: 'many', tag: 'many', stop: true }],
  ['number', { opens: 'number of', label: true, stop: true }],
  ['large great huge vast significant growing considerable big', { tag: 'great' }],
  ['small limited tiny', { tag: 'small' }],
  ['unknown unspecified undisclosed certain', { tag: 'other' }],
  ['most majority', { share: 'most', stop: true }],
  ['all', { share: 'all', stop: true }],
  ['none', { share: 'none', stop: true }],
];

const SIZE: Partial<Record<VagueWord, number>> = { tens: 20, hundreds: 200, thousands: 2000, millions: 2e6 };
const COMMA = 0x2c;
const NOT_BEFORE_MANY = new Set(['so', 'as', 'how', 'too', 'that', 'not', 'very', 'the', 'no', 'a']);
const NOT_BEFORE_FEW = new Set([
  'so',
  'as',
  'very',
  'too',
  'the',
  'last',
  'past',
  'next',
  'no',
  'these',
  'those',
  'first',
  'every',
]);

/** Reads "dozens", "tens of thousands", "several hundred", "a few", "a number of", "dozens or even hundreds". */
export const readVague: Rule = (tokens, at) => {
  const word = meaningAt(tokens, at);
  if (word?.opens === 'number of') return readNumberOf(tokens, at);
  const { vague } = word ?? {};
  if (vague === undefined) return undefined;
  if (SIZE[vague] !== undefined) return readMagnitude(tokens, at, vague, word!);
  const scale = atomAt(tokens, at + 1);
  if (scale !== undefined && vague !== 'many') {
    const name =
      scale.is === 'dozen'
        ? 'tens'
        : scale.value === 100
          ? 'hundreds'
          : scale.value === 1000
            ? 'thousands'
            : 'millions';
    const greater = atomAt(tokens, at + 2);
    if (scale.value === 100 && greater?.is === 'scale')
      return emit(tokens, at, at + 3, `>=${200 * greater.value}`);
    if (scale.is === 'dozen' || scale.value >= 100) return emit(tokens, at, at + 2, name);
  }
  const following = meaningAt(tokens, at + 1);
  if (following?.vague !== undefined && SIZE[following.vague] !== undefined) return nothing(at + 1);
  const before = textAt(tokens, at - 1).toLowerCase();
  if (word!.tag === 'many')
    return manyThings(tokens, at, before) ? emit(tokens, at, at + 1, vague) : nothing(at + 1);
  if (word!.tag === 'of') return following?.link === 'of' ? emit(tokens, at, at + 1, vague) : nothing(at + 1);
  if (word!.tag === 'few' && before !== 'a' && (NOT_BEFORE_FEW.has(before) || following?.stop === true))
    return nothing(at + 1);
  if (word!.tag === 'few' && NOT_BEFORE_FEW.has(before)) return nothing(at + 1);
  // "A few" said by itself.
  if (word!.tag === 'few' && before === 'a' && isEdge(tokens, at - 2) && isEdge(tokens, at + 1))
    return emit(tokens, at, at + 1, vague);
  const counts = isWord(tokens, at + 1) && (following?.stop !== true || following.link === 'of');
  return counts ? emit(tokens, at, at + 1, vague) : nothing(at + 1);
};

function manyThings(tokens: Tokens, at: number, before: string): boolean {
  if (NOT_BEFORE_MANY.has(before) || !isWord(tokens, at + 1)) return false;
  const noun = textAt(tokens, at + 1).toLowerCase();
  if (noun === 'of') return true;
  return (noun.endsWith('s') || PLURALS.has(noun)) && meaningAt(tokens, at + 1)?.period === undefined;
}

const PLURALS = new Set(['people', 'women', 'men', 'children', 'civilians', 'more', 'others']);

function readMagnitude(tokens: Tokens, at: number, vague: VagueWord, word: Meaning): Found {
  if (meaningAt(tokens, at + 1)?.link === 'of') {
    const scale = atomAt(tokens, at + 2);
    if (scale?.is === 'scale' && meaningAt(tokens, at + 2)?.vague !== undefined) {
      return emit(tokens, at, at + 3, `>=${SIZE[vague]! * scale.value}`);
    }
  }
  if (word.tag === 'tens of') return nothing(at + 1);
  const joined = upperMagnitude(tokens, at + 1, vague);
  if (joined >= 0) return emit(tokens, at, joined + 1, `${vague}..${meaningAt(tokens, joined)!.vague!}`);
  return emit(tokens, at, at + 1, word.atom?.value === 1e9 ? `>=${2e9}` : vague);
}

const BETWEEN_MAGNITUDES = new Set(['or', 'even', 'if', 'not', 'possibly', 'perhaps', 'maybe', 'and', 'to']);

function upperMagnitude(tokens: Tokens, from: number, lower: VagueWord): number {
  let at = markAt(tokens, from) === COMMA ? from + 1 : from;
  for (let i = 0; i < 4; i++, at++) {
    const vague = meaningAt(tokens, at)?.vague;
    if (vague !== undefined) return i > 0 && (SIZE[vague] ?? 0) > SIZE[lower]! ? at : -1;
    if (!BETWEEN_MAGNITUDES.has(textAt(tokens, at).toLowerCase())) return -1;
  }
  return -1;
}

/** "A number of", "a large number of"; "the number of" counts nothing. */
function readNumberOf(tokens: Tokens, at: number): Found | undefined {
  const colour = meaningAt(tokens, at - 1)?.tag;
  const coloured = colour === 'great' || colour === 'small' || colour === 'other';
  const article = meaningAt(tokens, coloured ? at - 2 : at - 1)?.opens === 'article';
  if (!article || meaningAt(tokens, at + 1)?.link !== 'of') return undefined;
  const value = colour === 'great' ? 'many' : colour === 'small' ? 'few' : 'some';
  const found = emit(tokens, at, at + 1, value);
  const first = tokens.starts[coloured ? at - 2 : at - 1]!;
  const { end, kind, noun } = found.figures[0]!;
  return { figures: [figure(tokens, first, end, kind, value, noun)], next: found.next };
}

function emit(tokens: Tokens, at: number, next: number, value: string): Found {
  const of = meaningAt(tokens, next)?.link === 'of' ? next + 1 : next;
  const noun = textAt(tokens, of).toLowerCase() === 'the' ? of + 1 : of;
  const unit = meaningAt(tokens, noun)?.unit;
  const kind = unit === undefined || unit === 'percent' || unit === 'ratio' ? 'count' : unit;
  const span =
    isWord(tokens, noun) && meaningAt(tokens, noun)?.stop !== true
      ? { start: tokens.starts[noun]!, end: tokens.ends[noun]! }
      : undefined;
  const article = meaningAt(tokens, at - 1)?.opens === 'article' ? at - 1 : at;
  return {
    figures: [figure(tokens, tokens.starts[article]!, tokens.ends[next - 1]!, kind, value, span)],
    next,
  };
}
