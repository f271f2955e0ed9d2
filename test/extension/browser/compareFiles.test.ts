import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../support/host/actions.mjs';
import { barriers, setTheme, THEMES } from './axe.ts';
import { compare, frameOf, pageOf, saveAs } from './comparePage.ts';
import { useWorkbench } from './useWorkbench.ts';

const status = '[id$="hasila.status"]';
const settings = { 'files.simpleDialog.enable': true };

describe('the sample', () => {
  const editor = useWorkbench({ folder: 'samples/ghweran', settings });

  beforeEach(async () => {
    const { page } = editor();
    await page.locator(status, { hasText: 'conflicts' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
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

  test.each(Object.keys(THEMES))('keeps nobody out in %s', async (theme) => {
    const { page, folder } = editor();
    await setTheme(page, folder, theme);
    const view = await compare(page, 'killed.civilians');
    await view.locator('.mark[tabindex="0"]').focus();
    await view.getByRole('tooltip').waitFor();
    expect(await barriers(await frameOf(page))).toEqual([]);
    await view.getByRole('button', { name: 'Whole dossier' }).click();
    await view.getByRole('grid').waitFor();
    expect(await barriers(await frameOf(page))).toEqual([]);
  });
});

describe('in Arabic', () => {
  const editor = useWorkbench({
    folder: 'samples/ghweran',
    openFile: '002.claim:26:10',
    settings: { 'hasila.language': 'ar' },
  });

  test('the page runs from right to left, and the chart does not', async () => {
    const { page } = editor();
    await page.locator(status, { hasText: 'تعارض' }).waitFor();
    await runCommand(page, 'Hasila: Compare');
    const view = pageOf(page);
    await view.getByRole('heading', { level: 1, name: 'القتلى المدنيون' }).waitFor();
    expect(await view.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await view.locator('html').getAttribute('lang')).toBe('ar');
    expect(await view.locator('.plane').evaluate((plane) => getComputedStyle(plane).direction)).toBe('ltr');
    // Labels of the axis are there, and beside it.
    const label = await view.locator('.plane text', { hasText: 'يناير' }).first().boundingBox();
    expect(label!.width).toBeGreaterThan(10);
    await view.getByRole('button', { name: 'الإضبارة كلها' }).click();
    const grid = view.getByRole('grid');
    const [name, figure] = [grid.locator('tbody th').first(), grid.locator('tbody td').last()];
    expect((await name.boundingBox())!.x).toBeGreaterThan((await figure.boundingBox())!.x);
    // To the left is forth.
    await grid.locator('[data-cell="0 0"]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await grid.locator('td:focus').getAttribute('data-cell')).toBe('0 1');
    expect(await barriers(await frameOf(page))).toEqual([]);
  });
});
