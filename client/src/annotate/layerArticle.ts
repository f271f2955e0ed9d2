import * as l10n from '@vscode/l10n';
import { Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type ArticleHeader,
  type LayerArticleParams,
  type LayerArticleResult,
  layerArticleRequest,
} from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../languageClient.ts';
import { isolated } from '../words.ts';
import { type ArticleHome, exists, folderForText, homeOfFile } from './articleHome.ts';
import { freeName, nameFromTitle, nameProblem } from './articleName.ts';
import { type ArticleSource, articleSource } from './articleSource.ts';
import { askInSteps, type Step } from './steps.ts';

const claimFile = ({ folder, name }: ArticleHome) => Uri.joinPath(folder, `${name}.claim`);
const rawFile = ({ folder, name }: ArticleHome) => Uri.joinPath(folder, `${name}.txt`);

/**
 * Makes a claim file of a raw article and opens it. The user confirms what stands in its header; until the last
 * answer nothing is written, and no file is ever written over.
 * @param given the file that a menu was opened on, if any
 * @param where what else the menu says of it
 */
export async function layerArticle(server: Server, given: unknown, where: unknown): Promise<void> {
  const source = await articleSource(given, where);
  if (source === undefined || !(await isSaved(source))) return;
  const guessed = await guess(server, source);
  if (guessed === undefined) return;
  const { home, header } = guessed;
  const naming = source.kind === 'text' || (await exists(claimFile(home)));
  const answers = await askInSteps(l10n.t('Layer This Article'), [
    ...(naming ? [await nameStep(source, home)] : []),
    { prompt: l10n.t('Title'), value: header.title ?? '' },
    {
      prompt: l10n.t('Language: {0}', isolated('ar, en, fr …')),
      value: header.lang ?? '',
      problem: languageProblem,
    },
    {
      prompt: l10n.t(
        'Published on: {0}, or {1} where that is a guess',
        isolated('2022-01-24'),
        isolated('2022-01-24~'),
      ),
      // What the user confirms is a guess no more.
      value: header.published?.replace(/~$/, '') ?? '',
      problem: (published) => dateProblem(server, source, home, published),
    },
  ]);
  if (answers === undefined) return;
  const name = naming ? answers.shift()! : home.name;
  const [newTitle, lang, published] = answers as [string, string, string];
  const confirmed: ArticleHeader = { ...header, title: newTitle, lang, published };
  const made = await ask(server, source, { ...home, name }, confirmed);
  if (made !== undefined) await write(source, { ...home, name }, made.text);
}

/** A raw file's bytes on the disk are what is archived, so what is not saved cannot be meant. */
async function isSaved(source: ArticleSource): Promise<boolean> {
  if (source.kind === 'text') return true;
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === source.uri.toString());
  if (open === undefined || !open.isDirty) return true;
  const save = l10n.t('Save and Layer');
  const message = l10n.t('This file has changes that are not saved. The article is read from the disk.');
  return (await window.showWarningMessage(message, save)) === save && open.save();
}

async function guess(
  server: Server,
  source: ArticleSource,
): Promise<{ home: ArticleHome; header: ArticleHeader } | undefined> {
  const folder = source.kind === 'text' ? await folderForText(source.near) : undefined;
  if (source.kind === 'text' && folder === undefined) return undefined;
  const home = source.kind === 'file' ? homeOfFile(source.uri) : { folder: folder!, name: 'article' };
  const made = await ask(server, source, home);
  if (made === undefined) return undefined;
  if (source.kind === 'file') return { home, header: made.header };
  const name = await freeName(nameFromTitle(made.header.title ?? ''), (name) =>
    isTaken(source, { ...home, name }),
  );
  return { home: { ...home, name }, header: made.header };
}

/** Asks the server for the claim file. Where it makes none, the user is told why. */
async function ask(server: Server, source: ArticleSource, home: ArticleHome, header?: ArticleHeader) {
  const made = await request(server, source, home, header);
  if (made !== undefined && !('refused' in made)) return made;
  void window.showErrorMessage(
    made === undefined ? l10n.t('No claim file was made. “Hasila: Show Log” tells why.') : made.refused,
  );
  return undefined;
}

function request(
  server: Server,
  source: ArticleSource,
  home: ArticleHome,
  header?: ArticleHeader,
): Promise<LayerArticleResult | undefined> {
  const params: LayerArticleParams = {
    ...(source.kind === 'file'
      ? { from: { uri: source.uri.toString() } }
      : { from: { text: wellFormed(source.text) }, raw: rawFile(home).toString() }),
    target: claimFile(home).toString(),
    ...(header === undefined ? {} : { header }),
  };
  return server.request<LayerArticleResult>(layerArticleRequest, params);
}

async function nameStep(source: ArticleSource, home: ArticleHome): Promise<Step> {
  const folder = isolated(workspace.asRelativePath(home.folder));
  return {
    prompt:
      source.kind === 'text'
        ? l10n.t('File name; {0} and {1} are added, in {2}', isolated('.claim'), isolated('.txt'), folder)
        : l10n.t('File name; {0} is added, in {1}', isolated('.claim'), folder),
    value: home.name,
    problem: async (name) =>
      nameProblem(name) ??
      ((await isTaken(source, { ...home, name }))
        ? l10n.t('“{0}” is there already and stays as it is. Take another name.', isolated(name))
        : undefined),
  };
}

const isTaken = async (source: ArticleSource, home: ArticleHome): Promise<boolean> =>
  (await exists(claimFile(home))) || (source.kind === 'text' && (await exists(rawFile(home))));

function languageProblem(lang: string): string | undefined {
  try {
    Intl.getCanonicalLocales(lang === '' ? [] : lang);
    return undefined;
  } catch {
    return l10n.t(
      '“{0}” is no language tag. {1} is Arabic, {2} English, {3} French, {4} Arabic in Syria.',
      ...[lang, 'ar', 'en', 'fr', 'ar-SY'].map(isolated),
    );
  }
}

/** The server knows dates; it is asked once a date may be whole. */
async function dateProblem(server: Server, source: ArticleSource, home: ArticleHome, published: string) {
  if (published !== '' && !/^[0-9]{4}/.test(published))
    return l10n.t('A date begins with the year: {0}.', isolated('2022-01-24, 2022-01'));
  const made = await request(server, source, home, { published });
  return made !== undefined && 'refused' in made ? made.refused : undefined;
}

/** Both files in one change, which fails rather than write over a file. The claim file is shown at its first line. */
async function write(source: ArticleSource, home: ArticleHome, text: string): Promise<void> {
  const create = new WorkspaceEdit();
  const target = claimFile(home);
  if (source.kind === 'text')
    create.createFile(rawFile(home), { contents: new TextEncoder().encode(source.text) });
  create.createFile(target, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(create))) {
    void window.showErrorMessage(
      l10n.t('{0} could not be written. Is it there already?', isolated(workspace.asRelativePath(target))),
    );
    return;
  }
  const editor = await window.showTextDocument(target, { preview: false });
  const first = firstLine(editor.document);
  editor.selection = new Selection(first, 0, first, 0);
}

/** The line after the header. */
function firstLine(document: TextDocument): number {
  for (let line = 1; line < document.lineCount - 1; line++)
    if (document.lineAt(line).text === '---') return line + 1;
  return 0;
}

/** As it comes back from UTF-8, which has no lone halves of a character. */
const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
