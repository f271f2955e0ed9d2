// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './project.mjs';

/**
 * Keeps what the page shows when a test fails, and prints where.
 * @param {import('playwright-core').Page} page
 * @param {string} name of the test; becomes the file's name in `out/screenshots`
 */
export async function screenshotOfFailure(page, name) {
  const base = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const file = path.join(PROJECT, 'out/screenshots', `${base}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.error(`Screenshot of the failure: ${file}`);
}
