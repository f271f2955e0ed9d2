import { Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type ArticleHeader,
  type LayerArticleParams,
  type LayerArticleResult,
  layerArticleRequest,
} from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../languageClient.ts';
import { type ArticleHome, exists, folderForText, homeOfFile } from './articleHome.ts';
import { freeName, nameFromTitle, nameProblem } from './articleName.ts';
import { type ArticleSource, articleSource } from './articleSource.ts';
import { askInSteps, type Step } from './steps.ts';

const title = 'Layer This Article';
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
  const answers = await askInSteps(title, [
    ...(naming ? [await nameStep(source, home)] : []),
    { prompt: 'Title', value: header.title ?? '' },
    { prompt: 'Language: ar, en, fr …', value: header.lang ?? '', problem: languageProblem },
    {
      prompt: 'Published on: 2022-01-24, or 2022-01-24~ where that is a guess',
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
  const save = 'Save and Layer';
  const message = 'This file has changes that are not saved. The article is read from the disk.';
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
    made === undefined ? 'No claim file was made. “Hasila: Show Log” tells why.' : made.refused,
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
  const endings = source.kind === 'text' ? '.claim and .txt are' : '.claim is';
  return {
    prompt: `File name; ${endings} added, in ${workspace.asRelativePath(home.folder)}`,
    value: home.name,
    problem: async (name) =>
      nameProblem(name) ??
      ((await isTaken(source, { ...home, name }))
        ? `“${name}” is there already and stays as it is. Take another name.`
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
    return `“${lang}” is no language tag. ar is Arabic, en English, fr French, ar-SY Arabic in Syria.`;
  }
}

/** The server knows dates; it is asked once a date may be whole. */
async function dateProblem(server: Server, source: ArticleSource, home: ArticleHome, published: string) {
  if (published !== '' && !/^[0-9]{4}/.test(published))
    return 'A date begins with the year: 2022-01-24, 2022-01.';
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
      `${workspace.asRelativePath(target)} could not be written. Is it there already?`,
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
