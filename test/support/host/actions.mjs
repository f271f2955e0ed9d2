// @ts-check
/** What a person does in the workbench, and what they see of it. Every function waits for what it needs. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * Opens a file by its name, as Ctrl+P does, and waits until it has the focus.
 * @param {Page} page
 * @param {string} file its path in the folder; `name:12:3` puts the caret there
 */
export async function openFile(page, file) {
  const [name, line, column] = file.split(':');
  const base = /** @type {string} */ (name?.slice(name.lastIndexOf('/') + 1));
  await askForFile(page, file, base);
  await page.locator('.quick-input-widget input').press('Enter');
  await activeTab(page, base).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  const caret = line && `Ln ${line}, Col ${column ?? 1}`;
  if (caret) await caretStatus(page).filter({ hasText: caret }).waitFor();
}

/**
 * Leaves the list of files with the one asked for in focus.
 * @param {Page} page
 * @param {string} file what is typed
 * @param {string} base the file's own name
 */
async function askForFile(page, file, base) {
  // Not just any row: before it filters, the list holds the files that were open last.
  const row = page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: base });
  for (let attempt = 1; ; attempt++) {
    await fillPicker(page, 'ControlOrMeta+P', file);
    try {
      return await row.waitFor({ timeout: LISTS });
    } catch (error) {
      // A list that was asked for while another one closed stays empty.
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Milliseconds after which a list of files is asked for again. */
const LISTS = 8000;

/**
 * The tab of the file being edited.
 * @param {Page} page
 * @param {string} name without its folder
 */
export function activeTab(page, name) {
  return page.locator('.part.editor .editor-group-container.active .tab.active', { hasText: name });
}

/**
 * Runs a command by its title in the palette.
 * @param {Page} page
 * @param {string} title e.g. `Hasila: Show Log`
 */
export async function runCommand(page, title) {
  await fillPicker(page, 'F1', `>${title}`);
  // Not the first row: a command with a longer title may come before.
  const row = page.locator('.quick-input-widget .monaco-list-row');
  await row
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click();
  // Not until nothing is open: the command may have a question of its own, in the same box.
  await page.waitForFunction(() => {
    const input = document.querySelector('.quick-input-widget:not([style*="display: none"]) input');
    return !(input instanceof HTMLInputElement) || !input.value.startsWith('>');
  });
}

/**
 * A line of the active editor that is on the screen. Not by its number: only its text is in the page.
 * @param {Page} page
 * @param {string} text part of the line
 */
export function editorLine(page, text) {
  // Spaces are laid out as no-break spaces.
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
  return page
    .locator('.editor-group-container.active .monaco-editor .view-line')
    .filter({ hasText: new RegExp(pattern, 'u') })
    .first();
}

/**
 * Where a piece of text stands on the screen, whichever tokens and decorations it is cut into.
 * @param {Page} page
 * @param {string} lineText part of the line's text
 * @param {string} text part of `lineText`'s line; its first occurrence
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} CSS pixels of the viewport
 */
export async function boxOfText(page, lineText, text) {
  const box = await editorLine(page, lineText).evaluate((line, wanted) => {
    const document = line.ownerDocument;
    const walker = document.createTreeWalker(line, 4);
    /** @type {[node: Node, offset: number][]} */
    const places = [];
    let content = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = node.nodeValue ?? '';
      for (let offset = 0; offset < data.length; offset++) places.push([node, offset]);
      content += data;
    }
    const start = content.replaceAll('\u00a0', ' ').indexOf(wanted);
    const [first, last] = [places[start], places[start + wanted.length - 1]];
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }, text);
  if (!box) throw new Error(`"${text}" is not in the line with "${lineText}".`);
  return box;
}

/**
 * Clicks on a piece of text, so that the caret is in it.
 * @param {Page} page
 * @param {string} lineText
 * @param {string} text
 */
export async function clickText(page, lineText, text) {
  const { x, y, width, height } = await boxOfText(page, lineText, text);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/**
 * Rests the mouse on a piece of text until its hover card shows.
 * @param {Page} page
 * @param {string} lineText
 * @param {string} text
 * @param {string} expected text that the card must come to show
 * @returns {Promise<Locator>} the card
 */
export function hoverText(page, lineText, text, expected) {
  const card = page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: expected }).first();
  return restUntil(page, card, () => boxOfText(page, lineText, text));
}

/**
 * Rests the mouse on a part of the workbench until its tooltip shows.
 * @param {Page} page
 * @param {Locator} part
 * @param {string} expected text that the tooltip must come to show
 * @returns {Promise<Locator>} the tooltip
 */
export function hoverPart(page, part, expected) {
  const card = page.locator('.monaco-hover:not(.hidden)', { hasText: expected }).first();
  return restUntil(page, card, async () => {
    const box = await part.boundingBox();
    if (!box) throw new Error('What to hover over is not on the screen.');
    return box;
  });
}

/**
 * @param {Page} page
 * @param {Locator} card
 * @param {() => Promise<{ x: number, y: number, width: number, height: number }>} box
 */
async function restUntil(page, card, box) {
  for (let attempt = 1; ; attempt++) {
    const { x, y, width, height } = await box();
    // From outside: a mouse that stays on one word does not make the editor ask again.
    await page.mouse.move(1, 1);
    await page.mouse.move(x + width / 2 + 1, y + height / 2 + 1);
    await page.mouse.move(x + width / 2, y + height / 2);
    try {
      await card.waitFor({ timeout: 3_000 });
      return card;
    } catch (error) {
      // It may have moved away under the mouse: an editor that was just opened still scrolls, a part is still laid out.
      if (attempt === 5) throw error;
    }
  }
}

/**
 * The squiggles on the screen in the active editor.
 * @param {Page} page
 * @param {'error' | 'warning' | 'info' | 'hint'} severity
 */
export function squiggles(page, severity) {
  return page.locator(`.editor-group-container.active .monaco-editor .squiggly-${severity}`);
}

/**
 * Shows the Problems panel; the rows are files and findings as they are on the screen.
 * @param {Page} page
 * @returns {Promise<Locator>}
 */
export async function problemRows(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await runCommand(page, 'Problems: Focus on Problems View');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}

/**
 * Where the caret is, as the status bar tells it: `Ln 3, Col 14`.
 * @param {Page} page
 */
export function caretStatus(page) {
  return page.locator('[id="status.editor.selection"]');
}

/** Milliseconds in which a picker that stays open takes what is typed. */
const OPENS = 3000;

/**
 * Opens a picker by its key and writes into it. One that is opened while the focus still moves somewhere closes again at
 * once; whoever sits there presses the key once more.
 * @param {Page} page
 * @param {string} key
 * @param {string} text
 */
async function fillPicker(page, key, text) {
  const input = page.locator('.quick-input-widget input');
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key);
    try {
      return await input.fill(text, { timeout: OPENS });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
