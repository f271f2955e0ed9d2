/** HTML that is ours or was escaped. Made by `html` only, so that nothing of a file gets into a page as markup. */
export interface Html {
  readonly html: string;
}

/**
 * A piece of HTML: what is written in the template is markup, every string or number put into it is text and is
 * escaped, within double quotes as between tags. Pieces put into it stay what they are; lists of them follow each other.
 */
export function html(written: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = written[0]!;
  for (const [i, part] of parts.entries()) text += htmlOf(part) + written[i + 1]!;
  return { html: text };
}

type Part = string | number | Html | readonly Html[];

function htmlOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}

/** Pieces with something of ours between them. */
export const join = (pieces: readonly Html[], between: Html): Html => ({
  html: pieces.map((piece) => piece.html).join(between.html),
});

/** Markup that another module of ours has made and escaped: an SVG image, a style sheet. Never anything of a file. */
export const ours = (markup: string): Html => ({ html: markup });

const UNSHOWN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const MARKUP = /[&<>"'`=]/g;

/** Text that shows as it is: nothing in it is markup, and what no page may hold is U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .replace(UNSHOWN, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'))
    .replace(MARKUP, (c) => `&#${c.charCodeAt(0)};`);

/** What turns text around, or shows nothing and can mislead. Marks of direction that do neither stay. */
const TURNS_AROUND = /[\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text of a file as a piece of its own direction, which reorders nothing around it. */
export const foreign = (text: string): Html => html`<bdi>${straight(text)}</bdi>`;

/** Text of a file without what would turn it around; for where an element around it has a direction of its own. */
export const straight = (text: string): string => text.replace(TURNS_AROUND, '');

/** Longer addresses nobody follows. */
const LONGEST_ADDRESS = 2000;
const WEB_ADDRESS = /^https?:\/\/[^\s<>"'`\\\p{Cc}\p{Cs}\p{Bidi_Control}]+$/iu;

/** An address of the web, as it is given; `undefined` for anything else, which could run or read something. */
export const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && address.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(address)
    ? address
    : undefined;

/** A link to the web, to be opened by who wants it; the page that it leads to learns nothing of this one. */
export const webLink = (address: string, text: Html): Html =>
  html`<a class="out" href="${address}" rel="noopener noreferrer">${text}</a>`;
