/** A cell of a table. `null` is an empty cell. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** As CSV (RFC 4180): commas, CRLF, quotes where they are needed. The mark at its start tells spreadsheets that it is UTF-8. */
export const asCsv = ({ heading, rows }: Table): string =>
  `\ufeff${[heading, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

/** To be pasted into a spreadsheet. */
export const asTabs = ({ heading, rows }: Table): string =>
  [heading, ...rows].map((row) => row.map(tabCell).join('\t')).join('\n');

/** As a Markdown table; every sign that could be markup is escaped. */
export function asMarkdown({ heading, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heading.map(markdownCell)),
    line(heading.map(() => '---')),
    ...rows.map((row) => line(row.map(markdownCell))),
    '',
  ].join('\n');
}

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const tabCell = (value: Cell): string =>
  value === null ? '' : typeof value === 'string' ? guarded(value).replace(BREAKS, ' ') : String(value);

/** A backslash or a reference each, so that no table, link, image or HTML comes out of a name. */
const markdownCell = (value: Cell): string =>
  value === null
    ? ''
    : String(value)
        .replace(BREAKS, ' ')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * A spreadsheet takes a cell that begins so for a formula and may run it; an apostrophe before it makes it text.
 * After OWASP, "CSV Injection".
 */
const guarded = (text: string): string =>
  /^[\s\ufeff]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;
