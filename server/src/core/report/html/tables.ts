import { type Html, html } from './html.ts';

/** What a table has for who hears it, and how wide it may grow before it scrolls. */
export interface TableOptions {
  readonly caption: string;
  readonly kind: string;
}

/** A table whose first column names its rows. Where it is wider than the page it scrolls, by the keyboard too. */
export const table = (
  { caption, kind }: TableOptions,
  heads: readonly (string | Html)[],
  rows: readonly Html[],
): Html =>
  html`<div class="scroll ${kind}" role="region" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`;

/** A row: its name, then its cells. */
export const row = (name: Html, cells: readonly Html[]): Html =>
  html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
