import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFile, runCommand } from '../../support/host/actions.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { barriers, setTheme, THEMES } from './axe.ts';
import { focusView, readingPage } from './readingPage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
/** What somebody who means no good could write into an article. */
const HOSTILE = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1"><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">here</a> javascript:alert(1)',
  '![pic](https://call.home.invalid/x.png) **bold** `code` $(bug) {{1+1}} &lt;b&gt;',
  'They say \u202e12 were',
];

/** Paragraphs of about 250 characters, every tenth with a claim under it. */
const HUGE = 20_000;

/** A dossier of files that a test of samples would not have. */
function other(): string {
  const folder = path.join(temporaryFolder('hasila-reading-').path, 'dossier');
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write(
    'hasila.yaml',
    "title: {en: A test}\nquantities:\n  killed:\n    label: {en: '<img src=x onerror=alert(1)>'}\n    kind: cumulative\n",
  );
  const header =
    'title: "<b onclick=alert(1)>Title</b>"\nurl: "javascript:alert(1)"\narchived: https://archive.invalid/x?"onclick=alert(1)';
  const lines = HOSTILE.map((line) => line.replace(/[[\]\\]/g, '\\$&'));
  write(
    'hostile.claim',
    `---\nsource: evil\n${header}\npublished: 2024-01-02\n---\n${lines.join('\n')} [12 killed][^1].\n[^1]: killed 12\n`,
  );
  write('verdicts.claim', VERDICTS);
  write('empty.claim', '---\nsource: none\n---\n');
  write('plain.claim', '---\nsource: plain\n---\nNothing happened today.\n');
  const filler = 'word '.repeat(46);
  const paragraph = (i: number): string =>
    i % 10 === 0
      ? `Paragraph ${i} [7 died][^${i + 1}] ${filler}\n[^${i + 1}]: toll.${i} 7`
      : `Paragraph ${i} ${filler}\n`;
  write(
    'huge.claim',
    `---\nsource: huge\n---\n${Array.from({ length: HUGE }, (_, i) => paragraph(i)).join('\n')}\n`,
  );
  return folder;
}

const VERDICTS = `---
source: one
title: Five looks
published: 2024-01-02
url: https://one.invalid/
---
[Five died][^1], [six were hurt][^2] and [nine fled][^3], [of whom [two][^5] came back][^4].
[^*]: @army on 2024-01-01
[^1]: dead 5
[^2]: hurt 6
[^3]: fled 9
[^4]: back 2
[^5]: back 2
On the same day it was [seven dead][^6].
[^6]: dead 7 @army on 2024-01-01
`;

/** In the browser: where the first and the last digit of a figure begin. */
function textOf(figure: Element): { left: number; right: number } {
  const node = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT).nextNode()!;
  const edge = (offset: number): number => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect().left;
  };
  return { left: edge(0), right: edge(1) };
}

/** In the browser. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** In the browser: keeps how many rows of a long article were drawn before the reader saw any. */
function watchRows(): void {
  const kept = window as { firstRows?: number | undefined };
  new MutationObserver(() => {
    kept.firstRows ??= document.querySelector('.rows.many')?.children.length;
  }).observe(document.body, { childList: true, subtree: true });
}

const firstRows = (): number | undefined => (window as { firstRows?: number }).firstRows;

const editor = useWorkbench({
  folder: other(),
  openFile: 'hostile.claim',
  viewport: { width: 1600, height: 900 },
  settings: { 'hasila.codeLens': false },
});
const view = (): FrameLocator => readingPage(editor().page);

async function open(file: string): Promise<void> {
  const { page } = editor();
  await page.locator(status, { hasText: 'claims' }).waitFor();
  // The first group: the focus may be in the view, and a file would open over it.
  await page.keyboard.press('Control+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  await openFile(page, file);
  if ((await page.locator('.tab', { hasText: 'Reading' }).count()) > 0) return;
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
}

test('script, handlers, links that run, forced directions and Markdown are text, and nothing runs', async () => {
  const { page } = editor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open('hostile.claim');
  const text = view().locator('article');
  await text.locator('.figure').first().waitFor();
  const shown = await text.innerText();
  for (const line of HOSTILE) expect(shown).toContain(line.replace('\u202e', 'U+202E'));
  expect(await view().locator('script[nonce]').count()).toBe(1);
  expect(
    await view().locator('img, svg, iframe, object, form, article script, [onclick], [onerror]').count(),
  ).toBe(0);
  expect(
    await view()
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
  ).toEqual(['https://archive.invalid/x?%22onclick=alert(1)']);
  await text.locator('.figure').first().hover();
  const card = view().locator('#card');
  await card.waitFor();
  expect(await card.innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await card.locator('img').count()).toBe(0);
  expect(
    await view()
      .locator('html')
      .evaluate(() => 'pwned' in window),
  ).toBe(false);
  expect(asked.filter((url) => url.includes('.invalid'))).toEqual([]);
  const policy = await view().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toMatch(/script-src 'nonce-[^']{20,}';/);
  // The forced direction ends before it reaches a figure.
  const digits = await text.locator('.figure', { hasText: '12' }).evaluate(textOf);
  expect(digits.left).toBeLessThan(digits.right);
});

test('one without an article says so, and one without claims as well', async () => {
  await open('empty.claim');
  await view().locator('.notice', { hasText: 'There is no article here yet' }).waitFor();
  await open('plain.claim');
  await view().locator('.no-claims').waitFor();
  await view().locator('.text', { hasText: 'Nothing happened' }).waitFor();
});

test('five megabytes are drawn bit by bit, and are at the line that the editor shows', async () => {
  const { page } = editor();
  await open('plain.claim');
  await view().locator('.no-claims').waitFor();
  const html = view().locator('html');
  await html.evaluate(watchRows);
  await openFile(page, 'huge.claim');
  await view().locator('.text', { hasText: 'Paragraph 0 ' }).waitFor();
  // The rest comes while nothing else is to be done, and is laid out when it comes into view.
  expect(await html.evaluate(firstRows)).toBe(200);
  expect(
    await view()
      .locator('.row')
      .first()
      .evaluate((row) => getComputedStyle(row).contentVisibility),
  ).toBe('auto');
  await openFile(page, `huge.claim:${HUGE * 2 - 100}`);
  await view()
    .locator('.row.current', { hasText: `Paragraph ${HUGE - 52} ` })
    .waitFor();
  await expect.poll(() => view().locator('.row.current').evaluate(isInView)).toBe(true);
  await view()
    .locator('.row')
    .nth(HUGE - 1)
    .waitFor({ state: 'attached' });
});

test.each(Object.keys(THEMES))('keeps nobody out in %s', async (theme) => {
  const { page, folder } = editor();
  await setTheme(page, folder, theme);
  await open('verdicts.claim');
  await view().locator(`body.${THEMES[theme]!.page}`).waitFor();
  await view().locator('.figure.error').first().waitFor();
  await focusView(page, view());
  // The address of the original comes first.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await view().locator('#card').waitFor();
  const html = await view().locator('html').elementHandle();
  expect(await barriers((await html!.ownerFrame())!)).toEqual([]);
});

test('a restarted server is asked anew', async () => {
  const { page } = editor();
  await open('verdicts.claim');
  await view().locator('.figure.error').first().waitFor();
  await runCommand(page, 'Hasila: Restart Server');
  await view().locator('.figure.error').first().waitFor();
  expect(await view().locator('.is-stale').count()).toBe(0);
});
