/** Markdown that is ours or was escaped. Made by `md` only, so that nothing of a file gets into a card as markup. */
export interface Markdown {
  readonly markdown: string;
}

/**
 * A piece of Markdown: what is written in the template is markup, every string put into it is text and is
 * escaped. Pieces put into it stay what they are.
 */
export function md(written: TemplateStringsArray, ...parts: readonly (string | Markdown)[]): Markdown {
  const markdown = written.reduce((done, piece, i) => {
    const part = parts[i - 1]!;
    return done + (typeof part === 'string' ? escapeMarkdown(part) : part.markdown) + piece;
  });
  return { markdown };
}

/** Pieces with something of ours between them. */
export const join = (pieces: readonly Markdown[], between: string): Markdown => ({
  markdown: pieces.map((piece) => piece.markdown).join(between),
});

const SPECIAL = /[!-/:-@[-`{-~]/g;
/** These mean nothing in Markdown, HTML, a table or an icon, wherever they stand. */
const HARMLESS = ',;\'"%';
/** One blank for all: several would begin a code block or break a line. */
const BLANKS = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Text that shows as it is in Markdown, inside a table too: no emphasis, link, address, image, code, HTML or
 * icon comes out of it. All signs become character references, which Markdown never takes for markup.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(BLANKS, ' ').replace(SPECIAL, (c) => (HARMLESS.includes(c) ? c : `&#${c.charCodeAt(0)};`));

const RUNS_SOMETHING = /^\s*(?:command|javascript|data|vbscript):/i;

/** A link to a place; just the text where the address is missing, or would run something. */
export function link(text: string, address: string | undefined): Markdown {
  if (address === undefined || RUNS_SOMETHING.test(address)) return md`${text}`;
  return { markdown: `[${escapeMarkdown(text)}](${escapeAddress(address)})` };
}

/** An image that is in the text itself, with words for who cannot see it; so many pixels wide and high, as editors write it. */
export const image = (alt: string, dataUri: string, width: number, height: number): Markdown => ({
  markdown: `![${escapeMarkdown(alt)}](${escapeAddress(dataUri)}|width=${width},height=${height})`,
});

/** A link that runs a command of ours. The name is never taken from a file; the argument may be anything. */
export const commandLink = (text: string, command: string, argument: unknown): Markdown => ({
  markdown: `[${escapeMarkdown(text)}](command:${command}?${escapeAddress(encodeURIComponent(JSON.stringify([argument])))})`,
});

/** What could end the address, or begin a title or markup, is percent-encoded. */
const escapeAddress = (address: string): string =>
  address.replace(/[^A-Za-z0-9/:?#@!$&+,;=%._~-]/gu, (c) =>
    /^[()'*]$/.test(c) ? `%${c.charCodeAt(0).toString(16).toUpperCase()}` : encode(c),
  );

function encode(character: string): string {
  try {
    return encodeURIComponent(character);
  } catch {
    return '%EF%BF%BD';
  }
}
