#!/usr/bin/env node
// @ts-check
/**
 * Makes the README's pictures, `images/{screenshot,compare,reading}.png`, from the sample in a real VS Code with the
 * packaged extension. Run it after `npm run build`; `--theme "Default Light Modern" --out FOLDER` makes others.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { hoverText, openFile, runCommand, squiggles } from '../test/support/host/actions.mjs';
import { copyOfFolder } from '../test/support/host/fixture.mjs';
import { PROJECT } from '../test/support/host/project.mjs';
import { openWorkbench } from '../test/support/host/workbench.mjs';
import { packageExtension } from './packageExtension.mjs';

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: 'Default Dark Modern' },
    out: { type: 'string', default: path.join(PROJECT, 'images') },
  },
});

const vsix = path.join(PROJECT, 'dist/hasila.vsix');
if ((await packageExtension(PROJECT, PROJECT, vsix)) !== 0) process.exit(1);

const sample = copyOfFolder('samples/ghweran');
const { page, close } = await openWorkbench({
  folder: sample.path,
  openFile: '002.claim',
  vsix,
  // 1,600 pixels wide.
  viewport: { width: 1280, height: 820 },
  deviceScaleFactor: 1.25,
  settings: {
    'workbench.colorTheme': values.theme,
    'editor.minimap.enabled': false,
    'hasila.codeLens': false,
  },
});

/** @param {string} name */
async function take(name) {
  const file = path.join(values.out, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}

const inPage = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

try {
  await squiggles(page, 'error').first().waitFor();
  // The card opens above its figure, over the header, and leaves the contradiction below in sight.
  await openFile(page, '002.claim:22');
  await hoverText(page, 'نحو 3500 سجين', 'نحو 3500 سجين', 'Inmates in the prison');
  await take('screenshot');

  await openFile(page, '002.claim:26:10');
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Hasila: Compare');
  await inPage().locator('svg circle').first().waitFor();
  await inPage().getByText('in conflict').first().waitFor();
  await take('compare');
  await runCommand(page, 'View: Close Editor');

  await openFile(page, '002.claim:24');
  await runCommand(page, 'Hasila: Open Reading View to the Side');
  await inPage().locator('.figure.error').first().hover();
  await inPage().locator('#card').waitFor();
  await take('reading');
} finally {
  await close();
  sample.remove();
}
