import { beforeEach, expect, test } from 'vitest';
import { activeTab, caretStatus, hoverText, openFile, runCommand } from '../../support/host/actions.mjs';
import { compare, pageOf } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
const editor = useWorkbench({ folder: 'samples/ghweran' });

beforeEach(async () => {
  const { page } = editor();
  await page.locator(status, { hasText: 'conflicts' }).waitFor();
  await runCommand(page, 'View: Close All Editors');
});

test('opens on what is asked for, and goes from a mark to the text by a click or by Enter', async () => {
  const { page } = editor();
  const view = await compare(page, 'killed.civilians');
  await view.getByRole('heading', { level: 1, name: 'Civilians killed' }).waitFor();
  await activeTab(page, 'Compare: Civilians killed').waitFor();
  expect(await view.locator('.mark').count()).toBe(5);
  // A cross behind each of the marks in conflict, and a row for each claim.
  await expect.poll(() => view.locator('.claims tbody tr').count()).toBe(5);
  await view.locator('.mark[aria-label^="7, Syrian Observatory"]').click();
  await activeTab(page, '004.claim').waitFor();
  expect(await caretStatus(page).innerText()).toMatch(/selected/);

  await page.locator('.tab', { hasText: 'Compare' }).click();
  await view.locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await activeTab(page, '000.claim').waitFor();
});

test('tells of a mark who says it when and in which words, until Escape', async () => {
  const { page } = editor();
  const view = await compare(page, 'killed.isis');
  await view.locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const tip = view.getByRole('tooltip');
  await expect.poll(() => tip.innerText()).toMatch(/SDF media centre.*23 Jan 2022/s);
  expect(await tip.locator('mark').innerText()).toBe('35 عنصراً');
  expect(await tip.locator('blockquote').evaluate((quote) => getComputedStyle(quote).direction)).toBe('rtl');
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });
  expect(await view.locator('.mark:focus').count()).toBe(1);
});

test('has lanes by party, speaker and outlet', async () => {
  const { page } = editor();
  const view = await compare(page, 'killed.isis');
  await view.getByLabel('Lanes').selectOption('outlet');
  await view.locator('.plane text', { hasText: 'Outlet 004' }).waitFor();
  const heights = await view
    .locator('.plane text', { hasText: /^Outlet/ })
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().top));
  expect(new Set(heights).size).toBe(heights.length);
  expect(heights.length).toBeGreaterThan(2);
});

test('follows an edit, and keeps the place', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:32:5');
  // What is under the cursor.
  await runCommand(page, 'Hasila: Compare');
  const view = pageOf(page);
  await view.getByRole('heading', { level: 1, name: 'Prison guards and staff killed' }).waitFor();
  await view.locator('.mark[aria-label^="77"]').focus();
  await page.locator('.tab', { hasText: '000.claim' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect.poll(() => view.locator('.mark').getAttribute('aria-label')).toMatch(/^79/);
  expect(await view.locator('.claims tbody').innerText()).toContain('79');
  await runCommand(page, 'File: Revert File');
  await expect.poll(() => view.locator('.mark').getAttribute('aria-label')).toMatch(/^77/);
});

test('opens from the code lens on what it counts', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:1');
  await page.locator('.codelens-decoration a:visible', { hasText: 'Compare' }).first().click();
  await pageOf(page).locator('.plane .mark').first().waitFor();
});

test('opens from the hover card', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:32:5');
  const card = await hoverText(page, 'killed.sdf 40', 'killed.sdf', 'SDF fighters killed');
  await card.getByText('Compare', { exact: true }).click();
  await pageOf(page).getByRole('heading', { level: 1, name: 'SDF fighters killed' }).waitFor();
});

test('compares the whole dossier, sorted, filtered, and by the keyboard alone', async () => {
  const { page } = editor();
  const view = await compare(page, 'Whole dossier');
  const grid = view.getByRole('grid');
  const rows = grid.locator('tbody tr:not(.spacer)');
  expect(await rows.count()).toBeGreaterThan(40);

  await view.getByLabel('Filter').fill('CIVILIANS killed');
  await expect.poll(() => rows.count()).toBe(1);
  await view.getByLabel('Filter').fill('');
  await view.getByLabel('Only conflicts').check();
  await expect.poll(() => rows.count()).toBeLessThan(20);
  await grid.getByRole('button', { name: 'SDF', exact: true }).click();
  expect(await grid.locator('th[aria-sort="ascending"]').innerText()).toContain('SDF');
  expect(await rows.first().locator('.cell').first().getAttribute('class')).toMatch(/error|conflict/);

  // From the heading down to the first cell of the SDF, and to its claim.
  await page.keyboard.press('ArrowDown');
  const figure = await grid.locator('td:focus bdi').first().innerText();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: '.claim' }).waitFor();
  expect(figure).not.toBe('');
  await page.locator('.tab', { hasText: 'Compare' }).click();
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Shift+Enter');
  await view.locator('.plane .mark').first().waitFor();
  await view.getByRole('button', { name: 'Whole dossier' }).click();
  await grid.waitFor();
});

test('opens from the title of an editor on what is under the cursor, and from the tree', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:32:5');
  await page.locator('.editor-actions').getByRole('button', { name: 'Compare' }).click();
  await pageOf(page).getByRole('heading', { level: 1, name: 'Prison guards and staff killed' }).waitFor();
  await runCommand(page, 'Hasila: Focus on Quantities View');
  const tree = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Quantities' }) });
  const row = tree.locator('.monaco-list-row', { hasText: 'Civilians killed' });
  await row.hover();
  await row.getByRole('button', { name: /Compare/ }).click();
  await pageOf(page).getByRole('heading', { level: 1, name: 'Civilians killed' }).waitFor();
  await runCommand(page, 'View: Show Explorer');
});

test('draws what is best supported as a band, and says which sums hold and which do not', async () => {
  const { page } = editor();
  const view = await compare(page, 'car_bombs');
  await view.getByRole('heading', { name: 'Best supported' }).waitFor();
  // Behind the marks, over the days that it is of, as high as a figure can be seen.
  const bands = view.locator('.plane g[stroke-dasharray="4 3"] rect');
  await bands.first().waitFor();
  const boxes = await bands.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(0);
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThan(3);
  await compare(page, 'killed.total');
  await view.getByRole('heading', { level: 1, name: 'People killed' }).waitFor();
  const sums = view.locator('section', { has: view.getByRole('heading', { name: 'Sums and relations' }) });
  await sums.locator('li').first().waitFor();
  const told = await sums.locator('li').allInnerTexts();
  expect(told.join('\n')).toMatch(/\d+ = [\d\s+]+/);
});
