/** A cell of a table. `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Rows as CSV (RFC 4180): a heading, commas, CRLF, quotes where they are needed. */
export const toCsv = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes a cell that begins so for a formula and may run it; an apostrophe before it makes it text.
 * After OWASP, "CSV Injection".
 */
const guarded = (text: string): string =>
  /^[\s\ufeff]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;
