import { own } from '../text/own.ts';
import { say } from '../text/phrase.ts';
import { type Span, span } from '../text/span.ts';
import { missingReference, readId, readReferences } from './arguments.ts';
import { type FieldReader, keywordAt, peekWord, textOf } from './fieldReader.ts';
import { QUOTE, quotedString } from './lexer.ts';
import type { Field, Target } from './tree.ts';

const EXAMPLE = '[^3], other.claim#3 or stmt name';
/** A path ends where its `#` begins; file names hold no other. */
const ELSEWHERE = /^([^#]+)#([0-9]{1,9})$/;
const LONGEST_PATH = 1000;

/** What `retracts` or `denies` points at: claims of this file, one of another, or a statement. */
export function readTargets(r: FieldReader, keyword: Span): Field<Target>[] {
  const here = readReferences(r);
  if (here.length > 0) {
    return here.map(({ value: number, span: place }) => ({
      value: { kind: 'claim', number },
      span: place,
      whole: span(keyword.start, place.end),
    }));
  }
  if (keywordAt(r) === 'stmt') {
    const stmt = peekWord(r);
    r.at = stmt.end;
    const id = readId(r, stmt, say`the name of a statement`);
    return id
      ? [
          {
            value: { kind: 'statement', id: id.value },
            span: id.span,
            whole: span(keyword.start, id.span.end),
          },
        ]
      : [];
  }
  const word = peekWord(r);
  const string =
    r.text.charCodeAt(word.start) === QUOTE
      ? quotedString(r.text, word.start, r.end)
      : { value: textOf(r, word), end: word.end };
  const elsewhere = readElsewhere(string.value);
  if (!elsewhere) {
    missingReference(r, keyword, EXAMPLE);
    return [];
  }
  r.at = string.end;
  return [{ value: elsewhere, span: span(word.start, string.end), whole: span(keyword.start, string.end) }];
}

/** `path.claim#3`; in quotes where the path holds a blank. */
function readElsewhere(written: string): Target | undefined {
  if (written.length > LONGEST_PATH) return undefined;
  const [, path, digits] = ELSEWHERE.exec(written) ?? [];
  return path === undefined || digits === undefined
    ? undefined
    : { kind: 'file', path: own(path), number: Number(digits) };
}
