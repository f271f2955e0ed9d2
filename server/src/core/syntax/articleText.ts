import { undoEscapes } from './escapes.ts';
import type { ClaimFileTree } from './tree.ts';

/**
 * The article's own words between two offsets of one line: marks and the brackets of spans left out, escapes undone.
 * Unlike `plainText` it knows the tree, so the stretch may begin or end inside a marked span; neither end may lie
 * inside a mark.
 */
export function articleText({ text, marks, spans }: ClaimFileTree, from: number, to: number): string {
  const cuts: (readonly [start: number, end: number])[] = [];
  for (let i = firstFrom(marks, from); i < marks.length && marks[i]!.span.start < to; i++) {
    const { span, target } = marks[i]!;
    const closes = target !== undefined && spans[target]!.marks[0] === i;
    cuts.push([closes ? span.start - 1 : span.start, span.end]);
  }
  for (let i = firstFrom(spans, from); i < spans.length && spans[i]!.span.start < to; i++) {
    const { start } = spans[i]!.span;
    cuts.push([start, start + 1]);
  }
  cuts.sort((a, b) => a[0] - b[0]);
  let kept = '';
  let at = from;
  for (const [start, end] of cuts) {
    if (start > at) kept += text.slice(at, start);
    at = Math.max(at, end);
  }
  return undoEscapes(at < to ? kept + text.slice(at, to) : kept);
}

/** The index of the first item that starts at or behind an offset. The items are in order of text. */
export function firstFrom(
  items: readonly { readonly span: { readonly start: number } }[],
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
