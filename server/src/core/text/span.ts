/** A half-open stretch of a text, in UTF-16 code units: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from two offsets. */
export const span = (start: number, end: number): Span => ({ start, end });

/** Whether the offset is in the span or at one of its edges: where a cursor "touches" it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** Whether `inner` lies within `outer`, edges included. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share an offset, edges included. */
export const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The index of the first item that starts at or behind an offset. The items are in order of text. O(log items). */
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
