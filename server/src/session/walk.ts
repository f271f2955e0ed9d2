import { isClaimFile, isRegistry } from '../core/index/dossiers.ts';
import type { FileSystem, Log } from './host.ts';
import { type Task, wait, waitAll } from './scheduler.ts';

/** What a folder and all below it hold of interest. */
export interface Found {
  readonly claimFiles: string[];
  readonly registries: string[];
}

/** Folders that hold no dossier, and a lot else. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a name lies in a folder that is passed over. */
export const isPassedOver = (name: string): boolean =>
  name.split('/').some((segment) => PASSED_OVER.has(segment));

/** So many folders or names are asked about together: a file system far away answers them at once. */
export const TOGETHER = 32;

/**
 * The claim files and registries below a folder, as long as anybody wants them. Symbolic links are not followed: one
 * to a place inside would make every claim there contradict or confirm itself, one to a place outside leads out of
 * what was opened, and one upwards never ends.
 */
export function* walk(folder: string, files: FileSystem, log: Log, isWanted = () => true): Task<Found> {
  const found: Found = { claimFiles: [], registries: [] };
  const folders = [folder];
  while (folders.length > 0 && isWanted()) {
    const some = folders.splice(0, TOGETHER);
    const lists = yield* waitAll(some.map((name) => files.list(name)));
    for (const [i, entries] of lists.entries()) {
      for (const { base, kind } of entries) {
        const name = `${some[i]}/${base}`;
        if (kind === 'folder') {
          if (!PASSED_OVER.has(base)) folders.push(name);
        } else if (isClaimFile(base)) {
          if (kind === 'file') found.claimFiles.push(name);
          else
            log.info(
              `${name} is not read: it is ${kind === 'link' ? 'a symbolic link' : 'no regular file'}.`,
            );
        } else if (isRegistry(base)) {
          if (kind === 'file') found.registries.push(name);
        } else if (kind === 'link' && (yield* wait(files.kindOf(name))) === 'folder') {
          log.info(`${name} is not followed: it is a symbolic link.`);
        }
      }
    }
    yield;
  }
  return found;
}
