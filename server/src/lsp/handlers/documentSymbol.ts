import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import type { Declaration } from '../../core/claims/dossier.ts';
import { documentSymbols } from '../../core/features/documentSymbols.ts';
import { type RegistrySymbol, registryOutline } from '../../core/features/moving/registryOutline.ts';
import { type LineMap, rangeOf } from '../../core/text/lineMap.ts';
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
    return documentSymbols(tree).map(({ name, detail, kind, span, selection }) => ({
      name,
      detail,
      kind: toSymbolKind(kind),
      range: rangeOf(tree.lines, span),
      selectionRange: rangeOf(tree.lines, selection),
    }));
  };

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
