// @ts-check
/** Child processes and temporary folders that must not outlive this process, however it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @type {Set<() => void>} */
const pending = new Set();
let listening = false;

/**
 * Runs `release` when this process ends by itself or by a signal, unless it was released before.
 * @param {() => void} release synchronous
 * @returns {() => void} releases now; harmless a second time
 */
export function releaseAtExit(release) {
  listen();
  const once = () => {
    if (pending.delete(once)) release();
  };
  pending.add(once);
  return once;
}

/**
 * An empty folder, removed at the end of the process or by `remove`.
 * @param {string} prefix
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  const remove = releaseAtExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return { path: folder, remove };
}

/**
 * Ends a process that was started as the leader of its own group (`detached`), with all its children.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', releaseAll);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      releaseAll();
      // Without a listener left, the signal now ends the process as if it had never been caught.
      process.kill(process.pid, signal);
    });
  }
}

/** The newest first: a folder is removed after the process that writes into it was ended. */
function releaseAll() {
  for (const release of [...pending].reverse()) release();
}
