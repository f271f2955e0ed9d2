import { expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  Hover,
  LinkedEditingRanges,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { A, B, claimFile, placeOf, REGISTRY, started } from './arabicDossier.ts';
import { A_URI, B_URI, REGISTRY_URI } from './dossier.ts';

test('what is read of a file: folds, selections, links, linked numbers, layout', async () => {
  const own = claimFile('[^1]: قتلى  40 @army retracts b.claim#1 ').replace(
    '---\r\n𐤀',
    'raw: raw/a.txt\r\nurl: https://example.org/\r\n---\r\n𐤀',
  );
  const client = await started({ [REGISTRY_URI]: REGISTRY, [A_URI]: own, [B_URI]: B });
  client.open(A_URI, own);
  await client.settled();
  const ask = <R>(method: string, params: object = {}): Promise<R> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: A_URI }, ...params });
  expect(await ask('foldingRange')).toEqual([
    { startLine: 0, endLine: 5 },
    { startLine: 6, endLine: 7 },
  ]);
  const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [placeOf(own, 'أرب|عون')] });
  expect(selection!.range).toEqual({ start: { line: 6, character: 10 }, end: { line: 6, character: 16 } });
  expect(selection!.parent!.parent!.parent!.range.start).toEqual({ line: 6, character: 0 });
  const links = await ask<DocumentLink[]>('documentLink');
  expect(links.map(({ target }) => target)).toEqual([
    'file:///w/raw/a.txt',
    'https://example.org/',
    `${B_URI}#L6`,
  ]);
  const linked = await ask<LinkedEditingRanges>('linkedEditingRange', { position: placeOf(own, '[^|1]:') });
  expect(linked.ranges.map(({ start }) => [start.line, start.character])).toEqual([
    [6, 19],
    [7, 2],
  ]);
  const edits = await ask<TextEdit[]>('formatting', { options: { tabSize: 2, insertSpaces: true } });
  expect(TextDocument.applyEdits(TextDocument.create('', '', 0, own), edits)).toBe(
    own.replace('قتلى  40', 'قتلى 40').replace('#1 \r', '#1\r'),
  );
  await client.stop();
});

test('hasila.yaml says how many claims and conflicts each quantity has, and has an outline', async () => {
  const registry = REGISTRY.replace('{army: {}}', '{army: {}, rebels: {}}');
  const client = await started({
    [REGISTRY_URI]: registry,
    [A_URI]: A,
    [B_URI]: B.replace(' denies a.claim#1', ''),
  });
  client.open(REGISTRY_URI, registry);
  await client.settled();
  const textDocument = { uri: REGISTRY_URI };
  const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ range, command }) => [range.start.line, command!.title, command!.arguments])).toEqual([
    [1, '2 claims · 1 conflict', [{ dossier: 'file:///w', quantity: 'قتلى' }]],
    [2, '0 claims', undefined],
  ]);
  const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument,
  });
  expect(symbols.map(({ name, children }) => [name, children!.map((child) => child.name)])).toEqual([
    ['quantities', ['قتلى', 'soldiers']],
    ['speakers', ['army', 'rebels']],
  ]);
  const at = (words: string) => ({ textDocument, position: placeOf(registry, words) });
  const hover: Hover = await client.connection.sendRequest('textDocument/hover', at('parts: [sol|diers'));
  expect(JSON.stringify(hover.contents)).toContain('soldiers');
  const definition = await client.connection.sendRequest('textDocument/definition', at('parts: [sol|diers'));
  expect(definition).toMatchObject([{ range: { start: { line: 2, character: 2 } } }]);
  expect(
    await client.connection.sendRequest('textDocument/formatting', { textDocument, options: {} }),
  ).toBeNull();
  await client.stop();
});

test('the way of a statement: from the agency through the one who cites it to the one who quotes that', async () => {
  const article = (source: string, line: string) =>
    ['---', `source: ${source}`, 'published: 2022-01-24', '---', '𐤀 [أربعون][^1].', line, ''].join('\r\n');
  const texts = {
    [REGISTRY_URI]: REGISTRY,
    [A_URI]: article('agency', '[^1]: قتلى 40 @army stmt s1'),
    [B_URI]: article('paper', '[^1]: قتلى 40 @agency citing @army stmt s1'),
    'file:///w/c.claim': article('blog', '[^1]: قتلى 40 @paper'),
    'file:///w/d.claim': article('other', '[^1]: قتلى 40 @rebels stmt s2'),
  };
  const client = await started(texts);
  client.open(B_URI, texts[B_URI]!);
  await client.settled();
  const ask = <R>(method: string, params: object): Promise<R> =>
    client.connection.sendRequest(method, params);
  const [item] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
    textDocument: { uri: B_URI },
    position: placeOf(texts[B_URI]!, 'أرب|عون'),
  });
  expect(item).toMatchObject({ uri: B_URI, range: { start: { line: 5, character: 0 } } });
  expect(item!.name).toMatch(/قتلى.* 40$/);
  const from = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  expect(from.map(({ to }) => to.uri)).toEqual([A_URI]);
  const by = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(by.map((call) => call.from.uri)).toEqual(['file:///w/c.claim']);
  expect(await ask('callHierarchy/outgoingCalls', { item: from[0]!.to })).toEqual([]);
  await client.stop();
});
