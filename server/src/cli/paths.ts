import path from 'node:path';
import { folderOf } from '../core/index/dossiers.ts';
import { nameOf, pathOf } from '../session/nodeFiles.ts';
import type { Io } from './io.ts';

/** The names of the paths given, as the session has them; of the working folder where none is given. */
export const namesOf = (paths: readonly string[], { cwd }: Io): string[] =>
  (paths.length === 0 ? ['.'] : paths).map((given) => nameOf(path.resolve(cwd, given)));

/** What a file is called in a result. */
export type Display = (name: string) => string;

/** Calls files by their way from a folder, with `/`. */
const relativeTo =
  (folder: string): Display =>
  (name) =>
    path.relative(folder, pathOf(name)).split(path.sep).join('/') || '.';

/** From the working folder, as people, terminals and code hosts look for them; what is not below it, by its whole path. */
export function fromHere({ cwd }: Io): Display {
  const relative = relativeTo(cwd);
  return (name) => {
    const way = relative(name);
    return way.startsWith('..') || path.isAbsolute(way) ? pathOf(name).split(path.sep).join('/') : way;
  };
}

/** From the first path given (from its folder, if it is a file), so that results do not depend on who asks from where. */
export async function fromFirst(names: readonly string[], { files }: Io): Promise<Display> {
  const first = names[0]!;
  return relativeTo(pathOf((await files.kindOf(first)) === 'folder' ? first : folderOf(first)));
}
