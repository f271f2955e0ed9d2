import type { TextEdit } from '../../server/src/core/text/problem.ts';

/** A text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const last = [...edits].sort((a, b) => b.span.start - a.span.start);
  return last.reduce((t, { span, text: by }) => t.slice(0, span.start) + by + t.slice(span.end), text);
}
