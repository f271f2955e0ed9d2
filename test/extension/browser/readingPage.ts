import type { FrameLocator, Locator, Page } from 'playwright-core';
import { activeTab } from '../../support/host/actions.mjs';

/** The page of the reading view, in its two frames. */
export const readingPage = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** Puts the focus into the page as a person does, on a part of it that does nothing. */
export async function focusView(page: Page, view: FrameLocator): Promise<void> {
  await view.locator('.dateline').click();
  await activeTab(page, 'Reading').waitFor();
}

/** A figure and where it stands: `claim` is a number of a claim line. */
export const figure = (view: FrameLocator, claim: number): Locator =>
  view.locator(`[data-claims~="${claim}"]`);
export const note = (view: FrameLocator, claim: number): Locator => view.locator(`[data-note="${claim}"]`);
