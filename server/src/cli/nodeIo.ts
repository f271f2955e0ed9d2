import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { entryOf, nodeFiles, pathOf } from '../session/nodeFiles.ts';
import type { Files, Io, Out } from './io.ts';

/** The world of this process. `packageFile` is the address of Hasila's package.json. */
export const nodeIo = (packageFile: URL): Io => ({
  cwd: process.cwd(),
  env: process.env,
  stdout: outOf(process.stdout),
  stderr: outOf(process.stderr),
  files: filesOfThisMachine,
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
  save: saveWhole,
  now: () => new Date(),
  pageOn: (code) => readFileSync(new URL(`docs/findings/${code}.md`, packageFile), 'utf8'),
  version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version,
});

const outOf = (stream: Writable & { isTTY?: boolean }): Out => ({
  isTerminal: stream.isTTY === true,
  write: (data) => {
    stream.write(data);
  },
});

/** Whoever looks meanwhile, or after a crash, finds the file of before or the new one. */
export function saveWhole(file: string, text: string): string | undefined {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const open = openSync(temporary, 'w');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(temporary, file);
    return undefined;
  } catch (error) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // It was never there.
    }
    return `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
  }
}

export const filesOfThisMachine: Files = {
  ...nodeFiles,
  listOrFail: (folder) => {
    try {
      return readdirSync(pathOf(folder), { withFileTypes: true }).map(entryOf);
    } catch (error) {
      return {
        reason: `the folder cannot be listed (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
      };
    }
  },
};
