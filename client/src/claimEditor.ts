import * as l10n from '@vscode/l10n';
import { type TextEditor, window } from 'vscode';

/**
 * The editor on a claim file that a command means: the active one, or while no editor is active (a walkthrough is,
 * say) the only one on the screen, which gets the focus. `undefined`: there is none, and the user was told.
 */
export async function claimEditor(): Promise<TextEditor | undefined> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === 'claim') return active;
  const visible = window.visibleTextEditors.filter(({ document }) => document.languageId === 'claim');
  if (active === undefined && visible.length === 1) {
    const { document, viewColumn } = visible[0]!;
    return window.showTextDocument(document, viewColumn);
  }
  void window.showInformationMessage(
    l10n.t('Open a claim file, put the cursor on a figure, and run this again.'),
  );
  return undefined;
}
