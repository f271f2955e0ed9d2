import { ARABIC, CLASS, DIGIT, FOLD, foldWord, LETTER, LINE_END, SILENT, SPACE } from './chars.ts';
import { findWord, HASH_START, hashStep, hashTail, type Lexicon, MAX_LETTERS, STRANGER } from './lexicon.ts';
import { censoredEnd, handleEnd, nameEnd } from './names.ts';
import { type Marks, type Numeral, readNumeral } from './numerals.ts';
import { AND, BREAK, CODE, MARK, NUMBER, PREPOSITION, THE, type Tokens, WORD } from './tokens.ts';

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
const AT = 0x40;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
/** Characters a token takes in most texts, with its space: the columns grow when it takes fewer. */
const USUAL_TOKEN = 4;

/** The columns of `Tokens`, which can be used for one text after another. */
export type Columns = Pick<Tokens, 'kinds' | 'starts' | 'ends' | 'ids' | 'clitics' | 'glued'>;

/**
 * Parts a text, from `from` to `to` (the end of a line), into tokens and looks every word up, in one pass. Columns that
 * are given are written over, and have to be all zeros.
 */
export function tokenise(
  text: string,
  spelling: Spelling,
  from = 0,
  to = text.length,
  columns: Columns = columnsFor(to - from),
): Tokens {
  const { lexicon, marks, canStart } = spelling;
  let { kinds, starts, ends, ids, clitics, glued } = columns;
  let count = 0;
  const numerals: Numeral[] = [];
  const openings: number[] = [];
  let at = from;
  let lastEnd = -1;

  while (at < to) {
    const code = text.charCodeAt(at);
    const type = CLASS[code]!;
    if (type === SPACE) {
      at++;
      continue;
    }
    if (type === SILENT) {
      if (lastEnd === at) lastEnd++;
      at++;
      continue;
    }
    if (count === kinds.length) {
      ({ kinds, starts, ends, ids, clitics, glued } = widen({ kinds, starts, ends, ids, clitics, glued }));
    }
    const token = count++;
    const start = at;
    let carried = 0;
    let kind = WORD;
    let id = STRANGER;
    if (type === ARABIC || type === LETTER) {
      let hash = HASH_START;
      let letter = code;
      let next: number = type;
      do {
        hash = hashStep(hash, FOLD[letter]!);
        // Never a step past the end: one read out of bounds makes all reads of the loop slower.
        if (++at === to) break;
        letter = text.charCodeAt(at);
        next = CLASS[letter]!;
      } while (next === type);
      const silent = next === SILENT;
      if (silent) at = lettersEnd(text, at, type);
      const end = type === LETTER ? nameEnd(text, start, at) : at;
      if (end > at) {
        kind = CODE;
        at = end;
      } else if (at - start <= LONGEST) {
        const found = silent
          ? lookUpFolded(spelling, foldWord(text.slice(start, at)), type)
          : lookUp(spelling, text, start, at, hash, type);
        id = found >> CLITIC_BITS;
        if (id !== STRANGER) {
          carried = found & CLITIC_MASK;
          if (canStart[id] === 1) openings.push(token);
        }
      }
    } else if (type === DIGIT) {
      const numeral = readNumeral(text, at, marks);
      const tied = token > 0 && lastEnd === at && kinds[token - 1] === WORD;
      const end = censoredEnd(text, tied ? starts[token - 1]! : at, at, numeral.end);
      if (end > numeral.end) {
        kind = CODE;
        id = 0;
        at = end;
      } else {
        kind = NUMBER;
        id = numerals.length;
        numerals.push(numeral);
        openings.push(token);
        at = numeral.end;
      }
    } else if (type === LINE_END) {
      kind = BREAK;
      at++;
    } else if (isApostrophe(code) && lastEnd === at && CLASS[text.charCodeAt(at + 1)] === LETTER) {
      count--;
      at++;
      continue;
    } else {
      at = code === AT || code === HASH ? handleEnd(text, at + 1) : at + 1;
      kind = at > start + 1 ? CODE : MARK;
      id = code;
    }
    kinds[token] = kind;
    starts[token] = start;
    ends[token] = at;
    ids[token] = id;
    clitics[token] = carried;
    glued[token] = lastEnd === start ? 1 : 0;
    lastEnd = at;
  }
  const { meanings, words } = lexicon;
  return { text, count, kinds, starts, ends, ids, clitics, glued, numerals, openings, words, meanings };
}

/** Columns with room for the tokens of most texts of so many characters. */
export const columnsFor = (length: number): Columns => makeColumns(Math.ceil(length / USUAL_TOKEN) + 16);

/** Zeros again where tokens were written: rules look past the last one. */
export function clearColumns({ kinds, starts, ends, ids, clitics, glued, count }: Tokens): void {
  kinds.fill(0, 0, count);
  starts.fill(0, 0, count);
  ends.fill(0, 0, count);
  ids.fill(0, 0, count);
  clitics.fill(0, 0, count);
  glued.fill(0, 0, count);
}

function makeColumns(room: number): Columns {
  return {
    kinds: new Uint8Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    ids: new Int32Array(room),
    clitics: new Uint8Array(room),
    glued: new Uint8Array(room),
  };
}

function widen(columns: Columns): Columns {
  const wider = makeColumns(columns.kinds.length * 2);
  wider.kinds.set(columns.kinds);
  wider.starts.set(columns.starts);
  wider.ends.set(columns.ends);
  wider.ids.set(columns.ids);
  wider.clitics.set(columns.clitics);
  wider.glued.set(columns.glued);
  return wider;
}

/** Between letters it parts words as a space does ("plus d'une", "300'den fazla"). */
const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;

/** Where a word ends that has silent characters in it, from the first of them on. */
function lettersEnd(text: string, at: number, type: number): number {
  let end = at;
  while (
    end < text.length &&
    (CLASS[text.charCodeAt(end)] === type || CLASS[text.charCodeAt(end)] === SILENT)
  )
    end++;
  return end;
}

/** Characters of a word with vowel signs on every letter. */
const LONGEST = MAX_LETTERS * 3;

/** A word's id and its clitics are returned as one number, so that nothing is allocated per word. */
const CLITIC_BITS = 3;
const CLITIC_MASK = 7;
const NOTHING = STRANGER << CLITIC_BITS;

function lookUpFolded(spelling: Spelling, word: string, type: number): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return lookUp(spelling, word, 0, word.length, hash, type);
}

/** Looks a word up whole, then without what it may carry in front, then by its ending. */
function lookUp(
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
