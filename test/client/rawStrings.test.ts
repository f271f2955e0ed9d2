import { describe, expect, test } from 'vitest';
import { sourcesIn } from '../support/phrases.ts';
import { rawStrings } from '../support/rawStrings.ts';

/** What is in no language, or in the same words in all of them, by file. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // For programs and language models, which are talked to in English; and what is looked for in our own pages.
  'client/src/api.ts': /^The server of Hasila does not answer/,
  'client/src/tools/codePage.ts': /^(?:What it means|How to settle it|When it is wrong)$/,
  'server/src/lsp/handlers/ask.ts': /^There is nothing called |could not be (?:analysed|compared)/,
  // Languages by their own names, and examples.
  'client/src/exportReport.ts': /^(?:English|العربية)$/,
  'client/src/trees/trees.ts': /^killed, القتلى, SOHR …$/,
  // Code, style sheets, markup.
  'client/src/annotate/spotlight.ts': /^2px solid$/,
  'client/src/extension.browser.ts': /[{}]/,
  'client/src/rightToLeft.ts': /[{}]/,
  'client/src/statusBar.ts': /^Hasila: $|\(command:hasila\.\w+\)/,
  'client/src/webviews/page.ts': /[<>]|^ data: blob:$/,
};

/** Their tables of words are in both languages by their type. */
const pages = sourcesIn('client/webviews').filter(({ name }) => !name.endsWith('/strings.ts'));

const source = (text: string) => ({ name: 'x.tsx', text });
const found = (text: string): string[] => rawStrings(source(text)).map((one) => one.text);

describe('words that are not looked up in the reader’s language', () => {
  test.each([
    ["window.showErrorMessage('Broken')", 'Broken'],
    ["void window.showInformationMessage(name + ' was written')", ' was written'],
    ["window.showQuickPick(rows, { placeHolder: 'Which' })", 'Which'],
    ["item.text = ok ? l10n.t('Fine') : 'Broken'", 'Broken'],
    ["const notice = 'Nothing was found here'", 'Nothing was found here'],
    ["tell(found ? 'Done' : unreadable)", 'Done'],
    ["const item = { label: '$(file) File' }", '$(file) File'],
    ["return { refused: 'No' }", 'No'],
    ['const page = <button title="Close">×</button>', 'Close'],
  ])('are found: %s', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  test.each([
    "window.showErrorMessage(l10n.t('Broken'))",
    "log.error('It is broken')",
    "throw new Error('It is broken')",
    'const refused = say`It is broken.`',
    "commands.executeCommand('setContext', 'hasila.active', true)",
    "const item = { label: '$(file) ' + name, icon: 'warning' }",
    "if (kind === 'some words here') go()",
    "import 'some words here'",
  ])('are let be: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([...sourcesIn('client/src'), ...pages, ...sourcesIn('server/src/lsp')])(
    'are not in $name',
    (file) => {
      const raw = rawStrings(file).filter(({ text }) => ALLOWED[file.name]?.test(text) !== true);
      expect(raw).toEqual([]);
    },
  );
});
