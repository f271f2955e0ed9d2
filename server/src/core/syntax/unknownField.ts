import { nearest } from '../text/nearest.ts';
import { say } from '../text/phrase.ts';
import { span } from '../text/span.ts';
import { complain, type FieldReader, peekWord, skipArguments, textOf } from './fieldReader.ts';
import { KEYWORDS } from './keywords.ts';
import { OPEN, QUOTE, quotedString } from './lexer.ts';
import { hasRoom, shown } from './problems.ts';

/** Reports what opens no field, and passes over what seems to belong to it. */
export function readUnknown(r: FieldReader): void {
  const word = peekWord(r);
  const c = r.text.charCodeAt(word.start);
  const written = textOf(r, word);
  if (c === QUOTE) {
    r.at = quotedString(r.text, word.start, r.end).end;
    complain(r, 'malformed-field', span(word.start, r.at), say`Words in quotes belong behind \`quote\`.`, {
      title: say`Write quote before it`,
      edits: [{ span: span(word.start, word.start), text: 'quote ' }],
    });
    return;
  }
  r.at = word.end;
  skipArguments(r);
  if (c === OPEN) {
    complain(
      r,
      'malformed-field',
      word,
      say`A reference belongs behind \`of\`, \`sum\`, \`retracts\` or \`denies\`. Write one of them before it.`,
    );
    return;
  }
  const meant = hasRoom(r.problems) ? nearest(written, KEYWORDS) : undefined;
  complain(
    r,
    'unknown-field',
    word,
    meant
      ? say`${shown(written)} is no field. Did you mean \`${meant}\`?`
      : say`${shown(written)} is no field. Write \`#\` before it if it is a note.`,
    meant ? { title: say`Change to ${meant}`, edits: [{ span: word, text: meant }] } : undefined,
    'warning',
  );
}
