import { isBlank } from '../../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine, Field, Fields } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import type { TextEdit } from '../../text/problem.ts';
import { type Span, span } from '../../text/span.ts';

export type FieldName = keyof Fields;

/** Where each field of a line stands, with its keyword; of those that repeat, each time. */
export function placesOf({ fields }: ClaimLine | DefaultLine): Map<FieldName, Span[]> {
  const places = new Map<FieldName, Span[]>();
  for (const name of Object.keys(fields) as FieldName[]) {
    const found = [fields[name] ?? []].flat() as readonly Field<unknown>[];
    const spans: Span[] = [];
    for (const { whole } of found) {
      const last = spans.at(-1);
      // Several targets behind one keyword.
      if (last?.start === whole.start) spans[spans.length - 1] = whole;
      else spans.push(whole);
    }
    if (spans.length > 0) places.set(name, spans);
  }
  return places;
}

/** A field as it is written, each time it is there. */
export const writtenAs = ({ text }: ClaimFileTree, places: readonly Span[]): string =>
  places.map(({ start, end }) => text.slice(start, end)).join(' ');

/** The edit that takes something off a line, with the blanks before it. */
export function without({ text }: ClaimFileTree, { start, end }: Span): TextEdit {
  let from = start;
  while (isBlank(text.charCodeAt(from - 1))) from--;
  return { span: span(from, end), text: '' };
}

/** The edit that writes fields on a line: behind all others, but before a note, which runs to the end of the line. */
export function withFields({ text }: ClaimFileTree, line: ClaimLine | DefaultLine, fields: string): TextEdit {
  const { note } = line.fields;
  if (note !== undefined) return { span: span(note.whole.start, note.whole.start), text: `${fields} ` };
  let { end } = line.span;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return { span: span(end, line.span.end), text: ` ${fields}` };
}

/** The edit that takes a claim or default line away with the line end before it, or as the first line of the body the one behind it. */
export function removal({ text, lines, body }: ClaimFileTree, { start, end }: Span): TextEdit {
  if (start <= body.start) {
    const next = lines.starts[lineAt(lines, start) + 1];
    return { span: span(start, next ?? end), text: '' };
  }
  return { span: span(lineEnd(text, lines, lineAt(lines, start) - 1), end), text: '' };
}
