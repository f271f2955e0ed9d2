// @ts-check
/** The cache folder for large downloads, and installing something into it exactly once. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { releaseAtExit } from './cleanup.mjs';

/**
 * Where large downloads are kept: `HASILA_CACHE`, else the platform's cache folder. Never inside a checkout.
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheRoot() {
  const { HASILA_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (HASILA_CACHE) return path.resolve(HASILA_CACHE);
  if (process.platform === 'win32' && LOCALAPPDATA) return path.join(LOCALAPPDATA, 'hasila', 'cache');
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'hasila');
}

/**
 * Makes the folder `name` in the cache by running `install` in a temporary folder beside it and renaming that
 * into place, so an interrupted install leaves nothing that looks complete. A second process waits for the first.
 * @param {string} name says the version too: a folder that exists is taken as it is
 * @param {(folder: string) => Promise<void>} install fills the (empty, existing) folder it is given
 * @param {(line: string) => void} [say]
 * @returns {Promise<string>} the absolute path of the finished folder
 */
export async function installOnce(name, install, say = console.log) {
  const root = cacheRoot();
  const target = path.join(root, name);
  if (existsSync(target)) return target;
  mkdirSync(root, { recursive: true });
  const lock = `${target}.lock`;
  if (!(await takeLock(lock, () => existsSync(target), say))) return target;
  const partial = `${target}.partial-${process.pid}`;
  const release = releaseAtExit(() => {
    rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
    rmSync(lock, { force: true });
  });
  try {
    if (existsSync(target)) return target;
    removeAbandoned(root);
    mkdirSync(partial);
    await install(partial);
    renameIntoPlace(partial, target);
    return target;
  } finally {
    release();
  }
}

/**
 * The lock only saves a second download: were it ever held twice, the rename still leaves one whole install.
 * @param {string} lock
 * @param {() => boolean} done
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when another process finished the work meanwhile
 */
async function takeLock(lock, done, say) {
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!isHeld(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) say(`Waiting for another process that is installing ${path.basename(lock, '.lock')} ...`);
    await delay(500);
    if (done()) return false;
  }
}

const MINUTE = 60_000;

/**
 * A lock is dead with its process; an empty one was created a moment ago, and one of an hour has a recycled number.
 * @param {string} lock
 */
function isHeld(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const pid = readFileSync(lock, 'utf8');
    return pid === '' ? age < MINUTE : age < 60 * MINUTE && isRunning(Number(pid));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * What installs that were killed left behind, of whatever they installed.
 * @param {string} root
 */
function removeAbandoned(root) {
  for (const entry of readdirSync(root)) {
    const pid = /\.partial-(\d+)$/.exec(entry)?.[1];
    if (pid === undefined || (isRunning(Number(pid)) && Number(pid) !== process.pid)) continue;
    rmSync(path.join(root, entry), { recursive: true, force: true });
  }
}

/**
 * @param {string} partial
 * @param {string} target
 */
function renameIntoPlace(partial, target) {
  try {
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}
