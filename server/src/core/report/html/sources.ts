import type { SourceSummary } from '../../overview/sources.ts';
import { sourcesOf } from '../../overview/sources.ts';
import { dateInWords } from '../dates.ts';
import { outletName, speakerName } from '../names.ts';
import { fill } from '../wording.ts';
import { linksOf } from './claimQuote.ts';
import { cut, langOf, type Page } from './context.ts';
import { foreign, type Html, html, join } from './html.ts';
import { articlesShown, MOST_LISTED } from './limits.ts';
import { row, table } from './tables.ts';

/** Who speaks, who publishes, and the articles it was read in. */
export function sources(page: Page): Html {
  const { dossier, findings, names, strings } = page;
  const all = sourcesOf(dossier, findings, names);
  const of = (kind: SourceSummary['kind']): SourceSummary[] => all.filter((source) => source.kind === kind);
  return html`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">${strings.sources}</h2>
${listOf(strings.speakers, [strings.party], of('speaker'), (source) => [partyOf(source, page)], page)}${listOf(strings.outlets, [strings.relays], of('outlet'), (source) => [relaysOf(source, page)], page)}${articles(page)}</section>
`;
}

function listOf(
  title: string,
  heads: readonly string[],
  all: readonly SourceSummary[],
  cells: (source: SourceSummary) => Html[],
  page: Page,
): Html {
  const { strings, wording } = page;
  if (all.length === 0) return html``;
  const rows = all
    .slice(0, MOST_LISTED)
    .map((source) =>
      row(foreign(source.label), [
        html`${wording.number(source.claims)}`,
        html`${wording.number(source.conflicts)}`,
        ...cells(source),
      ]),
    );
  return html`<h3>${title}</h3>
${table({ caption: title, kind: 'sources' }, [strings.name, strings.claimCount, strings.conflictCount, ...heads], rows)}${cut(all.length - MOST_LISTED, strings.moreSources, page)}`;
}

function partyOf({ party, anonymous }: SourceSummary, { names, strings }: Page): Html {
  if (anonymous) return html`<span class="muted">${strings.anonymous}</span>`;
  return party === undefined ? html`–` : foreign(speakerName(party, names));
}

function relaysOf({ relays }: SourceSummary, { strings, wording }: Page): Html {
  if (relays === undefined || relays.shared === 0) return html`–`;
  return html`${fill(strings.relaysTold, { differing: wording.number(relays.differing), shared: wording.number(relays.shared) })}`;
}

function articles(page: Page): Html {
  const { dossier, strings } = page;
  const shown = articlesShown(dossier);
  if (shown.length === 0) return html``;
  const heads = [strings.published, strings.title, strings.outlets, strings.claimCount, strings.links];
  return html`<h3>${strings.articlesTitle}</h3>
${table(
  { caption: strings.articlesTitle, kind: 'articles' },
  heads,
  shown.map((file) => articleRow(file, page)),
)}${cut(dossier.files.size - shown.length, strings.moreArticles, page)}`;
}

function articleRow(file: string, page: Page): Html {
  const { dossier, names, wording, display } = page;
  const { summary, claims } = dossier.files.get(file)!;
  const { published, title, lang, source } = summary;
  const outlet = claims[0]?.outlet ?? source;
  const links = linksOf(file, page);
  return row(html`${published === undefined ? '–' : dateInWords(published, wording)}`, [
    html`${title === undefined ? html`–` : html`<cite dir="auto"${langOf(lang)}>${foreign(title)}</cite>`}<br><span class="muted">${foreign(display(file))}</span>`,
    outlet === undefined ? html`–` : foreign(outletName({ outlet, file }, names)),
    html`${wording.number(claims.length)}`,
    links.length === 0 ? html`–` : join(links, html`<br>`),
  ]);
}
