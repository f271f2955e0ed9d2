import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { activeTab, editorLine, openFile, runCommand, squiggles } from '../../support/host/actions.mjs';
import { boxesPerRow, laidOutWords, wordsOutOfOrder } from './laidOut.ts';
import { useWorkbench } from './useWorkbench.ts';

const editor = useWorkbench({ folder: 'walkthrough/practice', openFile: 'sada-al-wadi.txt' });

const arabic = 'قال الدفاع المدني';
const untouched = 'إن ستة أشخاص لقوا حتفهم';
const input = (page: Page) => page.locator('.quick-input-widget input[type="text"]');
const rows = (page: Page) => page.locator('.quick-input-widget .monaco-list-row');
/** The figures in a list that are to be marked. */
const taken = (page: Page) => page.locator('.quick-input-widget .monaco-list-row[aria-checked="true"]');
const title = (page: Page, text: string) => page.locator('.quick-input-title', { hasText: text });
const message = (page: Page, text: string) => page.locator('.quick-input-message', { hasText: text });
const suggestions = (page: Page) => page.locator('.suggest-widget.visible .monaco-list-row');
const inFolder = (name: string) => path.join(editor().folder, name);
const onDisk = (name: string) => readFileSync(inFolder(name), 'utf8');

/** What the active editor shows. */
async function shown(page: Page): Promise<string> {
  const lines = page.locator('.editor-group-container.active .monaco-editor .view-line');
  return (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

const untilShown = (page: Page, text: string | RegExp) =>
  expect.poll(() => shown(page), { timeout: 10_000 }).toMatch(text);

const untilTold = (page: Page, text: string) =>
  page.locator('.statusbar-item', { hasText: text }).first().waitFor();

async function untilNothingIsMarked(page: Page): Promise<void> {
  await untilShown(page, untouched);
  // Another paragraph than that one may be the one that was marked.
  await expect.poll(() => shown(page), { timeout: 10_000 }).not.toContain('[^');
}

/** Runs a command that asks something, and waits until it does. */
async function askedBy(page: Page, command: string, asked: string): Promise<void> {
  await page.keyboard.press('F1');
  await input(page).fill(`>${command}`);
  await rows(page)
    .filter({ has: page.getByText(command, { exact: true }) })
    .first()
    .click();
  await title(page, asked).waitFor();
}

const layer = (page: Page) => askedBy(page, 'Hasila: Layer This Article', 'Layer This Article');

async function acceptSteps(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    await title(page, step).waitFor();
    await input(page).press('Enter');
  }
}

/** The Arabic article with its claim file in front, still without claims. */
async function layered(): Promise<Page> {
  const { page } = editor();
  if (existsSync(inFolder('sada-al-wadi.claim'))) {
    await openFile(page, 'sada-al-wadi.claim');
    return page;
  }
  await openFile(page, 'sada-al-wadi.txt');
  await layer(page);
  await acceptSteps(page, ['(1/3)', '(2/3)', '(3/3)']);
  await activeTab(page, 'sada-al-wadi.claim').waitFor();
  return page;
}

/** Opens a file with the cursor in some words, by the keyboard: what is laid out anew runs from under a mouse. */
async function putCursorIn(words: string, name: string): Promise<void> {
  const before = onDisk(name).split(words)[0]!.split('\n');
  await openFile(editor().page, `${name}:${before.length}:${before.at(-1)!.length + 2}`);
}

async function markSix(): Promise<Page> {
  const page = await layered();
  await putCursorIn('ستة', 'sada-al-wadi.claim');
  await page.keyboard.press('Alt+M');
  await suggestions(page).filter({ hasText: 'killed' }).first().waitFor();
  await untilShown(page, '[^1]: killed 6 @civil-defence');
  return page;
}

beforeEach(async () => {
  await editor()
    .page.locator('[id$="hasila.status"]', { hasText: /[0-9] claims/ })
    .waitFor();
});

describe('layering', () => {
  test('takes no more than Enter where the guesses are right', async () => {
    await layered();
    expect(onDisk('sada-al-wadi.claim')).toMatch(
      /^title: السيل ينحسر عن وادي سهل\nlang: ar\npublished: 2024-02-12$/m,
    );
    expect(onDisk('sada-al-wadi.claim')).toContain(`${arabic} ${untouched}`);
  });

  async function fromClipboard(text: string): Promise<Page> {
    const { page } = editor();
    await openFile(page, 'hasila.yaml');
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await layer(page);
    await rows(page).filter({ hasText: 'The text on the clipboard' }).click();
    await title(page, '(1/4)').waitFor();
    return page;
  }

  test('writes nothing when Escape is pressed in the midst of it', async () => {
    const page = await fromClipboard('Snow at Sahl\n\nThree people are missing.\n');
    expect(await input(page).inputValue()).toMatch(/^snow-at-sahl/);
    await acceptSteps(page, ['(1/4)']);
    await title(page, '(2/4)').waitFor();
    await input(page).press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    for (const ending of ['txt', 'claim']) expect(existsSync(inFolder(`snow-at-sahl.${ending}`))).toBe(false);
  });

  test('keeps the clipboard byte for byte, under a name that is free and with the date that is typed', async () => {
    const text = 'Rain at Sahl\r\n\nThree people are missing.\n';
    const page = await fromClipboard(text);
    await input(page).fill('evening-post');
    await message(page, 'is there already').waitFor();
    await input(page).press('Enter');
    await title(page, '(1/4)').waitFor();
    await input(page).fill('rain');
    await message(page, 'is there already').waitFor({ state: 'hidden' });
    await acceptSteps(page, ['(1/4)', '(2/4)', '(3/4)']);
    await title(page, '(4/4)').waitFor();
    await input(page).fill('yesterday');
    await message(page, 'A date begins with the year').waitFor();
    await input(page).fill('2024-02-13');
    await message(page, 'A date begins with the year').waitFor({ state: 'hidden' });
    await input(page).press('Enter');
    await activeTab(page, 'rain.claim').waitFor();
    expect(onDisk('rain.txt')).toBe(text);
    expect(onDisk('rain.claim')).toMatch(/^published: 2024-02-13\r?\nraw: rain\.txt\r?$/m);
    expect(onDisk('evening-post.txt')).toContain('six people');
  });
});

describe('by keyboard, in Arabic', () => {
  test('one key marks the figure, Enter keeps its quantity, and one undo takes all of it back', async () => {
    const page = await markSix();
    await page.keyboard.press('Enter');
    await untilTold(page, 'Marked as killed');
    await untilShown(page, /إن \[ستة أشخاص\]\[\^1\] لقوا/);
    expect(wordsOutOfOrder(await laidOutWords(page, arabic))).toEqual([]);
    expect(await boxesPerRow(page, arabic)).toEqual([1]);
    await page.keyboard.press('Control+Z');
    await untilNothingIsMarked(page);
  });

  test('another quantity is chosen from the list, and that is one undo with the mark', async () => {
    const page = await markSix();
    await page.keyboard.type('miss');
    await suggestions(page).filter({ hasText: 'missing' }).first().waitFor();
    await expect.poll(() => suggestions(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await untilTold(page, 'Marked as missing');
    await untilShown(page, '[^1]: missing 6 @civil-defence');
    await page.keyboard.press('Control+Z');
    await untilNothingIsMarked(page);
  });

  test('the list is left with Escape, and one undo takes the mark back', async () => {
    const page = await markSix();
    await page.keyboard.press('Escape');
    await suggestions(page).first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Z');
    await untilNothingIsMarked(page);
  });

  test('a paragraph has its figures taken or left one by one, and one given another quantity', async () => {
    const page = await layered();
    await putCursorIn('ستة', 'sada-al-wadi.claim');
    await page.keyboard.press('Alt+Shift+M');
    await expect.poll(() => taken(page).count()).toBe(2);
    await page.keyboard.press('Space');
    await expect.poll(() => taken(page).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await title(page, 'ثلاثة آخرين').waitFor();
    await page.keyboard.type('houses');
    await expect.poll(() => rows(page).first().innerText()).toContain('houses.destroyed');
    await page.keyboard.press('Enter');
    await taken(page).filter({ hasText: 'houses.destroyed' }).waitFor();
    expect(await taken(page).count()).toBe(1);
    await expect.poll(() => input(page).inputValue()).toBe('');
    await page.keyboard.press('Enter');
    await untilShown(page, '[^1]: houses.destroyed 3 @civil-defence');
    await untilShown(page, /\[ثلاثة آخرين\]\[\^1\]|\[ثلاثة/);
    expect(await shown(page)).not.toContain('[^2]');
    await page.keyboard.press('Control+Z');
    await untilNothingIsMarked(page);
  });

  test('a whole file is listed, with the figure in focus shown in the text, and left with Escape', async () => {
    const page = await layered();
    await askedBy(page, 'Hasila: Mark All Figures in This File', 'Mark All Figures');
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.locator('.editor-group-container.active .cdr[class*="ced-"]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await editorLine(page, arabic).waitFor();
    await untilNothingIsMarked(page);
  });
});

test('the walkthrough leads from a raw article to the first conflict, and ticks off what is done', async () => {
  const { page } = editor();
  const steps = page.locator('.gettingStartedContainer .getting-started-step .step-title');
  await runCommand(page, 'Hasila: Open Walkthrough');
  await steps.first().waitFor();
  const all = [
    'Make a dossier',
    'Layer an article',
    'Mark a figure',
    'See the first conflict',
    'Go from claim to claim',
  ];
  expect(await steps.allInnerTexts()).toEqual(all);
  await steps.filter({ hasText: 'Mark a figure' }).click();
  await page.locator('.gettingStartedContainer', { hasText: 'Put the cursor on a figure' }).waitFor();

  await openFile(page, 'evening-post.txt');
  await layer(page);
  await acceptSteps(page, ['(1/3)', '(2/3)', '(3/3)']);
  await activeTab(page, 'evening-post.claim').waitFor();
  await putCursorIn('six people', 'evening-post.claim');
  await page.keyboard.press('Alt+M');
  await suggestions(page).filter({ hasText: 'killed' }).first().waitFor();
  await page.keyboard.press('Enter');
  await untilShown(page, '[^1]: killed 6 @civil-defence');
  await squiggles(page, 'warning').or(squiggles(page, 'error')).first().waitFor();
  await runCommand(page, 'Hasila: Go to Next Conflicting Claim');
  await activeTab(page, 'morning-wire.claim').waitFor();

  await runCommand(page, 'Hasila: Open Walkthrough');
  const done = page.locator('.getting-started-step:has(.codicon-getting-started-step-checked) .step-title');
  await expect.poll(() => done.allInnerTexts()).toEqual(all.slice(1));
});
