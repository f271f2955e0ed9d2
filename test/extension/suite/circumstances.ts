import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  EndOfLine,
  type Location,
  type LocationLink,
  type Position,
  Range,
  Selection,
  type SymbolInformation,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { beside, closeAll, onDisk, rangeOf, remove, sample, show, until, write } from './workspace.ts';

/** Letters beyond the first plane stand before everything on its line: in the article, in ids, in `hasila.yaml`. */
export const LINES: Readonly<Record<'one' | 'two' | 'yaml', readonly string[]>> = {
  one: [
    ...['---', 'source: one', 'url: https://example.org/a', 'raw: raw/a.txt', 'published: 2022-01-24', '---'],
    '🗞️ 𝔄 قال [أربعون 𝔅][^1] إنهم [ثلاثة][^2] و[اثنان][^7] ذهبوا. ثم 𝔅 عادوا.',
    '[^1]: قتلى.𐤀 40  @army stmt s1',
    '[^2]: جرحى.𐤀 3 @army stmt s1',
    'خاتمة 𝔅.',
    '[^7]: قتلى.𐤁 2 @شاهد',
    '',
  ],
  two: [
    ...['---', 'source: two', 'published: 2022-01-24', '---'],
    '🗞️ 𝔄 نقل [أربعين][^1] وقال [خمسة][^2].',
    '[^1]: قتلى.𐤀 40 @one',
    '[^2]: جرحى.𐤀 5 denies one.claim#2 # 𝔅',
    '',
  ],
  yaml: [
    '# 🗞️ 𝔄',
    'quantities:',
    '  قتلى.𐤀: {kind: fact, label: {ar: 🕊 𝔄}, aliases: [موتى.𐤀]}',
    '  جرحى.𐤀: {kind: fact}',
    'speakers: {army: {party: army}, rebels: {}}',
    'relations: [جرحى.𐤀 <= قتلى.𐤀]',
    '',
  ],
};

/** A dossier in one of the circumstances that a place could be off by, its first file in the editor. */
export interface Scene {
  readonly one: Uri;
  readonly two: Uri;
  readonly yaml: Uri;
  readonly raw: Uri;
  /** The texts as they are at present, open or closed. */
  text(uri: Uri): Promise<string>;
  /** The document, in an editor that has the focus. */
  open(uri: Uri): Promise<TextDocument>;
}

interface Circumstance {
  readonly name: string;
  readonly eol: '\n' | '\r\n';
  readonly unsaved: boolean;
  readonly folder: 'first' | 'second';
}

const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: 'in Arabic with letters beyond the first plane', eol: '\n', unsaved: false, folder: 'first' },
  { name: 'in CRLF files', eol: '\r\n', unsaved: false, folder: 'first' },
  { name: 'with unsaved edits', eol: '\n', unsaved: true, folder: 'first' },
  { name: 'in a second workspace folder', eol: '\r\n', unsaved: false, folder: 'second' },
];

/** Describes the same in each of the circumstances. */
export function inEachCircumstance(title: string, tests: (scene: Scene) => void): void {
  for (const circumstance of CIRCUMSTANCES) {
    describe(`${title} ${circumstance.name}`, () => {
      const scene = sceneIn(circumstance);
      before(() => setUp(circumstance, scene));
      after(() => tearDown(circumstance));
      tests(scene);
    });
  }
}

const HERE = sample('circumstances');
const ELSEWHERE = beside('circumstances-elsewhere');
const folderOf = ({ folder }: Circumstance): Uri => (folder === 'first' ? HERE : ELSEWHERE);

function sceneIn(circumstance: Circumstance): Scene {
  const at = (name: string): Uri => Uri.joinPath(folderOf(circumstance), name);
  return {
    one: at('one.claim'),
    two: at('two.claim'),
    yaml: at('hasila.yaml'),
    raw: at('raw/a.txt'),
    text: textOf,
    open: async (uri) => (await show(uri)).document,
  };
}

/** The text of a file as it is at present. What is closed is not opened for it: the editor would hold on to it for minutes. */
async function textOf(uri: Uri): Promise<string> {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document?.getText() ?? (await onDisk(uri)) ?? '';
}

/** The words in a range, which is on one line, of a file as it is at present. */
export async function wordsAt(uri: Uri, { start, end }: Range): Promise<string> {
  assert.equal(start.line, end.line);
  const lines = (await textOf(uri)).split(/\r\n|\r|\n/);
  return lines[start.line]!.slice(start.character, end.character);
}

const written = (lines: readonly string[], eol: string): string => lines.join(eol);

async function setUp(circumstance: Circumstance, scene: Scene): Promise<void> {
  const { eol, unsaved, folder } = circumstance;
  // The first folder has a dossier of the same names, which is another one.
  for (const base of folder === 'first' ? [HERE] : [HERE, ELSEWHERE]) {
    await write(Uri.joinPath(base, 'two.claim'), written(LINES.two, eol));
    await write(
      Uri.joinPath(base, 'one.claim'),
      unsaved ? '---\nsource: one\n---\n' : written(LINES.one, eol),
    );
    await write(Uri.joinPath(base, 'hasila.yaml'), unsaved ? '{}\n' : written(LINES.yaml, eol));
    await write(Uri.joinPath(base, 'raw/a.txt'), 'x');
  }
  if (folder === 'second') await addFolder(ELSEWHERE);
  for (const [uri, lines] of [
    [scene.yaml, LINES.yaml],
    [scene.one, LINES.one],
  ] as const) {
    const editor = await show(uri);
    if (unsaved) await retype(editor, written(lines, eol));
    assert.equal(editor.document.eol, eol === '\n' ? EndOfLine.LF : EndOfLine.CRLF);
    assert.equal(editor.document.isDirty, unsaved);
  }
  await until('both files and what is declared to be known', async () => {
    const document = await scene.open(scene.one);
    return (await found('Reference', document, 'قتلى.𐤀|')).length === 3;
  });
}

async function tearDown({ folder }: Circumstance): Promise<void> {
  await closeAll();
  if (folder === 'second') await takeFolderAway(ELSEWHERE);
  for (const base of folder === 'first' ? [HERE] : [HERE, ELSEWHERE]) await remove(base);
  await until('nothing to be left', async () => {
    const symbols: SymbolInformation[] = await commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      'جرحى',
    );
    return symbols.every(({ location }) => !location.uri.path.includes('/circumstances'));
  });
}

async function addFolder(uri: Uri): Promise<void> {
  const count = workspace.workspaceFolders!.length;
  assert.ok(workspace.updateWorkspaceFolders(count, 0, { uri }));
  await until('the folder', () => workspace.workspaceFolders!.length === count + 1);
}

async function takeFolderAway(uri: Uri): Promise<void> {
  const folders = workspace.workspaceFolders!;
  const index = folders.findIndex((folder) => folder.uri.toString() === uri.toString());
  assert.ok(index > 0 && workspace.updateWorkspaceFolders(index, 1));
  await until('the folder to go', () => workspace.workspaceFolders!.length === folders.length - 1);
}

async function retype({ document }: TextEditor, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  assert.ok(await workspace.applyEdit(edit));
  assert.equal(document.getText(), text);
}

/** The place of `|` in the first occurrence of `words`; without one, their start. */
export function placeIn(document: TextDocument, words: string): Position {
  const plain = words.replace('|', '');
  const { start } = rangeOf(document, plain);
  return document.positionAt(document.offsetAt(start) + Math.max(0, words.indexOf('|')));
}

/** What a provider finds from a place, as `file: text there`, sorted. */
export async function found(provider: string, document: TextDocument, words: string): Promise<string[]> {
  const locations: (Location | LocationLink)[] = await commands.executeCommand(
    `vscode.execute${provider}Provider`,
    document.uri,
    placeIn(document, words),
  );
  const places = locations.map(async (one) => {
    const [uri, range] =
      'targetUri' in one
        ? [one.targetUri, one.targetSelectionRange ?? one.targetRange]
        : [one.uri, one.range];
    return `${nameIn(document.uri, uri)}: ${await wordsAt(uri, range)}`;
  });
  return (await Promise.all(places)).sort();
}

/** A file by its name where it is in the folder of another; by its whole address where it is not. */
export function nameIn(from: Uri, uri: Uri): string {
  const folder = Uri.joinPath(from, '..').toString();
  const whole = uri.toString();
  return whole.startsWith(`${folder}/`) ? decodeURIComponent(whole.slice(folder.length + 1)) : whole;
}

interface Texts {
  readonly one: string;
  readonly two: string;
  readonly yaml: string;
}

const filesOf = ({ one, two, yaml }: Scene): readonly Uri[] => [one, two, yaml];

async function textsOf(scene: Scene): Promise<Texts> {
  const [one, two, yaml] = await Promise.all(filesOf(scene).map(scene.text));
  return { one: one!, two: two!, yaml: yaml! };
}

/** Applies an edit, looks at what came of it, and undoes it in one step a file. */
export async function tried(scene: Scene, edit: WorkspaceEdit, look: (after: Texts) => void): Promise<void> {
  const names = filesOf(scene).map(String);
  for (const [uri] of edit.entries()) assert.ok(names.includes(String(uri)), String(uri));
  const before = await textsOf(scene);
  assert.ok(await workspace.applyEdit(edit));
  await undoing(scene, before, look);
}

async function undoing(scene: Scene, before: Texts, look: (after: Texts) => void): Promise<void> {
  try {
    look(await textsOf(scene));
  } finally {
    for (const [uri, text] of [
      [scene.one, before.one],
      [scene.two, before.two],
      [scene.yaml, before.yaml],
    ] as const) {
      const { document } = await show(uri);
      if (document.getText() !== text) await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    }
    await show(scene.one);
  }
}

/** Applies the first refactoring of a kind at a place as the light bulb does, looks at what came of it, and undoes it. */
export async function chosen(
  scene: Scene,
  words: string,
  kind: string,
  look: (after: Texts) => void,
): Promise<void> {
  const before = await textsOf(scene);
  const editor = await show(scene.one);
  const at = placeIn(editor.document, words);
  editor.selection = new Selection(at, at);
  await until(`${kind} to be offered`, async () => {
    const offered: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      scene.one,
      editor.selection,
      kind,
    );
    return offered.length > 0;
  });
  await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
  await until(`${kind} to be applied`, () => editor.document.getText() !== before.one);
  await undoing(scene, before, look);
}

/** The refactoring of a title that is offered at a place. */
export async function refactoring(
  document: TextDocument,
  words: string,
  title: RegExp,
): Promise<WorkspaceEdit> {
  const at = placeIn(document, words);
  const action = await until(`${title}`, async () => {
    const actions: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Selection(at, at),
      CodeActionKind.Refactor.value,
      20,
    );
    return actions.find((one) => title.test(one.title));
  });
  return action.edit!;
}
