import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasila } from '../../support/commandLine.ts';
import { launchBrowser } from '../../support/host/browser.mjs';
import { PROJECT } from '../../support/host/project.mjs';
import { screenshotOfFailure } from '../../support/host/screenshot.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const HOSTILE = `---
source: a
title: "<img src=https://example.org/t.png onerror=alert(1)>"
url: javascript:alert(1)
published: 2022-01-22
---
<script>alert(1)</script> <img src="https://example.org/x.png"> [3][^1] \u202egnp.x ![x](https://example.org/y.png)
[^1]: axes 3 @army
`;
const OPPOSED = `---
source: b
published: 2022-01-22
---
<iframe src="https://example.org"></iframe> [4][^1] <style>@import url(https://example.org/z.css)</style>
[^1]: axes 4 @rebels
`;

let browser: Browser;
let page: Page;
let folder: string;
/** Whatever the page asks for beyond itself. */
let requests: string[];
let dialogs: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hasila-report-'));
  const write = async (sample: string, name: string, ...args: string[]): Promise<void> => {
    const { stderr } = await hasila(['report', sample, '--output', path.join(folder, name), ...args], {
      cwd: PROJECT,
    });
    expect(stderr).toContain('wrote');
  };
  await write('samples/ghweran', 'ar.html', '--lang', 'ar');
  await write('samples/ghweran', 'en.html');
  await write('samples/flood-en', 'flood.html');
  writeFileSync(path.join(folder, 'a.claim'), HOSTILE);
  writeFileSync(path.join(folder, 'b.claim'), OPPOSED);
  await write(folder, 'hostile.html');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async ({ task, onTestFailed }) => {
  // Pages of tests before stay until here, so that one that failed can show what it saw.
  for (const context of browser.contexts()) await context.close();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  requests = [];
  dialogs = 0;
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  onTestFailed(() => screenshotOfFailure(page, task.name));
});

const open = async (name: string): Promise<string> => {
  const address = pathToFileURL(path.join(folder, name)).href;
  await page.goto(address, { waitUntil: 'load' });
  return address;
};

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core holds to be serious or critical. The page's own policy lets no script in, but ours comes from outside. */
async function violations(): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}

describe.each(['ar.html', 'en.html', 'flood.html'])('%s', (name) => {
  test.each(['light', 'dark'] as const)('is free of serious barriers in %s', async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    page = await context.newPage();
    await open(name);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await violations()).toEqual([]);
  });

  test('is free of serious barriers in forced colours', async () => {
    const context = await browser.newContext({ bypassCSP: true, forcedColors: 'active' });
    page = await context.newPage();
    await open(name);
    expect(await violations()).toEqual([]);
  });

  test('asks for nothing but itself', async () => {
    const address = await open(name);
    await page.keyboard.press('Tab');
    expect(requests).toEqual([address]);
  });

  test('prints on several pages, with nothing cut off at the side', async () => {
    await open(name);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    // The width of A4 within its margins, and of the same lying for what is wide.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.floor((178 / 25.4) * 96), height: 900 });
    const wide = await page
      .locator('main > section:not(.wide)')
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(wide.filter((over) => over > 0)).toEqual([]);
    await page.setViewportSize({ width: Math.floor((269 / 25.4) * 96), height: 900 });
    const matrix = await page
      .locator('section.wide')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(matrix).toBeLessThanOrEqual(0);
  });

  test('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await open(name);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('what is folded away is printed', async () => {
  await open('en.html');
  const hint = page.locator('details .finding').first();
  expect(await hint.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect((await hint.boundingBox())?.height).toBeGreaterThan(20);
});

test('the Arabic page reads from right to left, its tables too', async () => {
  await open('ar.html');
  const boxes = async (selector: string): Promise<number[]> =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  const heads = await boxes('.quantity:first-of-type thead th');
  expect(heads).toHaveLength(5);
  expect([...heads].sort((a, b) => b - a)).toEqual(heads);
  const [nav, main] = [(await boxes('nav'))[0]!, (await boxes('main'))[0]!];
  expect(nav).toBeGreaterThan(main);
  // Words of an Arabic quotation on the English page do as well.
  await open('en.html');
  expect((await boxes('nav'))[0]!).toBeLessThan((await boxes('main'))[0]!);
  const quotation = page.locator('blockquote', { hasText: 'أربعة مدنيين' }).first();
  const words = await quotation.evaluate((one) => {
    const node = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode()!;
    return [...node.nodeValue!.matchAll(/[\u0600-\u06ff]+/g)].slice(0, 4).map((word) => {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return range.getBoundingClientRect().x;
    });
  });
  expect(words.length).toBeGreaterThan(2);
  expect([...words].sort((a, b) => b - a)).toEqual(words);
});

test('a keyboard leads from the first key to the summary, and from a conflict to its quantity', async () => {
  await open('en.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the summary');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#summary');
  await page.locator('.finding h4 a').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator(':target h3').textContent()).toBe('Civilians killed');
});

test('an article that means harm is text', async () => {
  const address = await open('hostile.html');
  expect(await page.locator('script, img, iframe, main style').count()).toBe(0);
  expect(await page.locator('blockquote').first().innerText()).toContain(
    '<script>alert(1)</script> <img src="https://example.org/x.png"> 3 gnp.x ![x](https://example.org/y.png)',
  );
  const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
  expect([requests, dialogs]).toEqual([[address], 0]);
});
