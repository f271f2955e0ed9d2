import * as l10n from '@vscode/l10n';
import { type Range, type TextEditor, window } from 'vscode';
import {
  type FigureToMark,
  type MarkFiguresParams,
  type MarkFiguresResult,
  markFiguresRequest,
} from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../languageClient.ts';
import { asRange } from '../range.ts';

/** How long a line in the status bar stays, in milliseconds. */
const readingTime = 6000;

/** What is told without a toast: the reader goes on reading. */
export function tell(message: string): void {
  window.setStatusBarMessage(message, readingTime);
}

/** What was marked: enough to make the same change again. */
export interface Marked {
  /** Where the quantities of the new claim lines stand, in order of text. */
  readonly quantities: readonly Range[];
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** The text as it was. */
  readonly before: string;
}

/**
 * Marks figures in one change, so that one undo takes all of it back. Answers `undefined` where nothing was changed,
 * and the user was told why.
 */
export async function applyMarks(
  server: Server,
  editor: TextEditor,
  version: number,
  figures: readonly FigureToMark[],
): Promise<Marked | undefined> {
  const { document } = editor;
  const params: MarkFiguresParams = { uri: document.uri.toString(), version, figures };
  const marks = await server.request<MarkFiguresResult>(markFiguresRequest, params);
  if (marks === undefined) {
    tell(l10n.t('Nothing was marked. “Hasila: Show Log” tells why.'));
    return undefined;
  }
  if ('refused' in marks) {
    tell(marks.refused);
    return undefined;
  }
  const before = document.getText();
  const edits = marks.edits.map(({ range, newText }) => ({ range: asRange(range), newText }));
  if (document.version !== marks.version || !(await applyEdits(editor, edits))) {
    tell(l10n.t('Nothing was marked: the text changed meanwhile. Try again.'));
    return undefined;
  }
  return { quantities: marks.quantities.map(asRange), edits, before };
}

/** Makes some edits as one change; false where the text changed meanwhile. */
export function applyEdits(editor: TextEditor, edits: Marked['edits']): Thenable<boolean> {
  return editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(range, newText);
  });
}
