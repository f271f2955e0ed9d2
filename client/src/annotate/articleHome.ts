import * as l10n from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { lastPart } from '../../webviews/common/fileName.ts';

/** Where a claim file and the raw file it is made of are to lie; `name` is that of the claim file without its ending. */
export interface ArticleHome {
  readonly folder: Uri;
  readonly name: string;
}

/** Beside the raw file; of a folder `raw`, where raw files are kept together, in the one above it. */
export function homeOfFile(raw: Uri): ArticleHome {
  const name = lastPart(raw.path).replace(/\.[^.]*$/, '');
  return { folder: homeFolder(raw), name };
}

/**
 * The folder for a text that is in no file: that of the file it comes from, else the one that is open, else one
 * that the user picks; `undefined` if they pick none.
 */
export async function folderForText(near: Uri | undefined): Promise<Uri | undefined> {
  if (near !== undefined && (near.scheme === 'file' || workspace.getWorkspaceFolder(near) !== undefined))
    return homeFolder(near);
  const open = workspace.workspaceFolders ?? [];
  if (open.length === 1) return open[0]!.uri;
  if (open.length > 1) {
    const placeHolder = l10n.t('In which folder is the article to be kept?');
    return (await window.showWorkspaceFolderPick({ placeHolder, ignoreFocusOut: true }))?.uri;
  }
  return pickFolder(l10n.t('Keep the Article Here'));
}

/** A folder of the user's choice, by the system's dialog. */
export async function pickFolder(openLabel: string): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel,
    title: openLabel,
  });
  return picked?.[0];
}

export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function homeFolder(file: Uri): Uri {
  const folder = Uri.joinPath(file, '..');
  return folder.path.endsWith('/raw') ? Uri.joinPath(folder, '..') : folder;
}
