import { FOLD, foldWord } from './chars.ts';
import type { Meaning } from './meaning.ts';

/** Longest word, in letters, that a lexicon can hold; longer ones in a text are strangers without a look-up. */
export const MAX_LETTERS = 31;

/** No word of the lexicon. */
export const STRANGER = -1;

/** A hash table from folded words to what they can mean, made to be asked for every word of a text. */
export interface Lexicon {
  /** The folded words, by id. */
  readonly words: readonly string[];
  /** What each word can mean, by id. */
  readonly meanings: readonly Meaning[];
  /** A bit for each hash's upper half: most strangers are told from it, without the table. */
  readonly filter: Uint8Array;
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
}

/** Words (several, parted by spaces) and what they mean. A word that comes twice means both. */
export type Entries = Iterable<readonly [words: string, meaning: Meaning]>;

/** The hash of no letters. */
export const HASH_START = 0;

const BASE = 0x01000193;
const POWERS = new Int32Array(MAX_LETTERS + 1).fill(1);
for (let i = 1; i <= MAX_LETTERS; i++) POWERS[i] = Math.imul(POWERS[i - 1]!, BASE);

/** The hash of some letters and one more: a polynomial, so that the hash of a word's tail follows from the whole's. */
export const hashStep = (hash: number, letter: number): number => (Math.imul(hash, BASE) + letter) | 0;

/** The hash of the last `rest` letters of a word, given that of the whole and that of the letters before them. */
export const hashTail = (whole: number, head: number, rest: number): number =>
  (whole - Math.imul(head, POWERS[rest]!)) | 0;

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** All roles, so that all meanings have the same properties in the same order: the engine reads them much faster so. */
const NO_ROLES: { readonly [role in keyof Meaning]-?: undefined } = {
  atom: undefined,
  ordinal: undefined,
  fraction: undefined,
  vague: undefined,
  share: undefined,
  unit: undefined,
  period: undefined,
  month: undefined,
  hijri: undefined,
  monthOf: undefined,
  hijriOf: undefined,
  weekday: undefined,
  day: undefined,
  decade: undefined,
  when: undefined,
  clock: undefined,
  half: undefined,
  dual: undefined,
  single: undefined,
  deed: undefined,
  label: undefined,
  age: undefined,
  about: undefined,
  link: undefined,
  stop: undefined,
  opens: undefined,
  tag: undefined,
};

/** Makes a lexicon; `bare` lists words that mean nothing by themselves but occur in phrases. */
export function makeLexicon(entries: Entries, bare: Iterable<string> = []): Lexicon {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const meanings: Meaning[] = [];
  const put = (written: string, meaning: Meaning): void => {
    const word = foldWord(written);
    if (word === '' || word.length > MAX_LETTERS) return;
    const id = ids.get(word);
    if (id !== undefined) {
      meanings[id] = { ...meaning, ...meanings[id] };
      return;
    }
    ids.set(word, words.length);
    words.push(word);
    meanings.push(meaning);
  };
  for (const [list, meaning] of entries) for (const word of list.split(' ')) put(word, meaning);
  for (const word of bare) put(word, {});
  const shaped = meanings.map((meaning) => ({ ...NO_ROLES, ...meaning }) as Meaning);

  let size = 64;
  while (size < words.length * 4) size *= 2;
  const slots = new Int32Array(size).fill(STRANGER);
  const hashes = new Int32Array(words.length);
  const filter = new Uint8Array(0x2000);
  words.forEach((word, id) => {
    const hash = hashOf(word);
    hashes[id] = hash;
    filter[upper(hash) >>> 3]! |= 1 << (upper(hash) & 7);
    let slot = spread(hash) & (size - 1);
    while (slots[slot] !== STRANGER) slot = (slot + 1) & (size - 1);
    slots[slot] = id;
  });
  return { words, meanings: shaped, filter, slots, hashes };
}

/** The half of a hash that all letters have mixed into, 16 bits. */
const upper = (hash: number): number => (hash ^ (hash << 11)) >>> 16;

const spread = (hash: number): number => hash ^ (hash >>> 15) ^ (hash >>> 7);

/**
 * The id of the word that `text` has from `from` to `to`, without silent characters, or {@link STRANGER}.
 *
 * @param hash of the folded letters, see {@link hashStep}
 */
export function findWord(lexicon: Lexicon, text: string, from: number, to: number, hash: number): number {
  const bit = upper(hash);
  if ((lexicon.filter[bit >>> 3]! & (1 << (bit & 7))) === 0) return STRANGER;
  const { slots, hashes, words } = lexicon;
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  for (let id = slots[slot]!; id !== STRANGER; slot = (slot + 1) & mask, id = slots[slot]!) {
    if (hashes[id] === hash && same(words[id]!, text, from, to)) return id;
  }
  return STRANGER;
}

function same(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== FOLD[text.charCodeAt(from + i)]) return false;
  return true;
}
