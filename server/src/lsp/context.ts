import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { type LineMap, offsetAt } from '../core/text/lineMap.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { type DossierView, viewOfDossier } from '../session/views.ts';
import type { RegistryFile } from '../session/workspace.ts';
import { nameOfUri } from './fromProtocol.ts';
import type { UriOf } from './toProtocol.ts';

/** What a handler works with. */
export interface Context {
  readonly session: Session;
  /** The languages of the user, the favourite first. */
  readonly langs: readonly string[];
  readonly uriOf: UriOf;
  settingsFor(name: string): Settings;
  readonly client: ClientSide;
}

/** What the client can do beyond the protocol. */
export interface ClientSide {
  /**
   * The address of the folder with the pages that explain findings, with `/` at its end. A client that has them also
   * has the commands that quick fixes name.
   */
  readonly pages: string | undefined;
  /** It takes edits together with the versions of the documents they are of. */
  readonly versionedEdits: boolean;
  /** It takes edits with a word on what they belong to. */
  readonly editLabels: boolean;
  /** It takes proposals with places to go on typing. */
  readonly snippets: boolean;
  /** It asks for its code lenses anew when told to. */
  readonly lensRefresh: boolean;
  /** It asks anew what the pieces of its lines are when told to. */
  readonly tokenRefresh: boolean;
}

/** What a request is about: a place in an open claim file or `hasila.yaml`, as it is at present. */
export type Asked = {
  readonly name: string;
  readonly lines: LineMap;
  readonly offset: number;
  readonly dossier: DossierView;
} & (
  | { readonly kind: 'claim'; readonly tree: ClaimFileTree }
  | { readonly kind: 'registry'; readonly text: string; readonly registry: RegistryFile }
);

/** The place that a request is about; undefined where nothing is analysed. */
export function askedAt(
  { session, langs }: Context,
  { textDocument, position }: TextDocumentPositionParams,
): Asked | undefined {
  const name = nameOfUri(textDocument.uri);
  const workspace = session.present();
  const open = workspace.open.get(name);
  const dossier = viewOfDossier(workspace, name, langs);
  if (open === undefined || dossier === undefined) return undefined;
  if (open.tree !== undefined) {
    const { tree } = open;
    return { kind: 'claim', name, tree, lines: tree.lines, offset: offsetAt(tree.lines, position), dossier };
  }
  const { registry } = dossier;
  if (registry?.name !== name) return undefined;
  const { lines } = registry;
  const offset = offsetAt(lines, position);
  return { kind: 'registry', name, text: open.text, registry, lines, offset, dossier };
}
