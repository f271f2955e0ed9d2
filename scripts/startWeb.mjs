// @ts-check
/** VS Code in the person's own browser, served from this machine to this machine. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { temporaryFolder } from '../test/support/host/cleanup.mjs';
import { installExtensions, spawnServer } from '../test/support/host/server.mjs';
import { CALM_SETTINGS, writeUserSettings } from '../test/support/host/settings.mjs';
import { openFilePayload, workbenchUrl } from '../test/support/host/workbench.mjs';

/**
 * Serves until it is stopped. Settings are kept in `profile` from one start to the next, extensions are not.
 * @param {object} options
 * @param {readonly string[]} options.extensions .vsix files to install
 * @param {string} options.folder to open
 * @param {string} options.file to open in it
 * @param {string} options.profile a folder; made if missing
 * @param {number} options.port 0: any free one
 * @param {boolean} options.open in the browser
 * @returns {Promise<number>} an exit code
 */
export async function startWeb({ extensions, folder, file, profile, port, open }) {
  const temporary = temporaryFolder('hasila-start-');
  const folders = {
    userDataDir: profile,
    extensionsDir: path.join(temporary.path, 'extensions'),
    serverDataDir: path.join(temporary.path, 'server'),
  };
  writeUserSettings(profile, CALM_SETTINGS);
  await installExtensions(folders, extensions);
  const token = randomBytes(16).toString('hex');
  const server = await spawnServer(folders, ['--connection-token', token], {}, port);
  const url = workbenchUrl(server.origin, folder, openFilePayload(server, folder, file), token);
  console.log(`\nVS Code with Hasila is at\n${url}\nCtrl+C stops it.`);
  if (open) openInBrowser(url);
  const code = await server.exited;
  temporary.remove();
  return code ?? 1;
}

/** @param {string} url */
function openInBrowser(url) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] = openCommand(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is on the screen already.
  child.once('error', () => {});
  child.unref();
}

/**
 * @param {string} url
 * @returns {[string, ...string[]]}
 */
function openCommand(url) {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')];
  return ['xdg-open', url];
}
