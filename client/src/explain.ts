import { commands, Uri, window, workspace } from 'vscode';

/** Where the pages lie that explain findings, one a code: `dispute.md`. They are part of the extension. */
export const pagesFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'docs', 'findings');

const CODE = /^[a-z0-9-]{1,40}$/;

/** Shows the page on a code as the editor shows Markdown; without a code the user picks one. */
export async function explainFinding(pages: Uri, given: unknown): Promise<void> {
  const code = typeof given === 'string' ? given : await pickCode(pages);
  if (code === undefined || !CODE.test(code)) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(pages, `${code}.md`));
}

async function pickCode(pages: Uri): Promise<string | undefined> {
  const files = await workspace.fs.readDirectory(pages);
  const codes = files.map(([name]) => name.replace(/\.md$/, '')).filter((code) => CODE.test(code));
  return window.showQuickPick(codes.sort(), { placeHolder: 'The finding to be explained' });
}
