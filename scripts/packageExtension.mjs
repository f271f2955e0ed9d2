// @ts-check
import process from 'node:process';
import { runQuietly } from './runCommand.mjs';

/**
 * Packages an extension whose code is bundled already.
 * @param {string} project where `vsce` is installed
 * @param {string} folder the extension's
 * @param {string} vsix the file to write
 * @returns {Promise<number>} the exit code of `vsce`
 */
export function packageExtension(project, folder, vsix) {
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
  ];
  const vsce = `${project}/node_modules/@vscode/vsce/vsce`;
  return runQuietly(folder, process.execPath, [vsce, 'package', ...options, '-o', vsix]);
}
