// @ts-check
/** A headless Chromium on this machine's workbench, and on nothing else. */
import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './installBrowser.mjs';
import { ensureFonts } from './installFonts.mjs';

const FLAGS = [
  // The browser sees nothing but our own server, and the sandbox needs rights a test machine may not give.
  '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { executable, libraries } = await ensureBrowser();
  const fonts = await ensureFonts();
  const searched = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: /** @type {Record<string, string>} */ ({
      ...process.env,
      ...(libraries ? { LD_LIBRARY_PATH: searched } : {}),
      ...(fonts ? { FONTCONFIG_FILE: fonts } : {}),
    }),
  });
}
