import * as l10n from '@vscode/l10n';
import { commands, Location, Position, Uri, window } from 'vscode';
import { type ClaimPlace, fileReferencesRequest } from '../../server/src/lsp/protocol.ts';
import type { Server } from './languageClient.ts';
import { asRange } from './range.ts';

/** Shows which claim files name a file by its path, as their raw article or for one of its claims. */
export async function findFileReferences(server: Server, given: unknown): Promise<void> {
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const found = await server.request<ClaimPlace[]>(fileReferencesRequest, { uri: uri.toString() });
  if (found === undefined) return;
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('No claim file names this file.'));
    return;
  }
  const places = found.map((place) => new Location(Uri.parse(place.uri), asRange(place.range)));
  await commands.executeCommand('editor.action.showReferences', uri, new Position(0, 0), places);
}
