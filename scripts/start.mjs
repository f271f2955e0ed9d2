#!/usr/bin/env node
// @ts-check
/**
 * `npm start`: builds Hasila and opens the sample in a real VS Code with it: the desktop's if `code` is on PATH,
 * else one from npm, in the browser. `npm start -- --web` takes the browser in any case.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheRoot } from '../test/support/host/cache.mjs';
import { installDependencies } from './dependencies.mjs';
import { packageExtension, packageHasila } from './packageExtension.mjs';
import { runCommand } from './runCommand.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    web: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    profile: { type: 'string', default: path.join(cacheRoot(), 'start') },
    'no-open': { type: 'boolean', default: false },
  },
});
const folder = path.resolve(positionals[0] ?? path.join(PROJECT, 'samples/ghweran'));
const vsix = path.join(PROJECT, 'dist/hasila.vsix');

/** Each resolves to an exit code; the first that is not 0 ends the start. */
const steps = [
  () => installDependencies(PROJECT),
  () => {
    console.log('Building and packaging Hasila ...');
    return runCommand(PROJECT, 'npm', ['run', '--silent', 'build']);
  },
  () => packageHasila(PROJECT, vsix),
  () => (values.web || !isOnPath('code') ? openInWeb() : openInDesktop()),
];
for (const step of steps) {
  process.exitCode = await step();
  if (process.exitCode !== 0) break;
}

/** @returns {Promise<number>} */
async function openInDesktop() {
  const installed = await runCommand(PROJECT, 'code', ['--install-extension', vsix, '--force']);
  if (installed !== 0) return installed;
  console.log(`Opening ${folder} in VS Code. Its findings are in the Problems panel (Ctrl+Shift+M).`);
  return runCommand(PROJECT, 'code', [folder, path.join(folder, firstClaimFile(folder))]);
}

/** @returns {Promise<number>} */
async function openInWeb() {
  const problems = path.join(PROJECT, 'dist/open-problems.vsix');
  const packaged = await packageExtension(PROJECT, path.join(PROJECT, 'scripts/openProblems'), problems);
  if (packaged !== 0) return packaged;
  // Not before the project's packages are installed.
  const { startWeb } = await import('./startWeb.mjs');
  const file = firstClaimFile(folder);
  return startWeb({
    extensions: [vsix, problems],
    folder,
    file,
    profile: path.resolve(values.profile),
    port: Number(values.port),
    open: !values['no-open'],
  });
}

/**
 * @param {string} directory
 * @returns {string} relative to it
 */
function firstClaimFile(directory) {
  const file = readdirSync(directory)
    .filter((name) => /\.claim(\.md)?$/.test(name))
    .sort()[0];
  if (file === undefined) throw new Error(`There is no claim file in ${directory}.`);
  return file;
}

/** @param {string} command */
function isOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((entry) => names.some((name) => existsSync(path.join(entry, name))));
}
