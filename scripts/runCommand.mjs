// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/**
 * Runs a command with its output on ours. The binaries of `node_modules` are on its PATH, as under `npm run`.
 * @param {string} folder
 * @param {string} command
 * @param {readonly string[]} args no spaces in them on Windows
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function runCommand(folder, command, args, env = {}) {
  return waitFor(spawn(command, args, { ...spawnOptions(folder, command, env), stdio: 'inherit' }));
}

/**
 * The same, showing the output only when the command fails.
 * @param {string} folder
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runQuietly(folder, command, args) {
  const child = spawn(command, args, {
    ...spawnOptions(folder, command, {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await waitFor(child);
  if (code !== 0) console.error(output);
  return code;
}

/**
 * @param {string} folder
 * @param {string} command
 * @param {Readonly<Record<string, string>>} env
 */
function spawnOptions(folder, command, env) {
  const binaries = path.join(folder, 'node_modules/.bin');
  return {
    cwd: folder,
    env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`, ...env },
    // npm and its like are scripts there.
    shell: process.platform === 'win32' && command !== process.execPath,
  };
}

/**
 * Ctrl+C reaches the child by itself; this process waits for it to clean up, and passes on what else would end it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function waitFor(child) {
  const wait = () => {};
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
