import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { isSourcing } from '../../rules/codes.ts';
import type { Finding, Position } from '../../rules/finding.ts';
import { summaryOf } from '../message.ts';
import { quantityName } from '../names.ts';
import { sidesOf } from '../sides.ts';
import { fill } from '../wording.ts';
import { claimQuote } from './claimQuote.ts';
import { cut, type Page, quantityLink } from './context.ts';
import { CHAPTERS, type Chapter, chapterOf } from './findings.ts';
import { foreign, type Html, html } from './html.ts';

/** Sides of a finding that are told, and claims of all of them. */
const MOST_SIDES = 6;
const MOST_CLAIMS = 12;

/** Every finding with the sentences it is about. A pause after each. */
export function* conflicts(page: Page): Generator<undefined, Html> {
  const { strings, told } = page;
  const chapters: Html[] = [];
  for (const chapter of CHAPTERS) {
    const found: Html[] = [];
    for (const finding of told.shown) {
      if (chapterOf(finding) !== chapter) continue;
      found.push(findingOf(finding, page));
      yield;
    }
    if (found.length > 0) chapters.push(chapterWith(chapter, found, page));
  }
  const all = CHAPTERS.reduce((sum, chapter) => sum + told.counts[chapter], 0);
  return html`<section id="conflicts" aria-labelledby="conflicts-title">
<h2 id="conflicts-title">${strings.conflicts}</h2>
<p class="lead">${all === 0 ? strings.nothingFound : strings.conflictsLead}</p>
${chapters}${cut(all - told.shown.length, strings.moreFindings, page)}</section>
`;
}

function chapterWith(chapter: Chapter, found: readonly Html[], { strings, told, wording }: Page): Html {
  const count = told.counts[chapter];
  const heading = html`<h3 id="found-${chapter}">${strings.chapters[chapter]} <span class="count">${wording.number(count)}</span></h3>
`;
  if (chapter !== 'hint')
    return html`<section aria-labelledby="found-${chapter}">${heading}${found}</section>
`;
  return html`<section aria-labelledby="found-${chapter}">${heading}<details><summary>${wording.plural(strings.showHints, count)}</summary>
${found}</details></section>
`;
}

function findingOf(finding: Finding, page: Page): Html {
  const { names, wording, strings, numbers } = page;
  const { code, severity, acknowledged } = finding;
  const number = numbers.get(finding)!;
  const quantity = finding.quantities[0]!;
  const reason =
    acknowledged === undefined
      ? html``
      : html`<p class="reason">${fill(strings.acknowledgedFor, { reason: '' })}${foreign(acknowledged)}</p>`;
  return html`<article class="finding ${chapterOf(finding)}" id="f-${number}" aria-labelledby="f-${number}-title">
<h4 id="f-${number}-title"><span class="badge ${severity}">${strings.severities[severity]}</span> ${wording.number(number)}. ${quantityLink(quantity, quantityName(quantity, names), page)}: ${wording.strings.codes[code]}</h4>
<p>${summaryOf(finding, names)}</p>
${reason}${sidesWithin(finding, page)}</article>
`;
}

function sidesWithin(finding: Finding, page: Page): Html {
  const { strings, wording } = page;
  const sides = sidesOf(finding);
  const isSum = finding.code === 'sum-mismatch' || finding.code === 'part-exceeds-whole';
  const shown = sides.slice(0, MOST_SIDES);
  const each = Math.max(2, Math.floor(MOST_CLAIMS / shown.length));
  const name = (i: number): string => {
    if (!isSum) return fill(strings.position, { n: wording.number(i + 1) });
    return i === 0 ? strings.whole : fill(strings.part, { n: wording.number(i) });
  };
  const named = sides.length > 1 && !isSourcing(finding.code);
  const pieces = shown.map((side, i) => {
    const heading = named ? html`<p class="side">${name(i)}</p>` : html``;
    return html`<div class="position">${heading}${quotes(side, each, page)}</div>
`;
  });
  const rest = sides.slice(MOST_SIDES).reduce((sum, side) => sum + side.length, 0);
  return html`${pieces}${cut(rest, strings.moreClaims, page)}`;
}

const quotes = (side: Position, most: number, page: Page): Html =>
  html`${side.slice(0, most).map((claim: DossierClaim) => claimQuote(claim, page))}${cut(side.length - most, page.strings.moreClaims, page)}`;

/** A finding in one line, with the way to all of it. */
export const findingLine = (finding: Finding, page: Page): Html =>
  html`<li><a href="#f-${page.numbers.get(finding)!}">${summaryOf(finding, page.names)}</a></li>
`;
