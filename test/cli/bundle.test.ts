import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, jsonOf } from '../support/commandLine.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const cwd = folderOf([...SAMPLE].map(([name, text]) => [`dossier/${name}`, text] as const));

describe('the bundle', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const launch = (args: readonly string[]) =>
    spawn(process.execPath, [path.join(root, 'scripts/hasila.mjs'), ...args], { cwd });

  test('runs from a checkout', { timeout: 60_000 }, async () => {
    const child = launch(['check', 'dossier', '--format', 'json']);
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(out)).toEqual(await jsonOf(['check', 'dossier'], cwd));
    expect(status).toBe(1);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(version).toMatch(/^\d/);
  });

  test('is silent when its reader has seen enough', { timeout: 60_000 }, async () => {
    const child = launch(['claims', 'dossier', '--format', 'json']);
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.destroy();
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});
