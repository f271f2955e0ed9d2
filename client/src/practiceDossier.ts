import { commands, Uri, window, workspace } from 'vscode';
import { exists, pickFolder } from './annotate/articleHome.ts';
import { freeName } from './annotate/articleName.ts';

/**
 * Copies the practice dossier that comes with the extension into the folder that is open, or into one that the user
 * picks, and opens its raw article. What is there already stays as it is.
 */
export async function copyPracticeDossier(extension: Uri): Promise<void> {
  const open = workspace.workspaceFolders?.[0]?.uri;
  const parent = open ?? (await pickFolder('Copy the Practice Dossier Here'));
  if (parent === undefined) return;
  const name = await freeName('hasila-practice', (name) => exists(Uri.joinPath(parent, name)));
  const folder = Uri.joinPath(parent, name);
  try {
    await workspace.fs.copy(Uri.joinPath(extension, 'walkthrough/practice'), folder, { overwrite: false });
  } catch (error) {
    void window.showErrorMessage(
      `The practice dossier was not copied: ${error instanceof Error ? error.message : error}`,
    );
    return;
  }
  if (open === undefined) await commands.executeCommand('vscode.openFolder', folder);
  else await window.showTextDocument(Uri.joinPath(folder, 'evening-post.txt'), { preview: false });
}
