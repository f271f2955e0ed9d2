import type { Read } from './unmarked.ts';

/** What the user confirms of an article when a claim file is made of it. */
export interface ArticleHeader {
  readonly source?: string;
  readonly title?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** EDTF. */
  readonly published?: string;
}

export interface Guessers {
  readonly read: Read;
  readonly guessLanguage: (text: string) => string;
}

/** Lines at either end of an article in which a title or a date is looked for, those with nothing in them left out. */
const LINES = 8;
/** Characters of such a line. */
const LONGEST_LINE = 300;
/** Characters at either end that are looked at. */
const REACH = 20_000;
/** Longer ones are no title, and dates in them are dates of what is told. */
const LONGEST_TITLE = 120;

/**
 * Guesses a header. The title is a first line that is short and no sentence; the date the first one given in full at
 * the top or bottom, which `~` marks as a guess; the source is named after the file.
 *
 * @param base the file's last segment
 */
export function guessHeader(text: string, base: string, { read, guessLanguage }: Guessers): ArticleHeader {
  const top = linesIn(text.slice(0, REACH)).slice(0, LINES);
  const bottom = linesIn(text.slice(-REACH)).slice(-LINES).reverse();
  const lang = /\p{L}/u.test(text.slice(0, REACH)) ? guessLanguage(text) : undefined;
  const [first, second] = top;
  const options = lang === undefined ? {} : { lang };
  const dateIn = (lines: readonly string[]): string | undefined =>
    lines
      .flatMap((line) => read(line, options))
      .find(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))?.value;
  const short = [...top, ...bottom].filter((line) => line.length <= LONGEST_TITLE);
  const published = dateIn(short) ?? dateIn(top) ?? dateIn(bottom);
  const source = slugOf(base);
  return {
    ...(source !== undefined && { source }),
    ...(first !== undefined && second !== undefined && isTitle(first) && { title: first }),
    ...(lang !== undefined && { lang }),
    ...(published !== undefined && { published: `${published}~` }),
  };
}

const linesIn = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/[\r\n]+/)
    .map((line) => line.slice(0, LONGEST_LINE).trim())
    .filter((line) => line !== '');

const isTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[.:،,;؛]["'”’»)]*$/u.test(line);

/** A name for the source, of a file's name without its endings. */
function slugOf(base: string): string | undefined {
  const stem = base.replace(/(?:\.claim)?\.[^.]*$/, '');
  const slug = stem
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}
