import type { Figure } from '../../figure/read/figure.ts';

/** A day or a month of its own; whatever is vaguer is no as-of date to fill in unasked. */
const PRECISE = /^\d{4}-\d{2}(?:-\d{2})?$/;
/** What a date behind it is the edge of a stretch of time, not when the figure held. */
const EDGE = /(?:منذ|قبل|بعد|حتى|since|before|after|until|till|by|from)\s+(?:\S+\s+)?$/iu;

/**
 * The date that a sentence gives for its figures, in EDTF: the only one in it, if it is that of a day or month not after
 * the article's. Undefined where there is none, or several.
 *
 * @param figures all figures of the line, dates resolved against when it was published
 */
export function dateFor(
  text: string,
  figures: readonly Figure[],
  sentence: { readonly start: number; readonly end: number },
  published: string | undefined,
): string | undefined {
  const dates = new Set<string>();
  for (const { kind, value, start, end } of figures) {
    if (kind !== 'date' || start < sentence.start || end > sentence.end) continue;
    dates.add(EDGE.test(text.slice(Math.max(sentence.start, start - 20), start)) ? '?' : value);
  }
  const [date] = dates;
  if (dates.size !== 1 || date === undefined || !PRECISE.test(date)) return undefined;
  const last = published?.slice(0, date.length);
  return last !== undefined && date.slice(0, last.length) > last ? undefined : date;
}
