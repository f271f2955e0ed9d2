import type { ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';

type Stretches = ReadingParagraph['stretches'];

/** Where in its line of the file a stretch of a paragraph's words stands, from its first character to its last. */
export function inLine(stretches: Stretches, start: number, end: number): [start: number, end: number] {
  const from = characterAt(stretches, start);
  // At a seam the end belongs to what stands before it: brackets and marks are not taken along.
  return [from, start === end ? from : characterAt(stretches, end - 1) + 1];
}

function characterAt(stretches: Stretches, offset: number): number {
  const [inText, character] = stretches?.findLast(([start]) => start <= offset) ?? SAME;
  return character + offset - inText;
}

/** Where in a paragraph of so many characters a place of its line in the file is; in a mark, where that stood. */
export function inText(stretches: Stretches, length: number, character: number): number {
  const at = stretches?.findLastIndex(([, start]) => start <= character) ?? 0;
  if (at < 0) return 0;
  const [offset, start] = stretches?.[at] ?? SAME;
  const end = stretches?.[at + 1]?.[0] ?? length;
  return Math.min(end, offset + character - start);
}

const SAME = [0, 0] as const;
