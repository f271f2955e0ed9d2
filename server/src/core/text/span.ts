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
