import { declaredForms, type Word, wordsIn } from './words.ts';

/** Words that were declared to mean something, to be found in prose. */
export interface Terms<T> {
  readonly byFirst: ReadonlyMap<string, readonly Term<T>[]>;
}

interface Term<T> {
  readonly means: T;
  /** The forms of each word. */
  readonly words: readonly (readonly string[])[];
}

/** A place where a term stands: indexes of its first word, and of the word behind its last. */
export interface Found<T> {
  readonly means: T;
  readonly first: number;
  readonly next: number;
}

/** Terms, each a word or several. Empty ones are left out. */
export function makeTerms<T>(entries: Iterable<readonly [text: string, means: T]>): Terms<T> {
  const byFirst = new Map<string, Term<T>[]>();
  for (const [text, means] of entries) {
    const words = wholeWords(text.slice(0, LONGEST));
    if (words.length === 0) continue;
    const forms = words.map(({ start, end, forms }, i) =>
      i === 0 ? declaredForms(text.slice(start, end)) : forms,
    );
    for (const first of new Set(forms[0])) {
      const same = byFirst.get(first);
      if (same === undefined) byFirst.set(first, [{ means, words: forms }]);
      else same.push({ means, words: forms });
    }
  }
  return { byFirst };
}

/** A longer label is no name that prose would repeat. */
const LONGEST = 200;

/** The words of a text but lone letters of Arabic, which are prepositions written apart. */
export const wholeWords = (text: string, from = 0, to = text.length): Word[] =>
  wordsIn(text, from, to).filter(({ forms }) => !/^[وفبلك]$/.test(forms[0]!));

/** All terms that begin at a word, longer ones first. */
export function termsAt<T>({ byFirst }: Terms<T>, words: readonly Word[], at: number): Found<T>[] {
  const found: Found<T>[] = [];
  for (const form of words[at]!.forms) {
    for (const term of byFirst.get(form) ?? NONE) {
      if (!continues(term.words, words, at)) continue;
      if (found.every(({ means }) => means !== term.means)) {
        found.push({ means: term.means as T, first: at, next: at + term.words.length });
      }
    }
  }
  return found.length > 1 ? found.sort((a, b) => b.next - a.next) : found;
}

const NONE: readonly never[] = [];

const continues = (term: readonly (readonly string[])[], words: readonly Word[], at: number): boolean =>
  term.every((forms, i) => i === 0 || (words[at + i]?.forms.some((form) => forms.includes(form)) ?? false));
