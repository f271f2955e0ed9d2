import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageClient } from '../support/languageClient.ts';
import { timed } from '../support/timed.ts';
import { A, B, claimFile, placeOf, REGISTRY, started } from './arabicDossier.ts';
import { A_URI, B_URI, REGISTRY_URI } from './dossier.ts';

const renameAt = (client: LanguageClient, uri: string, text: string, words: string, newName: string) =>
  client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: placeOf(text, words),
    newName,
  });

const changesOf = (edit: WorkspaceEdit) => (edit.documentChanges ?? []) as TextDocumentEdit[];

/** The files after an edit, which names each of them once and as the version it is of. */
function after(
  edit: WorkspaceEdit,
  files: Readonly<Record<string, string>>,
  versions: Readonly<Record<string, number>> = {},
): Record<string, string> {
  const texts = { ...files };
  const changes = changesOf(edit);
  expect(new Set(changes.map(({ textDocument }) => textDocument.uri)).size).toBe(changes.length);
  for (const {
    textDocument: { uri, version },
    edits,
  } of changes) {
    expect(version).toBe(versions[uri] ?? null);
    const document = TextDocument.create(uri, '', 0, texts[uri]!);
    texts[uri] = TextDocument.applyEdits(document, edits as { range: never; newText: string }[]);
  }
  return texts;
}
test('a quantity is renamed in open and closed files and in the dossier, unsaved edits and all', async () => {
  const files = { [REGISTRY_URI]: REGISTRY, [A_URI]: A, [B_URI]: B };
  const client = await started(files);
  const edited = A.replace('𐤀𐤁', '𐤀𐤁𐤂').replace('قتلى 40', 'قتلى  40');
  client.open(A_URI, A);
  client.change(A_URI, 7, edited);
  const prepared = await client.connection.sendRequest('textDocument/prepareRename', {
    textDocument: { uri: A_URI },
    position: placeOf(edited, '[^1]: قت|لى'),
  });
  expect(prepared).toEqual({
    range: { start: { line: 5, character: 6 }, end: { line: 5, character: 10 } },
    placeholder: 'قتلى',
  });
  const edit = await renameAt(client, A_URI, edited, '[^1]: قت|لى', 'killed');
  expect(after(edit, { ...files, [A_URI]: edited }, { [A_URI]: 7 })).toEqual({
    [REGISTRY_URI]: REGISTRY.replace('قتلى:', 'killed:'),
    [A_URI]: edited.replace('[^1]: قتلى', '[^1]: killed'),
    [B_URI]: B.replace('[^1]: قتلى', '[^1]: killed'),
  });
  await client.stop();
});

test('from hasila.yaml, with what is typed there and not saved', async () => {
  const files = { [REGISTRY_URI]: REGISTRY, [A_URI]: A, [B_URI]: B };
  const client = await started(files);
  const edited = `# 𐤀\r\n${REGISTRY}places: {}\n`;
  client.open(REGISTRY_URI, REGISTRY);
  client.change(REGISTRY_URI, 3, edited);
  const edit = await renameAt(client, REGISTRY_URI, edited, '{arm|y', '@forces');
  expect(after(edit, { ...files, [REGISTRY_URI]: edited }, { [REGISTRY_URI]: 3 })).toEqual({
    [REGISTRY_URI]: edited.replace('army', 'forces'),
    [A_URI]: A.replace('@army', '@forces'),
    [B_URI]: B,
  });
  await client.stop();
});

test('a name that is in use, that cannot be one, and a place without one are refused in a sentence', async () => {
  const client = await started({ [REGISTRY_URI]: REGISTRY, [A_URI]: A, [B_URI]: B });
  client.open(A_URI, A);
  const to = (name: string, words = '[^1]: قت|لى') => renameAt(client, A_URI, A, words, name);
  await expect(to('soldiers')).rejects.toThrow(/`soldiers` is in use already.*Merge/);
  await expect(to('rebels', '@ar|my')).rejects.toThrow(/in use already/);
  await expect(to('two words')).rejects.toThrow(/cannot be a name in a claim/);
  await expect(to('40')).rejects.toThrow(/cannot be a name in a claim/);
  await expect(to('x', 'قا|ل')).rejects.toThrow('Here is none.');
  await client.stop();
  const arabic = await started({ [A_URI]: A }, undefined, 'ar');
  arabic.open(A_URI, A);
  await expect(renameAt(arabic, A_URI, A, '[^1]: قت|لى', 'x y')).rejects.toThrow('لا يصلح');
  await arabic.stop();
});

test('another dossier keeps its names, in another workspace folder and in a folder within', async () => {
  const files = {
    [REGISTRY_URI]: REGISTRY,
    [A_URI]: A,
    'file:///w/inner/hasila.yaml': REGISTRY,
    'file:///w/inner/a.claim': A,
    'file:///other/a.claim': A,
  };
  const client = await started(files, ['file:///w', 'file:///other']);
  client.open(A_URI, A);
  const edit = await renameAt(client, A_URI, A, '[^1]: قت|لى', 'killed');
  expect(changesOf(edit).map(({ textDocument }) => textDocument.uri)).toEqual([REGISTRY_URI, A_URI]);
  client.open('file:///other/a.claim', A);
  const other = await renameAt(client, 'file:///other/a.claim', A, '[^1]: قت|لى', 'killed');
  expect(changesOf(other).map(({ textDocument }) => textDocument.uri)).toEqual(['file:///other/a.claim']);
  await client.stop();
});

test('a thousand files take less than two seconds, and none is left out', async () => {
  const prose = `${'قال مصدر في المدينة إن القوات تقدمت نحو الحي الجنوبي بعد قصف استمر ساعات. '.repeat(20)}\r\n`;
  const lines = Array.from({ length: 20 }, (_, i) => `[^${i + 1}]: ${i === 0 ? 'قتلى' : `q${i}`} ${i} @army`);
  const big = claimFile(prose, ...lines);
  const uris = Array.from({ length: 1000 }, (_, i) => `file:///w/${i}.claim`);
  const client = await started({
    [REGISTRY_URI]: REGISTRY,
    ...Object.fromEntries(uris.map((uri) => [uri, big])),
  });
  client.open(uris[0]!, big);
  await client.settled();
  const rename = () => renameAt(client, uris[0]!, big, '[^1]: قت|لى', 'killed');
  const { result: edit, took } = await timed(rename);
  expect(changesOf(edit)).toHaveLength(1001);
  for (const { edits } of changesOf(edit)) expect(edits).toHaveLength(1);
  expect(took).toBeLessThan(2000);
  await client.stop();
}, 30_000);

const actionsAt = async (
  client: LanguageClient,
  uri: string,
  text: string,
  words: string,
): Promise<CodeAction[]> => {
  const at = placeOf(text, words);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor'] },
  });
};

const chosen = async (
  client: LanguageClient,
  actions: readonly CodeAction[],
  title: RegExp,
): Promise<WorkspaceEdit> => {
  const action = actions.find((one) => title.test(one.title));
  expect(action, actions.map((one) => one.title).join('\n')).toBeDefined();
  if (action!.edit !== undefined) return action!.edit;
  const resolved: CodeAction = await client.connection.sendRequest('codeAction/resolve', action!);
  return resolved.edit!;
};

test('claims numbered in the order of the text keep what other files say of them', async () => {
  const own = claimFile('[^7]: x 3', '[^1]: قتلى 40 @army').replace('قال [', 'قال [ثلاثة][^7] و[');
  const files = { [REGISTRY_URI]: REGISTRY, [A_URI]: own, [B_URI]: B };
  const client = await started(files);
  client.open(A_URI, own);
  client.open(B_URI, B);
  const edited = B.replace('𐤀𐤁', '𐤀');
  client.change(B_URI, 4, edited);
  const edit = await chosen(client, await actionsAt(client, A_URI, own, '[^|7]: x'), /^Number the claims/);
  expect(after(edit, { ...files, [B_URI]: edited }, { [A_URI]: 1, [B_URI]: 4 })).toEqual({
    [REGISTRY_URI]: REGISTRY,
    [A_URI]: own.replaceAll('[^1]', '[^2]').replaceAll('[^7]', '[^1]'),
    [B_URI]: edited.replace('a.claim#1', 'a.claim#2'),
  });
  await client.stop();
});

test('two quantities become one in all files, the other name an alias', async () => {
  const own = claimFile('[^1]: قتلى.2 40 @army');
  const files = { [REGISTRY_URI]: REGISTRY, [A_URI]: own, [B_URI]: B };
  const client = await started(files);
  client.open(A_URI, own);
  await client.settled();
  const actions = await actionsAt(client, A_URI, own, '[^1]: قت|لى.2');
  expect(actions.filter(({ title }) => title.startsWith('Merge')).length).toBeLessThanOrEqual(5);
  const edit = await chosen(client, actions, /^Merge .*قتلى.2.* into .*قتلى/);
  expect(after(edit, files, { [A_URI]: 1 })).toEqual({
    [REGISTRY_URI]: REGISTRY.replace(
      '{kind: cumulative, parts',
      '{aliases: [قتلى.2], kind: cumulative, parts',
    ),
    [A_URI]: own.replace('قتلى.2', 'قتلى'),
    [B_URI]: B,
  });
  await client.stop();
});

test('all that a file leaves undeclared is declared, and repeated fields are written once', async () => {
  const own = claimFile('[^1]: a 40 @x on 2022-01-23', '[^2]: b 3 @x on 2022-01-23');
  const files = { [REGISTRY_URI]: REGISTRY, [A_URI]: own };
  const client = await started(files);
  client.open(A_URI, own);
  await client.settled();
  const actions = await actionsAt(client, A_URI, own, '[^2]: b|');
  const declared = after(await chosen(client, actions, /^Declare all 3/), files);
  expect(declared[REGISTRY_URI]).toBe(
    REGISTRY.replace('\nspeakers: {army: {}}', '\n  a: {}\n  b: {}\nspeakers: {army: {}, x: {}}'),
  );
  const extracted = after(await chosen(client, actions, /@x on 2022-01-23.* once/), files, { [A_URI]: 1 });
  expect(extracted[A_URI]).toBe(claimFile('[^*]: @x on 2022-01-23', '[^1]: a 40', '[^2]: b 3'));
  await client.stop();
});

test('a file or folder that is moved takes along what is said of it by path', async () => {
  const own = claimFile('[^1]: قتلى 40 @army').replace('---\r\n𐤀', 'raw: raw/a.txt\r\n---\r\n𐤀');
  const other = claimFile('[^1]: قتلى 41 @army retracts a.claim#1 denies "x y.claim#2" retracts ./a.claim#1');
  const files = { [A_URI]: own, [B_URI]: other };
  const client = await started(files);
  client.open(B_URI, other);
  await client.settled();
  const moved = async (...pairs: [string, string][]): Promise<Record<string, string>> => {
    const edit = await client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: pairs.map(([from, to]) => ({ oldUri: `file:///w/${from}`, newUri: `file:///w/${to}` })),
    });
    return after(edit ?? {}, files, { [B_URI]: 1 });
  };
  expect(await moved(['a.claim', 'c/d e.claim'])).toEqual({
    [A_URI]: own.replace('raw/a.txt', '../raw/a.txt'),
    [B_URI]: other.replace('a.claim#1', '"c/d e.claim#1"').replace('./a.claim#1', '"c/d e.claim#1"'),
  });
  expect(await moved(['raw', 'texts'])).toEqual({
    ...files,
    [A_URI]: own.replace('raw/a.txt', 'texts/a.txt'),
  });
  expect(await moved(['raw/a.txt', 'raw/null'])).toEqual({ ...files, [A_URI]: own.replace('a.txt', 'null') });
  expect(await moved(['b.claim', 'c/b.claim'])).toEqual({
    ...files,
    [B_URI]: other
      .replace('retracts a.claim', 'retracts ../a.claim')
      .replace('x y', '../x y')
      .replace(' ./a.claim', ' ../a.claim'),
  });
  expect(
    await moved(['a.claim', 'c/a.claim'], ['b.claim', 'c/b.claim'], ['raw/a.txt', 'c/raw/a.txt']),
  ).toEqual({
    ...files,
    [B_URI]: other.replace('x y', '../x y'),
  });
  expect(await moved(['z.txt', 'y.txt'])).toEqual(files);
  await client.stop();
});
