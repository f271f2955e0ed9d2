// @ts-check
/** VS Code's server as a child process. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { killGroup, releaseAtExit, temporaryFolder } from './cleanup.mjs';
import { ensureVscode } from './installVscode.mjs';
import { TEST_SETTINGS, writeUserSettings } from './settings.mjs';

const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {object} ServerFolders made if missing
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {string} serverDataDir
 */

/**
 * @typedef {object} ServerOptions
 * @property {Readonly<Record<string, unknown>>} [settings] user settings, over the quiet ones of tests
 * @property {string} [userDataDir] default: a temporary folder
 * @property {string} [extensionsDir] default: a temporary, empty folder
 * @property {readonly string[]} [vsix] packaged extensions to install before it starts
 * @property {Readonly<Record<string, string>>} [env] for the extension host
 */

/**
 * @typedef {object} VscodeServer
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {string} authority `127.0.0.1:PORT`, that of its `vscode-remote:` addresses
 * @property {() => string} output what it has printed so far
 * @property {Promise<number | null>} exited its exit code
 * @property {() => Promise<void>} stop ends it and its children, and removes its temporary folders
 */

/**
 * Starts a server for tests: no token, and the driver without which a built workbench ignores a development
 * extension. (The driver also silences notification toasts; the notification centre has them.)
 * @param {ServerOptions} [options]
 * @returns {Promise<VscodeServer>} resolves when it listens
 */
export async function startTestServer(options = {}) {
  const folder = temporaryFolder('hasila-vscode-');
  const folders = {
    userDataDir: options.userDataDir ?? path.join(folder.path, 'data'),
    extensionsDir: options.extensionsDir ?? path.join(folder.path, 'extensions'),
    serverDataDir: path.join(folder.path, 'server'),
  };
  writeUserSettings(folders.userDataDir, { ...TEST_SETTINGS, ...options.settings });
  if (options.vsix) await installExtensions(folders, options.vsix);
  // Should this process be killed outright, the server leaves by itself five minutes later.
  const leave = ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '10'];
  const server = await spawnServer(
    folders,
    ['--without-connection-token', '--enable-smoke-test-driver', ...leave],
    options.env,
  );
  const stop = async () => {
    await server.stop();
    folder.remove();
  };
  return { ...server, stop };
}

/**
 * @param {ServerFolders} folders
 * @param {readonly string[]} vsix files
 * @returns {Promise<void>} rejects with what the server printed when one cannot be installed
 */
export async function installExtensions(folders, vsix) {
  const vscode = await ensureVscode();
  const install = vsix.flatMap((file) => ['--install-extension', path.resolve(file)]);
  const args = [
    vscode.serverMain,
    ...folderArgs(folders),
    '--accept-server-license-terms',
    '--force',
    ...install,
  ];
  await promisify(execFile)(vscode.node, args);
}

/** @param {ServerFolders} folders */
function folderArgs({ userDataDir, extensionsDir, serverDataDir }) {
  return [
    ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--server-data-dir', serverDataDir],
  ];
}

/**
 * @param {ServerFolders} folders
 * @param {readonly string[]} args the kind of access
 * @param {Readonly<Record<string, string>>} [env]
 * @param {number} [port] 0: any free one
 * @returns {Promise<VscodeServer>}
 */
export async function spawnServer(folders, args, env = {}, port = 0) {
  const vscode = await ensureVscode();
  const child = spawn(
    vscode.node,
    [
      ...[vscode.serverMain, '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
      ...['--disable-workspace-trust', '--disable-telemetry', '--disable-experiments'],
      ...['--disable-getting-started-override', ...folderArgs(folders), ...args],
    ],
    {
      // A group of its own: Ctrl+C reaches it through us, in order, and its extension hosts go with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      // No gallery: nothing is asked of the network.
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env },
      windowsHide: true,
    },
  );
  const kill = releaseAtExit(() => killGroup(child, 'SIGKILL'));
  const exited = once(child, 'exit').then(([code]) => /** @type {number | null} */ (code));
  let output = '';
  const listening = /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      /** @param {Buffer} chunk */
      const read = (chunk) => {
        output += chunk;
        if (process.env.HASILA_HOST_LOG) process.stderr.write(chunk);
        const match = /Extension host agent listening on (\d+)/.exec(output);
        if (match) resolve(Number(match[1]));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    })
  );
  const failed = exited.then((code) => `VS Code's server ended with ${code} before it listened.`);
  const bound = await Promise.race([listening, failed, timeout(START_TIMEOUT_MS)]);
  if (typeof bound === 'string') {
    kill();
    throw new Error(`${bound}\n${output}`);
  }
  return {
    origin: `http://127.0.0.1:${bound}`,
    authority: `127.0.0.1:${bound}`,
    output: () => output,
    exited,
    async stop() {
      killGroup(child, 'SIGTERM');
      await Promise.race([exited, timeout(5_000)]);
      kill();
      await exited;
    },
  };
}

/**
 * @param {number} ms
 * @returns {Promise<string>}
 */
function timeout(ms) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`VS Code's server did not listen within ${ms} ms.`), ms).unref();
  });
}
