import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { type Grade, latestGrade, type Outcome } from '../../grades/grade.ts';
import type { QuantitySummary } from '../../overview/quantities.ts';
import { isLive } from '../../rules/finding.ts';
import { gradeInWords } from '../gradeWords.ts';
import { figureName } from '../names.ts';
import { findingLine } from './conflicts.ts';
import { cut, type Page, quantityLink } from './context.ts';
import { CHAPTERS } from './findings.ts';
import { foreign, type Html, html } from './html.ts';
import { row, table } from './tables.ts';

/** Conflicts told in short, and quantities told of in one list. */
const MOST_IN_SHORT = 15;
const MOST_SUPPORTED = 100;

/** What an editor reads who reads no further. */
export function summary(page: Page): Html {
  const { strings, told, wording } = page;
  const live = told.shown.filter(isLive);
  const all = told.counts.error + told.counts.warning;
  // That there is no error is worth saying, that there is no hint is not.
  const counted = CHAPTERS.filter((chapter) => LOUD.has(chapter) || told.counts[chapter] > 0);
  const short =
    all === 0
      ? html`<p>${strings.noConflicts}</p>`
      : html`<ol class="short">
${live.slice(0, MOST_IN_SHORT).map((finding) => findingLine(finding, page))}</ol>
${cut(all - Math.min(live.length, MOST_IN_SHORT), strings.moreRows, page)}`;
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${strings.summary}</h2>
<ul class="counts">${counted.map((chapter) => html`<li class="${chapter} ${told.counts[chapter] === 0 ? 'nil' : 'some'}">${wording.plural(strings.counts[chapter], told.counts[chapter])}</li>`)}</ul>
<h3>${strings.inShort}</h3>
${short}
${support(page)}</section>
`;
}

const LOUD: ReadonlySet<string> = new Set(['error', 'warning']);

const IN_TABLE: readonly Outcome[] = ['supported', 'contested', 'apart'];

/** Positions that several parties speak of in a table; where one or none does, in a line. */
function support(page: Page): Html {
  const { strings, dossier, adversaries, names, quantities } = page;
  const graded = quantities.flatMap((quantity): Graded[] => {
    const grade = latestGrade(dossier, quantity.id, adversaries);
    return grade === undefined ? [] : [{ quantity, grade }];
  });
  const of = (outcome: Outcome): Graded[] => graded.filter(({ grade }) => grade.outcome === outcome);
  const told = IN_TABLE.flatMap(of);
  const rows = told
    .slice(0, MOST_SUPPORTED)
    .map(({ quantity, grade }) =>
      row(quantityLink(quantity.id, quantity.label, page), [
        html`<span class="outcome ${grade.outcome}">${strings.outcomes[grade.outcome]}</span>`,
        html`${gradeInWords(grade, names)}`,
      ]),
    );
  const rest = (outcome: Outcome, title: string): Html => listed(of(outcome), title, page);
  const heads = [strings.quantity, strings.support, strings.supportTitle];
  const body =
    rows.length === 0 ? html`` : table({ caption: strings.supportTitle, kind: 'support' }, heads, rows);
  return html`<h3>${strings.supportTitle}</h3>
<p class="lead">${strings.supportLead}</p>
${body}${cut(told.length - rows.length, strings.moreRows, page)}${rest('one-source', strings.oneSourceLead)}${rest('no-source', strings.noFigureLead)}`;
}

interface Graded {
  readonly quantity: QuantitySummary;
  readonly grade: Grade;
}

function listed(quantities: readonly Graded[], title: string, page: Page): Html {
  if (quantities.length === 0) return html``;
  const names = quantities.slice(0, MOST_SUPPORTED).map(({ quantity: { id, label }, grade }) => {
    const said = grade.positions[0]?.claims[0] ?? grade.cell.claims[0]!;
    return html`<li>${quantityLink(id, label, page)}: ${foreign(figureName(said, page.names))}</li>
`;
  });
  return html`<h4>${title}</h4>
<ul class="names">
${names}</ul>
${cut(quantities.length - names.length, page.strings.moreRows, page)}`;
}

/** The days that claims are about, from the first to the last; what has no end is left out. */
export function daysOf(claims: Iterable<DossierClaim>): readonly [from: Date, to: Date] | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const { window } of claims) {
    if (window === undefined || !isDate(window.start) || !isDate(window.end)) continue;
    from = Math.min(from, window.start);
    to = Math.max(to, window.end - 1);
  }
  return from > to ? undefined : [new Date(from * MILLISECONDS), new Date(to * MILLISECONDS)];
}

const MILLISECONDS = 60_000;
/** Of ECMAScript. */
const LAST_DATE = 8.64e15;
const isDate = (minutes: number): boolean => Math.abs(minutes) * MILLISECONDS < LAST_DATE;
