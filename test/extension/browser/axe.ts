import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds that keeps people out. */
export async function barriers(frame: Frame): Promise<string[]> {
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

/** A theme of each kind, and what the workbench and its pages call that. */
export const THEMES: Readonly<Record<string, { readonly workbench: string; readonly page: string }>> = {
  'Default Dark Modern': { workbench: 'vs-dark', page: 'vscode-dark' },
  'Default Light Modern': { workbench: 'vs', page: 'vscode-light' },
  'Default High Contrast': { workbench: 'hc-black', page: 'vscode-high-contrast' },
  'Default High Contrast Light': { workbench: 'hc-light', page: 'vscode-high-contrast-light' },
};

/** Chooses a theme for the folder that is open. */
export async function setTheme(page: Page, folder: string, theme: string): Promise<void> {
  const file = path.join(folder, '.vscode', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ 'workbench.colorTheme': theme }));
  await page.locator(`.monaco-workbench.${THEMES[theme]!.workbench}`).waitFor();
}
