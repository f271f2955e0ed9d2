import * as l10n from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import { exists, pickFolder } from './annotate/articleHome.ts';
import { freeName } from './annotate/articleName.ts';
import { PRACTICE_FILES } from './shipped.ts';
import { isolated } from './words.ts';

/**
 * Copies the practice dossier that comes with the extension into the folder that is open, or into one that the user
 * picks, and opens its raw article. What is there already stays as it is.
 */
export async function copyPracticeDossier(extension: Uri): Promise<void> {
  const open = workspace.workspaceFolders?.[0]?.uri;
  const parent = open ?? (await pickFolder(l10n.t('Copy the Practice Dossier Here')));
  if (parent === undefined) return;
  const name = await freeName('hasila-practice', (name) => exists(Uri.joinPath(parent, name)));
  const folder = Uri.joinPath(parent, name);
  try {
    await copyFiles(Uri.joinPath(extension, 'walkthrough/practice'), folder);
  } catch (error) {
    void window.showErrorMessage(
      l10n.t(
        'The practice dossier was not copied: {0}',
        isolated(error instanceof Error ? error.message : String(error)),
      ),
    );
    return;
  }
  if (open === undefined) await commands.executeCommand('vscode.openFolder', folder);
  else await window.showTextDocument(Uri.joinPath(folder, 'evening-post.txt'), { preview: false });
}

async function copyFiles(from: Uri, to: Uri): Promise<void> {
  const files = await Promise.all(
    PRACTICE_FILES.map(
      async (name) => [name, await workspace.fs.readFile(Uri.joinPath(from, name))] as const,
    ),
  );
  await workspace.fs.createDirectory(to);
  for (const [name, bytes] of files) await workspace.fs.writeFile(Uri.joinPath(to, name), bytes);
}
