import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { activeTab, caretStatus, editorLine, openFile, runCommand } from '../../support/host/actions.mjs';
import { figure, focusView, note, useReadingView } from './readingPage.ts';

const scrollTop = (view: FrameLocator): Promise<number> => view.locator('html').evaluate(() => scrollY);

/** In the browser: where the page is, once it has stood still for so many pictures. */
const still = (_: Element, frames: number): Promise<number> =>
  new Promise((resolve) => {
    let [last, same] = [-1, 0];
    const look = (): void => {
      same = scrollY === last ? same + 1 : 0;
      last = scrollY;
      if (same >= frames) resolve(last);
      else requestAnimationFrame(look);
    };
    look();
  });

const { editor, view } = useReadingView();

test('the page shows an edit within a second, and stays where it is', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const wanted = note(view(), 4);
  await wanted.filter({ hasText: /4\s*✗\s*4/ }).waitFor();
  await openFile(page, '002.claim:26:24');
  const before = await figure(view(), 4).boundingBox();
  const start = Date.now();
  await page.keyboard.type('4');
  await wanted.filter({ hasText: '44' }).waitFor();
  expect(Date.now() - start).toBeLessThan(1000);
  expect(await figure(view(), 4).boundingBox()).toEqual(before);
  await page.keyboard.press('Control+Z');
  await wanted.filter({ hasNotText: '44' }).waitFor();
  // A line above all: the rows are the same, and lead to where they are now.
  await openFile(page, '002.claim:14');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await openFile(page, '002.claim:25');
  await view().locator('.row.current', { hasText: 'أربعة مدنيين' }).waitFor();
  await wanted.click();
  await caretStatus(page).filter({ hasText: 'Ln 27, Col 1' }).waitFor();
  await page.keyboard.press('Control+Z');
});

test('scrolling and the cursor are in step both ways, and come to rest', async () => {
  const { page } = editor();
  const top = () => scrollTop(view());
  await openFile(page, '002.claim:24');
  await view().locator('.row.current', { hasText: 'أربعة مدنيين' }).waitFor();
  await openFile(page, '002.claim:66');
  await expect.poll(top).toBeGreaterThan(400);
  await openFile(page, '002.claim:1');
  await expect.poll(top).toBe(0);

  const { x, y } = (await view().locator('.masthead').boundingBox())!;
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.wheel(0, 700);
  const rest = await view().locator('html').evaluate(still, 40);
  expect(rest).toBe(700);
  const first = await view()
    .locator('.row')
    .evaluateAll((rows) =>
      rows.find((row) => row.getBoundingClientRect().bottom > 8)!.textContent!.slice(0, 20),
    );
  const line = await editorLine(page, first).boundingBox();
  const whole = await page.locator('.editor-group-container.active .monaco-editor').first().boundingBox();
  expect(line!.y).toBeLessThan(whole!.y + whole!.height / 2);

  // A click puts the cursor there and leaves the focus.
  const text = view().locator('.text').last();
  await text.click({ position: { x: 20, y: 8 } });
  await view().locator('.row.current').filter({ has: text }).waitFor();
  await text.dblclick({ position: { x: 20, y: 8 } });
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
});

test('a locked view stays with its file', async () => {
  const { page } = editor();
  await focusView(page, view());
  await runCommand(page, 'Hasila: Toggle Locking of Reading View');
  await activeTab(page, '[Reading] 002.claim').waitFor();
  // A key would be for the view, as long as that has the focus.
  await runCommand(page, 'View: Focus First Editor Group');
  await openFile(page, '000.claim');
  expect(await view().locator('.outlet').innerText()).toBe('Outlet 002');
});

test('what is selected on the page is selected in the text, without the marks, and the other way round', async () => {
  const { page } = editor();
  await openFile(page, '002.claim:24');
  const text = view().locator('.text', { hasText: 'أربعة مدنيين' });
  await view().locator('.row.current').filter({ has: text }).waitFor();
  // From the third word of the paragraph to the end of the first figure.
  const words = await text.evaluate((paragraph) => {
    const figure = paragraph.querySelector('.figure')!;
    const range = document.createRange();
    range.setStart(paragraph.firstChild!, paragraph.firstChild!.nodeValue!.indexOf(' ') + 1);
    range.setEnd(figure, figure.childNodes.length);
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(range);
    return range.toString();
  });
  // In the file there is a bracket before the figure.
  const { length } = words;
  await caretStatus(page)
    .filter({ hasText: new RegExp(`Ln 24, Col \\d+ \\(${length + 1} selected\\)`) })
    .waitFor();
  await view()
    .locator('html')
    .evaluate(() => document.getSelection()!.removeAllRanges());

  await openFile(page, '002.claim:24');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const highlighted = () =>
    view()
      .locator('html')
      .evaluate(() => [...(CSS.highlights.get('editor-selection') ?? [])].map(String).join('|'));
  await expect.poll(highlighted).toMatch(/\S+ \S+/);
  expect(await text.evaluate((one) => one.textContent)).toContain((await highlighted()).trim());
  await page.keyboard.press('Home');
  await expect.poll(highlighted).toBe('');
});
