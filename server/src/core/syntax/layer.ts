import { escapeText } from './escapes.ts';
import { isPlainScalar } from './headerFast.ts';
import { HEADER_KEYS, type HeaderField } from './headerKeys.ts';

/** What to write into the header of a new claim file. */
export type HeaderValues = { readonly [F in HeaderField]?: string | undefined };

/**
 * Makes a claim file, still without claims, of a raw article: a header, and the text with `\`, `[` and `]`
 * escaped. Whatever the text, `recover` gives it back as it was.
 */
export function layer(text: string, header: HeaderValues): string {
  // An editor gives the whole of a file one kind of line end; the header should not be what decides which.
  const eol = /\r\n|\r|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  let out = `---${eol}`;
  for (const [key, field] of HEADER_KEYS) {
    const value = header[field];
    if (value !== undefined) out += `${key}: ${scalar(value)}${eol}`;
  }
  return `${out}---${eol}${escapeText(text)}`;
}

/** Words that other readers of front matter, by an older YAML, take for a truth value. */
const TRUTH = /^(?:y|n|yes|no|on|off|true|false)$/i;

const scalar = (value: string): string =>
  isPlainScalar(value) && !TRUTH.test(value) ? value : quoted(value);

/** A string in YAML's double quotes, on one line whatever it holds. */
export const quoted = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
