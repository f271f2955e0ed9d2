import { lineMap, type Range, rangeOf } from '../../server/src/core/text/lineMap.ts';
import { type Span, span } from '../../server/src/core/text/span.ts';

/** A text that was written with marks: `|` for the cursor, and lines of `^^^` below what is meant. */
export interface Marked {
  readonly text: string;
  /** The offset of the cursor; undefined where there is none. */
  readonly cursor: number | undefined;
  /** What is underlined, in order of text. */
  readonly spans: readonly Span[];
}

const UNDERLINE = /^[ ^]*\^[ ^]*$/;

/** Takes the marks out of a text. A line of carets and blanks underlines the line before it. */
export function marked(source: string): Marked {
  const lines: string[] = [];
  const spans: Span[] = [];
  let start = 0;
  let cursor: number | undefined;
  let cursorColumn = Infinity;
  for (const line of source.split('\n')) {
    if (UNDERLINE.test(line)) {
      const from = start - lines.at(-1)!.length - 1;
      // Underlines are drawn below the line as it is written, cursor included.
      const offset = (column: number): number => from + (column > cursorColumn ? column - 1 : column);
      for (const run of line.matchAll(/\^+/g)) {
        spans.push(span(offset(run.index), offset(run.index + run[0].length)));
      }
      continue;
    }
    const at = line.indexOf('|');
    cursorColumn = at < 0 ? Infinity : at;
    if (at >= 0) cursor = start + at;
    const kept = line.replace('|', '');
    lines.push(kept);
    start += kept.length + 1;
  }
  return { text: lines.join('\n'), cursor, spans };
}

/** The ranges that a text has underlined. */
export const rangesOf = ({ text, spans }: Marked): Range[] => spans.map((one) => rangeOf(lineMap(text), one));
