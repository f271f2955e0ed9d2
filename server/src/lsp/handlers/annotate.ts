import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { markFigures as mark } from '../../core/annotate/markFigures.ts';
import { knownQuantities } from '../../core/annotate/suggest/known.ts';
import type { FigureSuggestion } from '../../core/annotate/suggest/suggestions.ts';
import { unmarkedFigures as unmarkedIn } from '../../core/annotate/unmarked.ts';
import { isRefused } from '../../core/annotate/wrap.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { rangeOf, spanOf } from '../../core/text/lineMap.ts';
import { say } from '../../core/text/phrase.ts';
import type { Span } from '../../core/text/span.ts';
import type { Task } from '../../session/scheduler.ts';
import { viewOfDossier } from '../../session/views.ts';
import type { Asked, Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import {
  type LayerArticleParams,
  type LayerArticleResult,
  type MarkFiguresParams,
  type MarkFiguresResult,
  markFigureCommand,
  type UnmarkedFiguresParams,
  type UnmarkedFiguresResult,
} from '../protocol.ts';
import { refusal } from '../refusal.ts';
import { toTextEdit } from '../toProtocol.ts';

/** The unmarked figures of an open claim file, with what a claim on each may say. */
export const unmarkedFigures =
  ({ session, langs }: Context) =>
  async ({ uri, range }: UnmarkedFiguresParams): Promise<UnmarkedFiguresResult> => {
    // What knows the words of the news is large, and is loaded with the first who annotates.
    const { suggestFigures } = await import('../../core/annotate/suggest/suggestions.ts');
    const name = nameOfUri(uri);
    const workspace = session.present();
    const open = workspace.open.get(name);
    const dossier = viewOfDossier(workspace, name, langs)?.snapshot.dossier;
    if (open?.tree === undefined || dossier === undefined) return null;
    const { tree, version } = open;
    const sources = { dossier, read: session.reader.read, langs };
    const found = await session.run(
      gathered(suggestFigures(tree, sources, range === undefined ? undefined : spanOf(tree.lines, range))),
    );
    const figures = found.slice(0, MOST_FIGURES).map(({ span: place, on, ...rest }) => ({
      range: rangeOf(tree.lines, place),
      text: tree.text.slice(place.start, place.end),
      ...rest,
      ...(on !== undefined && { on }),
    }));
    const quantities = knownQuantities(dossier, langs);
    return { version, figures, ...(found.length > MOST_FIGURES && { more: true }), quantities };
  };

/** Nobody goes through more, and an article that has them is none. */
const MOST_FIGURES = 2000;

/** All that comes bit by bit, with a pause between the bits. */
function* gathered(parts: Generator<readonly FigureSuggestion[]>): Task<FigureSuggestion[]> {
  const found: FigureSuggestion[] = [];
  for (const part of parts) {
    for (const one of part) found.push(one);
    if (found.length > MOST_FIGURES) break;
    yield;
  }
  return found;
}

/** The edits that mark figures. Nothing is written. */
export const markFigures =
  ({ session, langs }: Context) =>
  ({ uri, version, figures }: MarkFiguresParams): MarkFiguresResult => {
    const open = session.present().open.get(nameOfUri(uri));
    if (open?.tree === undefined)
      return refusal(say`Figures can be marked in an open claim file only.`, langs);
    if (open.version !== version) return refusal(say`The text changed meanwhile. Try again.`, langs);
    const { tree } = open;
    const toMark = figures.map(({ range, ...claim }) => ({ ...claim, span: spanOf(tree.lines, range) }));
    const marking = mark(tree, toMark, session.reader.readFigure);
    if (isRefused(marking)) return refusal(marking.refused, langs);
    const edits = marking.edits.map((edit) => toTextEdit(edit, tree.lines));
    return { version, edits, quantities: marking.quantities };
  };

/** A claim file for a raw article. Nothing is written. */
export const layerArticle =
  ({ session, langs }: Context) =>
  async ({ from, target, raw, header = {} }: LayerArticleParams): Promise<LayerArticleResult> => {
    const layered = await session.layer({
      from:
        'uri' in from
          ? { name: nameOfUri(from.uri) }
          : { text: from.text, raw: raw === undefined ? undefined : nameOfUri(raw) },
      target: nameOfUri(target),
      header,
    });
    return isRefused(layered) ? refusal(layered.refused, langs) : layered;
  };

/** The way to mark the figures that a cursor or selection touches, which the client goes. */
export function markActions(
  { name, tree }: Asked & { kind: 'claim' },
  at: Span,
  context: Context,
): CodeAction[] {
  if (tree.text.slice(at.start, at.end).length > LONGEST_SELECTION) return [];
  return unmarkedIn(tree, context.session.reader.read, at).map(({ span: place, figure }) => {
    const title = fill(wordingOf({ langs: context.langs }).strings.annotate.mark, { value: figure.value });
    return {
      title,
      kind: CodeActionKind.RefactorExtract,
      command: {
        title,
        command: markFigureCommand,
        arguments: [{ uri: context.uriOf(name), range: rangeOf(tree.lines, place) }],
      },
    };
  });
}

/** In a longer one there are more figures than a menu could show. */
const LONGEST_SELECTION = 200;
