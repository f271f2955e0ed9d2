// @ts-check
/** Copies of folders for tests to write into. */
import { cpSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cleanup.mjs';
import { PROJECT } from './project.mjs';

/**
 * A copy of a folder, so that a test never changes the checkout. Removed by `remove` or with the process.
 * @param {string} folder relative to the project, or absolute
 * @returns {{ path: string, remove: () => void }}
 */
export function copyOfFolder(folder) {
  const temporary = temporaryFolder('hasila-folder-');
  const source = path.resolve(PROJECT, folder);
  const copy = path.join(realpathSync(temporary.path), path.basename(source));
  cpSync(source, copy, { recursive: true });
  return { path: copy, remove: temporary.remove };
}
