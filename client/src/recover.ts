import * as l10n from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { type RecoverParams, type RecoverResult, recoverRequest } from '../../server/src/lsp/protocol.ts';
import type { Server } from './languageClient.ts';

/**
 * Writes the article below a claim file's claims to a file that the user names, and opens it. It goes straight
 * to disk because an editor would change mixed line ends on the way.
 */
export async function recoverRawArticle(server: Server, given: unknown): Promise<void> {
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const params: RecoverParams = { uri: uri.toString() };
  const recovered = await server.request<RecoverResult>(recoverRequest, params);
  if (recovered === undefined) {
    void window.showErrorMessage(l10n.t('The article was not recovered. “Hasila: Show Log” tells why.'));
    return;
  }
  const target = await window.showSaveDialog({
    title: l10n.t('Recover Raw Article'),
    defaultUri: uri.with({ path: uri.path.replace(/\.claim(\.md)?$/, '.txt') }),
    filters: { [l10n.t('Text')]: ['txt'] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(recovered.text));
  await window.showTextDocument(target);
  const problems = recovered.problems ?? [];
  if (problems.length > 0) void window.showWarningMessage(problems.join(' '));
}
