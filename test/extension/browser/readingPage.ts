import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { activeTab, openFile, runCommand } from '../../support/host/actions.mjs';
import { useWorkbench } from './useWorkbench.ts';

/** The page of the reading view, in its two frames. */
export const readingPage = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** The sample in an editor, with one of its articles open and the reading view of it beside it, anew for each test. */
export function useReadingView() {
  const editor = useWorkbench({
    folder: 'samples/ghweran',
    openFile: '002.claim',
    viewport: { width: 1600, height: 900 },
  });
  const view = (): FrameLocator => readingPage(editor().page);
  beforeEach(async () => {
    const { page } = editor();
    await page.locator('[id$="hasila.status"]', { hasText: '126 claims' }).waitFor();
    await openFile(page, '002.claim:10');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await view().locator('.figure.error').first().waitFor();
  });
  afterEach(async () => {
    await runCommand(editor().page, 'View: Close All Editors');
  });
  return { editor, view };
}

/** Puts the focus into the page as a person does, on a part of it that does nothing. */
export async function focusView(page: Page, view: FrameLocator): Promise<void> {
  await view.locator('.dateline').click();
  await activeTab(page, 'Reading').waitFor();
}

/** A figure and where it stands: `claim` is a number of a claim line. */
export const figure = (view: FrameLocator, claim: number): Locator =>
  view.locator(`[data-claims~="${claim}"]`);
export const note = (view: FrameLocator, claim: number): Locator => view.locator(`[data-note="${claim}"]`);
