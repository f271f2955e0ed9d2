import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../support/host/browser.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { PROJECT } from '../../support/host/project.mjs';

/** Builds and packages first, as for a person. */
const START_MS = 120_000;

test(
  'npm start opens the sample with its findings in the Problems panel, and Ctrl+C stops it',
  async () => {
    const starter = start();
    const address = await printedAddress(starter);
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());

    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.locator('.markers-panel .monaco-list-row', { hasText: '.claim' }).first().waitFor();
    await page.locator('.markers-panel .monaco-list-row .codicon-error').first().waitFor();
    expect(await page.title()).not.toContain('Extension Development Host');

    starter.kill('SIGINT');
    await once(starter, 'close');
    await expect(fetch(address)).rejects.toThrow();
  },
  START_MS,
);

test(
  'the address that npm start prints is of no use without its token',
  async () => {
    const starter = start();
    const address = new URL(await printedAddress(starter));
    address.searchParams.delete('tkn');
    expect((await fetch(address)).status).toBe(403);
  },
  START_MS,
);

/** Without the person's own settings. Ends with the test that called it, if not before. */
function start(): ChildProcess {
  const profile = temporaryFolder('hasila-profile-');
  const script = path.join(PROJECT, 'scripts/start.mjs');
  const args = [script, '--web', '--no-open', '--profile', profile.path];
  const starter = spawn(process.execPath, args, { cwd: PROJECT });
  onTestFinished(async () => {
    const ended = once(starter, 'close');
    if (starter.kill('SIGTERM')) await ended;
    profile.remove();
  });
  return starter;
}

/** The first address in the output; rejects with the output when the process ends without one. */
function printedAddress(starter: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\S+(?=\n)/.exec(output);
      if (address) resolve(address[0]);
    };
    starter.stdout?.on('data', read);
    starter.stderr?.on('data', read);
    starter.once('close', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
