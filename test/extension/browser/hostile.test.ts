import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { hoverPart, hoverText, openFile, runCommand } from '../../support/host/actions.mjs';
import { compare, frameOf, saveAs } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
const editor = useWorkbench({
  folder: 'test/extension/fixtures/hostile',
  settings: { 'files.simpleDialog.enable': true },
});

/** What the fixture's names and articles would do if anything but text came of them. */
const FOREIGN = ':is(script, iframe, form, style, object, [onerror], [onmouseover], [onclick], .codicon-bug)';

/** Links that run something, and where they lead. */
const links = (part: Locator): Promise<string[]> =>
  part
    .locator('a[href], a[data-href]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('data-href') ?? a.getAttribute('href') ?? ''));

test('is text in the comparison and in what it saves', async () => {
  const { page, folder } = editor();
  await page.locator(status, { hasText: '1 conflict' }).waitFor();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('dialog', (dialog) => {
    refused.push(dialog.message());
    void dialog.dismiss();
  });
  const view = await compare(page, 'killed');
  await view
    .getByRole('heading', { level: 1 })
    .filter({ hasText: '<script>globalThis.ran=1</script> *dead*' })
    .waitFor();
  await view.locator('.mark[tabindex="0"]').focus();
  const quote = view.getByRole('tooltip').locator('blockquote');
  await quote.filter({ hasText: '<img src=x onerror=globalThis.ran=1>' }).waitFor();
  await view.getByLabel('Lanes').selectOption('speaker');
  await view.locator('.plane text', { hasText: '<b onmouseover' }).waitFor();
  await view.locator('.claims td', { hasText: '<iframe src=javascript' }).waitFor();

  const frame = await frameOf(page);
  const found = () =>
    frame.evaluate(() => ({
      ran: 'ran' in globalThis,
      foreign: document.querySelectorAll(
        '#root :is(script, img, iframe, a, b, style, [onerror], [onmouseover])',
      ).length,
      policy:
        document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
    }));
  expect(await found()).toMatchObject({ ran: false, foreign: 0 });
  const { policy } = await found();
  expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+'; style-src /);
  expect(policy).not.toContain('unsafe');
  // A tab shows no direction of theirs.
  expect(await page.locator('.tab.active').innerText()).not.toContain('\u202e');

  await saveAs(page, 'Save CSV', path.join(folder, 'claims.csv'));
  expect(readFileSync(path.join(folder, 'claims.csv'), 'utf8')).toContain(
    `"'=HYPERLINK(""http://example.invalid"")`,
  );
  await saveAs(page, 'Save SVG', path.join(folder, 'chart.svg'));
  const svg = readFileSync(path.join(folder, 'chart.svg'), 'utf8');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toMatch(/<script|<img|<b\b/);
  await view.getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('&lt;b onmouseover');

  await view.getByRole('button', { name: 'Whole dossier' }).click();
  await view.getByRole('heading', { level: 1 }).filter({ hasText: '**title** [link](javascript:' }).waitFor();
  expect(await found()).toMatchObject({ ran: false, foreign: 0 });
  expect(refused).toEqual([]);
});

test('an inline script would be refused', async () => {
  const { page } = editor();
  await compare(page, 'killed');
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 1';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.ran = 2">');
  });
  await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(await frame.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('is text in the hover card and in its picture', async () => {
  const { page } = editor();
  await openFile(page, 'a.claim:5:70');
  const card = await hoverText(page, 'that [40', '40', '*dead*');
  const shown = await card.innerText();
  expect(shown).toContain(
    '<script>globalThis.ran=1</script> *dead* | [x](command:workbench.action.closeWindow)',
  );
  expect(shown).toContain('javascript:globalThis.ran=1 $(bug)');
  expect(shown).toContain('<iframe src=javascript:globalThis.ran=1>');
  // No direction of theirs turns what stands beside it.
  expect(shown).not.toContain('\u202e');
  expect(await card.locator(FOREIGN).count()).toBe(0);
  const leading = await links(card);
  expect(leading.length).toBeGreaterThan(0);
  for (const link of leading) expect(link).toMatch(/^command:hasila\.|^https?:|^file:|^vscode-remote:/);
  const pictures = await card
    .locator('img')
    .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''));
  expect(pictures).toHaveLength(1);
  const [type, data] = pictures[0]!.split(',', 2);
  expect(type).toMatch(/^data:image\/svg\+xml/);
  const svg = type!.includes('base64') ? Buffer.from(data!, 'base64').toString() : decodeURIComponent(data!);
  expect(svg).toContain('<svg');
  expect(svg).not.toMatch(/<script|<b\b|<img|onmouseover="|href=/);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('is text in the rows of the trees and in what they tell of themselves', async () => {
  const { page } = editor();
  await runCommand(page, 'View: Show Hasila');
  const trees = page.locator('.part.sidebar');
  const row = (text: string): Locator => trees.locator('.monaco-list-row').filter({ hasText: text });
  const quantity = row(
    '<script>globalThis.ran=1</script> *dead* | [x](command:workbench.action.closeWindow)',
  ).filter({ hasText: '3 claims' });
  await quantity.waitFor();
  await row('<b onmouseover=globalThis.ran=1>army</b>').filter({ hasText: '1 claim ·' }).waitFor();
  await row('javascript:globalThis.ran=1 $(bug)').filter({ hasText: '2 claims' }).waitFor();
  const all = (await trees.locator('.monaco-list-row').allInnerTexts()).join('\n');
  expect(all).not.toContain('\u202e');
  expect(await trees.locator(`.monaco-list-row ${FOREIGN}, .monaco-list-row img`).count()).toBe(0);
  expect(await links(trees.locator('.monaco-list-rows'))).toEqual([]);

  const tooltip = await hoverPart(page, quantity, 'running total');
  const told = (await tooltip.innerText()).replaceAll('\u00a0', ' ');
  expect(told).toContain('*dead* | [x](command:workbench.action.closeWindow)');
  expect(told).not.toContain('\u202e');
  expect(await tooltip.locator(`${FOREIGN}, img`).count()).toBe(0);
  expect(await links(tooltip)).toEqual([]);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});
