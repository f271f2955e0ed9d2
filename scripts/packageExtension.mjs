// @ts-check
import process from 'node:process';
import { runQuietly } from './runCommand.mjs';

/** What galleries and the editor show of Hasila: the README of the project leads to files that are in no package. */
const GALLERY_PAGE = 'docs/gallery.md';

/**
 * Packages Hasila, whose code is bundled already.
 * @param {string} project
 * @param {string} vsix the file to write
 */
export const packageHasila = (project, vsix) =>
  packageExtension(project, project, vsix, ['--readme-path', GALLERY_PAGE]);

/**
 * Packages an extension whose code is bundled already.
 * @param {string} project where `vsce` is installed
 * @param {string} folder the extension's
 * @param {string} vsix the file to write
 * @param {readonly string[]} [more] options of `vsce`
 * @returns {Promise<number>} the exit code of `vsce`
 */
export function packageExtension(project, folder, vsix, more = []) {
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
    ...more,
  ];
  const vsce = `${project}/node_modules/@vscode/vsce/vsce`;
  return runQuietly(folder, process.execPath, [vsce, 'package', ...options, '-o', vsix]);
}
