import { dateInWords } from '../dates.ts';
import { fill } from '../wording.ts';
import { conflicts } from './conflicts.ts';
import { type Page, pageOf } from './context.ts';
import { CHAPTERS, chapterOf } from './findings.ts';
import { foreign, type Html, html, ours } from './html.ts';
import type { ReportInput } from './input.ts';
import { howMade, notAnalysed } from './made.ts';
import { matrices } from './matrix.ts';
import { quantitySections } from './quantities.ts';
import { sources } from './sources.ts';
import { STYLE } from './style.ts';
import { daysOf, summary } from './summary.ts';

/**
 * The report of a dossier as one HTML page: no scripts, nothing loaded from anywhere, in the reader's language and
 * direction. Nothing of a file can be markup in it. O(n log n) in the claims.
 */
export function dossierPage(input: ReportInput): string {
  const parts = dossierPageInParts(input);
  let step = parts.next();
  while (!step.done) step = parts.next();
  return step.value;
}

/** The same with pauses, for who has others to answer in between. */
export function* dossierPageInParts(input: ReportInput): Generator<undefined, string> {
  const page = pageOf(input);
  yield;
  const top = summary(page);
  yield;
  const found = yield* conflicts(page);
  const overview = matrices(page);
  yield;
  const each = yield* quantitySections(page);
  const rest = html`${sources(page)}${notAnalysed(page)}${howMade(page)}`;
  return document(page, html`${top}${found}${overview}${each}${rest}`).html;
}

/** Whatever slips through everything else: the page runs nothing and asks nobody for anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function document(page: Page, body: Html): Html {
  const { title, strings, wording } = page;
  const dir = wording.strings.rightToLeft ? 'rtl' : 'ltr';
  const [before = '', after = ''] = fill(strings.pageTitle, { title: '\n' }).split('\n');
  return html`<!DOCTYPE html>
<html lang="${strings.lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ours(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Hasila ${page.version}">
<title>${before}${wording.quote(title)}${after}</title>
<style>${ours(STYLE)}</style>
</head>
<body>
<a class="skip" href="#summary">${strings.skip}</a>
${heading(page)}
${contents(page)}
<main>
${body}</main>
</body>
</html>
`;
}

function heading(page: Page): Html {
  const { title, strings, wording, dossier, quantities, claims, made } = page;
  const claimed = dossier.files.valueSeq().flatMap((file) => file.claims);
  const days = daysOf(claimed);
  const facts = [
    wording.plural(strings.articles, dossier.files.size),
    wording.plural(strings.claims, claims),
    wording.plural(strings.quantities, quantities.length),
    rangeOf(days, page),
    fill(strings.made, { date: dateInWords(made, wording) }),
  ];
  return html`<header>
<p class="kicker">${strings.kicker}</p>
<h1>${foreign(wording.quote(title))}</h1>
<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
</header>`;
}

function rangeOf(days: readonly [Date, Date] | undefined, { strings, wording }: Page): string {
  if (days === undefined) return strings.undatedOnly;
  const format = wording.dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const [from, to] = days.map((day) => format.format(day)) as [string, string];
  return from === to ? fill(strings.oneDate, { from }) : fill(strings.dates, { from, to });
}

function contents(page: Page): Html {
  const { strings, told, wording, quantities, sections, skipped } = page;
  const to = (id: string, words: string, below: readonly Html[] = []): Html =>
    html`<li><a href="#${id}">${words}</a>${below.length === 0 ? html`` : html`<ul>${below}</ul>`}</li>
`;
  const present = new Set(told.shown.map(chapterOf));
  const chapters = CHAPTERS.filter((chapter) => present.has(chapter)).map((chapter) =>
    to(`found-${chapter}`, `${strings.chapters[chapter]} (${wording.number(told.counts[chapter])})`),
  );
  const each = quantities.flatMap(({ id, label, conflicts }) => {
    const number = sections.get(id);
    if (number === undefined) return [];
    const count = conflicts === 0 ? html`` : html` <span class="count">${wording.number(conflicts)}</span>`;
    return [
      html`<li><a href="#q-${number}">${foreign(label)}</a>${count}</li>
`,
    ];
  });
  return html`<nav aria-labelledby="contents-title">
<h2 id="contents-title">${strings.contents}</h2>
<ul>
${to('summary', strings.summary)}${to('conflicts', strings.conflicts, chapters)}${to('matrix', strings.matrix)}${to('quantities', strings.byQuantity, each)}${to('sources', strings.sources)}${skipped.length === 0 ? html`` : to('skipped', strings.skipped)}${to('made', strings.howMade)}</ul>
</nav>`;
}
