import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openFile, runCommand } from '../../support/host/actions.mjs';
import { useWorkbench } from './useWorkbench.ts';

// Only rows in sight are in the page.
const editor = useWorkbench({
  folder: 'samples/ghweran',
  openFile: '002.claim',
  viewport: { width: 1280, height: 2400 },
});

/** The box that asks for a text, or the list to choose from. */
const asked = (page: Page, placeholder: string) => page.getByPlaceholder(placeholder);

const rows = (page: Page, view: string) =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) }).locator('.monaco-list-row');
const row = (page: Page, view: string, text: string) => rows(page, view).filter({ hasText: text }).first();

async function openContainer(page: Page): Promise<void> {
  await runCommand(page, 'View: Show Hasila');
  await page.locator('.pane-header', { hasText: 'Conflicts' }).waitFor();
}

describe('the Hasila container', () => {
  test('lists what is to be worked through, and leads to the text', async () => {
    const { page } = editor();
    await openContainer(page);
    await row(page, 'Conflicts', 'Open').waitFor();
    const conflict = row(page, 'Conflicts', 'Civilians killed');
    await conflict.waitFor();
    await conflict.click();
    await page.locator('.tab.active', { hasText: '.claim' }).waitFor();
    await page.locator('.editor-statusbar-item, .statusbar-item', { hasText: 'Ln ' }).first().waitFor();
  });

  test('shows quantities with their claims, by party and in order of time', async () => {
    const { page } = editor();
    await openContainer(page);
    const quantity = row(page, 'Quantities', 'Car or truck bombs');
    await quantity.waitFor();
    expect(await quantity.innerText()).toMatch(/claims.*positions.*conflict/);
    await quantity.click();
    await row(page, 'Quantities', 'Amaq').waitFor();
  });

  test('narrows all of it down to what is asked for', async () => {
    const { page } = editor();
    await openContainer(page);
    await runCommand(page, 'Hasila: Filter Quantities, Sources and Conflicts');
    await asked(page, 'killed, القتلى, SOHR …').waitFor();
    await page.keyboard.type('civilians');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page, 'Quantities').count()).toBe(1);
    await runCommand(page, 'Hasila: Clear Filter');
    await expect.poll(() => rows(page, 'Quantities').count()).toBeGreaterThan(5);
  });

  test('follows an edit', async () => {
    const { page } = editor();
    await openContainer(page);
    await row(page, 'Quantities', 'Car or truck bombs').filter({ hasText: '5 claims' }).waitFor();
    await openFile(page, '002.claim:1');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n[^99]: car_bombs 9');
    await row(page, 'Quantities', 'Car or truck bombs').filter({ hasText: '6 claims' }).waitFor();
    await runCommand(page, 'File: Revert File');
    await row(page, 'Quantities', 'Car or truck bombs').filter({ hasText: '5 claims' }).waitFor();
  });

  test('files a claim under another quantity by keyboard, as one change', async () => {
    const { page, folder } = editor();
    const before = readFileSync(path.join(folder, '002.claim'), 'utf8');
    await openContainer(page);
    await row(page, 'Sources', 'Outlet 002').click();
    await row(page, 'Sources', 'Car or truck bombs').click({ button: 'right' });
    const item = page.locator('.monaco-menu .action-label', { hasText: 'File Under Another Quantity' });
    // By its key: of a menu that has just come up the editor takes no click.
    await item.hover();
    await page.keyboard.press('Enter');
    await asked(page, 'The quantity this claim is of').waitFor();
    await page.keyboard.type('attackers');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.view-line', { hasText: 'attackers 2' }).count())
      .toBeGreaterThan(0);
    expect(readFileSync(path.join(folder, '002.claim'), 'utf8')).toBe(before);
  });
});
