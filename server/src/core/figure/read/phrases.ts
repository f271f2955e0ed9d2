import { foldWord } from './chars.ts';
import { STRANGER } from './lexicon.ts';
import { THE, type Tokens, WORD } from './tokens.ts';

/** Phrases of several words, as a tree over word ids, walked from one end. */
export interface Phrases<T> {
  readonly root: Node<T>;
  readonly backward: boolean;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  means?: T;
}

/** A phrase found: what it means, and the token at its far end (included). */
export interface PhraseHit<T> {
  readonly means: T;
  readonly far: number;
}

/** Each phrase, words parted by spaces, with what it means. */
export type PhraseList<T> = readonly (readonly [phrase: string, means: T])[];

/** All words that occur in phrases, for a lexicon to know. */
export function wordsOf(...lists: readonly PhraseList<unknown>[]): string[] {
  return lists.flatMap((list) => list.flatMap(([phrase]) => phrase.split(' ')));
}

/** Compiles phrases for matching before a token (`backward`) or from a token on. All words must be in the lexicon. */
export function compile<T>(words: readonly string[], list: PhraseList<T>, backward: boolean): Phrases<T> {
  const ids = new Map(words.map((word, id) => [word, id]));
  const root: Node<T> = { next: new Map() };
  for (const [phrase, means] of list) {
    const path = phrase.split(' ').map((word) => ids.get(foldWord(word)) ?? STRANGER);
    if (backward) path.reverse();
    let node = root;
    for (const id of path) {
      let next = node.next.get(id);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(id, next);
      }
      node = next;
    }
    node.means = means;
  }
  return { root, backward };
}

/**
 * The longest phrase whose near end is the token `at`: it reaches back from there if the phrases are backward.
 * Only the first word of a phrase may carry a conjunction or a preposition.
 */
export function match<T>(tokens: Tokens, at: number, phrases: Phrases<T>): PhraseHit<T> | undefined {
  const step = phrases.backward ? -1 : 1;
  let node = phrases.root;
  let hit: PhraseHit<T> | undefined;
  for (let i = at; i >= 0 && i < tokens.count; i += step) {
    if (tokens.kinds[i] !== WORD || tokens.ids[i]! === STRANGER) break;
    const next = node.next.get(tokens.ids[i]!);
    if (next === undefined) break;
    const clitics = tokens.clitics[i]!;
    const first = phrases.backward ? next.means !== undefined : i === at;
    if (clitics !== 0 && (!first || (clitics & THE) !== 0)) break;
    if (next.means !== undefined) hit = { means: next.means, far: i };
    if (clitics !== 0 && phrases.backward) break;
    node = next;
  }
  return hit;
}
