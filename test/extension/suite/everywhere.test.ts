import assert from 'node:assert/strict';
import {
  commands,
  Disposable,
  type Hover,
  languages,
  type MarkdownString,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type MemoryFiles, memoryFiles } from './memoryFiles.ts';
import {
  beside,
  closeAll,
  findings,
  inFull,
  onDisk,
  rangeOf,
  remove,
  sample,
  show,
  until,
  untilFindings,
  write,
} from './workspace.ts';

/** CRLF, Arabic, and letters beyond the first plane before the figure. */
const claimFile = (speaker: string, figure: number): string =>
  [
    '---',
    `source: paper-${speaker}`,
    'published: 2024-05-01',
    '---',
    `قال 𐤀𐤁 إن [${figure} boats][^1] were at sea.`,
    `[^1]: boats ${figure} @${speaker}`,
    '',
  ].join('\r\n');

const REGISTRY = 'quantities:\n  boats: {kind: fact, unit: boat}\nspeakers: {north: {}, south: {}}\n';

/** Two statements of one speaker in one article, that cannot both be true. */
const TORN =
  '---\nsource: paper\npublished: 2024-05-01\n---\n[3 boats][^1], and [4 boats][^2].\n' +
  '[^1]: boats 3 @north on 2024-05-01\n[^2]: boats 4 @north on 2024-05-01\n';

async function addFolder(uri: Uri): Promise<void> {
  const count = workspace.workspaceFolders!.length;
  assert.ok(workspace.updateWorkspaceFolders(count, 0, { uri }));
  await until('the folder', () => workspace.workspaceFolders!.length === count + 1);
}

async function takeFolderAway(uri: Uri): Promise<void> {
  const index = workspace.workspaceFolders!.findIndex((folder) => folder.uri.toString() === uri.toString());
  if (index < 0) return;
  const count = workspace.workspaceFolders!.length;
  assert.ok(workspace.updateWorkspaceFolders(index, 1));
  await until('the folder to go', () => workspace.workspaceFolders!.length === count - 1);
}

describe('a virtual file system', () => {
  const FOLDER = Uri.parse('memfs:/dossier');
  const at = (name: string) => Uri.joinPath(FOLDER, name);
  let files: MemoryFiles;
  let registered: Disposable;

  before(async () => {
    files = memoryFiles();
    // Before anybody watches: what is written later is read again.
    const put = (name: string, text: string) =>
      files.writeFile(at(name), new TextEncoder().encode(text), { create: true, overwrite: true });
    put('hasila.yaml', REGISTRY);
    put('north.claim', claimFile('north', 3));
    put('deep/er/south.claim', claimFile('south', 4));
    put('node_modules/x/left-out.claim', claimFile('third', 9));
    for (let n = 0; n < 200; n++) put(`many/${n}.claim`, claimFile('north', 3));
    registered = Disposable.from(
      files,
      workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
    );
    await addFolder(FOLDER);
  });

  after(async () => {
    await closeAll();
    await takeFolderAway(FOLDER);
    await until('its findings to go', () => findings(at('north.claim')).length === 0);
    registered.dispose();
  });

  it('is analysed without a file being opened, and no file is read twice', async () => {
    await untilFindings(at('north.claim'), 'dispute', 1);
    const [dispute] = await untilFindings(at('deep/er/south.claim'), 'dispute', 1);
    assert.match(inFull(dispute!), /\b3\b.*\b4\b|\b4\b.*\b3\b/s);
    assert.equal(dispute!.relatedInformation![0]!.location.uri.scheme, 'memfs');
    assert.deepEqual(findings(at('node_modules/x/left-out.claim')), []);
    const read = files.reads.filter((path) => path.includes('/many/'));
    assert.equal(read.length, 200);
    assert.equal(new Set(read).size, 200);
  });

  it('has hovers, and ways from file to file', async () => {
    const editor = await show(at('deep/er/south.claim'));
    const { document } = editor;
    const [dispute] = findings(document.uri, 'dispute');
    const { start } = dispute!.range;
    assert.equal(document.getText(dispute!.range), '4 boats');
    editor.selection = new Selection(start, start);
    const [hover] = await until('a card', async () => {
      const found: Hover[] = await commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        start,
      );
      return found.length > 0 && found;
    });
    assert.match((hover!.contents[0] as MarkdownString).value, /north/);
    await commands.executeCommand('hasila.goToNextConflictingClaim');
    await until(
      'another file',
      () =>
        window.activeTextEditor?.document.uri.path.includes('.claim') &&
        window.activeTextEditor.document !== document,
    );
    assert.equal(window.activeTextEditor!.document.uri.scheme, 'memfs');
    await closeAll();
  });

  it('is followed: in the editor, saved or not, and behind its back', async () => {
    const editor = await show(at('deep/er/south.claim'));
    assert.ok(await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'boats 4', '4'), '3')));
    await untilFindings(at('north.claim'), 'dispute', 0);
    await editor.document.save();
    await closeAll();
    assert.match((await onDisk(at('deep/er/south.claim')))!, /boats 3/);
    await write(at('deep/er/south.claim'), claimFile('south', 6));
    await untilFindings(at('north.claim'), 'dispute', 1);
    await remove(at('deep'));
    await untilFindings(at('north.claim'), 'dispute', 0);
    await write(at('deep/er/south.claim'), claimFile('south', 4));
    await untilFindings(at('north.claim'), 'dispute', 1);
  });

  it('has its raw articles verified, and its files written by commands', async () => {
    const raw = at('raw.txt');
    await write(raw, 'There were 3 boats at sea.\n');
    const text =
      '---\nsource: paper\nraw: raw.txt\n---\nThere were [2 boats][^1] at sea.\n[^1]: boats 2 @south\n';
    await write(at('drifted.claim'), text);
    await untilFindings(at('drifted.claim'), 'raw-drift', 1);
    await write(raw, 'There were 2 boats at sea.\n');
    await untilFindings(at('drifted.claim'), 'raw-drift', 0);
    const target = at('report.html');
    await show(at('north.claim'));
    await commands.executeCommand('hasila.exportReport', { target: target.toString(), lang: 'en' });
    assert.match((await onDisk(target)) ?? '', /^<!DOCTYPE html>/);
  });
});

describe('what is in no folder', () => {
  afterEach(closeAll);

  it('is analysed for itself: a file that was never saved', async () => {
    const document = await workspace.openTextDocument({ language: 'claim', content: TORN });
    await window.showTextDocument(document);
    await untilFindings(document.uri, 'self-contradiction', 2);
  });

  it('is analysed for itself: a file beside the folder that is open', async () => {
    const uri = beside('alone/torn.claim');
    await write(uri, TORN);
    try {
      await show(uri);
      await untilFindings(uri, 'self-contradiction', 2);
      await closeAll();
      await untilFindings(uri, 'self-contradiction', 0);
    } finally {
      await remove(beside('alone'));
    }
  });
});

describe('what is left aside', () => {
  afterEach(closeAll);

  it('are other versions of files, as git shows them', async () => {
    const uri = sample('ghweran/002.claim');
    const provider = workspace.registerTextDocumentContentProvider('hasila-ghost', {
      provideTextDocumentContent: () => TORN,
    });
    try {
      const ghost = uri.with({ scheme: 'hasila-ghost', query: 'HEAD' });
      await untilFindings(uri, 'self-contradiction', 2);
      await commands.executeCommand('vscode.diff', ghost, uri, 'then and now', {
        viewColumn: ViewColumn.Active,
      });
      await until('both sides', () => window.visibleTextEditors.length === 2);
      // What is opened later is answered later.
      const document = await workspace.openTextDocument({ language: 'claim', content: TORN });
      await untilFindings(document.uri, 'self-contradiction', 2);
      assert.deepEqual(languages.getDiagnostics(ghost), []);
      assert.equal(findings(uri, 'self-contradiction').length, 2);
    } finally {
      provider.dispose();
    }
  });

  it('are the cells of notebooks', async () => {
    const cell = new NotebookCellData(NotebookCellKind.Code, TORN, 'claim');
    const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData([cell]));
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    assert.equal(document.languageId, 'claim');
    const later = await workspace.openTextDocument({ language: 'claim', content: TORN });
    await untilFindings(later.uri, 'self-contradiction', 2);
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });
});
