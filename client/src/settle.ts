import * as l10n from '@vscode/l10n';
import { Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type AskingPlace,
  type SettleParams,
  type SettleResult,
  settleRequest,
} from '../../server/src/lsp/protocol.ts';
import type { Server } from './languageClient.ts';
import { asRange } from './range.ts';

/** What the user's words are to the server. */
type By = (words: string) => SettleParams['by'];

/**
 * Asks for the words that a quick fix needs, and writes them on the claim line as one step. Nothing is written where
 * the user gives none. A second argument stands for the answer, for whoever calls the command from elsewhere.
 */
export async function settleByWords(server: Server, by: By, place: unknown, words: unknown): Promise<void> {
  if (!isAskingPlace(place)) return;
  const { uri, number, code, prompt } = place;
  const answer =
    typeof words === 'string' ? words : await window.showInputBox({ prompt, ignoreFocusOut: true });
  if (answer === undefined || answer.trim() === '') return;
  const params: SettleParams = { uri, number, code, by: by(answer.trim()) };
  const result = await server.request<SettleResult>(settleRequest, params);
  if (result === undefined)
    return void window.showErrorMessage(l10n.t('Nothing was written. “Hasila: Show Log” tells why.'));
  if ('refused' in result) return void window.showWarningMessage(result.refused);
  const target = Uri.parse(uri);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === target.toString());
  if (open !== undefined && result.version !== null && open.version !== result.version) {
    return void window.showWarningMessage(
      l10n.t('Nothing was written: the file has changed meanwhile. Try again.'),
    );
  }
  const edit = new WorkspaceEdit();
  edit.replace(target, asRange(result.edit.range), result.edit.newText);
  await workspace.applyEdit(edit);
}

function isAskingPlace(given: unknown): given is AskingPlace {
  const place = given as Partial<AskingPlace> | null | undefined;
  return (
    typeof place?.uri === 'string' &&
    Number.isInteger(place.number) &&
    typeof place.code === 'string' &&
    typeof place.prompt === 'string'
  );
}
