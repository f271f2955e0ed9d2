import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { openFile, runCommand } from '../../support/host/actions.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { PROJECT } from '../../support/host/project.mjs';
import { pageOf } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

// Only rows in sight are in the page.
const editor = useWorkbench({
  folder: committedSample(),
  openFile: '002.claim',
  viewport: { width: 1280, height: 2400 },
});

/** The sample, all of it committed. */
function committedSample(): string {
  const folder = path.join(temporaryFolder('hasila-git-').path, 'ghweran');
  cpSync(path.join(PROJECT, 'samples/ghweran'), folder, { recursive: true });
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All of it');
  return folder;
}

const rows = (page: Page, view: string): Locator =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) }).locator('.monaco-list-row');
const row = (page: Page, view: string, text: string): Locator =>
  rows(page, view).filter({ hasText: text }).first();

async function choose(page: Page, item: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-label', { hasText: item });
  // By its key: of a menu that has just come up the editor takes no click.
  await entry.hover();
  await page.keyboard.press('Enter');
}

beforeEach(async () => {
  const { page } = editor();
  await runCommand(page, 'View: Show Hasila');
  await row(page, 'Conflicts', 'Open').waitFor();
});

test('what was written since the last commit comes first, once it is saved', async () => {
  const { page } = editor();
  await expect.poll(() => rows(page, 'Conflicts').filter({ hasText: 'last commit' }).count()).toBe(0);
  await openFile(page, '004.claim:1');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nNine bombs[^99].\n[^99]: car_bombs 9 @sohr on 2022-01-21');
  await page.keyboard.press('Control+S');
  await row(page, 'Conflicts', 'New since the last commit').waitFor();
  expect(await rows(page, 'Conflicts').first().innerText()).toContain('New since the last commit');
  expect(await rows(page, 'Conflicts').nth(1).innerText()).toContain('9');
});

test('a conflict is compared, explained and acknowledged from its row', async () => {
  const { page, folder } = editor();
  const conflict = row(page, 'Conflicts', 'Axes of attack: 3 ↔ 4');
  await conflict.click({ button: 'right' });
  await choose(page, 'Compare');
  await pageOf(page).getByRole('heading', { level: 1, name: 'Axes of attack' }).waitFor();
  await conflict.click({ button: 'right' });
  await choose(page, 'Explain This Finding');
  await page.locator('.tab.active', { hasText: 'dispute' }).waitFor();
  await conflict.click({ button: 'right' });
  await choose(page, 'Acknowledge…');
  await page.locator('.quick-input-widget input').fill('the gate was counted apart');
  await page.keyboard.press('Enter');
  await row(page, 'Conflicts', 'Acknowledged').waitFor();
  await expect.poll(() => rows(page, 'Conflicts').filter({ hasText: 'Axes of attack' }).count()).toBe(0);
  // Written, and not yet saved.
  expect(readFileSync(path.join(folder, '000.claim'), 'utf8')).not.toContain('counted apart');
});

test('a claim that is dragged onto another quantity is filed there, as one change', async () => {
  const { page } = editor();
  await row(page, 'Quantities', 'Prison guards and staff killed').click();
  const claim = rows(page, 'Quantities').filter({ hasText: /^77.*Outlet 000/s });
  await claim.waitFor();
  await claim.dragTo(row(page, 'Quantities', 'SDF fighters killed'));
  await expect
    .poll(() => row(page, 'Quantities', 'Prison guards and staff killed').innerText())
    .toContain('0 claims');
  await openFile(page, '000.claim');
  await page.locator('.view-line', { hasText: 'killed.sdf 77' }).waitFor();
  await page.keyboard.press('Control+Z');
  await page.locator('.view-line', { hasText: 'killed.prison_staff 77' }).waitFor();
});
