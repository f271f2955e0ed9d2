import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { openFile, runCommand } from '../../support/host/actions.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { frameOf, pageOf, saveAs } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
const FILES = 100;
const IN_A_FILE = 100;

const editor = useWorkbench({
  folder: manyClaims(),
  openFile: '000.claim:7:8',
  settings: { 'files.simpleDialog.enable': true },
});

beforeEach(async () => {
  const { page } = editor();
  await page.locator(status, { hasText: '10,001 claims' }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+1');
});

/** Milliseconds that opening the comparison of 10,000 claims may take, from the command to the picture. */
const ALLOWED = 1000;
/** On a machine that is busy with other things: so many times what the comparison of a single claim takes there. */
const TIMES_ONE = 2;
/** What else the machine did is no fault of the page's: the fastest of so many counts. */
const ATTEMPTS = 5;

test('10,000 claims of a quantity are on the screen within a second', async () => {
  const { page } = editor();
  const [ones, alls]: [number[], number[]] = [[], []];
  const isMet = (): boolean =>
    Math.min(...alls) < Math.max(ALLOWED, TIMES_ONE * Math.min(...ones)) && alls.length > 1;
  while (!isMet() && alls.length < ATTEMPTS) {
    ones.push(await timeToOpen(page, 'other.claim'));
    alls.push(await timeToOpen(page, '000.claim'));
  }
  console.info(`From the command to the picture, in ms: one claim ${ones}; 10,000 claims ${alls}`);
  expect(isMet(), `one claim took ${ones} ms, 10,000 claims ${alls} ms`).toBe(true);
});

test('they are counted in cells, the table lists some, and a cell all of its own', async () => {
  const { page, folder } = editor();
  await openFile(page, '000.claim:7:8');
  await runCommand(page, 'Hasila: Compare');
  const view = pageOf(page);
  await view.getByRole('note').filter({ hasText: '10,000 claims are too many' }).waitFor();
  const cells = view.locator('.plane rect.mark');
  await cells.first().waitFor();
  expect(await cells.count()).toBeLessThan(1800);
  // All of them are in one cell or another.
  const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
  const counted = labels.map((label) => Number(/^[\d,]+/.exec(label)![0].replace(',', '')));
  expect(counted.reduce((sum, n) => sum + n)).toBe(FILES * IN_A_FILE);
  // Of a long list only what is seen is laid out.
  const table = view.locator('.claims table');
  expect(await table.getAttribute('aria-rowcount')).toBe('601');
  expect(await view.locator('.claims tbody tr').count()).toBeLessThan(150);
  await view.locator('.claims [data-key]').first().focus();
  await page.keyboard.press('End');
  await view.locator('tr[aria-rowindex="601"] [data-key]:focus').waitFor();

  const fullest = counted.indexOf(Math.max(...counted));
  await cells.nth(fullest).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(counted[fullest]! + 1));
  await view.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('601');

  // What is saved is all there is.
  await saveAs(page, 'Save CSV', path.join(folder, 'claims.csv'));
  const csv = readFileSync(path.join(folder, 'claims.csv'), 'utf8').trimEnd().split('\r\n');
  expect(csv).toHaveLength(FILES * IN_A_FILE + 1);
  await runCommand(page, 'View: Close Editor');
});

test('the tree lists what can be read, and leads to the comparison for the rest', async () => {
  const { page } = editor();
  await runCommand(page, 'Hasila: Focus on Quantities View');
  const tree = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Quantities' }) });
  const rows = tree.locator('.monaco-list-row');
  await rows.filter({ hasText: 'People killed' }).click();
  // Two thousand rows further down, and only those in sight are in the page.
  await rows.filter({ hasText: 'speaker-' }).first().waitFor();
  await page.keyboard.press('End');
  const more = rows.filter({ hasText: '8,000 more claims' });
  await more.click();
  await pageOf(page).locator('.plane .mark').first().waitFor();
  await runCommand(page, 'View: Close Editor');
});

test('a quantity without claims says what to do', async () => {
  const { page } = editor();
  const empty = await compareEmpty(page);
  await empty.getByRole('heading', { name: 'No claims yet' }).waitFor();
  expect(await empty.locator('.empty').innerText()).toContain('Mark a figure');
});

/** Runs the command on the first claim of a file; milliseconds until the page was painted, by the clock they share. */
async function timeToOpen(page: Page, file: string): Promise<number> {
  await openFile(page, `${file}:7:8`);
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill('>Hasila: Compare');
  const row = page
    .locator('.quick-input-widget .monaco-list-row')
    .filter({ has: page.getByText('Hasila: Compare', { exact: true }) })
    .first();
  await row.waitFor();
  const begin = Date.now();
  await row.click();
  await pageOf(page).locator('.plane .mark').first().waitFor();
  const frame = await frameOf(page);
  const painted = await frame.evaluate(async () => {
    const mark = () => performance.getEntriesByName('painted')[0];
    while (mark() === undefined) await new Promise(requestAnimationFrame);
    return performance.timeOrigin + mark()!.startTime;
  });
  await runCommand(page, 'View: Close Editor');
  await page.locator('.tab', { hasText: 'Compare' }).waitFor({ state: 'detached' });
  return Math.round(painted - begin);
}

/** A quantity without claims is in no list to choose from: the tree has it. */
async function compareEmpty(page: Page): Promise<FrameLocator> {
  await runCommand(page, 'Hasila: Focus on Quantities View');
  await runCommand(page, 'Hasila: Filter Quantities, Sources and Conflicts');
  await page.getByPlaceholder('killed, القتلى, SOHR …').fill('wounded');
  await page.keyboard.press('Enter');
  const row = page.locator('.pane-body .monaco-list-row', { hasText: 'People wounded' });
  await row.hover();
  await row.getByRole('button', { name: /Compare/ }).click();
  await pageOf(page).locator('.page').waitFor();
  return pageOf(page);
}

/** A dossier of articles with many figures each, all of one quantity. */
function manyClaims(): string {
  const folder = temporaryFolder('hasila-many-').path;
  const registry =
    'quantities:\n  killed: {label: People killed, kind: cumulative, unit: person}\n  wounded: {label: People wounded}\n';
  writeFileSync(path.join(folder, 'hasila.yaml'), registry);
  for (let file = 0; file < FILES; file++) {
    const day = new Date(Date.UTC(2022, 0, 1 + 3 * file)).toISOString().slice(0, 10);
    const claims = Array.from({ length: IN_A_FILE }, (_, i) => {
      const figure = 100 + 30 * file + ((7919 * (i + 1)) % 397);
      return `They said [${figure} people][^${i + 1}] died.\n[^${i + 1}]: killed ${figure} @speaker-${i % 6} on ${day}\n`;
    });
    const header = `---\nsource: outlet-${file % 10}\nlang: en\npublished: ${day}\n---\n`;
    writeFileSync(path.join(folder, `${String(file).padStart(3, '0')}.claim`), header + claims.join(''));
  }
  writeFileSync(
    path.join(folder, 'other.claim'),
    '---\nsource: outlet-1\nlang: en\npublished: 2022-01-01\n---\nAbout [40 fled][^1].\n[^1]: fled 40\n',
  );
  return folder;
}
