import * as l10n from '@vscode/l10n';
import { commands, type Disposable, type Range, Selection, type TextEditor, workspace } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';
import { isolated } from '../words.ts';
import { applyEdits, type Marked, tell } from './applyMarks.ts';

/** What a completion runs when it is accepted as the quantity of a new claim. */
export const quantityChosenCommand = 'hasila.quantityChosen';

export interface QuantityChoice extends Disposable {
  /** Selects a quantity, or the empty place for one, with what may stand there open for choice. */
  readonly offer: (editor: TextEditor, marked: Marked, quantity: Range) => Promise<void>;
  readonly provideCompletionItem: NonNullable<CompletionMiddleware['provideCompletionItem']>;
  readonly chosen: () => Promise<void>;
}

interface Offered {
  readonly editor: TextEditor;
  readonly marked: Marked;
  readonly line: number;
  /** The claim line as it was written. */
  readonly written: string;
  /** Changes made since, all on that line. */
  changes: number;
}

/**
 * The choice of a quantity on a claim line that was just written. An accepted completion is a step of undo of its
 * own, even if it leaves all as it was; here it becomes one with the mark, so that one undo takes both back.
 */
export function quantityChoice(): QuantityChoice {
  let offered: Offered | undefined;

  const offer = async (editor: TextEditor, marked: Marked, quantity: Range): Promise<void> => {
    const { line } = quantity.start;
    offered = { editor, marked, line, written: editor.document.lineAt(line).text, changes: 0 };
    // The caret before the word: the list is then narrowed by what is typed, not by the word to be replaced.
    editor.selection = new Selection(quantity.end, quantity.start);
    editor.revealRange(quantity);
    await commands.executeCommand('editor.action.triggerSuggest');
  };

  const chosen = async (): Promise<void> => {
    const choice = offered;
    offered = undefined;
    if (choice !== undefined) await joinUndo(choice);
  };

  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (document !== offered?.editor.document || contentChanges.length === 0) return;
    const { line } = offered;
    const stays = contentChanges.every(
      ({ range, text }) => range.start.line === line && range.end.line === line && !/[\r\n]/.test(text),
    );
    if (stays && reason === undefined) offered.changes++;
    else offered = undefined;
  });

  return {
    offer,
    chosen,
    provideCompletionItem: async (document, position, context, token, next) => {
      const found = await next(document, position, context, token);
      const start = document.lineAt(position).text.slice(0, position.character);
      const isChoice =
        document === offered?.editor.document &&
        position.line === offered.line &&
        /^\[\^[0-9]+\]: *\S*$/.test(start);
      if (isChoice)
        for (const item of Array.isArray(found) ? found : (found?.items ?? []))
          item.command ??= { command: quantityChosenCommand, title: '' };
      return found;
    },
    dispose: () => listener.dispose(),
  };
}

/** Undoes the choice and the mark, and makes both again as one change. */
async function joinUndo({ editor, marked, line, written, changes }: Offered): Promise<void> {
  const { document } = editor;
  const chosen = document.lineAt(line).text;
  const caret = editor.selection;
  let undone = 0;
  for (; undone <= changes && document.getText() !== marked.before; undone++)
    await commands.executeCommand('undo');
  const edits = marked.edits.map(({ range, newText }) => ({
    range,
    newText: newText.replace(written, () => chosen),
  }));
  if (document.getText() !== marked.before || !(await applyEdits(editor, edits))) {
    for (; undone > 0; undone--) await commands.executeCommand('redo');
    return;
  }
  editor.selection = caret;
  tell(
    l10n.t(
      'Marked as {0}. One undo takes it back.',
      isolated(/^\[\^[0-9]+\]: *(\S*)/.exec(chosen)?.[1] ?? ''),
    ),
  );
}
