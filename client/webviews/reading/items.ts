import type { VNode } from 'preact';
import type { ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';

/** A paragraph over all its revisions. */
export interface Item {
  readonly id: number;
  /** Everything that shows. Two revisions with the same look are the same to the reader. */
  readonly look: string;
  /** As it is at present, with its lines. */
  readonly paragraph: ReadingParagraph;
  readonly row: VNode;
}

let nextId = 0;

const lookOf = ({ text, spans, claims }: ReadingParagraph): string =>
  JSON.stringify([
    text,
    spans.map(({ start, end, claims, verdict }) => [start, end, claims, verdict]),
    claims.map(({ number, quantity, figure, speaker, date, verdict }) => [
      number,
      quantity,
      figure,
      speaker,
      date,
      verdict,
    ]),
  ]);

/**
 * The paragraphs of a new revision. One that looks as before keeps its element whatever moved above it, and one that
 * was edited in place keeps its identity: so the page stays where it is under the reader's eyes.
 */
export function revise(
  before: readonly Item[],
  paragraphs: readonly ReadingParagraph[],
  draw: (id: number, paragraph: ReadingParagraph) => VNode,
): Item[] {
  const looks = paragraphs.map(lookOf);
  const least = Math.min(before.length, looks.length);
  let head = 0;
  while (head < least && before[head]!.look === looks[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)!.look === looks.at(-1 - tail)) tail++;
  return paragraphs.map((paragraph, i) => {
    const fromEnd = paragraphs.length - i;
    const old = fromEnd <= tail ? before.at(-fromEnd) : i < before.length - tail ? before[i] : undefined;
    const look = looks[i]!;
    if (old?.look === look) return { ...old, paragraph };
    const id = old?.id ?? nextId++;
    return { id, look, paragraph, row: draw(id, paragraph) };
  });
}
