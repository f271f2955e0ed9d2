import { byCodeUnit } from '../../collections.ts';
import type { Dossier } from '../../index/dossierIndex.ts';

/** Findings told with their sentences, the loudest first. */
export const MOST_FINDINGS = 500;
/** Quantities with a section of their own. */
export const MOST_QUANTITIES = 300;
/** Of a matrix: what fits a page. */
export const MOST_COLUMNS = 10;
export const MOST_ROWS = 200;
/** Of any other list. */
export const MOST_LISTED = 500;

/** Claims of one quantity in a table, and in all tables. */
const MOST_CLAIMS = 200;
const ALL_CLAIMS = 12_000;
const FEWEST_CLAIMS = 10;

/** How many claims each of so many quantities, with so many claims in all, has in its table. */
export const claimsInTable = (quantities: number, claims: number): number =>
  claims <= ALL_CLAIMS
    ? MOST_CLAIMS
    : Math.min(MOST_CLAIMS, Math.max(FEWEST_CLAIMS, Math.floor(ALL_CLAIMS / Math.max(1, quantities))));

/** The articles that a report lists one by one: by date, then name. */
export const articlesShown = (dossier: Dossier): string[] => articlesInOrder(dossier).slice(0, MOST_LISTED);

function articlesInOrder({ files }: Dossier): string[] {
  const dated = [...files].map(([file, { summary }]) => ({ file, date: summary.published ?? '\uffff' }));
  return dated
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.file, b.file))
    .map(({ file }) => file);
}
