import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickText, editorLine } from '../../support/host/actions.mjs';
import { boxesPerRow, type LaidOutWord, laidOutWords, wordsOutOfOrder } from './laidOut.ts';
import { useWorkbench } from './useWorkbench.ts';

const fixture = { folder: 'test/extension/fixtures/directions', openFile: 'article.claim' };

const short = 'قُتل [136 شخصاً';
const wrapped = ['وذكرت وكالة', 'بعد انتهاء القتال'] as const;
const digitFirst = '3 محاور';

/** Each word stands left of the one before it, in every row. */
function expectRightToLeft(words: readonly LaidOutWord[]): void {
  expect(wordsOutOfOrder(words), JSON.stringify(words)).toEqual([]);
}

/** The direction in which the line with this text runs; asked again and again, for lines are redrawn. */
function direction(page: Page, text: string) {
  return expect.poll(() => editorLine(page, text).evaluate((row) => getComputedStyle(row).direction), {
    timeout: 20_000,
  });
}

function expectLeftToRight(words: readonly LaidOutWord[]): void {
  expect(words.map((word) => word.x)).toEqual(words.map((word) => word.x).sort((a, b) => a - b));
}

describe('with the direction of lines turned', () => {
  const editor = useWorkbench(fixture);

  const turned = (text: string) => direction(editor().page, text);

  test('Arabic lines read from right to left: marks, nested spans, Latin and digits between', async () => {
    const { page } = editor();
    await turned(short).toBe('rtl');
    const words = await laidOutWords(page, short);
    expect(words.map((word) => word.text).slice(0, 3)).toEqual(['قُتل', '136', 'شخصاً']);
    expectRightToLeft(words);
    expectRightToLeft(await laidOutWords(page, digitFirst));
  });

  test('a wrapped line reads so in each of its rows', async () => {
    const words = await laidOutWords(editor().page, ...wrapped);
    expect(words.at(-1)!.row).toBeGreaterThan(0);
    expect(words.length).toBeGreaterThan(40);
    expectRightToLeft(words);
  });

  test('the end of a full row is not cut off at the left', async () => {
    const { page } = editor();
    const edge = (await page.locator('.monaco-editor .view-lines').first().boundingBox())!.x;
    const words = await laidOutWords(page, 'رقم الوثيقة', 'كما نُشر');
    expect(words.at(-1)!.row).toBeGreaterThan(1);
    expect(Math.min(...words.map((word) => word.left))).toBeGreaterThanOrEqual(edge);
  });

  test('English and claim lines and the header stay as they are', async () => {
    const { page } = editor();
    for (const line of ['Officials said', '[^4]: killed.civilians', 'title: ']) {
      await turned(line).toBe('ltr');
      expectLeftToRight((await laidOutWords(page, line)).filter((word) => /^\w/.test(word.text)));
    }
  });

  test('a line turns as it is typed, and the one below it does not', async () => {
    const { page } = editor();
    await clickText(page, 'Officials said', 'Officials');
    await page.keyboard.press('Home');
    await page.keyboard.type('سطر جديد 7 هنا\n');
    await turned('سطر جديد').toBe('rtl');
    await turned('Officials said').toBe('ltr');
    expectRightToLeft(await laidOutWords(page, 'سطر جديد'));
  });
});

describe('with hasila.rightToLeft off', () => {
  const editor = useWorkbench({ ...fixture, settings: { 'hasila.rightToLeft': 'off' } });

  test('an Arabic line with marks and digits still reads in order, as one box', async () => {
    const { page } = editor();
    // Once the extension says something, it has seen the open file.
    await page.locator('[id$="hasila.status"]').waitFor();
    await direction(page, short).toBe('ltr');
    expect(await boxesPerRow(page, short)).toEqual([1]);
    const words = await laidOutWords(page, short);
    expect(words.at(-1)!.text).toBe('أيام');
    expectRightToLeft(words);
  });
});
