import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  Selection,
  type SelectionRange,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  beside,
  closeAll,
  onDisk,
  rangeOf,
  remove,
  sample,
  show,
  until,
  write as writeFile,
} from './workspace.ts';

const REGISTRY = 'quantities:\n  قتلى: {kind: fact}\n  الجرحى: {kind: fact}\nspeakers: {army: {}}\n';
/** CRLF, Arabic, and letters beyond the first plane: what a place could be off by. */
const claimFile = (...lines: string[]): string =>
  [
    '---',
    'source: one',
    'url: https://example.org/a',
    'raw: raw/a.txt',
    'published: 2022-01-24',
    '---',
    '𐤀𐤁 قال [أربعون][^1] إنهم [ثلاثة][^2] ذهبوا.',
    ...lines,
    '',
  ].join('\r\n');
const HERE_TEXT = claimFile('[^1]: قتلى 40  @army', '[^2]: الجرحى 3 @army retracts there.claim#1');
const THERE_TEXT = claimFile('[^1]: قتلى 40 @army', '[^2]: الجرحى 3 denies here.claim#2');

describe('refactoring and moving', () => {
  const folder = sample('refactor');
  const HERE = sample('refactor/here.claim');
  const THERE = sample('refactor/there.claim');
  const YAML = sample('refactor/hasila.yaml');
  const other = beside('refactor-elsewhere');
  const OTHER = Uri.joinPath(other, 'here.claim');
  const write = (name: string, text: string) => writeFile(Uri.joinPath(folder, name), text);
  const textOf = async (uri: Uri): Promise<string> => (await workspace.openTextDocument(uri)).getText();

  beforeEach(async () => {
    await write('hasila.yaml', REGISTRY);
    await write('here.claim', HERE_TEXT);
    await write('there.claim', THERE_TEXT);
    await write('raw/a.txt', 'x');
    await until('both files to be known', async () => {
      const { document } = await show(HERE);
      const at = rangeOf(document, '[^1]: قتلى', 'قتلى').start;
      const found: unknown[] = await commands.executeCommand('vscode.executeReferenceProvider', HERE, at);
      return found.length === 3;
    });
  });

  afterEach(async () => {
    await closeAll();
    await remove(folder);
    await until('nothing to be left', async () => {
      const found: { location: { uri: Uri } }[] = await commands.executeCommand(
        'vscode.executeWorkspaceSymbolProvider',
        'الجرحى',
      );
      return found.every(({ location }) => !location.uri.path.includes('/refactor/'));
    });
  });

  const renameAt = (document: TextDocument, range: Range, name: string): Thenable<WorkspaceEdit> =>
    commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, range.start, name);

  it('renames in the open file with its unsaved edits, in a closed one and in hasila.yaml; each is undone in one step', async () => {
    const { document } = await show(HERE);
    const typed = new WorkspaceEdit();
    typed.insert(HERE, rangeOf(document, 'قال').start, '𐤂 ');
    assert.ok(await workspace.applyEdit(typed));
    const unsaved = document.getText();
    const edit = await renameAt(document, rangeOf(document, '[^1]: قتلى', 'قتلى'), 'killed');
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), unsaved.replace('[^1]: قتلى', '[^1]: killed'));
    assert.equal(await textOf(THERE), THERE_TEXT.replace('قتلى', 'killed'));
    assert.equal(await textOf(YAML), REGISTRY.replace('قتلى', 'killed'));
    for (const uri of [HERE, THERE, YAML]) {
      await show(uri);
      const before = uri === HERE ? unsaved : uri === THERE ? THERE_TEXT : REGISTRY;
      if ((await textOf(uri)) !== before) await commands.executeCommand('undo');
      assert.equal(await textOf(uri), before);
    }
  });

  it('refuses a name that is in use, in a sentence', async () => {
    const { document } = await show(HERE);
    const range = rangeOf(document, '[^1]: قتلى', 'قتلى');
    await assert.rejects(async () => renameAt(document, range, 'الجرحى'), /in use already/);
    const prepared: { range: Range; placeholder: string } = await commands.executeCommand(
      'vscode.prepareRename',
      HERE,
      range.start,
    );
    assert.equal(prepared.placeholder, 'قتلى');
    assert.equal(document.getText(prepared.range), 'قتلى');
  });

  it('leaves a dossier in another workspace folder alone', async () => {
    await writeFile(OTHER, HERE_TEXT);
    const count = workspace.workspaceFolders!.length;
    assert.ok(workspace.updateWorkspaceFolders(count, 0, { uri: other }));
    try {
      await until('the folder', () => workspace.workspaceFolders!.length === count + 1);
      const { document } = await show(OTHER);
      const edit = await until('a rename there', async () => {
        const found = await renameAt(document, rangeOf(document, '[^1]: قتلى', 'قتلى'), 'killed');
        return found.size > 0 && found;
      });
      assert.deepEqual(
        edit.entries().map(([file]) => file.toString()),
        [OTHER.toString()],
      );
      await closeAll();
    } finally {
      await until('the folder to go', () => {
        if (workspace.workspaceFolders!.length > count) workspace.updateWorkspaceFolders(count, 1);
        return workspace.workspaceFolders!.length === count;
      });
      await remove(other);
    }
  });

  it('folds the header and claim lines, selects from the figure outwards, links and lays out', async () => {
    const { document } = await show(HERE);
    const folds: FoldingRange[] = await commands.executeCommand('vscode.executeFoldingRangeProvider', HERE);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 5],
        [6, 8],
      ],
    );
    const [selection]: SelectionRange[] = await commands.executeCommand(
      'vscode.executeSelectionRangeProvider',
      HERE,
      [rangeOf(document, 'ربعون').start],
    );
    const steps: string[] = [];
    for (let one: SelectionRange | undefined = selection; one !== undefined; one = one.parent)
      steps.push(document.getText(one.range));
    const line = document.lineAt(6).text;
    for (const wanted of ['أربعون', '[أربعون][^1]', line, document.getText()])
      assert.ok(steps.includes(wanted), `${wanted} in ${steps.join('\n')}`);
    const links: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', HERE);
    const named = links.map(({ range, target }) => [document.getText(range), target?.toString()]);
    for (const [words, end] of [
      ['https://example.org/a', 'example.org/a'],
      ['raw/a.txt', '/refactor/raw/a.txt'],
      ['there.claim#1', '/refactor/there.claim#L8'],
    ] as const) {
      const link = named.find(
        ([text, target]) => text === words && decodeURIComponent(target!).endsWith(end),
      );
      assert.ok(link, `${words} in ${JSON.stringify(named)}`);
    }
    const edits: TextEdit[] = await commands.executeCommand('vscode.executeFormatDocumentProvider', HERE, {
      tabSize: 2,
      insertSpaces: true,
    });
    const layout = new WorkspaceEdit();
    layout.set(HERE, edits);
    assert.ok(await workspace.applyEdit(layout));
    assert.equal(document.getText(), HERE_TEXT.replace('40  @', '40 @'));
  });

  it('edits a number in its mark and on its line together', async () => {
    const editor = await show(HERE);
    const { document } = editor;
    const settings = workspace.getConfiguration('editor', { languageId: 'claim' });
    await settings.update('linkedEditing', true, undefined, true);
    try {
      await until('both numbers to be changed', async () => {
        const { end } = rangeOf(document, '[^2]:', '2');
        editor.selection = new Selection(end, end);
        await new Promise((resolve) => setTimeout(resolve, 400));
        await commands.executeCommand('type', { text: '7' });
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (document.getText() === HERE_TEXT.replaceAll('[^2]', '[^27]')) return true;
        while (document.isDirty) await commands.executeCommand('undo');
        return false;
      });
    } finally {
      await settings.update('linkedEditing', undefined, undefined, true);
    }
  });

  it('numbers claims in order, from the refactorings, and the other file follows', async () => {
    await write('here.claim', HERE_TEXT.replaceAll('[^2]', '[^9]'));
    await write('there.claim', THERE_TEXT.replace('here.claim#2', 'here.claim#9'));
    // What is edited in the background would be asked about when it is closed.
    await show(THERE);
    const { document } = await show(HERE);
    await until('the file as it is now', () => document.getText().includes('[^9]'));
    const range = rangeOf(document, '[^9]:', '9');
    const action = await until('the refactoring', async () => {
      const actions: CodeAction[] = await commands.executeCommand(
        'vscode.executeCodeActionProvider',
        HERE,
        range,
        CodeActionKind.Refactor.value,
        20,
      );
      return actions.find(({ title }) => title.startsWith('Number the claims'));
    });
    assert.ok(await workspace.applyEdit(action.edit!));
    assert.equal(document.getText(), HERE_TEXT);
    assert.equal(await textOf(THERE), THERE_TEXT);
  });

  it('hasila.yaml has lenses with counts, an outline, folds, and renames', async () => {
    const { document } = await show(YAML);
    const lenses = await until('lenses', async () => {
      const found: CodeLens[] = await commands.executeCommand('vscode.executeCodeLensProvider', YAML, 9);
      return found.length === 2 && found;
    });
    assert.deepEqual(
      lenses.map(({ command }) => [command!.title, command!.command]),
      [
        ['2 claims', 'hasila.compare'],
        // One article denies what the other says.
        ['2 claims · 1 conflict', 'hasila.compare'],
      ],
    );
    const symbols: DocumentSymbol[] = await commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      YAML,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['quantities', 'speakers'],
    );
    const folds: FoldingRange[] = await commands.executeCommand('vscode.executeFoldingRangeProvider', YAML);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[0, 2]],
    );
    const edit = await renameAt(document, rangeOf(document, 'army'), 'forces');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['hasila.yaml', 'here.claim', 'there.claim'],
    );
  });

  it('a file that is moved is still named by the others', async () => {
    await show(HERE);
    const move = new WorkspaceEdit();
    move.renameFile(THERE, sample('refactor/moved/there.claim'));
    assert.ok(await workspace.applyEdit(move));
    await until('the other file to name it', async () =>
      (await textOf(HERE)).includes('retracts moved/there.claim#1'),
    );
    await show(sample('refactor/moved/there.claim'));
    const moved = await textOf(sample('refactor/moved/there.claim'));
    assert.match(moved, /raw: \.\.\/raw\/a\.txt/);
    assert.match(moved, /denies \.\.\/here\.claim#2/);
    assert.equal(await onDisk(Uri.joinPath(folder, 'raw/a.txt')), 'x');
  });
});
