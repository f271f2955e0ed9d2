import * as l10n from '@vscode/l10n';
import { env, type QuickPickItem, TabInputText, type TextDocument, Uri, window } from 'vscode';
import { lastPart } from '../../webviews/common/fileName.ts';

/** What is to be layered: a raw file on the disk, or a text that is in none. */
export type ArticleSource =
  | { readonly kind: 'file'; readonly uri: Uri }
  | { readonly kind: 'text'; readonly text: string; readonly near: Uri | undefined };

/**
 * The article that a command means: the file it was given, else the selection, the raw file or the unsaved text in
 * the active editor, else what the user chooses. `undefined`: nothing.
 */
export async function articleSource(given: unknown, where: unknown): Promise<ArticleSource | undefined> {
  // The explorer tells of all files that are selected in it; a menu in an editor means what is selected in there.
  if (given instanceof Uri && Array.isArray(where)) return fileSource(given);
  const editor = window.activeTextEditor;
  const document = editor?.document;
  if (document !== undefined && (!(given instanceof Uri) || given.toString() === document.uri.toString())) {
    const text = document.getText(editor!.selection);
    const whole = text === document.getText();
    if (text.trim() !== '' && !(whole && isRaw(document.uri))) return textSource(text, document);
    if (isRaw(document.uri)) return fileSource(document.uri);
    if (document.isUntitled && document.languageId !== 'claim' && document.getText().trim() !== '')
      return textSource(document.getText(), document);
  }
  return given instanceof Uri && isRaw(given) ? fileSource(given) : chooseSource(document);
}

const isRaw = (uri: Uri): boolean => uri.scheme !== 'untitled' && /\.te?xt$/i.test(uri.path);

const fileSource = (uri: Uri): ArticleSource => ({ kind: 'file', uri });

const textSource = (text: string, { uri, isUntitled }: TextDocument): ArticleSource => ({
  kind: 'text',
  text,
  near: isUntitled ? undefined : uri,
});

type Choice = QuickPickItem & { readonly source: ArticleSource | 'dialog' };

/** Of the text on the clipboard, raw files that are open and any other file. */
async function chooseSource(document: TextDocument | undefined): Promise<ArticleSource | undefined> {
  const text = await env.clipboard.readText();
  const near = document?.isUntitled === false ? document.uri : undefined;
  const clipboard: Choice = {
    label: `$(clippy) ${l10n.t('The text on the clipboard')}`,
    detail: text.trim().slice(0, 200).replace(/\s+/g, ' '),
    source: { kind: 'text', text, near },
  };
  const other: Choice = { label: `$(folder-opened) ${l10n.t('Another file …')}`, source: 'dialog' };
  const chosen = await window.showQuickPick(
    [...openRawFiles(), ...(text.trim() === '' ? [] : [clipboard]), other],
    { title: l10n.t('Layer This Article'), placeHolder: l10n.t('Which article?'), ignoreFocusOut: true },
  );
  if (chosen?.source !== 'dialog') return chosen?.source;
  const picked = await window.showOpenDialog({
    title: l10n.t('Layer This Article'),
    filters: { [l10n.t('Text')]: ['txt'] },
  });
  return picked?.[0] && fileSource(picked[0]);
}

function openRawFiles(): Choice[] {
  const uris = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText && isRaw(input.uri) ? input.uri : []));
  return uris.map((uri) => ({
    label: `$(file) ${lastPart(uri.path)}`,
    description: uri.fsPath,
    source: fileSource(uri),
  }));
}
