import { useMemo, useState } from 'preact/hooks';
import type { MatrixResult } from '../../../server/src/lsp/viewProtocol.ts';
import { Choice, Exports, Switch, Text } from './controls.tsx';
import { Grid } from './grid.tsx';
import { matrixData, matrixTable, rowsOf } from './matrixRows.ts';
import type { Shared } from './parts.ts';
import { fileNameOf } from './picture.ts';
import type { Source } from './state.ts';
import { numberIn } from './strings.ts';
import { asCsv, asMarkdown, asTabs } from './tables.ts';

/** Sources with few claims are shown when they are asked for. */
const MOST_COLUMNS = 24;

/** The whole dossier: what each source says last of each quantity. */
export function DossierView({ matrix, ...shared }: Shared & { readonly matrix: NonNullable<MatrixResult> }) {
  const { host, strings, view, change } = shared;
  const [all, setAll] = useState(false);
  const columns = all ? matrix.columns : matrix.columns.slice(0, MOST_COLUMNS);
  const { filter, onlyConflicts, matrixSort: sort } = view;
  const rows = useMemo(
    () => rowsOf(matrix, { filter, onlyConflicts, sort }),
    [matrix, filter, onlyConflicts, sort],
  );
  const more = matrix.columns.length - columns.length;
  const table = () => matrixTable(columns, rows, strings);

  return (
    <div class="page">
      <header>
        <h1>
          <Text>{matrix.title}</Text>
        </h1>
        <p class="aside" role="status">
          {rows.length < matrix.rows.length
            ? strings.showing(numberIn(strings, rows.length), strings.quantities(matrix.rows.length))
            : strings.quantities(rows.length)}
        </p>
      </header>
      {matrix.rows.length === 0 ? (
        <div class="empty">
          <h2>{strings.noClaims}</h2>
          <p>{strings.noClaimsHelp}</p>
        </div>
      ) : (
        <>
          <div class="toolbar">
            <Choice<Source>
              label={strings.by}
              value={view.by}
              options={[
                ['party', strings.party],
                ['speaker', strings.speaker],
                ['outlet', strings.outlet],
              ]}
              onChange={(by) => change({ by, matrixSort: undefined })}
            />
            <label class="control">
              <span>{strings.filter}</span>
              <input
                type="search"
                dir="auto"
                value={filter}
                onInput={({ currentTarget }) => change({ filter: currentTarget.value })}
              />
            </label>
            <Switch
              label={strings.onlyConflicts}
              on={onlyConflicts}
              onChange={(on) => change({ onlyConflicts: on })}
            />
            <Exports
              label={strings.export}
              actions={[
                [strings.copyTable, () => host.send({ kind: 'copy', text: asTabs(table()) })],
                [strings.copyMarkdown, () => host.send({ kind: 'copy', text: asMarkdown(table()) })],
                [
                  strings.save('CSV'),
                  () =>
                    host.send({
                      kind: 'save',
                      name: fileNameOf(matrix.title, 'csv'),
                      data: asCsv(matrixData(columns, rows, view.by)),
                    }),
                ],
              ]}
            />
          </div>
          {rows.length === 0 ? (
            <p class="note">{strings.noMatch}</p>
          ) : (
            <Grid columns={columns} rows={rows} title={matrix.title} shared={shared} />
          )}
          {more > 0 && (
            <button type="button" class="quiet" onClick={() => setAll(true)}>
              {strings.moreColumns(numberIn(strings, more))}
            </button>
          )}
          <p class="help">{strings.gridHelp}</p>
        </>
      )}
    </div>
  );
}
