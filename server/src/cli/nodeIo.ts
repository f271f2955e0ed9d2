import { readdirSync, readFileSync } from 'node:fs';
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
  pageOn: (code) => readFileSync(new URL(`docs/findings/${code}.md`, packageFile), 'utf8'),
  version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version,
});

const outOf = (stream: Writable & { isTTY?: boolean }): Out => ({
  isTerminal: stream.isTTY === true,
  write: (data) => {
    stream.write(data);
  },
});

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
