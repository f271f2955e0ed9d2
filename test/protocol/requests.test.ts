import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, Location, SymbolInformation } from 'vscode-languageserver/node';
import type { NextClaimResult, RecoverResult } from '../../server/src/lsp/protocol.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A, A_URI, B_URI, dossier, FOLDER, REGISTRY, REGISTRY_URI } from './dossier.ts';

let client: LanguageClient;
beforeAll(async () => {
  client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
  client.open(A_URI, A);
  client.open(REGISTRY_URI, REGISTRY);
  await client.settled();
});
afterAll(() => client.stop());

const at = (line: number, character: number, uri = A_URI) => ({
  textDocument: { uri },
  position: { line, character },
});
const places = (found: Location[] | null): string[] =>
  (found ?? []).map(({ uri, range }) => `${uri} ${range.start.line}:${range.start.character}`);
const request = async (method: string, params: object): Promise<string[]> =>
  places(await client.connection.sendRequest(method, params));

test('says what it can do, and that it counts in UTF-16', () => {
  expect(client.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    implementationProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true } },
  });
});

describe('definition', () => {
  test('goes from a mark to its claim line, and back', async () => {
    expect(await request('textDocument/definition', at(4, 24))).toEqual([`${A_URI} 5:0`]);
    expect(await request('textDocument/definition', at(5, 2))).toEqual([`${A_URI} 4:14`]);
  });

  test('goes from a quantity and a speaker to hasila.yaml', async () => {
    expect(await request('textDocument/definition', at(5, 8))).toEqual([`${REGISTRY_URI} 1:2`]);
    expect(await request('textDocument/definition', at(5, 18))).toEqual([`${REGISTRY_URI} 3:2`]);
  });
});

test('references give all claims of the quantity, and its declaration if wanted', async () => {
  const params = { ...at(4, 16), context: { includeDeclaration: false } };
  expect(await request('textDocument/references', params)).toEqual([`${A_URI} 4:15`, `${B_URI} 4:16`]);
  const withDeclaration = { ...at(1, 4, REGISTRY_URI), context: { includeDeclaration: true } };
  expect(await request('textDocument/references', withDeclaration)).toEqual([
    `${REGISTRY_URI} 1:2`,
    `${A_URI} 4:15`,
    `${B_URI} 4:16`,
  ]);
});

test('implementation gives the claims that contradict', async () => {
  expect(await request('textDocument/implementation', at(4, 16))).toEqual([`${B_URI} 4:16`]);
});

test('highlights and the outline are those of the file', async () => {
  const highlights = await client.connection.sendRequest('textDocument/documentHighlight', at(4, 16));
  expect(highlights).toEqual([
    { range: { start: { line: 4, character: 14 }, end: { line: 4, character: 23 } }, kind: 2 },
    { range: { start: { line: 4, character: 23 }, end: { line: 4, character: 27 } }, kind: 2 },
    { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 4 } }, kind: 3 },
  ]);
  const outline = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: A_URI },
  });
  expect(outline).toMatchObject([
    { name: 'The army says 40 died.', children: [{ name: 'killed 40', detail: '@army' }] },
  ]);
});

test('workspace symbols find quantities by their label, and claims of files that are closed', async () => {
  const found: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', {
    query: 'people',
  });
  expect(found.map(({ name, location }) => [name, location.uri])).toEqual([
    ['killed People killed', REGISTRY_URI],
    ['killed People killed 40', A_URI],
    ['killed People killed 77', B_URI],
  ]);
});

describe('hover', () => {
  const hover = (params: object): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', params);

  test('shows on a mark what others say, with a link to where they say it', async () => {
    const card = await hover(at(4, 24));
    expect(card).toMatchObject({ contents: { kind: 'markdown' } });
    const { value } = card!.contents as { value: string };
    expect(value).toContain('People killed');
    expect(value).toContain('77');
    expect(value).toContain(`${B_URI}#L5,17`);
    expect(value).toContain('command:hasila.goToNextConflictingClaim');
  });

  test('shows a quantity where it is declared', async () => {
    const card = await hover(at(1, 4, REGISTRY_URI));
    expect((card!.contents as { value: string }).value).toContain('People killed');
    expect(card!.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 8 } });
  });

  test('shows nothing on prose', async () => {
    expect(await hover(at(4, 3))).toBeNull();
  });
});

describe('the next claim', () => {
  const next = (which: string, uri: string, line: number, character: number): Promise<NextClaimResult> =>
    client.connection.sendRequest('hasila/nextClaim', {
      uri,
      position: { line, character },
      which,
      direction: 'next',
    });

  test('in conflict is the figure in the other file', async () => {
    expect(await next('conflicting', A_URI, 4, 16)).toEqual({
      uri: B_URI,
      range: { start: { line: 4, character: 16 }, end: { line: 4, character: 23 } },
    });
  });

  test('can be asked for from a file that is closed', async () => {
    expect(await next('related', B_URI, 5, 8)).toMatchObject({ uri: A_URI });
  });

  test('is none from prose, nor from a file that nobody knows', async () => {
    expect(await next('related', A_URI, 4, 2)).toBeNull();
    expect(await next('related', 'file:///elsewhere.claim', 0, 0)).toBeNull();
  });
});

test('the article is recovered, of a closed file as well', async () => {
  const found: RecoverResult = await client.connection.sendRequest('hasila/recover', { uri: B_URI });
  expect(found).toEqual({ text: 'The rebels say 77 died.\n' });
});
