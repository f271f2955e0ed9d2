import type { MatrixResult } from '../../../server/src/lsp/viewProtocol.ts';
import { folded } from '../common/folded.ts';
import { GRAVITY } from './looks.ts';
import { byValue } from './sorting.ts';
import type { Sort } from './state.ts';
import type { Strings } from './strings.ts';
import type { Table } from './tables.ts';

type Matrix = NonNullable<MatrixResult>;
export type Row = Matrix['rows'][number];

/**
 * The rows that are wished, in the order that is wished: by name, by number of claims or conflicts, or by a source:
 * what it says most gravely disputed first. `undefined`: in the order of the dossier.
 */
export function rowsOf(
  { rows, columns }: Matrix,
  {
    filter,
    onlyConflicts,
    sort,
  }: { readonly filter: string; readonly onlyConflicts: boolean; readonly sort: Sort | undefined },
): Row[] {
  const wanted = folded(filter.trim());
  const shown = rows.filter(
    ({ quantity, cells }) =>
      (!onlyConflicts || quantity.conflicts > 0) &&
      (wanted === '' ||
        [quantity.label, quantity.id, ...cells.map((cell) => cell?.figure ?? '')].some((text) =>
          folded(text).includes(wanted),
        )),
  );
  if (sort === undefined) return shown;
  const column = columns.findIndex(({ id }) => `source ${id}` === sort.column);
  const sortValue = ({ quantity, cells }: Row): number | string | undefined => {
    if (sort.column === 'quantity') return quantity.label;
    // The most of them first: that is what a click on the heading is for.
    if (sort.column === 'claims') return -quantity.claims;
    if (sort.column === 'conflicts') return -quantity.conflicts;
    const cell = cells[column];
    return cell == null ? undefined : -GRAVITY[cell.verdict];
  };
  return shown
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => byValue(a.value, b.value, sort.descending))
    .map(({ row }) => row);
}

/** The matrix as people read it. */
export const matrixTable = (columns: Matrix['columns'], rows: readonly Row[], strings: Strings): Table => ({
  heading: [strings.quantity, ...columns.map(({ label }) => label)],
  rows: rows.map(({ quantity, cells }) => [
    quantity.label,
    ...cells
      .slice(0, columns.length)
      .map((cell) => cell && [cell.figure, cell.date && `(${cell.date})`].filter(Boolean).join(' ')),
  ]),
});

/** The matrix as data, a row for each cell: tables of many columns are read by nobody's program. */
export const matrixData = (columns: Matrix['columns'], rows: readonly Row[], by: string): Table => ({
  heading: ['quantity', 'label', by, 'figure', 'date', 'verdict', 'claims'],
  rows: rows.flatMap(({ quantity, cells }) =>
    cells.flatMap((cell, i) =>
      cell === null || columns[i] === undefined
        ? []
        : [
            [
              quantity.id,
              quantity.label,
              columns[i].label,
              cell.figure,
              cell.date ?? null,
              cell.verdict,
              cell.claims,
            ],
          ],
    ),
  ),
});
