import type { Report } from './report.ts';

/** The version of the JSON report. It goes up when a field changes its meaning or goes away. */
const VERSION = 1;

/** A report as JSON, with a line end. */
export const jsonReport = (report: Report): string => toJson({ version: VERSION, ...report });

/** JSON in lines of its own, that shows as it is on a terminal too. */
export const toJson = (value: unknown): string => `${escapeHidden(JSON.stringify(value, null, 2))}\n`;

/** One JSON value a line. */
export const jsonLines = (rows: readonly unknown[]): string =>
  rows.map((row) => `${escapeHidden(JSON.stringify(row))}\n`).join('');

const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** `JSON.stringify` leaves controls above U+007F and direction controls bare; both ways of writing are the same string. */
const escapeHidden = (json: string): string =>
  json.replace(HIDDEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
