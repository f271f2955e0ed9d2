import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Position, Uri, window, workspace } from 'vscode';
import { beside, onDisk, remove, write } from './workspace.ts';

describe('the claim language', () => {
  const folder = beside('language');

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(folder);
  });

  async function open(name: string, content: string) {
    const uri = Uri.joinPath(folder, name);
    await write(uri, content);
    return workspace.openTextDocument(uri);
  }

  it('is that of .claim and .claim.md, and not of other Markdown or YAML', async () => {
    assert.equal((await open('a.claim', '')).languageId, 'claim');
    assert.equal((await open('b.claim.md', '')).languageId, 'claim');
    assert.equal((await open('c.md', '')).languageId, 'markdown');
    assert.equal((await open('hasila.yaml', '')).languageId, 'yaml');
  });

  it('saves an article as it stands, whatever the user wants saved files to look like', async () => {
    const habits = [
      'files.trimTrailingWhitespace',
      'files.insertFinalNewline',
      'files.trimFinalNewlines',
      'editor.formatOnSave',
    ];
    const settings = workspace.getConfiguration();
    for (const habit of habits) await settings.update(habit, true, ConfigurationTarget.Global);
    try {
      const document = await open('kept.claim', 'قُتل [7 ][^1]  \r\n\t\r\n[^1]: killed 7 \r\n\r\n\r\nنهاية');
      const editor = await window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new Position(1, 1), 'x  '));
      assert.ok(await document.save());
      assert.equal(await onDisk(document.uri), 'قُتل [7 ][^1]  \r\n\tx  \r\n[^1]: killed 7 \r\n\r\n\r\nنهاية');
    } finally {
      for (const habit of habits) await settings.update(habit, undefined, ConfigurationTarget.Global);
    }
  });

  it('types what is typed: no bracket or quote is closed, no line indented', async () => {
    const document = await open('typed.claim', '  نص');
    const editor = await window.showTextDocument(document);
    await commands.executeCommand('cursorEnd');
    for (const text of [' [', '"', '(', '\n', 'x']) await commands.executeCommand('type', { text });
    assert.equal(editor.document.getText(), '  نص ["(\nx');
  });

  it('keeps the editor from cutting article lines into boxes', async () => {
    const document = await open('quiet.claim', '');
    const editor = workspace.getConfiguration('editor', document);
    const expected = {
      wordWrap: 'on',
      'bracketPairColorization.enabled': false,
      matchBrackets: 'never',
      'unicodeHighlight.ambiguousCharacters': false,
      'unicodeHighlight.invisibleCharacters': false,
      colorDecorators: false,
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(editor.get(name), value, name);
  });

  it('takes ids, numbers, Arabic words and marks for words', async () => {
    const document = await open(
      'words.claim',
      'قُتل ١٬٤٠٠ شخصاً[^12].\n[^12]: killed.civilians 1.5 on 2022-01-24',
    );
    const wordAt = (line: number, character: number) => {
      const range = document.getWordRangeAtPosition(new Position(line, character));
      return range && document.getText(range);
    };
    const line = document.lineAt(0).text;
    assert.equal(wordAt(0, 1), 'قُتل');
    assert.equal(wordAt(0, line.indexOf('٬')), '١٬٤٠٠');
    assert.equal(wordAt(0, line.indexOf('شخ') + 1), 'شخصاً');
    assert.equal(wordAt(0, line.indexOf('[^') + 2), '[^12]');
    assert.equal(wordAt(1, 2), '[^12]');
    assert.equal(wordAt(1, 12), 'killed.civilians');
    assert.equal(wordAt(1, 25), '1.5');
    assert.equal(wordAt(1, 34), '2022-01-24');
  });
});
