import type {
  DocumentFormattingParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentRangeFormattingParams,
  FoldingRange,
  FoldingRangeParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  SelectionRange,
  SelectionRangeParams,
  TextEdit,
} from 'vscode-languageserver';
import { foldsOf, registryFolds } from '../../core/features/moving/folding.ts';
import { formatted } from '../../core/features/moving/format.ts';
import { type DocumentLink as Link, linksIn } from '../../core/features/moving/links.ts';
import { linkedNumbers } from '../../core/features/moving/numbers.ts';
import { registrySelectionsAt, selectionsAt } from '../../core/features/moving/selection.ts';
import type { ClaimFileTree } from '../../core/syntax/tree.ts';
import { type LineMap, offsetAt, rangeOf, spanOf } from '../../core/text/lineMap.ts';
import { type Span, span } from '../../core/text/span.ts';
import { rawNameOf } from '../../session/analyse.ts';
import { anchorIn } from '../../session/views.ts';
import { registryNamed } from '../../session/workspace.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';

type Open =
  | { readonly kind: 'claim'; readonly name: string; readonly tree: ClaimFileTree; readonly lines: LineMap }
  | { readonly kind: 'registry'; readonly name: string; readonly text: string; readonly lines: LineMap };

/** An open claim file or `hasila.yaml`. */
function openOf({ session }: Context, uri: string): Open | undefined {
  const name = nameOfUri(uri);
  const workspace = session.present();
  const open = workspace.open.get(name);
  if (open?.tree !== undefined) return { kind: 'claim', name, tree: open.tree, lines: open.tree.lines };
  const registry = registryNamed(workspace, name);
  return open && registry && { kind: 'registry', name, text: registry.text, lines: registry.lines };
}

/** The stretches of a file that fold. */
export const foldingRange =
  (context: Context) =>
  ({ textDocument }: FoldingRangeParams): FoldingRange[] | null => {
    const open = openOf(context, textDocument.uri);
    if (open === undefined) return null;
    const folds = open.kind === 'claim' ? foldsOf(open.tree) : registryFolds(open.text, open.lines);
    return folds.map(({ start, end }) => ({ startLine: start, endLine: end }));
  };

/** What selecting more and more around each place takes in. */
export const selectionRange =
  (context: Context) =>
  ({ textDocument, positions }: SelectionRangeParams): SelectionRange[] | null => {
    const open = openOf(context, textDocument.uri);
    if (open === undefined) return null;
    return positions.map((position) => {
      const offset = offsetAt(open.lines, position);
      const spans =
        open.kind === 'claim' ? selectionsAt(open.tree, offset) : registrySelectionsAt(open.text, offset);
      return nested(spans, open.lines) ?? { range: { start: position, end: position } };
    });
  };

const nested = (spans: readonly Span[], lines: LineMap): SelectionRange | undefined =>
  spans.reduceRight<SelectionRange | undefined>(
    (parent, one) => ({ range: rangeOf(lines, one), ...(parent && { parent }) }),
    undefined,
  );

/** The ways out of a claim file. */
export const documentLink =
  (context: Context) =>
  ({ textDocument }: DocumentLinkParams): DocumentLink[] | null => {
    const open = openOf(context, textDocument.uri);
    if (open?.kind !== 'claim') return null;
    return linksIn(open.tree, open.name).flatMap((link) => {
      const target = targetOf(link, open.name, context);
      return target === undefined ? [] : [{ range: rangeOf(open.lines, link.span), target }];
    });
  };

function targetOf(link: Link, from: string, { session, uriOf }: Context): string | undefined {
  switch (link.kind) {
    case 'web':
      return link.url;
    case 'raw': {
      const raw = rawNameOf(from, link.path, session.folders());
      return raw.kind === 'inside' ? uriOf(raw.name) : undefined;
    }
    case 'claim': {
      const anchor = anchorIn(session.present(), link.file, link.number);
      return anchor && `${uriOf(link.file)}#L${anchor.line.start.line + 1}`;
    }
  }
}

/** The places that change together with a claim's number. */
export const linkedEditingRange =
  (context: Context) =>
  ({ textDocument, position }: LinkedEditingRangeParams): LinkedEditingRanges | null => {
    const open = openOf(context, textDocument.uri);
    if (open?.kind !== 'claim') return null;
    const linked = linkedNumbers(open.tree, offsetAt(open.lines, position));
    if (linked.length < 2) return null;
    return { ranges: linked.map((one) => rangeOf(open.lines, one)), wordPattern: '[0-9]+' };
  };

/** Lays out claim and default lines, of the whole file or of a range of it. */
export const formatting =
  (context: Context) =>
  (params: DocumentFormattingParams | DocumentRangeFormattingParams): TextEdit[] | null => {
    const open = openOf(context, params.textDocument.uri);
    if (open?.kind !== 'claim') return null;
    const within = 'range' in params ? spanOf(open.lines, params.range) : span(0, open.tree.text.length);
    return formatted(open.tree, within).map((edit) => toTextEdit(edit, open.lines));
  };
