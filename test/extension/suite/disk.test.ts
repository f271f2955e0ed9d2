import assert from 'node:assert/strict';
import { commands, WorkspaceEdit, window, workspace } from 'vscode';
import {
  closeAll,
  findings,
  inFull,
  rangeOf,
  remove,
  sample,
  show,
  until,
  untilFindings,
  wordsOf,
  write as writeFile,
} from './workspace.ts';

/** A dossier of our own in the folder that is open: two files, two parties, one fact, 3 against 4. */
describe('files on the disk', () => {
  const folder = sample('own');
  const at = (name: string) => sample(`own/${name}`);
  const write = (name: string, text: string) => writeFile(at(name), text);

  const claimFile = (speaker: string, figure: number, lineEnd = '\n', sentence = 'There were') =>
    [
      '---',
      `source: paper-${speaker}`,
      'published: 2024-05-01',
      '---',
      `${sentence} [${figure} boats][^1] at sea.`,
      `[^1]: boats ${figure} @${speaker}`,
      '',
    ].join(lineEnd);

  beforeEach(async () => {
    await write(
      'hasila.yaml',
      'quantities:\n  boats: {kind: fact, unit: boat}\nspeakers: {north: {}, south: {}}\n',
    );
    await write('north.claim', claimFile('north', 3));
    await write('south.claim', claimFile('south', 4));
    await untilFindings(at('north.claim'), 'dispute', 1);
    await untilFindings(at('south.claim'), 'dispute', 1);
  });

  afterEach(async () => {
    await closeAll();
    await remove(folder);
    await untilFindings(at('north.claim'), 'dispute', 0);
    await untilFindings(at('south.claim'), 'dispute', 0);
  });

  /** All that is said of the disputes on a file. */
  const disputesOn = (name: string) => findings(at(name), 'dispute').map(inFull).join('\n');
  /** Whether the other file is disputed for a figure. */
  const hears = (figure: number) => new RegExp(`\\b${figure}\\b`).test(disputesOn('north.claim'));
  const otherOf = (name: string) =>
    findings(at(name), 'dispute')[0]?.relatedInformation?.[0]?.location.uri.path.split('/').pop();

  it('that are changed count as they are now', async () => {
    await write('south.claim', claimFile('south', 3));
    await untilFindings(at('north.claim'), 'dispute', 0);
    await write('south.claim', claimFile('south', 5));
    await until('the new figure', () => hears(5));
  });

  it('that are created, renamed and deleted are taken in', async () => {
    await remove(at('south.claim'));
    await untilFindings(at('north.claim'), 'dispute', 0);
    assert.deepEqual(findings(at('south.claim')), []);
    await write('third.claim', claimFile('south', 9));
    await until('the created file', () => otherOf('north.claim') === 'third.claim');
    await workspace.fs.rename(at('third.claim'), at('fourth.claim'));
    await until('the renamed file', () => otherOf('north.claim') === 'fourth.claim');
    await untilFindings(at('third.claim'), 'dispute', 0);
    await untilFindings(at('fourth.claim'), 'dispute', 1);
  });

  it('that are renamed in the editor while they are open go by their new name', async () => {
    await show(at('south.claim'));
    const rename = new WorkspaceEdit();
    rename.renameFile(at('south.claim'), at('renamed.claim'));
    assert.ok(await workspace.applyEdit(rename));
    await until('the new name', () => otherOf('north.claim') === 'renamed.claim');
    await untilFindings(at('south.claim'), 'dispute', 0);
    await untilFindings(at('renamed.claim'), 'dispute', 1);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('the new name, closed', () => otherOf('north.claim') === 'renamed.claim');
  });

  it('that are deleted while they are open count until they are closed', async () => {
    const editor = await show(at('south.claim'));
    // Or the editor would close it, too.
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'There were').start, 'Then. '));
    await remove(at('south.claim'));
    // What the server hears later than the deletion.
    await write('third.claim', claimFile('third', 7));
    await until('the file created later', () => hears(7));
    assert.match(disputesOn('north.claim'), /south\.claim/);
    assert.equal(window.activeTextEditor, editor);
    await closeAll();
    await until('it is gone', () => !disputesOn('north.claim').includes('south.claim'));
  });

  it('do not count as long as the editor holds another text that is not saved', async () => {
    const { document } = await show(at('south.claim'));
    const editor = window.activeTextEditor!;
    await editor.edit((edit) => edit.replace(rangeOf(document, 'boats 4', '4'), '3'));
    await untilFindings(at('north.claim'), 'dispute', 0);
    await write('south.claim', claimFile('south', 8));
    await write('third.claim', claimFile('third', 7));
    await until('the file created later', () => hears(7));
    assert.doesNotMatch(disputesOn('north.claim'), /south\.claim|\b8\b/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the text on the disk', () => hears(8));
  });

  it('take with them a whole folder that is moved', async () => {
    await workspace.fs.rename(folder, sample('own-moved'));
    try {
      await untilFindings(sample('own-moved/north.claim'), 'dispute', 1);
      await untilFindings(at('north.claim'), 'dispute', 0);
    } finally {
      await workspace.fs.rename(sample('own-moved'), folder);
    }
    await untilFindings(sample('own-moved/north.claim'), 'dispute', 0);
    await untilFindings(at('north.claim'), 'dispute', 1);
  });

  it('a raw article that is not the one that was annotated is told on the claim file', async () => {
    const text = claimFile('north', 3).replace('---\nThere', 'raw: raw.txt\n---\nThere');
    await write('raw.txt', 'There were 3 boats at sea.\n');
    await write('north.claim', text);
    await untilFindings(at('north.claim'), 'raw-drift', 0);
    await write('raw.txt', 'There were 2 boats at sea.\n');
    await untilFindings(at('north.claim'), 'raw-drift', 1);
    await write('raw.txt', 'There were 3 boats at sea.\n');
    await untilFindings(at('north.claim'), 'raw-drift', 0);
  });

  it('have their findings on the right words whatever ends their lines, open or not', async () => {
    for (const [index, lineEnd] of ['\n', '\r\n', '\r'].entries()) {
      await write('south.claim', claimFile('south', 5 + index, lineEnd));
      await until('the new figure', () => hears(5 + index));
      const [closed] = findings(at('south.claim'), 'dispute');
      assert.equal(await wordsOf(at('south.claim'), closed!), `${5 + index} boats`);
      assert.equal(closed!.range.start.line, 4);
    }
  });

  it('have columns in UTF-16 units: letters beyond the first plane come before the figure', async () => {
    await write('south.claim', claimFile('south', 6, '\n', '🚢🚢 قُتل 𐤀𐤁 — 👩‍👩‍👧'));
    await until('the new figure', () => hears(6));
    const [dispute] = findings(at('south.claim'), 'dispute');
    assert.equal(await wordsOf(at('south.claim'), dispute!), '6 boats');
    const editor = await show(at('south.claim'));
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, '🚢').start, '𝟞 '));
    await until('the finding that moved', () => {
      const [moved] = findings(at('south.claim'), 'dispute');
      return moved !== undefined && editor.document.getText(moved.range) === '6 boats';
    });
  });
});
