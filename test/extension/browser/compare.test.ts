import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { activeTab, caretStatus, hoverText, openFile, runCommand } from '../../support/host/actions.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { arabicExtension } from './arabicExtension.ts';
import { useWorkbench } from './useWorkbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const status = '[id$="hasila.status"]';

/** The page of the comparison, in its two frames. */
const pageOf = (page: Page): FrameLocator => page.frameLocator('iframe.webview').frameLocator('iframe');

const quickInput = (page: Page) => page.locator('.quick-input-widget input');

/** Runs the command from the palette with no claim under the cursor, and answers what it asks. */
async function compare(page: Page, words: string): Promise<FrameLocator> {
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
async function frameOf(page: Page): Promise<Frame> {
  const element = await pageOf(page).locator('html').elementHandle();
  return (await element!.ownerFrame())!;
}

/** What axe-core finds that keeps people out. */
async function barriers(page: Page): Promise<string[]> {
  const frame = await frameOf(page);
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}

/** Where a file is saved: the box that stands for the system's own dialog. */
async function saveAs(page: Page, button: string, file: string): Promise<void> {
  await pageOf(page).getByRole('button', { name: button }).click();
  const input = quickInput(page);
  // It offers a name of its own after a while, and again once it has looked at the folder.
  await expect.poll(() => input.inputValue()).toMatch(/\.(svg|png|csv)$/);
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

/** What the workbench calls each kind of theme. */
const WORKBENCH: Readonly<Record<string, string>> = {
  'Default Dark Modern': 'vs-dark',
  'Default Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

async function setTheme(page: Page, folder: string, theme: string): Promise<void> {
  const file = path.join(folder, '.vscode', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ 'workbench.colorTheme': theme }));
  await page.locator(`.monaco-workbench.${WORKBENCH[theme]}`).waitFor();
}

const settings = { 'files.simpleDialog.enable': true };

describe('the sample', () => {
  const editor = useWorkbench({ folder: 'samples/ghweran', settings });

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
    expect(await view.locator('.claims tbody tr').count()).toBe(5);
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
    expect(await tip.locator('blockquote').evaluate((quote) => getComputedStyle(quote).direction)).toBe(
      'rtl',
    );
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

  test('saves the chart as SVG and PNG, the claims as CSV, and copies them as a table', async () => {
    const { page, folder } = editor();
    const view = await compare(page, 'killed.civilians');
    const at = (name: string) => path.join(folder, name);

    await saveAs(page, 'Save SVG', at('chart.svg'));
    const svg = readFileSync(at('chart.svg'), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('Civilians killed');
    expect(svg).toContain('Syrian Observatory');
    // It is on its own: no style of the editor, nothing loaded, nothing run.
    expect(svg).not.toMatch(/var\(|<script|href=|url\(/);
    const drawn = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      return [image.width, image.height];
    }, svg);
    expect(Math.min(...drawn)).toBeGreaterThan(300);

    await saveAs(page, 'Save PNG', at('chart.png'));
    const png = readFileSync(at('chart.png'));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.readUInt32BE(16)).toBe(drawn[0]! * 2);
    expect(png.length).toBeGreaterThan(5000);

    await saveAs(page, 'Save CSV', at('claims.csv'));
    const csv = readFileSync(at('claims.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(/^\ufeffquantity,figure,value,likely_low/);
    expect(csv).toHaveLength(7);
    expect(csv.find((line) => line.includes('Syrian Observatory'))).toMatch(
      /^killed\.civilians,7,7,7,7,7,7,2022-01-24T00:00Z,.*004\.claim/,
    );

    await view.getByRole('button', { name: 'Copy Table' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^Figure\tAs marked\t/);
    expect((await copied()).split('\n')).toHaveLength(6);
    await view.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(copied).toMatch(/^\| Figure \| As marked \|.*\n\| --- \|/);
  });

  test.each(Object.keys(WORKBENCH))('keeps nobody out in %s', async (theme) => {
    const { page, folder } = editor();
    await setTheme(page, folder, theme);
    const view = await compare(page, 'killed.civilians');
    await view.locator('.mark[tabindex="0"]').focus();
    await view.getByRole('tooltip').waitFor();
    expect(await barriers(page)).toEqual([]);
    await view.getByRole('button', { name: 'Whole dossier' }).click();
    await view.getByRole('grid').waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('text that means harm', () => {
  const editor = useWorkbench({ folder: 'test/extension/fixtures/hostile', settings });

  test('is text, wherever it shows', async () => {
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
    await view
      .getByRole('heading', { level: 1 })
      .filter({ hasText: '**title** [link](javascript:' })
      .waitFor();
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
});

describe('more claims than anybody can draw', () => {
  const editor = useWorkbench({ folder: manyClaims(), settings });

  test('are counted in cells, the table lists some, and an empty quantity says what to do', async () => {
    const { page } = editor();
    await page.locator(status, { hasText: '10,000 claims' }).waitFor({ timeout: 60_000 });
    const view = await compare(page, 'killed');
    await view.getByRole('note').filter({ hasText: '10,000 claims are too many' }).waitFor();
    const cells = view.locator('.plane rect.mark');
    await cells.first().waitFor();
    expect(await cells.count()).toBeLessThan(1800);
    // All of them are in one cell or another.
    const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
    const counted = labels.map((label) => Number(/^[\d,]+/.exec(label)![0].replace(',', '')));
    expect(counted.reduce((sum, n) => sum + n)).toBe(10_000);
    // Of a list of 2,000 only what is seen is laid out.
    expect(await view.locator('.claims table').getAttribute('aria-rowcount')).toBe('2001');
    expect(await view.locator('.claims tbody tr').count()).toBeLessThan(150);
    await view.locator('.claims [data-key]').first().focus();
    await page.keyboard.press('End');
    await view.locator('tr[aria-rowindex="2001"] [data-key]:focus').waitFor();

    await cells.first().focus();
    await page.keyboard.press('Enter');
    await view.getByRole('button', { name: 'Show all' }).waitFor();

    await runCommand(page, 'View: Close All Editors');
    const empty = await compareEmpty(page);
    await empty.getByRole('heading', { name: 'No claims yet' }).waitFor();
    expect(await empty.locator('.empty').innerText()).toContain('Mark a figure');
  });
});

/** A quantity without claims is in no list to choose from: the tree has it. */
async function compareEmpty(page: Page): Promise<FrameLocator> {
  await runCommand(page, 'Hasila: Focus on Quantities View');
  const row = page.locator('.pane-body .monaco-list-row', { hasText: 'People wounded' });
  await row.hover();
  await row.getByRole('button', { name: /Compare/ }).click();
  await pageOf(page).locator('.page').waitFor();
  return pageOf(page);
}

/** A dossier of a hundred articles with a hundred figures each, all of one quantity. */
function manyClaims(): string {
  const folder = temporaryFolder('hasila-many-').path;
  const registry =
    'quantities:\n  killed: {label: People killed, kind: cumulative, unit: person}\n  wounded: {label: People wounded}\n';
  writeFileSync(path.join(folder, 'hasila.yaml'), registry);
  for (let file = 0; file < 100; file++) {
    const day = new Date(Date.UTC(2022, 0, 1 + 3 * file)).toISOString().slice(0, 10);
    const claims = Array.from({ length: 100 }, (_, i) => {
      const figure = 100 + 30 * file + ((7919 * (i + 1)) % 397);
      return `They said [${figure} people][^${i + 1}] died.\n[^${i + 1}]: killed ${figure} @speaker-${i % 6} on ${day}\n`;
    });
    const header = `---\nsource: outlet-${file % 10}\nlang: en\npublished: ${day}\n---\n`;
    writeFileSync(path.join(folder, `${String(file).padStart(3, '0')}.claim`), header + claims.join(''));
  }
  return folder;
}

describe('in Arabic', () => {
  const editor = useWorkbench({ folder: 'samples/ghweran', settings, extension: arabicExtension() });

  test('the page runs from right to left, and the chart does not', async () => {
    const { page } = editor();
    await page.locator(status, { hasText: 'conflicts' }).waitFor();
    const view = await compare(page, 'killed.civilians');
    await view.getByRole('heading', { level: 1, name: 'القتلى المدنيون' }).waitFor();
    expect(await view.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await view.locator('html').getAttribute('lang')).toBe('ar');
    expect(await view.locator('.plane').evaluate((plane) => getComputedStyle(plane).direction)).toBe('ltr');
    // Labels of the axis are there, and beside it.
    const label = await view.locator('.plane text', { hasText: 'يناير' }).first().boundingBox();
    expect(label!.width).toBeGreaterThan(10);
    await view.getByRole('button', { name: 'الملف كله' }).click();
    const grid = view.getByRole('grid');
    const [name, figure] = [grid.locator('tbody th').first(), grid.locator('tbody td').last()];
    expect((await name.boundingBox())!.x).toBeGreaterThan((await figure.boundingBox())!.x);
    // To the left is forth.
    await grid.locator('[data-cell="0 0"]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await grid.locator('td:focus').getAttribute('data-cell')).toBe('0 1');
    expect(await barriers(page)).toEqual([]);
  });
});
