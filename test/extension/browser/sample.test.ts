import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import {
  activeTab,
  boxOfText,
  caretStatus,
  editorLine,
  hoverText,
  openFile,
  problemRows,
  runCommand,
  squiggles,
} from '../../support/host/actions.mjs';
import { boxesPerRow, laidOutWords, wordsOutOfOrder } from './laidOut.ts';
import { useWorkbench } from './useWorkbench.ts';

const editor = useWorkbench({ folder: 'samples/ghweran', openFile: '002.claim' });

const four = 'أربعة مدنيين';
const five = '5 مدنيين';

/** What a person sees before anything else: the sample is analysed. */
beforeEach(async () => {
  const { page } = editor();
  await page.locator('[id$="hasila.status"]', { hasText: '126 claims, 14 conflicts' }).waitFor();
});

test('two tolls in one sentence are underlined as an error, each under its own words', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  await expect.poll(() => squiggles(page, 'error').count()).toBe(2);
  const lines = await boxesOf(squiggles(page, 'error'));
  for (const words of [four, five]) {
    const { x, y, width, height } = await boxOfText(page, words, words);
    const under = lines.filter((line) => line.y >= y - height && line.y <= y + height);
    const fitting = under.filter((line) => Math.abs(line.x - x) < 4 && Math.abs(line.width - width) < 8);
    expect(fitting.length, `${words} at ${x}+${width}: ${JSON.stringify(lines)}`).toBe(1);
  }
});

test('its Arabic reads from right to left under all squiggles and colours', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  await squiggles(page, 'error').first().waitFor();
  await page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor();
  const words = await laidOutWords(page, 'وبحسب عدّ أولي', 'موتى لم يُسجَّلوا');
  expect(words.length).toBeGreaterThan(25);
  expect(wordsOutOfOrder(words)).toEqual([]);
  expect(await boxesPerRow(page, 'وبحسب عدّ أولي')).toEqual([1]);
});

test('the hover card over a figure shows the figures of others, and leads to them', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const card = await hoverText(page, four, four, 'Civilians killed');
  // The gravest first, and before the card.
  expect(await card.innerText()).toMatch(/self-contradiction.*dispute.*running total/s);
  const rows = (await card.locator('table tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
  expect(rows.length).toBe(4);
  expect(rows.join('\n')).toMatch(/24 Jan 2022 7 Syrian Observatory for Human Rights Outlet 004/);
  expect(rows.join('\n')).toMatch(/31 Jan 2022 4 SDF Outlet 000/);
  await card.locator('table a', { hasText: '7' }).first().click();
  await activeTab(page, '004.claim').waitFor();
  await caretStatus(page)
    .filter({ hasText: /Ln 35, Col 156/ })
    .waitFor();
});

test('the hover card over a quantity in hasila.yaml shows all that was claimed', async () => {
  const { page } = editor();
  await openFile(page, 'hasila.yaml:46');
  const card = await hoverText(page, 'killed.civilians:', 'killed.civilians', 'Civilians killed');
  expect(await card.locator('table tbody tr').count()).toBe(5);
});

test('F12 leads from a mark to its claim line and back, and from there to the dossier', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24:36');
  await page.keyboard.press('F12');
  await caretStatus(page).filter({ hasText: 'Ln 26, Col 1' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F12');
  await caretStatus(page)
    .filter({ hasText: /Ln 24, Col 2[123]/ })
    .waitFor();
  await page.keyboard.press('F12');
  await caretStatus(page).filter({ hasText: 'Ln 26, Col 1' }).waitFor();
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F12');
  await activeTab(page, 'hasila.yaml').waitFor();
  await editorLine(page, 'killed.civilians:').waitFor();
});

test('Shift+F12 lists the claims of a quantity in all files', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:11:226');
  await page.keyboard.press('Shift+F12');
  const tree = page.locator('.peekview-widget .ref-tree');
  for (const name of ['000.claim', '003.claim']) await tree.getByText(name, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await tree.waitFor({ state: 'detached' });
});

test('the next conflicting and related claims open in their files at the figure, by keyboard', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:11:226');
  await page.keyboard.press('Control+F8');
  await activeTab(page, '003.claim').waitFor();
  await caretStatus(page).filter({ hasText: 'Ln 18, Col 59' }).waitFor();
  await page.keyboard.press('Control+F8');
  await activeTab(page, '000.claim').waitFor();
  await caretStatus(page).filter({ hasText: 'Ln 11, Col 225' }).waitFor();
  await page.keyboard.press('Control+Shift+F7');
  await activeTab(page, '003.claim').waitFor();
});

test('the Problems panel lists the error, and leads to it', async () => {
  const { page } = editor();
  await openFile(page, '000.claim');
  const rows = await problemRows(page);
  const error = rows.filter({ has: page.locator('.codicon-error') }).first();
  expect(await error.innerText()).toMatch(/Civilians killed.*self-contradiction/s);
  await error.dblclick();
  await activeTab(page, '002.claim').waitFor();
  await caretStatus(page)
    .filter({ hasText: /Ln 24, Col \d+/ })
    .waitFor();
  await page.keyboard.press('Control+J');
  await rows.first().waitFor({ state: 'hidden' });
});

test('an edit in one editor takes the squiggle away in the one beside it within a second; undo restores it', async () => {
  const { page } = editor();
  await openFile(page, '000.claim:11:226');
  await runCommand(page, 'View: Split Editor Right');
  await openFile(page, '003.claim:19:20');
  const beside = page.locator('.editor-group-container:not(.active) .squiggly-warning');
  await expect.poll(() => beside.count()).toBeGreaterThan(0);
  const before = await beside.count();

  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  const start = Date.now();
  await page.keyboard.press('3');
  await expect.poll(() => beside.count(), { interval: 20 }).toBe(before - 1);
  const gone = Date.now();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => beside.count(), { interval: 20 }).toBe(before);
  expect([gone - start, Date.now() - gone].filter((time) => time > 1000)).toEqual([]);
  await runCommand(page, 'View: Close All Editors in Group');
});

test('a restarted server finds the same', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  await squiggles(page, 'error').first().waitFor();
  await runCommand(page, 'Hasila: Restart Server');
  await page.locator('[id$="hasila.status"]', { hasText: '126 claims, 14 conflicts' }).waitFor();
  await expect.poll(() => squiggles(page, 'error').count()).toBe(2);
  await hoverText(page, five, five, 'Civilians killed');
  await page.keyboard.press('Escape');
});

test('an article is recovered byte for byte', async () => {
  const { page, folder } = editor();
  const recovered = path.join(folder, '002.txt');
  expect(existsSync(recovered)).toBe(false);
  await openFile(page, '002.claim');
  await runCommand(page, 'Hasila: Recover Raw Article');
  await page.locator('.quick-input-title', { hasText: 'Recover Raw Article' }).waitFor();
  await page.locator('.quick-input-widget').getByText('OK', { exact: true }).click();
  await activeTab(page, '002.txt').waitFor();
  expect(readFileSync(recovered).equals(readFileSync(path.join(folder, 'raw/002.txt')))).toBe(true);
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function boxesOf(found: Locator): Promise<Box[]> {
  return found.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return { x, y, width };
    }),
  );
}
