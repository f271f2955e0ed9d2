import * as l10n from '@vscode/l10n';
import { commands, Uri, window } from 'vscode';
import { PAGES } from './shipped.ts';

/** Where the pages lie that explain findings, one a code: `dispute.md`. They are part of the extension. */
export const pagesFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'docs', 'findings');

const CODE = /^[a-z0-9-]{1,40}$/;

/** Shows the page on a code as the editor shows Markdown; without a code the user picks one. */
export async function explainFinding(pages: Uri, given: unknown): Promise<void> {
  const code = typeof given === 'string' ? given : await pickCode();
  if (code === undefined || !CODE.test(code)) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(pages, `${code}.md`));
}

const pickCode = async (): Promise<string | undefined> =>
  window.showQuickPick(PAGES, { placeHolder: l10n.t('The finding to be explained') });
