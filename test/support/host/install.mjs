#!/usr/bin/env node
// @ts-check
/** Everything a real VS Code needs here: its server, a browser and fonts. Run by itself, it fills the cache. */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './installBrowser.mjs';
import { ensureFonts } from './installFonts.mjs';
import { ensureVscode } from './installVscode.mjs';

/**
 * @typedef {object} Host
 * @property {import('./installVscode.mjs').VscodeInstall} vscode
 * @property {import('./installBrowser.mjs').BrowserInstall} browser
 * @property {string | undefined} fontsConf
 */

/**
 * Installs what is missing; a few milliseconds when nothing is.
 * @param {(line: string) => void} [say]
 * @returns {Promise<Host>}
 */
export async function installHost(say = console.log) {
  return {
    vscode: await ensureVscode(say),
    browser: await ensureBrowser(say),
    fontsConf: await ensureFonts(say),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const host = await installHost();
  console.log(`VS Code ${host.vscode.version}: ${host.vscode.root}\nBrowser: ${host.browser.executable}`);
}
