import assert from 'node:assert/strict';
import { commands, Position, Range, type TextEditor, type Uri, ViewColumn, window } from 'vscode';
import { closeAll, findings, rangeOf, sample, show, until, untilFindings } from './workspace.ts';

const MONDAY = sample('ghweran/000.claim');
const SUNDAY = sample('ghweran/003.claim');
const REGISTRY = sample('ghweran/hasila.yaml');

/** What issue and user alike expect of the whole way from a key to another file's squiggle, in milliseconds. */
const AT_ONCE = 1000;

const axes = (uri: Uri) => findings(uri, 'dispute').filter(({ message }) => message.startsWith('Axes'));

/** How many milliseconds pass until a file has so many disputes on the axes of attack. */
async function timeTo(change: () => Thenable<unknown>, uri: Uri, count: number): Promise<number> {
  const start = Date.now();
  await change();
  await until(`${count} disputes on ${uri.path}`, () => axes(uri).length === count);
  return Date.now() - start;
}

const replace = (editor: TextEditor, range: Range, text: string) =>
  editor.edit((edit) => edit.replace(range, text));

describe('an edit in one file', () => {
  beforeEach(async () => {
    await closeAll();
    await untilFindings(MONDAY, 'dispute', 4);
  });

  after(closeAll);

  async function changesTheOther(): Promise<void> {
    const sunday = await show(SUNDAY, ViewColumn.One);
    const four = rangeOf(sunday.document, 'attack.axes 4', '4');
    const gone = await timeTo(() => replace(sunday, four, '3'), MONDAY, 0);
    const back = await timeTo(() => commands.executeCommand('undo'), MONDAY, 1);
    assert.ok(gone < AT_ONCE && back < AT_ONCE, `${gone} and ${back} ms`);
    assert.ok(sunday.document.getText(four) === '4');
  }

  it('changes the findings of another within a second, and undoing it restores them', async () => {
    const before = axes(MONDAY).map(({ message }) => message);
    await changesTheOther();
    assert.deepEqual(
      axes(MONDAY).map(({ message }) => message),
      before,
    );
  });

  it('does so too when the other is open beside it', async () => {
    await show(SUNDAY);
    await show(MONDAY, ViewColumn.Beside);
    await changesTheOther();
    assert.equal(window.visibleTextEditors.length, 2);
  });

  it('counts without being saved, and no longer when it is thrown away', async () => {
    const sunday = await show(SUNDAY);
    await replace(sunday, rangeOf(sunday.document, 'attack.axes 4', '4'), '5');
    await until('the unsaved figure in the message', () => /\b5\b/.test(axes(MONDAY)[0]?.message ?? ''));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the saved figure in the message', () => /\b4\b/.test(axes(MONDAY)[0]?.message ?? ''));
  });

  it('that moves a figure moves its finding, and the way to it from the other file', async () => {
    const { range } = axes(SUNDAY)[0]!;
    const sunday = await show(SUNDAY);
    const paragraph = rangeOf(sunday.document, 'ونسبت إلى').start;
    await replace(sunday, new Range(paragraph, paragraph), 'سطر جديد\n');
    const moved = new Range(
      new Position(range.start.line + 1, range.start.character),
      new Position(range.end.line + 1, range.end.character),
    );
    await until('the finding a line further down', () => axes(SUNDAY)[0]?.range.isEqual(moved));
    await until('the way to there', () =>
      axes(MONDAY)[0]?.relatedInformation?.[0]?.location.range.isEqual(moved),
    );
  });

  it('the dossier: a rule that is switched off says no more, in any file', async () => {
    const registry = await show(REGISTRY);
    const end = registry.document.lineAt(registry.document.lineCount - 1).range.end;
    await replace(registry, new Range(end, end), '\nrules: {dispute: off}\n');
    for (const uri of [MONDAY, SUNDAY]) await untilFindings(uri, 'dispute', 0);
    await commands.executeCommand('undo');
    await untilFindings(MONDAY, 'dispute', 4);
  });
});
