import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { documentSymbols } from '../../core/features/documentSymbols.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { toSymbolKind } from '../toProtocol.ts';

/** The claims of a file, for its outline. */
export const documentSymbol =
  ({ session }: Context) =>
  ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] | null => {
    const tree = session.present().open.get(nameOfUri(textDocument.uri))?.tree;
    if (tree === undefined) return null;
    return documentSymbols(tree).map(({ name, detail, kind, span, selection }) => ({
      name,
      detail,
      kind: toSymbolKind(kind),
      range: rangeOf(tree.lines, span),
      selectionRange: rangeOf(tree.lines, selection),
    }));
  };
