import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Sha256 } from '../core/rawDrift.ts';
import { filesByScheme } from './filesByScheme.ts';
import type { FileSystem, Host, JournalStore, Reader, Timing } from './host.ts';
import { laterFiles } from './laterFiles.ts';
import { nodeFiles } from './nodeFiles.ts';
import { decodeUtf8 } from './nodeText.ts';

/** This machine, with the journal in a folder of ours if there is one. */
export const nodeHost = (
  storagePath: string | undefined,
  reader: Reader,
  files: FileSystem = nodeFiles,
): Host => ({
  files,
  decode: decodeUtf8,
  sha256,
  reader,
  timing: nodeTiming,
  journal: storagePath === undefined ? undefined : journalIn(storagePath),
});

/** The files of this machine, and beside them those of file systems that only an editor knows. */
export const filesBeside = (others: () => Promise<FileSystem>): FileSystem =>
  filesByScheme('file:', nodeFiles, laterFiles(others));

export const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');

export const nodeTiming: Timing = {
  now: () => performance.now(),
  nextTurn: (run) => setImmediate(run),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Without a journal the analysis is as good, so a folder that cannot be written to is no reason to fail. */
function journalIn(folder: string): JournalStore {
  const file = path.join(folder, 'analysing.json');
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  attempt(() => mkdirSync(folder, { recursive: true }));
  return {
    read: () => attempt(() => readFileSync(file, 'utf8')),
    write: (text) => attempt(() => writeFileSync(file, text)),
  };
}
