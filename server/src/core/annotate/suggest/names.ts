import type { Attribution, Named } from './attributions.ts';
import type { Passage } from './passage.ts';
import type { Mention } from './roster.ts';
import type { Word } from './words.ts';

/** What parts a name from what is not of it, quotation marks and brackets aside. */
export const PAUSE = /[،,;؛:.!?؟…\n]/u;
/** Whatever ends a name. */
export const EDGE = /[^\s\p{Cf}\p{M}\u0640'’-]/u;

/** Content words that a name is made of at most. */
export const MOST_WORDS = 4;

/** What stands before a word, from the end of the one before it. */
export const gapBefore = ({ text, words, from }: Passage, at: number): string =>
  text.slice(words[at - 1]?.end ?? from, words[at]!.start);

/** A word as it stands, folded. */
export const wholeForm = (words: readonly Word[], at: number): string => words[at]?.forms[0] ?? '';

export const isNumber = (form: string): boolean => /^\p{N}/u.test(form);

/** The id that a name becomes. */
export const idOf = (words: readonly string[]): string | undefined => {
  const id = words
    .map((word) => word.normalize('NFC').replace(/[\u064b-\u0652\u0670\u0640]|[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '')
    .join('_');
  return id === '' || /^[0-9]/.test(id) ? undefined : id;
};

/**
 * The ids of a name and of those told as another name of the same right behind it ("the SDF's commander, A B"), of which
 * the last is the nearest to who spoke.
 */
export function withAppositions({ passage, mentions, roster }: Named, mention: Mention): readonly string[] {
  const ids = [mention.id];
  let last = mention;
  for (let at = mentions.indexOf(mention) + 1; at < mentions.length; at++) {
    const next = mentions[at]!;
    if (next.first !== last.next || /[.:;؛]/u.test(gapBefore(passage, next.first))) break;
    if (partyOf(roster, next.id) !== partyOf(roster, mention.id)) break;
    if (!ids.includes(next.id)) ids.unshift(next.id);
    last = next;
  }
  return ids;
}

const partyOf = ({ parties }: Named['roster'], id: string): string => parties.get(id) ?? id;

/** An attribution over some words of a passage. */
export const attributionOver = (
  { words }: Passage,
  first: number,
  last: number,
  rest: Pick<Attribution, 'told' | 'who' | 'otherwise'>,
): Attribution => ({ start: words[first]!.start, end: words[last]!.end, ...rest });
