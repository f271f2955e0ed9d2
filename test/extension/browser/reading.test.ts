import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  activeTab,
  boxOfText,
  caretStatus,
  editorLine,
  openFile,
  runCommand,
} from '../../support/host/actions.mjs';
import { temporaryFolder } from '../../support/host/cleanup.mjs';
import { PROJECT } from '../../support/host/project.mjs';
import { useWorkbench } from './useWorkbench.ts';

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

/** Puts the focus into the page as a person does, on a part of it that does nothing. */
async function focusView(page: Page, view: FrameLocator): Promise<void> {
  await view.locator('.dateline').click();
  await activeTab(page, 'Reading').waitFor();
}

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

const status = '[id$="hasila.status"]';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const THEMES = [
  ['vscode-light', 'Default Light Modern'],
  ['vscode-high-contrast', 'Default High Contrast'],
  ['vscode-dark', 'Default Dark Modern'],
] as const;

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

/** A figure and where it stands: `claim` is a number of a claim line. */
const figure = (view: FrameLocator, claim: number): Locator => view.locator(`[data-claims~="${claim}"]`);
const note = (view: FrameLocator, claim: number): Locator => view.locator(`[data-note="${claim}"]`);

describe('of the Arabic sample', () => {
  const editor = useWorkbench({
    folder: 'samples/ghweran',
    openFile: '002.claim',
    viewport: { width: 1600, height: 900 },
  });
  const view = (): FrameLocator =>
    editor().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const card = (): Locator => view().locator('#card');

  beforeEach(async () => {
    const { page } = editor();
    await page.locator(status, { hasText: '126 claims' }).waitFor();
    await openFile(page, '002.claim:10');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await view().locator('.figure.error').first().waitFor();
  });
  afterEach(async () => {
    await runCommand(editor().page, 'View: Close All Editors');
  });

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
});

describe('of other files', () => {
  const editor = useWorkbench({
    folder: other(),
    openFile: 'hostile.claim',
    viewport: { width: 1600, height: 900 },
    settings: { 'hasila.codeLens': false },
  });
  const view = (): FrameLocator =>
    editor().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

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
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]+';/);
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

  for (const [kind, theme] of THEMES) {
    test(`axe finds nothing serious in ${kind}`, async () => {
      const { page, folder } = editor();
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      writeFileSync(
        path.join(folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await open('verdicts.claim');
      await view().locator(`body.${kind}`).waitFor();
      await view().locator('.figure.error').first().waitFor();
      await focusView(page, view());
      // The address of the original comes first.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await view().locator('#card').waitFor();
      const html = await view().locator('html').elementHandle();
      const frame = (await html!.ownerFrame())!;
      await frame.evaluate(readFileSync(path.join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
      const found = await frame.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
      const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('a restarted server is asked anew', async () => {
    const { page } = editor();
    await open('verdicts.claim');
    await view().locator('.figure.error').first().waitFor();
    await runCommand(page, 'Hasila: Restart Server');
    await view().locator('.figure.error').first().waitFor();
    expect(await view().locator('.is-stale').count()).toBe(0);
  });
});

describe('after a reload', () => {
  const editor = useWorkbench({ folder: other() });

  test('a view comes back, without its text in an editor', async () => {
    const { page } = editor();
    const view = (): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await openFile(page, 'plain.claim');
    await runCommand(page, 'Hasila: Open Reading View');
    await view().locator('.text', { hasText: 'Nothing happened' }).waitFor();
    await page.locator('.tab:not(.active)', { hasText: 'plain.claim' }).click({ button: 'middle' });
    await runCommand(page, 'Developer: Reload Window');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await activeTab(page, 'Reading plain.claim').waitFor();
    await view().locator('.text', { hasText: 'Nothing happened' }).waitFor();
    expect(await page.locator('.tab').count()).toBe(1);
  });
});
