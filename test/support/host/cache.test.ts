import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installOnce } from './cache.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hasila-cache-'));
  vi.stubEnv('HASILA_CACHE', root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const quiet = (): void => {};
const writeTool = async (folder: string): Promise<void> => writeFileSync(path.join(folder, 'tool'), 'whole');

test('what was installed is there, whole, and is not installed again', async () => {
  const folder = await installOnce('tool-1', writeTool, quiet);
  expect(readFileSync(path.join(folder, 'tool'), 'utf8')).toBe('whole');
  const again = vi.fn(writeTool);
  expect(await installOnce('tool-1', again, quiet)).toBe(folder);
  expect(again).not.toHaveBeenCalled();
});

test('an install that fails leaves nothing behind, and the next one succeeds', async () => {
  const broken = installOnce(
    'tool-1',
    async (folder) => {
      writeFileSync(path.join(folder, 'tool'), 'ha');
      throw new Error('the registry hung up');
    },
    quiet,
  );
  await expect(broken).rejects.toThrow('the registry hung up');
  expect(readdirSync(root)).toEqual([]);
  const folder = await installOnce('tool-1', writeTool, quiet);
  expect(existsSync(path.join(folder, 'tool'))).toBe(true);
});

test('of two at once, the second waits and takes what the first installed', async () => {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = installOnce('tool-1', async (folder) => finished.then(() => writeTool(folder)), quiet);
  const waiting = vi.fn<(line: string) => void>();
  const second = vi.fn(writeTool);
  const both = Promise.all([first, installOnce('tool-1', second, waiting)]);
  await vi.waitFor(() => expect(waiting).toHaveBeenCalledWith(expect.stringContaining('another process')));
  finish();
  const [one, other] = await both;
  expect(other).toBe(one);
  expect(second).not.toHaveBeenCalled();
});

test('what a killed process left is cleared away', async () => {
  const noSuchProcess = 2 ** 30;
  writeFileSync(path.join(root, 'tool-1.lock'), String(noSuchProcess));
  mkdirSync(path.join(root, `tool-1.partial-${noSuchProcess}`));
  await installOnce('tool-1', writeTool, quiet);
  expect(readdirSync(root)).toEqual(['tool-1']);
});
