import type { Page } from 'playwright-core';

/**
 * A word as it stands on the screen, without punctuation at its edges, and the row of text that it is in, counted
 * from the first one asked for: a wrapped line has several.
 */
export interface LaidOutWord {
  readonly text: string;
  /** The middle of its box in CSS pixels from the left. */
  readonly x: number;
  /** Its left edge. */
  readonly left: number;
  readonly row: number;
}

/** The words of the rows of text from the one with `first` to the one with `last`, in the order of the file. */
export async function laidOutWords(page: Page, first: string, last = first): Promise<LaidOutWord[]> {
  return rowsOf(page).evaluateAll(
    (rows, [from, to]) => {
      const textOf = (row: Element) => (row.textContent ?? '').replaceAll('\u00a0', ' ');
      // The page holds rows in the order in which they were drawn.
      const sorted = rows.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
      const begin = sorted.findIndex((row) => textOf(row).includes(from));
      const end = sorted.findIndex((row) => textOf(row).includes(to));
      if (begin < 0 || end < begin) throw new Error(`No rows from "${from}" to "${to}".`);
      return sorted.slice(begin, end + 1).flatMap((row, index) => {
        const places: [Node, number][] = [];
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let offset = 0; offset < (node.nodeValue ?? '').length; offset++) places.push([node, offset]);
        return [...textOf(row).matchAll(/[\p{L}\p{N}](?:[^ ]*[\p{L}\p{N}\p{M}])?/gu)].map((word) => {
          const range = document.createRange();
          range.setStart(...places[word.index]!);
          const [node, offset] = places[word.index + word[0].length - 1]!;
          range.setEnd(node, offset + 1);
          const box = range.getBoundingClientRect();
          return { text: word[0], x: box.x + box.width / 2, left: box.x, row: index };
        });
      });
    },
    [first, last] as const,
  );
}

/** The words that do not stand left of the one before them in their row: none in a right-to-left sentence. */
export function wordsOutOfOrder(words: readonly LaidOutWord[]): LaidOutWord[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    return before !== undefined && before.row === word.row && before.x <= word.x;
  });
}

/** How many boxes each row with this text is cut into; one keeps a right-to-left sentence in order. */
export async function boxesPerRow(page: Page, text: string): Promise<number[]> {
  return rowsOf(page).evaluateAll(
    (rows, wanted) =>
      rows
        .filter((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted))
        .map((row) => row.querySelectorAll(':scope > span > span').length),
    text,
  );
}

const rowsOf = (page: Page) => page.locator('.editor-group-container.active .monaco-editor .view-line');
