// @ts-check
/** npm, run in a folder of its own rather than in the project that started it. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { releaseAtExit } from './cleanup.mjs';

/**
 * `npm install` without install scripts: no compiler is needed and nothing but the registry is asked.
 * @param {string} folder has a package.json
 * @param {readonly string[]} [options]
 * @returns {Promise<void>} rejects with npm's own output when it fails
 */
export async function npmInstall(folder, options = []) {
  const args = ['install', ...options, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runNpm(folder, args);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} ended with ${code}\n${output}`);
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(folder, args) {
  const script = process.env.npm_execpath;
  const options = { cwd: folder, env: environmentForNpm(), windowsHide: true };
  const child = script?.endsWith('.js')
    ? spawn(process.execPath, [script, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  const stop = releaseAtExit(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      stop();
      resolve({ code, output });
    });
  });
}

/** Under `npm test` the outer npm's own folder is in the environment and would win over `cwd`. */
function environmentForNpm() {
  const outer =
    /^npm_(package|lifecycle|config_(local_prefix|prefix|workspace|omit|include|ignore_scripts))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
