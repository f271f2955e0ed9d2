import * as l10n from '@vscode/l10n';
import { Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type DossierTemplateResult, dossierTemplateRequest } from '../../server/src/lsp/protocol.ts';
import { exists, pickFolder } from './annotate/articleHome.ts';
import type { Server } from './languageClient.ts';
import { isolated } from './words.ts';

/**
 * Writes a commented `hasila.yaml` into a folder and opens it. Where there is one, it is opened as it is.
 * @param given a folder, from a menu
 */
export async function newDossier(server: Server, given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await chooseFolder();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder, 'hasila.yaml');
  if (!(await exists(file))) {
    const template = await server.request<DossierTemplateResult>(dossierTemplateRequest, {});
    const create = new WorkspaceEdit();
    if (template !== undefined)
      create.createFile(file, { contents: new TextEncoder().encode(template.text) });
    if (template === undefined || !(await workspace.applyEdit(create))) {
      void window.showErrorMessage(
        l10n.t('No {0} was written. “Hasila: Show Log” tells why.', isolated('hasila.yaml')),
      );
      return;
    }
  }
  await window.showTextDocument(file, { preview: false });
}

async function chooseFolder(): Promise<Uri | undefined> {
  const open = workspace.workspaceFolders ?? [];
  if (open.length === 1) return open[0]!.uri;
  if (open.length > 1)
    return (
      await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which folder is the dossier to be?') })
    )?.uri;
  return pickFolder(l10n.t('Make a Dossier Here'));
}
