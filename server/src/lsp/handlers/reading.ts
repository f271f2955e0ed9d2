import { graver, type Verdict, verdictAmong } from '../../core/features/verdicts.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { othersThan } from '../../core/overview/others.ts';
import { type Paragraph, paragraphsOf } from '../../core/overview/reading.ts';
import { sentenceAround } from '../../core/overview/sentence.ts';
import { dateInWords } from '../../core/report/dates.ts';
import { messageFor } from '../../core/report/message.ts';
import {
  dateName,
  figureName,
  outletName,
  quantityName,
  speakerName,
  voiceName,
  wordingOf,
} from '../../core/report/names.ts';
import { claimOfNumber } from '../../core/syntax/query.ts';
import type { ClaimLine } from '../../core/syntax/tree.ts';
import { type LineMap, lineAt, rangeOf } from '../../core/text/lineMap.ts';
import { type DossierView, viewOfDossier } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { ReadingNote, ReadingParagraph, ReadingParams, ReadingResult } from '../readingProtocol.ts';
import { present, toClaimRef, toViewsOf } from '../toViews.ts';
import type * as Views from '../viewProtocol.ts';

/** An open claim file as a page. */
export const reading =
  (context: Context) =>
  ({ uri }: ReadingParams): ReadingResult => {
    const name = nameOfUri(uri);
    const workspace = context.session.present();
    const open = workspace.open.get(name);
    const dossier = viewOfDossier(workspace, name, context.langs);
    if (open?.tree === undefined || dossier === undefined) return null;
    const { header, lines } = open.tree;
    const page: Page = { name, lines, dossier, context, verdicts: new Map() };
    const published = header.published?.value;
    return {
      version: open.version,
      rightToLeft: wordingOf(dossier.names).strings.rightToLeft,
      ...present({
        title: header.title?.value,
        lang: header.lang?.value,
        source: header.source && outletName({ outlet: header.source.value, file: name }, dossier.names),
        published,
        date: published && dateInWords(published, wordingOf(dossier.names)),
        url: webAddress(header.url?.value),
        archived: webAddress(header.archived?.value),
      }),
      paragraphs: paragraphsOf(open.tree).map((paragraph) => toParagraph(paragraph, page)),
    };
  };

/** The sentence that a claim stands in, of an open file or a closed one. */
export const sentence =
  ({ session }: Context) =>
  async ({ uri, number }: Views.SentenceParams): Promise<Views.SentenceResult> => {
    const tree = await session.treeOf(nameOfUri(uri));
    const line = tree && claimOfNumber(tree, number);
    if (tree === undefined || line === undefined) return null;
    const { text, figure } = sentenceAround(tree, line);
    return { text, figure: figure ?? null, ...present({ lang: tree.header.lang?.value }) };
  };

interface Page {
  readonly name: string;
  readonly lines: LineMap;
  readonly dossier: DossierView;
  readonly context: Context;
  readonly verdicts: Map<number, Verdict>;
}

const toParagraph = ({ line, text, stretches, spans, claims }: Paragraph, page: Page): ReadingParagraph => ({
  line,
  text,
  ...(stretches.some(([inText, inLine]) => inText !== inLine) && { stretches }),
  spans: spans.map(({ place, ...span }) => ({
    ...span,
    range: rangeOf(page.lines, place),
    verdict: span.claims.map((number) => verdictIn(page, number)).reduce(graver, 'none'),
  })),
  claims: claims.flatMap((claim) => toNote(claim, lineAt(page.lines, claim.span.start), page) ?? []),
});

function verdictIn({ name, dossier: { snapshot }, verdicts }: Page, number: number): Verdict {
  const known = verdicts.get(number);
  if (known !== undefined) return known;
  const claim = claimAt(snapshot.dossier, name, number);
  const verdict = claim === undefined ? 'none' : verdictAmong(claim, snapshot.dossier, snapshot.byFile);
  verdicts.set(number, verdict);
  return verdict;
}

/** Claims of other sources beside one. */
const MOST_OTHERS = 8;

function toNote({ number }: ClaimLine, line: number, page: Page): ReadingNote | undefined {
  const { name, dossier, context } = page;
  const { snapshot, names } = dossier;
  const claim = claimAt(snapshot.dossier, name, number);
  if (claim === undefined) return undefined;
  const toViews = toViewsOf(dossier, context);
  return {
    number,
    line,
    quantity: quantityName(claim.quantity, names),
    figure: figureName(claim, names),
    ...present({
      speaker: claim.speaker && speakerName(claim.speaker, names),
      date: dateName(claim, names),
    }),
    verdict: verdictIn(page, number),
    others: othersThan(claim, snapshot.dossier, names, MOST_OTHERS).map(({ claim: other, standing }) => ({
      figure: figureName(other, names),
      source:
        other.speaker === undefined
          ? outletName(other, names)
          : `${voiceName(other, names)}, ${outletName(other, names)}`,
      standing,
      ...present({ date: dateName(other, names), ref: toClaimRef(other, toViews) }),
    })),
    messages: findingsOnClaim(snapshot.byFile, name, number).map((found) =>
      messageFor(found.finding, found.claim, names),
    ),
  };
}

/** An address of the web; nothing that could run. */
const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
