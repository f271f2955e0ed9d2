import { ARABIC, CLASS, DIGIT, FOLD, LETTER, LINE_END, SILENT, SPACE } from './chars.ts';
import { HASH_START, hashStep, STRANGER } from './lexicon.ts';
import { CLITIC_BITS, CLITIC_MASK, LONGEST, lookUp, lookUpFolded, type Spelling } from './lookUp.ts';
import { censoredEnd, handleEnd, nameEnd } from './names.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { BREAK, CODE, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';

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
          ? lookUpFolded(spelling, text.slice(start, at), type)
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
