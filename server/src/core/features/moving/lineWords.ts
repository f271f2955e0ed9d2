import { HASH, isBlank, QUOTE, quotedString, wordEnd } from '../../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine } from '../../syntax/tree.ts';
import { type Span, span } from '../../text/span.ts';

/** A piece of a claim or default line, as whoever reads the line cuts it. */
export interface LineWord {
  /** Where the blanks before it begin; its own start where there are none. */
  readonly blanks: number;
  /** Without blanks at its end. */
  readonly span: Span;
  readonly kind: 'word' | 'quoted' | 'note';
}

/** Where the words of a line begin: behind the `:` of its marker. */
export const behindMarker = (line: ClaimLine | DefaultLine): number =>
  'digits' in line ? line.digits.end + 2 : line.span.start + '[^*]:'.length;

/** The pieces of a line, in order. */
export function* wordsOn(
  { text }: Pick<ClaimFileTree, 'text'>,
  line: ClaimLine | DefaultLine,
): Generator<LineWord> {
  const { end } = line.span;
  let blanks = behindMarker(line);
  for (;;) {
    let at = blanks;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at === end) return;
    const first = text.charCodeAt(at);
    // A `#` begins a note only with a blank before it.
    if (first === HASH && at > blanks) {
      let last = end;
      while (isBlank(text.charCodeAt(last - 1))) last--;
      yield { blanks, span: span(at, last), kind: 'note' };
      return;
    }
    const quoted = first === QUOTE;
    const behind = quoted ? quotedString(text, at, end).end : wordEnd(text, at, end);
    yield { blanks, span: span(at, behind), kind: quoted ? 'quoted' : 'word' };
    blanks = behind;
  }
}
