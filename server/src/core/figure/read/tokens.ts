import type { Meaning } from './meaning.ts';
import type { Numeral } from './numerals.ts';

/** Kinds of token. */
export const WORD = 0;
export const NUMBER = 1;
/** One character of punctuation; its code unit is the token's `id`. */
export const MARK = 2;
export const BREAK = 3;
/** Digits that are part of a name, a link, a handle or a censored word: never a figure. */
export const CODE = 4;

/** What an Arabic word carries in front: "and", a preposition of one letter, the article. */
export const AND = 1;
export const PREPOSITION = 2;
export const THE = 4;

/** A text in tokens, in columns: one index into all of them is one token. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A word's id in the lexicon, a mark's code unit, or a number's place in `numerals`. */
  readonly ids: Int32Array;
  /** Clitics of an Arabic word, a sum of the constants above. */
  readonly clitics: Uint8Array;
  /** 1 where nothing, not even a space, parts the token from the one before. */
  readonly glued: Uint8Array;
  readonly numerals: readonly Numeral[];
  /** The tokens at which a figure can begin, in order. */
  readonly openings: readonly number[];
  /** The lexicon's words, folded, and what they mean, by id. */
  readonly words: readonly string[];
  readonly meanings: readonly Meaning[];
}
