import { ARABIC, FOLD, foldWord } from './chars.ts';
import { findWord, HASH_START, hashStep, hashTail, type Lexicon, MAX_LETTERS, STRANGER } from './lexicon.ts';
import type { Marks } from './numerals.ts';
import { AND, PREPOSITION, THE } from './tokens.ts';

/** What a language tells about its words and digits. */
export interface Spelling {
  readonly lexicon: Lexicon;
  /** 1 for the ids of words at which a figure can begin. */
  readonly canStart: Uint8Array;
  readonly marks: Marks;
  /** Words carry "and", prepositions and the article in front, as in Arabic. */
  readonly clitics?: boolean;
  /** Endings that mean something on a word the lexicon does not have; all of them end in the same letter. */
  readonly endings?: readonly Ending[];
  /** An ending that only its vowel sign tells from another, by its letters as written. */
  readonly vowelled?: Ending;
}

/** A folded ending, the least letters before it, and the id of the word whose meaning it gives. */
export interface Ending {
  readonly letters: string;
  readonly least: number;
  readonly id: number;
}

const WAW = 0x648;
const FA = 0x641;
const BA = 0x628;
const LAM = 0x644;
const KAF = 0x643;
const ALEF = 0x627;
const SUKUN = 0x652;

/** Characters of a word with vowel signs on every letter. */
export const LONGEST = MAX_LETTERS * 3;

/** A word's id and its clitics are returned as one number, so that nothing is allocated per word. */
export const CLITIC_BITS = 3;
export const CLITIC_MASK = 7;
const NOTHING = STRANGER << CLITIC_BITS;

/** Looks up a word with silent characters in it. */
export function lookUpFolded(spelling: Spelling, written: string, type: number): number {
  const word = foldWord(written);
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  const found = lookUp(spelling, word, 0, word.length, hash, type);
  return found === NOTHING && spelling.vowelled !== undefined
    ? byVowel(spelling.vowelled, written, word)
    : found;
}

/** Looks a word up whole, then without what it may carry in front, then by its ending. */
export function lookUp(
  spelling: Spelling,
  text: string,
  from: number,
  to: number,
  hash: number,
  type: number,
): number {
  if (to - from > MAX_LETTERS) return NOTHING;
  const { lexicon, endings } = spelling;
  const whole = findWord(lexicon, text, from, to, hash);
  if (whole !== STRANGER) return whole << CLITIC_BITS;
  if (spelling.clitics !== true || type !== ARABIC) return NOTHING;
  const bare = withoutClitics(lexicon, text, from, to, hash);
  return bare !== NOTHING || endings === undefined
    ? bare
    : findEnding(endings, text, from, to) << CLITIC_BITS;
}

function withoutClitics(lexicon: Lexicon, text: string, from: number, to: number, whole: number): number {
  const first = FOLD[text.charCodeAt(from)]!;
  if (first !== WAW && first !== FA) return withoutPreposition(lexicon, text, from, to, whole, HASH_START, 0);
  if (to - from < 3) return NOTHING;
  const head = hashStep(HASH_START, first);
  const id = findWord(lexicon, text, from + 1, to, hashTail(whole, head, to - from - 1));
  if (id !== STRANGER) return (id << CLITIC_BITS) | AND;
  return withoutPreposition(lexicon, text, from + 1, to, whole, head, AND);
}

/** `before` is the hash of the letters before `from`. */
function withoutPreposition(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  whole: number,
  before: number,
  and: number,
): number {
  const first = FOLD[text.charCodeAt(from)]!;
  const left = to - from;
  if (left < 4 || (first !== ALEF && first !== BA && first !== LAM && first !== KAF)) return NOTHING;
  const head = hashStep(before, first);
  const second = FOLD[text.charCodeAt(from + 1)]!;
  if (first === ALEF) {
    return second === LAM
      ? findRest(lexicon, text, from + 2, to, whole, hashStep(head, LAM), and | THE)
      : NOTHING;
  }
  if (first === LAM && second === LAM && left > 4) {
    const definite = findRest(
      lexicon,
      text,
      from + 2,
      to,
      whole,
      hashStep(head, LAM),
      and | PREPOSITION | THE,
    );
    if (definite !== NOTHING) return definite;
  }
  const bare = findRest(lexicon, text, from + 1, to, whole, head, and | PREPOSITION);
  const article = left > 4 && second === ALEF && FOLD[text.charCodeAt(from + 2)] === LAM;
  if (bare !== NOTHING || !article) return bare;
  const past = hashStep(hashStep(head, ALEF), LAM);
  return findRest(lexicon, text, from + 3, to, whole, past, and | PREPOSITION | THE);
}

function findRest(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  whole: number,
  before: number,
  clitics: number,
): number {
  const id = findWord(lexicon, text, from, to, hashTail(whole, before, to - from));
  return id === STRANGER ? NOTHING : (id << CLITIC_BITS) | clitics;
}

/** Words whose first letter is that of "and" and says something else. */
const WAW_WORDS = /^و(?:زير|افد|سيط|كيل|الد|لد|حش|ارث)/u;

/** What a word's last vowel sign makes of it. */
function byVowel({ letters, least, id }: Ending, written: string, word: string): number {
  if (!written.endsWith(letters.slice(-1)) || word.length < least || word.startsWith('ال')) return NOTHING;
  // The sign of no vowel may stand before the last letter.
  const bare =
    written.charCodeAt(written.length - 2) === SUKUN
      ? `${written.slice(0, -2)}${letters.slice(-1)}`
      : written;
  if (!bare.endsWith(letters)) return NOTHING;
  return (id << CLITIC_BITS) | (word.startsWith('و') && !WAW_WORDS.test(word) ? AND : 0);
}

function findEnding(endings: readonly Ending[], text: string, from: number, to: number): number {
  const last = FOLD[text.charCodeAt(to - 1)]!;
  for (const { letters, least, id } of endings) {
    if (letters.charCodeAt(letters.length - 1) !== last) return STRANGER;
    const start = to - letters.length;
    if (start - from < least) continue;
    let i = 0;
    while (i < letters.length && FOLD[text.charCodeAt(start + i)] === letters.charCodeAt(i)) i++;
    if (i === letters.length) return id;
  }
  return STRANGER;
}
