import { Disposable, type Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { type Lines, type RightToLeft, rightToLeftLines } from './lineDirection.ts';

// No setting and no API of the editor turns a line (microsoft/vscode#296723 asks for one). The editor copies the
// value of `textDecoration` into a rule of its own, where CSS nesting lets it reach the line around the text.
// - The padding keeps the text clear of the scroll bar; more of it would cut off the end of a full row.
// - The editor takes a mouse beyond the width of the text, counted from the left, for one on no text, and shows no
//   hover there; so the box around the text has to be as wide as the row. Without word wrap the row in turn is as
//   wide as the widest box, and would grow for ever, or stay as wide as it was when the editor gets narrower, with the
//   text out of sight: hence at most the width of the editor, which is made a container to be measured by.
const turnLine =
  'none; .view-line:has(&) { direction: rtl; padding-right: 16px; box-sizing: border-box; ' +
  '> span { direction: rtl; display: inline-block; min-width: min(100%, 100cqw); } } ' +
  '.editor-scrollable:has(&) { container-type: inline-size; }';

/** In documents of more lines than this only the lines in view are turned, and this many on either side. */
const wholeUpTo = 2000;
const margin = 200;

/** Turns the right-to-left lines of claim files in all visible editors, as `hasila.rightToLeft` says. */
export function registerRightToLeft(): Disposable {
  const type = window.createTextEditorDecorationType({ textDecoration: turnLine });
  const turned = new WeakSet<TextEditor>();

  const turn = (editor: TextEditor): void => {
    const { document } = editor;
    const ranges = document.languageId === 'claim' ? rangesToTurn(editor) : [];
    if (ranges.length === 0 && !turned.has(editor)) return;
    turned.add(editor);
    editor.setDecorations(type, ranges);
  };
  const turnAll = () => window.visibleTextEditors.forEach(turn);
  const turnAllOf = (document: TextDocument) =>
    window.visibleTextEditors.filter((editor) => editor.document === document).forEach(turn);

  turnAll();
  return Disposable.from(
    type,
    window.onDidChangeVisibleTextEditors(turnAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor.document.lineCount > wholeUpTo) turn(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ document }) => turnAllOf(document)),
    // A change of a document's language closes it and opens it again.
    workspace.onDidOpenTextDocument(turnAllOf),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('hasila.rightToLeft')) turnAll();
    }),
  );
}

function rangesToTurn(editor: TextEditor): Range[] {
  const { document, visibleRanges } = editor;
  const setting = workspace.getConfiguration('hasila', document).get<RightToLeft>('rightToLeft', 'auto');
  const lines: Lines = { count: document.lineCount, text: (line) => document.lineAt(line).text };
  const all = lines.count <= wholeUpTo || visibleRanges.length === 0;
  const found = all
    ? rightToLeftLines(lines, setting)
    : rightToLeftLines(
        lines,
        setting,
        visibleRanges[0]!.start.line - margin,
        visibleRanges.at(-1)!.end.line + margin,
      );
  return found.map((line) => document.lineAt(line).range);
}
