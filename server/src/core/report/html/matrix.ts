import { type Cell, matrixOf, type SourceKind } from '../../overview/matrix.ts';
import { dateName, figureName, outletName, quantityName, speakerName } from '../names.ts';
import { fill } from '../wording.ts';
import { cut, type Page, quantityLink, signOf, verdictIn } from './context.ts';
import { foreign, type Html, html } from './html.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { row, table } from './tables.ts';

/** Quantities by who vouches for them, and by who publishes them. */
export const matrices = (page: Page): Html => {
  const { strings } = page;
  return html`<section id="matrix" class="wide" aria-labelledby="matrix-title">
<h2 id="matrix-title">${strings.matrix}</h2>
<p class="lead">${strings.matrixLead}</p>
<ul class="key">${(['agrees', 'differs', 'conflict', 'error', 'none'] as const).map((verdict) => html`<li>${signOf(verdict)} ${strings.verdicts[verdict]}</li>`)}</ul>
${matrix('party', strings.byParty, page)}${matrix('outlet', strings.byOutlet, page)}</section>
`;
};

function matrix(by: SourceKind, title: string, page: Page): Html {
  const { dossier, names, strings, sections } = page;
  const { sources, rows } = matrixOf(dossier, by);
  if (sources.length === 0) return html``;
  const columns = sources.slice(0, MOST_COLUMNS);
  const told = rows.filter(({ cells }) => cells.slice(0, MOST_COLUMNS).some(Boolean));
  // Where some have to be left out, those without a section of their own are.
  const ordered =
    told.length <= MOST_ROWS
      ? told
      : told.filter(({ quantity }) => sections.has(quantity)).slice(0, MOST_ROWS);
  const nameOf = (id: string): string =>
    by === 'outlet' ? outletName({ outlet: id, file: '' }, names) : speakerName(id, names);
  const body = ordered.map(({ quantity, cells }) =>
    row(
      quantityLink(quantity, quantityName(quantity, names), page),
      cells.slice(0, MOST_COLUMNS).map((cell) => cellOf(cell, page)),
    ),
  );
  return html`<h3>${title}</h3>
${table({ caption: fill('{a}: {b}', { a: strings.matrix, b: title }), kind: 'matrix' }, [strings.quantity, ...columns.map((id) => foreign(nameOf(id)))], body)}${cut(rows.length - ordered.length, strings.moreRows, page)}${cut(sources.length - columns.length, strings.moreSources, page)}`;
}

function cellOf(cell: Cell | undefined, page: Page): Html {
  if (cell === undefined) return html``;
  const { names, strings, wording } = page;
  const { latest, claims } = cell;
  const verdict = verdictIn(page, latest);
  const date = dateName(latest, names);
  const many =
    claims > 1 ? html` <span class="muted whole">(${wording.plural(strings.of, claims)})</span>` : html``;
  return html`${signOf(verdict)} <strong>${foreign(figureName(latest, names))}</strong><span class="unseen">, ${strings.verdicts[verdict]}</span>${date === undefined ? html`` : html`<br><span class="muted whole">${date}</span>`}${many}`;
}
