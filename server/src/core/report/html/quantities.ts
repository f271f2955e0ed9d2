import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { given } from '../../collections.ts';
import { sumInWords } from '../../features/sumInWords.ts';
import { type CheckedSum, sumsUnder } from '../../features/sums.ts';
import { latestGrade } from '../../grades/grade.ts';
import { claimsOf } from '../../index/dossierIndex.ts';
import { worthListing } from '../../overview/comparison.ts';
import type { QuantitySummary } from '../../overview/quantities.ts';
import { isWithdrawn } from '../../rules/gate.ts';
import { byTime } from '../../rules/positions.ts';
import { gradeInWords } from '../gradeWords.ts';
import { dateName, figureName, outletName, placeName, quantityName, scopeName } from '../names.ts';
import { fill } from '../wording.ts';
import { chart } from './chart.ts';
import { flagsOf, whoSays } from './claimQuote.ts';
import { cut, findingsOn, type Page, signOf, verdictIn } from './context.ts';
import { foreign, type Html, html, join } from './html.ts';
import { row, table } from './tables.ts';

/** Sums told of one quantity. */
const MOST_SUMS = 50;

/** A section a quantity: how well it is supported, a chart, its claims, its sums. A pause after each. */
export function* quantitySections(page: Page): Generator<undefined, Html> {
  const { strings, quantities, sections } = page;
  const parts: Html[] = [];
  for (const quantity of quantities) {
    const number = sections.get(quantity.id);
    if (number === undefined) continue;
    parts.push(section(quantity, number, page));
    yield;
  }
  return html`<section id="quantities" aria-labelledby="quantities-title">
<h2 id="quantities-title">${strings.byQuantity}</h2>
<p class="lead">${strings.legend}</p>
${parts}${cut(quantities.length - sections.size, strings.moreQuantities, page)}${unclaimed(page)}</section>
`;
}

function section({ id, label, kind, unit }: QuantitySummary, number: number, page: Page): Html {
  const { dossier, names, wording, strings, adversaries, unchecked } = page;
  const all = [...claimsOf(dossier, id)].sort(byTime);
  const claims = worthListing(all, page.onClaim, page.mostClaims);
  const about = given(
    wording.quote(id) === label ? undefined : foreign(id),
    kind === undefined
      ? undefined
      : html`${wording.strings.kinds[kind as keyof typeof wording.strings.kinds]}`,
    unit === undefined ? undefined : foreign(unit),
  );
  const grade = latestGrade(dossier, id, adversaries);
  return html`<section class="quantity" id="q-${number}" aria-labelledby="q-${number}-title">
<h3 id="q-${number}-title">${foreign(label)}</h3>
<p class="muted">${join(about, html` · `)}</p>
${unchecked.has(id) ? html`<p class="alarm">${strings.unchecked}</p>` : html``}${
  grade === undefined ? html`` : html`<p class="support ${grade.outcome}">${gradeInWords(grade, names)}</p>`
}
${chart(id, claims, page)}${claimsTable(label, claims, page)}${cut(all.length - claims.length, strings.moreClaims, page)}${sums(id, page)}</section>
`;
}

function claimsTable(label: string, claims: readonly DossierClaim[], page: Page): Html {
  const { card } = page.wording.strings;
  return table(
    { caption: fill(page.strings.tableOf, { quantity: label }), kind: 'claims' },
    [card.asOf, card.figure, card.speaker, card.outlet, card.verdict],
    claims.map((claim) => claimRow(claim, page)),
  );
}

function claimRow(claim: DossierClaim, page: Page): Html {
  const { names, wording, dossier } = page;
  const { card } = wording.strings;
  const flags = flagsOf(claim, page);
  const withdrawn = isWithdrawn(claim, dossier);
  const figure = html`<strong${withdrawn ? html` class="withdrawn"` : html``}>${foreign(figureName(claim, names))}</strong>`;
  return row(html`${dateName(claim, names) ?? card.undated}`, [
    flags.length === 0 ? figure : html`${figure} <span class="muted">(${join(flags, comma(page))})</span>`,
    claim.speaker === undefined
      ? html`<span class="muted">${card.outletItself}</span>`
      : whoSays(claim, page),
    foreign(outletName(claim, names)),
    compared(claim, page),
  ]);
}

const comma = ({ wording }: Page): Html => html`${wording.strings.comma}`;

/** How it stands to the others: the findings that are told of it, else its verdict. */
function compared(claim: DossierClaim, page: Page): Html {
  const { wording, strings, numbers } = page;
  const verdict = verdictIn(page, claim);
  const found = findingsOn(page, claim).filter(({ severity }) => severity !== 'hint');
  const labels = found.map((finding) => {
    const label = wording.strings.codes[finding.code];
    const words =
      finding.acknowledged === undefined ? label : fill(wording.strings.acknowledged, { verdict: label });
    const number = numbers.get(finding);
    return number === undefined
      ? html`${words}`
      : html`<a href="#f-${number}">${words} (${wording.number(number)})</a>`;
  });
  return html`${signOf(verdict)} ${labels.length === 0 ? strings.verdicts[verdict] : join(labels, comma(page))}`;
}

function sums(id: string, page: Page): Html {
  const found = sumsUnder(page.dossier, id);
  if (found.length === 0) return html``;
  return html`<h4>${page.strings.sums}</h4>
<ul class="sums">
${found.slice(0, MOST_SUMS).map((sum) => sumLine(sum, page))}</ul>
${cut(found.length - MOST_SUMS, page.strings.moreRows, page)}`;
}

function sumLine(sum: CheckedSum, page: Page): Html {
  const { names, strings } = page;
  const { whole, parts, outcome } = sum;
  const terms = parts.map((part) => termName(part[0]!, whole, page));
  const fails = outcome === 'fails';
  const where = given(
    whoSays(whole, page),
    whole.speaker === undefined ? undefined : foreign(outletName(whole, names)),
    html`${dateName(whole, names) ?? ''}`,
  ).filter((piece) => piece.html !== '');
  return html`<li><strong>${sumInWords(sum, names)}</strong> <span class="${fails ? 'alarm' : 'fine'}">${fails ? strings.fails : strings.holds}</span><br><span class="muted">${foreign(quantityName(whole.quantity, names))}: ${join(terms, html` + `)} · ${join(where, html` · `)}</span></li>
`;
}

/** What a term of a sum is of: another quantity, or a part of the same by whom it counts or where. */
function termName({ quantity, claim, scope, place }: DossierClaim, whole: DossierClaim, page: Page): Html {
  const { names } = page;
  if (quantity === whole.quantity) {
    if (claim.scope !== undefined) return foreign(scopeName(scope ?? claim.scope, names));
    if (claim.place !== undefined) return foreign(placeName(place ?? claim.place, names));
  }
  return foreign(quantityName(quantity, names));
}

/** What the dossier declares and nobody speaks of. */
function unclaimed({ dossier, names, strings, wording }: Page): Html {
  const ids = [...dossier.registry.quantities.keys()].filter((id) => !dossier.byQuantity.has(id));
  if (ids.length === 0) return html``;
  const [before = '', after = ''] = fill(strings.noClaims, { list: '\n' }).split('\n');
  const list = ids.slice(0, MOST_UNCLAIMED).map((id) => foreign(quantityName(id, names)));
  const rest = ids.length - list.length;
  if (rest > 0) list.push(html`${wording.plural(strings.moreRows, rest)}`);
  return html`<p class="muted">${before}${join(list, html`${wording.strings.comma}`)}${after}</p>
`;
}

const MOST_UNCLAIMED = 100;
