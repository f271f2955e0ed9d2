/**
 * Which dossier a file belongs to. Files and folders have names of segments with `/` between them, whatever the
 * scheme before the first; a folder's name has no `/` at its end.
 */

export const REGISTRY_NAME = 'hasila.yaml';

/** The last segment of a name. */
export const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The folder a file or folder is in; `''` for a name of one segment, which is in none. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/** Whether a name is that of a claim file. */
export const isClaimFile = (name: string): boolean => /\.claim(?:\.md)?$/i.test(baseOf(name));

/** Whether a name is that of a dossier's registry. */
export const isRegistry = (name: string): boolean => baseOf(name) === REGISTRY_NAME;

/** Whether a name lies below a folder, by whole segments: `a/bc` is not within `a/b`. A folder is within itself. */
export const isWithin = (folder: string, name: string): boolean =>
  name.startsWith(folder) && (name.length === folder.length || name.charCodeAt(folder.length) === SLASH);

const SLASH = 47;

/**
 * The dossier of a file, by the name of its folder: the nearest one above the file that has a registry, else the
 * innermost workspace folder around it, else the file's own folder. A file that is in no folder (one never
 * saved) is a dossier of its own.
 */
export function dossierFolderOf(
  file: string,
  withRegistry: { has(folder: string): boolean },
  workspaceFolders: readonly string[],
): string {
  const own = folderOf(file);
  for (let folder = own; folder !== ''; folder = folderOf(folder)) {
    if (withRegistry.has(folder)) return folder;
  }
  return workspaceFolderOf(file, workspaceFolders) ?? (own === '' ? file : own);
}

/** The innermost workspace folder around a file. */
export const workspaceFolderOf = (file: string, workspaceFolders: readonly string[]): string | undefined =>
  workspaceFolders
    .filter((folder) => isWithin(folder, file))
    .reduce<string | undefined>(
      (best, folder) => (best === undefined || folder.length > best.length ? folder : best),
      undefined,
    );
