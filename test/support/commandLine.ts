import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Files, Io } from '../../server/src/cli/io.ts';
import { filesOfThisMachine, saveWhole } from '../../server/src/cli/nodeIo.ts';
import { run } from '../../server/src/cli/program.ts';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to standard output, to the byte. */
  readonly bytes: Buffer;
}

export interface Setting {
  readonly cwd: string;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Files;
  readonly stdin?: string | Uint8Array;
}

/** Runs the command line in this process. */
export async function hasila(args: readonly string[], setting: Setting): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const io: Io = {
    cwd: setting.cwd,
    env: setting.env ?? {},
    stdout: { isTerminal: setting.terminal ?? false, write: (data) => void out.push(Buffer.from(data)) },
    stderr: { isTerminal: setting.terminal ?? false, write: (data) => void err.push(Buffer.from(data)) },
    files: setting.files ?? filesOfThisMachine,
    stdin: async () => Buffer.from(setting.stdin ?? ''),
    version: '1.2.3',
    save: saveWhole,
    now: () => new Date('2026-03-05T10:00:00Z'),
    pageOn: (code) => readFileSync(new URL(`../../docs/findings/${code}.md`, import.meta.url), 'utf8'),
  };
  const status = await run(args, io);
  const bytes = Buffer.concat(out);
  return { status, bytes, stdout: bytes.toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
}

/** What a command gives as JSON. */
export const jsonOf = async (args: readonly string[], cwd: string) =>
  JSON.parse((await hasila([...args, '--format', 'json'], { cwd })).stdout);

/** A fresh folder with some files in it, gone after the tests of the file that asks for it. */
export function folderOf(files: Iterable<readonly [name: string, content: string | Uint8Array]>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hasila-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
