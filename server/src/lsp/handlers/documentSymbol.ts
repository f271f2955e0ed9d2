import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import type { Declaration } from '../../core/claims/dossier.ts';
import { type ClaimSymbol, documentSymbols } from '../../core/features/documentSymbols.ts';
import { type RegistrySymbol, registryOutline } from '../../core/features/moving/registryOutline.ts';
import { type LineMap, rangeOf } from '../../core/text/lineMap.ts';
import type { Span } from '../../core/text/span.ts';
import { registryNamed } from '../../session/workspace.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { toSectionKind, toSymbolKind } from '../toProtocol.ts';

/** The claims of a file, or what a `hasila.yaml` declares, for its outline. */
export const documentSymbol =
  ({ session }: Context) =>
  ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] | null => {
    const name = nameOfUri(textDocument.uri);
    const workspace = session.present();
    const tree = workspace.open.get(name)?.tree;
    if (tree === undefined) {
      const registry = registryNamed(workspace, name);
      return registry === undefined ? null : ofRegistry(registryOutline(registry.text), registry.lines, true);
    }
    return documentSymbols(tree).map((symbol) =>
      'claims' in symbol
        ? {
            name: symbol.name,
            kind: SymbolKind.String,
            ...rangesOf(symbol, tree.lines),
            children: symbol.claims.map((claim) => ofClaim(claim, tree.lines)),
          }
        : ofClaim(symbol, tree.lines),
    );
  };

const ofClaim = (claim: ClaimSymbol, lines: LineMap): DocumentSymbol => ({
  name: claim.name,
  detail: claim.detail,
  kind: toSymbolKind(claim.kind),
  ...rangesOf(claim, lines),
});

const rangesOf = ({ span, selection }: { span: Span; selection: Span }, lines: LineMap) => ({
  range: rangeOf(lines, span),
  selectionRange: rangeOf(lines, selection),
});

const ofRegistry = (symbols: readonly RegistrySymbol[], lines: LineMap, top: boolean): DocumentSymbol[] =>
  symbols
    // The editor takes none without a name.
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, section, span, selection, children }) => ({
      name,
      kind: top ? SymbolKind.Object : kindIn(section),
      range: rangeOf(lines, span),
      selectionRange: rangeOf(lines, selection),
      children: ofRegistry(children, lines, false),
    }));

const DECLARING: readonly string[] = [
  'quantities',
  'speakers',
  'outlets',
  'places',
  'scopes',
] satisfies Declaration['section'][];

const kindIn = (section: string): SymbolKind =>
  DECLARING.includes(section) ? toSectionKind(section as Declaration['section']) : SymbolKind.Property;
