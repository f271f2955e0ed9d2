import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { activeTab, openFile, runCommand } from '../../support/host/actions.mjs';
import { compare, pageOf } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
const editor = useWorkbench({ folder: 'samples/ghweran' });

afterEach(() => runCommand(editor().page, 'View: Close All Editors'));

async function reload(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.classList.add('before'));
  await runCommand(page, 'Developer: Reload Window');
  await page.locator('html:not(.before) .tab').first().waitFor();
}

const readingPage = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

test('a comparison comes back with its quantity, lanes and order', async () => {
  const { page } = editor();
  await page.locator(status, { hasText: 'conflicts' }).waitFor();
  const view = await compare(page, 'killed.isis');
  await view.getByLabel('Lanes').selectOption('outlet');
  await view.getByRole('button', { name: 'Outlet', exact: true }).click();
  await view.locator('th[aria-sort="ascending"]', { hasText: 'Outlet' }).waitFor();
  await reload(page);
  await activeTab(page, 'Compare: ').waitFor();
  const again = pageOf(page);
  await again.locator('.plane text', { hasText: 'Outlet 004' }).waitFor();
  await again.getByRole('heading', { level: 1, name: 'IS members killed' }).waitFor();
  expect(await again.getByLabel('Lanes').inputValue()).toBe('outlet');
  await again.locator('th[aria-sort="ascending"]', { hasText: 'Outlet' }).waitFor();
  // It is the one panel, and goes on where it was.
  const other = await compare(page, 'killed.civilians');
  await other.getByRole('heading', { level: 1, name: 'Civilians killed' }).waitFor();
  expect(await page.locator('.tab', { hasText: 'Compare' }).count()).toBe(1);
});

test('and so does the whole dossier, filtered and by speaker', async () => {
  const { page } = editor();
  const view = await compare(page, 'Whole dossier');
  await view.getByLabel('Compare by').selectOption('speaker');
  await view.getByRole('columnheader', { name: 'Mazloum Abdi' }).waitFor();
  await view.getByLabel('Filter').fill('civilians killed');
  const rows = view.getByRole('grid').locator('tbody tr:not(.spacer)');
  await expect.poll(() => rows.count()).toBe(1);
  await reload(page);
  await activeTab(page, 'Compare').waitFor();
  await view.getByRole('grid').waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  expect(await view.getByLabel('Filter').inputValue()).toBe('civilians killed');
  await view.getByRole('columnheader', { name: 'Mazloum Abdi' }).waitFor();
});

test('a reading view comes back without its text in an editor', async () => {
  const { page } = editor();
  await openFile(page, '002.claim');
  await runCommand(page, 'Hasila: Open Reading View');
  await readingPage(page).locator('.text', { hasText: 'أربعة مدنيين' }).waitFor();
  await page.locator('.tab:not(.active)', { hasText: '002.claim' }).click({ button: 'middle' });
  await reload(page);
  await activeTab(page, 'Reading 002.claim').waitFor();
  await readingPage(page).locator('.text', { hasText: 'أربعة مدنيين' }).waitFor();
  expect(await page.locator('.tab').count()).toBe(1);
});
