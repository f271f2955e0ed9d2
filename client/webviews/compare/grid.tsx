import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MatrixCell, MatrixResult } from '../../../server/src/lsp/viewProtocol.ts';
import { ariaSort, Sign, SortArrow, Text } from './controls.tsx';
import type { Row } from './matrixRows.ts';
import type { Shared } from './parts.ts';
import { sortedBy } from './state.ts';
import { numberIn, type Strings } from './strings.ts';
import { useWindow } from './windowed.ts';

const ROW = 44;
/** The columns before those of the sources. */
const ABOUT = 2;

/** The matrix: one stop for Tab, arrow keys from cell to cell. */
export function Grid({
  columns,
  rows,
  title,
  shared,
}: {
  readonly columns: NonNullable<MatrixResult>['columns'];
  readonly rows: readonly Row[];
  readonly title: string;
  readonly shared: Shared;
}) {
  const { host, strings, view, change, go } = shared;
  const box = useRef<HTMLDivElement>(null);
  const { first, end, above, below } = useWindow(box, rows.length, ROW);
  // By what it is of, so that it stays the same when rows come and go; row -1 is the heading.
  const [current, setCurrent] = useState<{ readonly quantity?: string; readonly column: number }>({
    column: 0,
  });
  const isWanted = useRef(false);
  const found = rows.findIndex(({ quantity }) => quantity.id === current.quantity);
  const at = {
    row: current.quantity === undefined ? -1 : Math.max(0, found),
    column: Math.min(current.column, columns.length + ABOUT - 1),
  };

  useLayoutEffect(() => {
    if (!isWanted.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    if (cell == null) return;
    isWanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = (row: number, column: number): void => {
    const next = Math.max(-1, Math.min(rows.length - 1, row));
    const element = box.current!;
    if (next >= 0 && (next < first || next >= end)) element.scrollTop = next * ROW;
    isWanted.current = true;
    const id = rows[next]?.quantity.id;
    setCurrent({
      ...(id !== undefined && { quantity: id }),
      column: Math.max(0, Math.min(columns.length + ABOUT - 1, column)),
    });
  };
  const sortBy = (column: string): void => change({ matrixSort: sortedBy(column, view.matrixSort) });
  const open = (cell: MatrixCell | null | undefined): void => {
    if (cell == null) return;
    const { uri, number, range } = cell;
    host.send({ kind: 'open', claim: { uri, number, range } });
  };
  const enter = (row: number, column: number, toChart: boolean): void => {
    const { quantity, cells } = rows[row]!;
    if (toChart || column < ABOUT) go(quantity.id);
    else open(cells[column - ABOUT]);
  };
  const onClick = ({ target, shiftKey }: MouseEvent): void => {
    const cell = (target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const [row = -1, column = 0] = (cell ?? '').split(' ').map(Number);
    if (cell !== undefined && row >= 0) enter(row, column, shiftKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = at;
    const forth = strings.rightToLeft ? -1 : 1;
    const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + forth],
      ArrowLeft: [row, column - forth],
      PageDown: [row + 10, column],
      PageUp: [Math.max(0, row - 10), column],
      Home: event.ctrlKey ? [0, 0] : [row, 0],
      End: event.ctrlKey ? [rows.length - 1, columns.length + ABOUT] : [row, columns.length + ABOUT],
    };
    const to = moves[event.key];
    if (to !== undefined) moveTo(...to);
    else if (event.key === 'Enter' && row >= 0) enter(row, column, event.shiftKey);
    else return;
    event.preventDefault();
  };

  const focusable = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    onFocus: () => {
      const id = rows[row]?.quantity.id;
      setCurrent({ ...(id !== undefined && { quantity: id }), column });
    },
  });
  const headings = [
    { id: 'quantity', label: strings.quantity },
    { id: 'conflicts', label: '✗' },
    ...columns.map(({ id, label }) => ({ id: `source ${id}`, label })),
  ];
  return (
    <div ref={box} class="scroll matrix">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: WAI-ARIA's grid may be a table.
        role="grid"
        aria-label={title}
        aria-rowcount={rows.length + 1}
        aria-colcount={headings.length}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr aria-rowindex={1}>
            {headings.map(({ id, label }, column) => (
              <th
                key={id}
                scope="col"
                aria-sort={ariaSort(id, view.matrixSort)}
                class={id === 'conflicts' ? 'narrow' : ''}
              >
                <button type="button" class="heading" onClick={() => sortBy(id)} {...focusable(-1, column)}>
                  {id === 'conflicts' ? (
                    <span role="img" aria-label={strings.verdicts.conflict}>
                      ✗
                    </span>
                  ) : (
                    <Text>{label}</Text>
                  )}
                  <SortArrow column={id} sort={view.matrixSort} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr class="spacer" style={{ height: `${above}px` }} />}
          {rows.slice(first, end).map(({ quantity, cells }, i) => {
            const row = first + i;
            return (
              <tr key={quantity.id} aria-rowindex={row + 2}>
                <th scope="row" class="name" title={strings.openChart(quantity.label)} {...focusable(row, 0)}>
                  <span class="link">
                    <Text>{quantity.label}</Text>
                  </span>
                  <span class="aside">{strings.claims(quantity.claims)}</span>
                </th>
                <td class="narrow" {...focusable(row, 1)}>
                  {quantity.conflicts > 0 && (
                    <>
                      <span class="sign conflict" aria-hidden="true">
                        {numberIn(strings, quantity.conflicts)}
                      </span>
                      <span class="hidden">{strings.conflicts(quantity.conflicts)}</span>
                    </>
                  )}
                </td>
                {columns.map(({ id }, k) => {
                  const cell = cells[k];
                  return (
                    <td
                      key={id}
                      class={cell == null ? '' : `cell ${cell.verdict}`}
                      {...focusable(row, k + ABOUT)}
                    >
                      {cell != null && <Figure cell={cell} strings={strings} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 && <tr class="spacer" style={{ height: `${below}px` }} />}
        </tbody>
      </table>
    </div>
  );
}

function Figure({ cell, strings }: { readonly cell: MatrixCell; readonly strings: Strings }) {
  return (
    <div class="latest" title={[cell.figure, cell.date].filter(Boolean).join(strings.comma)}>
      <span class="line">
        <Sign verdict={cell.verdict} strings={strings} /> <Text>{cell.figure}</Text>
      </span>
      <span class="line aside">
        <Text>{cell.date ?? strings.undated}</Text>
        {cell.claims > 1 && ` · ${strings.claims(cell.claims)}`}
      </span>
    </div>
  );
}
