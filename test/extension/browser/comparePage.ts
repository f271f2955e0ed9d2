import { existsSync } from 'node:fs';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page of the comparison, in its two frames. */
export const pageOf = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview').frameLocator('iframe');

const quickInput = (page: Page) => page.locator('.quick-input-widget input');

/** Runs the command from the palette with no claim under the cursor, and answers what it asks. */
export async function compare(page: Page, words: string): Promise<FrameLocator> {
  await page.keyboard.press('F1');
  await quickInput(page).fill('>Hasila: Compare');
  const rows = page.locator('.quick-input-widget .monaco-list-row');
  await rows
    .filter({ has: page.getByText('Hasila: Compare', { exact: true }) })
    .first()
    .click();
  await page.locator('.quick-input-widget input[placeholder="What to compare"]').fill(words);
  await rows.filter({ hasText: words }).first().click();
  await pageOf(page).locator('.page').waitFor();
  return pageOf(page);
}

/** Ways into the page that only its own document knows. */
export async function frameOf(page: Page): Promise<Frame> {
  const element = await pageOf(page).locator('html').elementHandle();
  return (await element!.ownerFrame())!;
}

/** Where a file is saved: the box that stands for the system's own dialog. */
export async function saveAs(page: Page, button: string, file: string): Promise<void> {
  await pageOf(page).getByRole('button', { name: button }).click();
  const input = quickInput(page);
  // It offers a name of its own after a while, and again once it has looked at the folder.
  await expect.poll(() => input.inputValue(), { timeout: 15_000 }).toMatch(/\.(svg|png|csv)$/);
  const busy = page.locator('.quick-input-widget .quick-input-progress.active');
  await expect
    .poll(async () => {
      const kept = (await input.inputValue()) === file && (await busy.count()) === 0;
      if (!kept) await input.fill(file);
      return kept;
    })
    .toBe(true);
  await input.press('Enter');
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
}
