import { groupBy } from '../collections.ts';
import { plainText } from '../syntax/recover.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';

/** The words that each claim marks, by its number; those of several marks one after the other. */
export const markedWords = (tree: ClaimFileTree): ReadonlyMap<number, string> =>
  new Map(
    [...groupBy(tree.marks, ({ number }) => [number])].map(([number, marks]) => [
      number,
      marks.map(({ words }) => plainText(tree.text.slice(words.start, words.end))).join(' … '),
    ]),
  );
