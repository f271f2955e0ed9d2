import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type InlayHint,
  Position,
  Range,
  Selection,
  type TextEditor,
} from 'vscode';
import { closeAll, rangeOf, sample, show, until } from './workspace.ts';

const FRIDAY = sample('ghweran/002.claim');

async function proposals(editor: TextEditor, at: Position): Promise<CompletionItem[]> {
  const list: CompletionList = await commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    at,
  );
  // Snippets are for the Tab key: the language has them hidden among proposals.
  return list.items.filter(({ kind }) => kind !== CompletionItemKind.Snippet);
}

const nameOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** A line of its own below a claim line, the cursor where `|` stands. */
async function write(editor: TextEditor, line: string): Promise<Position> {
  const below = rangeOf(editor.document, '[^1]: ').start.line + 1;
  await editor.edit((edit) => edit.insert(new Position(below, 0), `${line.replace('|', '')}\n`));
  const at = new Position(below, line.indexOf('|'));
  editor.selection = new Selection(at, at);
  return at;
}

/** Opens the list at the cursor and takes its first proposal, as soon as there is one. */
async function takeFirst(editor: TextEditor): Promise<void> {
  const before = editor.document.version;
  await commands.executeCommand('editor.action.triggerSuggest');
  await until('a proposal taken', async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.version > before;
  });
}

describe('completion', () => {
  let editor: TextEditor;

  beforeEach(async () => {
    await closeAll();
    editor = await show(FRIDAY);
    const known = rangeOf(editor.document, '[^4]: killed', 'killed').start;
    await until('figures of other files', async () =>
      (await proposals(editor, known)).some(({ detail }) => detail?.includes('136')),
    );
  });

  after(closeAll);

  it('proposes a quantity for its Arabic name, with its label and the figures others give', async () => {
    const at = await write(editor, '[^91]: قتلى المدن|');
    assert.deepEqual(await proposals(editor, at), []);
    const asked = await write(editor, '[^92]: القتلى|');
    const items = await proposals(editor, asked);
    const total = items.find((item) => nameOf(item) === 'killed.total');
    assert.ok(total, items.map(nameOf).join());
    assert.equal(typeof total.label === 'object' && total.label.description, 'People killed');
    assert.match(total.detail ?? '', /^running total · .*136/);
  });

  it('puts an accepted quantity between its blanks, before the value that stands there', async () => {
    const at = await write(editor, '[^91]: | 136 @sohr');
    await takeFirst(editor);
    assert.match(editor.document.lineAt(at.line).text, /^\[\^91\]: [a-z][a-z._]* 136 @sohr$/);
  });

  it('takes what was typed in Arabic for the quantity that it means', async () => {
    const at = await write(editor, '[^91]: مدنيين| 7');
    await takeFirst(editor);
    assert.match(editor.document.lineAt(at.line).text, /^\[\^91\]: \S*civilians\S* 7$/);
  });

  it('opens nothing in article text, whatever is typed there', async () => {
    const { document } = editor;
    const word = rangeOf(document, 'أربعة مدنيين');
    for (const at of [
      word.start,
      word.end,
      word.start.translate(0, 2),
      document.lineAt(word.start).range.end,
    ]) {
      assert.deepEqual(await proposals(editor, at), []);
    }
    const { line } = word.start;
    const end = document.lineAt(line).range.end;
    editor.selection = new Selection(end, end);
    for (const text of [' ', '@', 's', ' killed', '.', ':', ' [', '^', ' share']) {
      await commands.executeCommand('type', { text });
      await commands.executeCommand('editor.action.triggerSuggest');
      // Answered behind what the list in the editor asked for.
      assert.deepEqual(await proposals(editor, editor.selection.active), []);
      await commands.executeCommand('acceptSelectedSuggestion');
    }
    assert.ok(document.lineAt(line).text.endsWith(' @s killed.: [^ share'), document.lineAt(line).text);
  });

  it('shows a value that is left out on its claim line, and never anything in the article', async () => {
    const { document } = editor;
    const value = rangeOf(document, '[^4]: ').start.line;
    const line = document.lineAt(value).text;
    const [marker, quantity, figure] = line.split(' ');
    const start = marker!.length + 1 + quantity!.length;
    await editor.edit((edit) => edit.delete(new Range(value, start, value, start + 1 + figure!.length)));
    const whole = new Range(0, 0, document.lineCount, 0);
    const hints = await until('the value as read', async () => {
      const found: InlayHint[] = await commands.executeCommand(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return found.some(({ position }) => position.isEqual(new Position(value, start))) && found;
    });
    const shown = hints.find(({ position }) => position.line === value)!;
    assert.equal(shown.label, `= ${figure}`);
    for (const { position } of hints) assert.match(document.lineAt(position.line).text, /^\[\^[0-9]+\]: /);
  });
});
