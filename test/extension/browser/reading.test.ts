import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { activeTab, boxOfText, caretStatus, openFile, runCommand } from '../../support/host/actions.mjs';
import { figure, focusView, note, useReadingView } from './readingPage.ts';

/** In the browser: whether an element has the focus. */
const hasFocus = (element: Element): boolean => element === document.activeElement;

/** In the browser: the words of an element from its text's beginning, and where each stands. */
function wordBoxes(element: Element): { word: string; x: number; y: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{M}]{2,}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { x, y } = range.getClientRects()[0]!;
      found.push({ word, x, y });
    }
  }
  return found;
}

/** In the browser: how far a paragraph's first word is from its right edge, and its last one from the full stop. */
function edges(paragraph: Element): { start: number; stop: number } {
  const last = paragraph.lastChild!;
  const text = last.nodeValue!;
  const box = (node: Node, from: number, to: number): DOMRect => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  return {
    start: paragraph.getBoundingClientRect().right - box(paragraph.firstChild!, 0, 1).right,
    stop: box(last, text.length - 2, text.length - 1).left - box(last, text.length - 1, text.length).left,
  };
}

const { editor, view } = useReadingView();
const card = (): Locator => view().locator('#card');

test('the command opens it in place of the text, the keys beside it without taking the focus', async () => {
  const { page } = editor();
  expect(await page.locator('.editor-group-container').count()).toBe(2);
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  // The text is still to be seen in an editor that is half as wide.
  const half = (await page.locator('.editor-group-container.active .monaco-editor').boundingBox())!;
  const rightEdge = async (): Promise<number> => {
    const { x, width } = await boxOfText(page, 'تعثّرت محاولة', 'تعثّرت');
    return x + width;
  };
  await expect.poll(rightEdge).toBeLessThanOrEqual(half.x + half.width);
  await runCommand(page, 'View: Close All Editors');
  await openFile(page, '000.claim');
  await runCommand(page, 'Hasila: Open Reading View');
  await activeTab(page, 'Reading 000.claim').waitFor();
  await view().locator('h1', { hasText: 'قسد' }).waitFor();
  expect(await page.locator('.editor-group-container').count()).toBe(1);
});

test('its Arabic runs from right to left, whatever stands in it', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const text = view().locator('.text', { hasText: 'أربعة مدنيين' });
  await text.scrollIntoViewIfNeeded();
  const words = await text.evaluate(wordBoxes);
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter(({ word }) => /[A-Za-z]/.test(word))).toEqual([]);
  // It begins at the right edge, and its full stop stands at the left of its last word.
  const { start, stop } = await text.evaluate(edges);
  expect(Math.abs(start)).toBeLessThan(3);
  expect(stop).toBeGreaterThan(0);
  // In a row each word begins left of the one before; the next row begins at the right again, further down.
  const wrong = words.slice(1).filter(({ x, y }, i) => {
    const before = words[i]!;
    return Math.abs(y - before.y) < 10 ? x >= before.x : y < before.y;
  });
  expect(wrong).toEqual([]);
  expect(new Set(words.map(({ y }) => Math.round(y / 10))).size).toBeGreaterThan(1);
  const [box, notes] = [
    await text.boundingBox(),
    await view().locator('.row', { has: text }).locator('.notes').boundingBox(),
  ];
  expect(notes!.x + notes!.width).toBeLessThanOrEqual(box!.x);
});

test('figures look as the editor colours them, by theme variables', async () => {
  const look = (claim: number) =>
    figure(view(), claim).evaluate((element) => {
      const { backgroundColor, textDecorationStyle } = getComputedStyle(element);
      return { backgroundColor, textDecorationStyle };
    });
  const error = await view().locator('.figure.error').first().getAttribute('data-claims');
  expect(await look(Number(error))).toEqual({
    backgroundColor: 'rgba(248, 81, 73, 0.25)',
    textDecorationStyle: 'wavy',
  });
});

test('by keyboard: Tab comes to figures and opens their cards, arrows lead through them, Escape closes', async () => {
  const { page } = editor();
  await focusView(page, view());
  await page.keyboard.press('Tab');
  await card().waitFor();
  await expect.poll(() => figure(view(), 1).evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Tab');
  // What is marked in one paragraph comes before its notes.
  await expect.poll(() => note(view(), 1).evaluate(hasFocus)).toBe(true);
  await card().waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await expect.poll(() => figure(view(), 2).evaluate(hasFocus)).toBe(true);
  for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
  const wanted = figure(view(), 4);
  await expect.poll(() => wanted.evaluate(hasFocus)).toBe(true);
  await card().filter({ hasText: 'Civilians killed' }).waitFor();
  expect(await wanted.getAttribute('aria-describedby')).toBe('card');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => card().locator('button').first().evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
  expect(await wanted.evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Enter');
  await caretStatus(page).filter({ hasText: 'Ln 24' }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
});

test('the card says what others say, in view, and leads to them', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const wanted = view().locator('.figure.error').first();
  await wanted.hover();
  await card().waitFor();
  const { width, height } = await view()
    .locator('html')
    .evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const box = await card().evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.bottom).toBeLessThanOrEqual(height);
  expect(await card().evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  const other = card().locator('button', { hasText: 'Syrian Observatory' });
  expect((await other.innerText()).replace(/\s+/g, ' ')).toMatch(/^7 .*24 Jan 2022/);
  await other.click();
  await activeTab(page, '004.claim').waitFor();
  await caretStatus(page)
    .filter({ hasText: /Ln 35, Col \d+ \(\d+ selected\)/ })
    .waitFor();
  // The page follows.
  await view().locator('.outlet', { hasText: 'Outlet 004' }).waitFor();
});

test('a figure leads to its words and a note to its claim line; each lights the other', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const [wanted, claim] = [figure(view(), 4), 4];
  await note(view(), claim).hover();
  await expect.poll(() => wanted.evaluate((element) => element.classList.contains('lit'))).toBe(true);
  await wanted.hover();
  await card().waitFor();
  expect(await note(view(), claim).evaluate((element) => element.classList.contains('lit'))).toBe(true);
  await page.mouse.move(1, 1);
  await card().waitFor({ state: 'detached' });
  await note(view(), claim).click();
  await caretStatus(page).filter({ hasText: 'Ln 26, Col 1' }).waitFor();
  await wanted.click();
  await caretStatus(page)
    .filter({ hasText: /Ln 24, Col \d+ \(\d+ selected\)/ })
    .waitFor();
});
