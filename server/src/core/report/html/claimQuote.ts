import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { given } from '../../collections.ts';
import type { Sentence } from '../../overview/sentence.ts';
import { isWithdrawn } from '../../rules/gate.ts';
import { dateName, figureName, outletName, placeName, scopeName, speakerName } from '../names.ts';
import { fill } from '../wording.ts';
import { langOf, type Page } from './context.ts';
import { foreign, type Html, html, join, straight, webLink } from './html.ts';

const DOT = html` · `;

/** A claim in its own sentence, with who says so, when and where. */
export function claimQuote(claim: DossierClaim, page: Page): Html {
  const { articles, dossier, strings } = page;
  const sentence = articles.get(claim.file)?.sentences.get(claim.claim.number);
  const lang = dossier.files.get(claim.file)?.summary.lang;
  const said =
    sentence === undefined || sentence.text === ''
      ? html`<p class="muted">${strings.noSentence}</p>`
      : html`<blockquote dir="auto"${langOf(lang)}>${highlighted(sentence)}</blockquote>`;
  return html`<figure class="said">${said}<figcaption>${byline(claim, page)}</figcaption></figure>
`;
}

function highlighted({ text, figure }: Sentence): Html {
  if (figure === undefined) return html`${straight(text)}`;
  const [start, end] = figure;
  return html`${straight(text.slice(0, start))}<mark>${straight(text.slice(start, end))}</mark>${straight(text.slice(end))}`;
}

function byline(claim: DossierClaim, page: Page): Html {
  const { names, wording, strings, display, dossier } = page;
  const { card } = wording.strings;
  const title = dossier.files.get(claim.file)?.summary.title;
  const place = fill(strings.claimNumber, { n: wording.number(claim.claim.number), file: '\n' });
  const [before = '', after = ''] = place.split('\n');
  return join(
    given(
      html`<strong>${foreign(figureName(claim, names))}</strong>`,
      whoSays(claim, page),
      html`${dateName(claim, names) ?? card.undated}`,
      ...flagsOf(claim, page),
      claim.speaker === undefined ? undefined : foreign(outletName(claim, names)),
      title === undefined ? undefined : html`<cite>${foreign(title)}</cite>`,
      ...linksOf(claim.file, page),
      html`<span class="muted">${before}${foreign(display(claim.file))}${after}</span>`,
    ),
    DOT,
  );
}

/** Who says so, and whether word for word. */
export function whoSays({ speaker, outlet, file, claim }: DossierClaim, page: Page): Html {
  const { names, wording } = page;
  if (speaker === undefined) return foreign(outletName({ outlet, file }, names));
  const name = foreign(speakerName(speaker, names));
  return claim.speaker?.direct ? html`${name} (${wording.strings.card.direct})` : name;
}

/** What sets a claim apart from a plain figure. */
export function flagsOf(claim: DossierClaim, { names, wording, dossier }: Page): Html[] {
  const { card } = wording.strings;
  const { forecast, estimate, preliminary, scope, place } = claim.claim;
  return given(
    scope === undefined ? undefined : foreign(scopeName(claim.scope ?? scope, names)),
    place === undefined ? undefined : foreign(placeName(claim.place ?? place, names)),
    forecast ? html`${card.forecast}` : undefined,
    estimate ? html`${card.estimate}` : undefined,
    preliminary ? html`${card.preliminary}` : undefined,
    isWithdrawn(claim, dossier) ? html`${card.withdrawn}` : undefined,
  );
}

/** Where an article can be read on the web. */
export function linksOf(file: string, { articles, strings }: Page): Html[] {
  const article = articles.get(file);
  return given(
    article?.url === undefined ? undefined : webLink(article.url, html`${strings.article}`),
    article?.archived === undefined ? undefined : webLink(article.archived, html`${strings.archived}`),
  );
}
