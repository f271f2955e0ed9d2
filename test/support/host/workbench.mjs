// @ts-check
/** VS Code's workbench in the driven browser, on a folder, with the extension under development. */
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { PROJECT } from './project.mjs';
import { screenshotOfFailure } from './screenshot.mjs';
import { startTestServer } from './server.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder the folder to open: a copy, see `fixture.mjs`
 * @property {string} [openFile] a file in it to open, relative; `name:12:3` puts the caret there
 * @property {string} [extension] the development extension's folder; default: this project
 * @property {string} [vsix] a packaged extension to install instead, as a person would have it
 * @property {Readonly<Record<string, unknown>>} [settings] user settings, e.g. `workbench.colorTheme`
 * @property {{ width: number, height: number }} [viewport] in CSS pixels; default 1280 by 800
 * @property {number} [deviceScaleFactor] 2 for sharp screenshots; default 1
 */

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {import('./server.mjs').VscodeServer} server
 * @property {string} folder absolute
 * @property {() => Promise<void>} close stops the browser and the server, and removes their folders
 */

/**
 * Starts a server and a browser and waits for the workbench (and the editor, if a file is to be open).
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options) {
  const { folder, viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 } = options;
  const server = await startTestServer({
    settings: options.settings ?? {},
    ...(options.vsix ? { vsix: [options.vsix] } : {}),
  });
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({ viewport, deviceScaleFactor });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    const page = await context.newPage();
    const opened = options.openFile === undefined ? [] : openFilePayload(server, folder, options.openFile);
    const development = remoteUri(server, options.extension ?? PROJECT);
    const extension = options.vsix ? [] : [/** @type {const} */ (['extensionDevelopmentPath', development])];
    await page.goto(workbenchUrl(server.origin, folder, [...extension, ...opened]));
    const awaited = opened.length > 0 ? '.part.editor .monaco-editor .view-lines' : '.part.statusbar';
    const ready = page.locator(`.monaco-workbench ${awaited}`).first();
    await ready.waitFor({ timeout: 60_000 }).catch(async (error) => {
      await screenshotOfFailure(page, 'workbench did not open');
      throw error;
    });
    return { page, server, folder: path.resolve(folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {{ authority: string }} server
 * @param {string} folder
 * @param {string} file relative to the folder, with an optional `:line[:column]`
 * @returns {[string, string][]}
 */
export function openFilePayload(server, folder, file) {
  return [
    ['gotoLineMode', 'true'],
    ['openFile', remoteUri(server, path.join(folder, file))],
  ];
}

/**
 * The address by which the workbench knows a file of the server's machine.
 * @param {{ authority: string }} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  const absolute = path.resolve(file).replaceAll('\\', '/');
  return `vscode-remote://${server.authority}${absolute.startsWith('/') ? '' : '/'}${absolute}`;
}

/**
 * @param {string} origin
 * @param {string | undefined} folder a folder, or a `.code-workspace` file
 * @param {readonly (readonly [string, string])[]} [payload] what the desktop would take as command line arguments
 * @param {string} [token]
 */
export function workbenchUrl(origin, folder, payload = [], token) {
  const url = new URL(origin);
  if (token) url.searchParams.set('tkn', token);
  if (folder) {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, path.resolve(folder).replaceAll('\\', '/'));
  }
  url.searchParams.set(
    'payload',
    JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]),
  );
  return url.href;
}
