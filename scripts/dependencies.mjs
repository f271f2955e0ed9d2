// @ts-check
/** The project's own packages. Imports nothing of them: this runs in a fresh clone. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './runCommand.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * Runs `npm ci` when `node_modules` is missing or holds other versions than `package-lock.json` names.
 * @param {string} project
 * @returns {Promise<number>} npm's exit code; 0 when there was nothing to do
 */
export async function installDependencies(project) {
  if (isUpToDate(project)) return 0;
  console.log("Installing the project's packages (npm ci) ...");
  return runCommand(project, 'npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * By content, not by dates: a checkout touches `package-lock.json` without changing it.
 * @param {string} project
 */
function isUpToDate(project) {
  const wanted = packagesOf(path.join(project, 'package-lock.json'));
  const present = packagesOf(path.join(project, 'node_modules/.package-lock.json'));
  if (!present) return false;
  return Object.entries(wanted ?? {}).every(([name, entry]) => {
    const installed = present[name];
    // Optional ones are left out on the platforms they are not for.
    if (!installed) return name === '' || entry.optional === true;
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
