import type { ClaimFileTree } from '../syntax/tree.ts';
import { type Range, rangeOf } from '../text/lineMap.ts';

/** Where the claims of a file stand, for use without its text: eight numbers a claim, in order of text. */
export type Anchors = Int32Array;

/** Where a claim stands in its file. */
export interface Anchor {
  readonly number: number;
  /** The figure in the article; the claim line where no mark points to it. */
  readonly figure: Range;
  /** The claim line. */
  readonly line: Range;
}

const WIDTH = 8;

/** The anchors of a tree. Of claims that share a number only the first is anchored, as only it is a claim to others. */
export function anchorsOf(tree: ClaimFileTree): Anchors {
  const figures = new Map<number, Range>();
  for (const mark of tree.marks) {
    if (!figures.has(mark.number)) {
      figures.set(
        mark.number,
        rangeOf(tree.lines, mark.words.start < mark.words.end ? mark.words : mark.span),
      );
    }
  }
  const seen = new Set<number>();
  const numbers: number[] = [];
  for (const claim of tree.claims) {
    if (seen.has(claim.number)) continue;
    seen.add(claim.number);
    const line = rangeOf(tree.lines, claim.span);
    const { start, end } = figures.get(claim.number) ?? line;
    numbers.push(claim.number, start.line, start.character, end.line, end.character);
    numbers.push(line.start.line, line.start.character, line.end.character);
  }
  return Int32Array.from(numbers);
}

/** The anchor of a claim by its number. */
export function anchorOf(anchors: Anchors, number: number): Anchor | undefined {
  // Most files number their claims from 1 on.
  const likely = (number - 1) * WIDTH;
  if (anchors[likely] === number) return anchorAt(anchors, likely);
  for (let at = 0; at < anchors.length; at += WIDTH) if (anchors[at] === number) return anchorAt(anchors, at);
  return undefined;
}

function anchorAt(anchors: Anchors, at: number): Anchor {
  const n = (i: number): number => anchors[at + i]!;
  return {
    number: n(0),
    figure: { start: { line: n(1), character: n(2) }, end: { line: n(3), character: n(4) } },
    line: { start: { line: n(5), character: n(6) }, end: { line: n(5), character: n(7) } },
  };
}
