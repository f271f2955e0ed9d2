import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  activeTab,
  caretStatus,
  clickText,
  hoverPart,
  hoverText,
  runCommand,
  squiggles,
} from '../../support/host/actions.mjs';
import { boxesPerRow, laidOutWords } from './laidOut.ts';
import { stubExtension } from './stubExtension.ts';
import { useWorkbench } from './useWorkbench.ts';

const fixture = { folder: 'test/extension/fixtures/stub', openFile: 'a.claim' };
const status = '[id$="hasila.status"]';
const line = 'قال متحدث';

describe('a server that says something', () => {
  const editor = useWorkbench({ ...fixture, extension: stubExtension().path });

  /** The coloured boxes behind the text; squiggles have a class of their own. */
  const colours = () => editor().page.locator('.view-overlays .cdr[class*="ced-"]');

  function setWorkspace(settings: object): void {
    const folder = path.join(editor().folder, '.vscode');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
  }

  beforeEach(async () => {
    await editor().page.locator(status, { hasText: '3 claims, 1 conflict' }).waitFor();
  });

  test('is summed up in the status bar, what was left out included', async () => {
    const { page } = editor();
    const card = await hoverPart(page, page.locator(status), '3 claims in 2 files');
    expect((await card.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /1 file not analysed:.*bad\.claim: not UTF-8 at byte 17/,
    );
    await page.keyboard.press('Escape');
  });

  test('has its verdicts coloured, and the line stays one box in its reading order', async () => {
    const { page } = editor();
    await squiggles(page, 'warning').first().waitFor();
    await expect.poll(() => colours().count()).toBe(2);
    expect(await boxesPerRow(page, line)).toEqual([1]);
    const words = await laidOutWords(page, line);
    expect(words.map((word) => word.x)).toEqual(words.map((word) => word.x).sort((a, b) => b - a));
  });

  test('one setting takes the colours away and brings them back', async () => {
    setWorkspace({ 'hasila.decorations': false });
    await expect.poll(() => colours().count(), { timeout: 20_000 }).toBe(0);
    setWorkspace({});
    await expect.poll(() => colours().count(), { timeout: 20_000 }).toBe(2);
  });

  test('cannot make a hover run a command that is not ours', async () => {
    const { page } = editor();
    const card = await hoverText(page, line, 'متحدث', 'From the stub.');
    expect(await card.locator('#injected, .codicon-bug').count()).toBe(0);
    await card.getByText('foreign', { exact: true }).click();
    await card.getByText('ours', { exact: true }).click();
    await caretStatus(page).filter({ hasText: 'Ln 3, Col 6' }).waitFor();
    await activeTab(page, 'a.claim').waitFor();
  });

  test('shows no hover while the setting is off', async () => {
    const { page } = editor();
    setWorkspace({ 'hasila.hover.enabled': false });
    const withOurs = async () => {
      await page.mouse.move(500, 500);
      const card = await hoverText(page, line, '136', 'A dispute.');
      return (await card.innerText()).includes('From the stub.');
    };
    await expect.poll(withOurs, { timeout: 20_000 }).toBe(false);
    setWorkspace({});
  });

  test('says where the next claim is, or beside the cursor that there is none', async () => {
    const { page } = editor();
    await clickText(page, line, 'متحدث');
    await page.keyboard.press('Control+F8');
    await caretStatus(page).filter({ hasText: 'Ln 3, Col 6' }).waitFor();
    await page.keyboard.press('Control+F7');
    await page.locator('.monaco-editor-overlaymessage', { hasText: 'No other related claim' }).waitFor();
  });

  test('has a recovered article written byte for byte', async () => {
    const { page, folder } = editor();
    await runCommand(page, 'Hasila: Recover Raw Article');
    await page.locator('.quick-input-title', { hasText: 'Recover Raw Article' }).waitFor();
    await page.locator('.quick-input-widget').getByText('OK', { exact: true }).click();
    await activeTab(page, 'a.txt').waitFor();
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('سطر\r\nسطر\rسطر\n');
  });
});

describe('a server that crashes', () => {
  const extension = stubExtension();
  writeFileSync(extension.besideServer('crash'), '');
  const editor = useWorkbench({ ...fixture, extension: extension.path });

  test('is started again four times, then said to have stopped until a click brings it back', async () => {
    const { page } = editor();
    const item = page.locator(status);
    await item.filter({ hasText: 'analysis stopped' }).waitFor();
    expect(readFileSync(extension.besideServer('starts'), 'utf8')).toBe('.....');
    rmSync(extension.besideServer('crash'));
    await item.click();
    await item.filter({ hasText: '3 claims, 1 conflict' }).waitFor();
    // Where what it was doing outlives it: a folder of the extension's own.
    expect(readFileSync(extension.besideServer('storage'), 'utf8')).toMatch(/^.*workspaceStorage.*hasila$/);
  });
});

describe('a server that never answers', () => {
  const extension = stubExtension();
  writeFileSync(extension.besideServer('hang'), '');
  const editor = useWorkbench({ ...fixture, extension: extension.path });

  test('gives way to another', async () => {
    const { page } = editor();
    await expect.poll(() => existsSync(extension.besideServer('starts')), { timeout: 20_000 }).toBe(true);
    rmSync(extension.besideServer('hang'));
    await runCommand(page, 'Hasila: Restart Server');
    await page.locator(status, { hasText: '3 claims, 1 conflict' }).waitFor();
    expect(readFileSync(extension.besideServer('starts'), 'utf8')).toBe('..');
  });
});
