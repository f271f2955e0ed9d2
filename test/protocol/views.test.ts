import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver/node';
import type { ReadingResult } from '../../server/src/lsp/readingProtocol.ts';
import type {
  ClaimsByQuantityResult,
  ClaimsBySourceResult,
  ComparisonResult,
  MatrixResult,
  OverviewResult,
  SentenceResult,
} from '../../server/src/lsp/viewProtocol.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A, A_URI, B_URI, dossier, FOLDER, REGISTRY_URI } from './dossier.ts';

let client: LanguageClient;
const told: string[] = [];
beforeEach(async () => {
  told.length = 0;
  client = await startClient(() => memoryHost(dossier()), {
    folders: [FOLDER],
    onMessage: (method) => told.push(method),
  });
  client.open(A_URI, A);
  await client.settled();
});
afterEach(() => client.stop());

const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest(method, params);

test('the overview names quantities, sources and conflicts of each dossier', async () => {
  const { dossiers } = await ask<OverviewResult>('hasila/overview', {});
  expect(dossiers).toHaveLength(1);
  const [only] = dossiers;
  expect(only).toMatchObject({ uri: FOLDER, title: 'w', registry: REGISTRY_URI });
  expect(only!.quantities).toEqual([
    {
      id: 'killed',
      label: 'People killed',
      kind: 'cumulative',
      unit: 'person',
      declared: true,
      claims: 2,
      positions: 2,
      conflicts: 1,
      latest: expect.stringMatching(/40|77/),
    },
  ]);
  expect(only!.sources.map(({ kind, id, claims, conflicts }) => [kind, id, claims, conflicts])).toEqual([
    ['speaker', 'army', 1, 1],
    ['outlet', 'one', 1, 1],
    ['speaker', 'rebels', 1, 1],
    ['outlet', 'two', 1, 1],
  ]);
  expect(only!.conflicts).toMatchObject([{ code: 'dispute', severity: 'warning', quantity: 'killed' }]);
  expect(only!.conflicts[0]!.claims.map(({ uri, number }) => [uri, number])).toEqual([
    [A_URI, 1],
    [B_URI, 1],
  ]);
});

test('a comparison has every claim with its place, its intervals and its verdict', async () => {
  const result = await ask<ComparisonResult>('hasila/comparison', { dossier: FOLDER, quantity: 'killed' });
  expect(result!.claims).toMatchObject([
    {
      uri: A_URI,
      figure: '40',
      hard: [40, 40],
      party: 'army',
      outlet: 'one',
      verdict: 'conflict',
      codes: ['dispute'],
    },
    { uri: B_URI, figure: '77', hard: [77, 77], party: 'rebels', outlet: 'two', verdict: 'conflict' },
  ]);
  expect(result!.claims[0]).toMatchObject({ from: Date.UTC(2022, 0, 24), to: Date.UTC(2022, 0, 25) });
  expect(result!.bins).toEqual([]);
  expect(await ask('hasila/comparison', { dossier: 'file:///elsewhere', quantity: 'killed' })).toBeNull();
});

test('of more claims than can be drawn it lists some, those in conflict first, and counts the others', async () => {
  const most = { dossier: FOLDER, quantity: 'killed', most: 1 };
  const result = await ask<ComparisonResult>('hasila/comparison', most);
  expect(result!.claims).toHaveLength(1);
  expect(result!.bins.reduce((sum, { claims }) => sum + claims, 0)).toBe(2);
});

test('the claims of a cell are told one by one, and all there are to who asks', async () => {
  const most = { dossier: FOLDER, quantity: 'killed', most: 1 };
  const { bins, found, conflicts } = (await ask<ComparisonResult>('hasila/comparison', most))!;
  expect([found, conflicts.length]).toEqual([1, 1]);
  const listed = async (bin?: string) => {
    const params = { dossier: FOLDER, quantity: 'killed', ...(bin !== undefined && { bin }) };
    return (await ask<ClaimsByQuantityResult>('hasila/claimsByQuantity', params)).map(({ figure }) => figure);
  };
  const cells = await Promise.all(bins.map(({ id }) => listed(id)));
  expect(cells.map(({ length }) => length)).toEqual(bins.map(({ claims }) => claims));
  expect(cells.flat().sort()).toEqual(['40', '77']);
  expect(await listed()).toEqual(['40', '77']);
  expect(await listed('no such cell')).toEqual([]);
});

test('the matrix sets quantities against parties, speakers or outlets', async () => {
  const result = await ask<MatrixResult>('hasila/matrix', { dossier: FOLDER, by: 'party' });
  expect(result!.columns.map(({ id }) => id)).toEqual(['army', 'rebels']);
  expect(result!.rows[0]!.cells.map((cell) => cell && [cell.figure, cell.verdict, cell.claims])).toEqual([
    ['40', 'conflict', 1],
    ['77', 'conflict', 1],
  ]);
});

test('the sentence of a claim is found in closed files too', async () => {
  const result = await ask<SentenceResult>('hasila/sentence', { uri: B_URI, number: 1 });
  expect(result!.text).toBe('The rebels say 77 died.');
  expect(result!.text.slice(...result!.figure!)).toBe('77 died');
  expect(await ask('hasila/sentence', { uri: B_URI, number: 9 })).toBeNull();
});

test('an open file can be read as a page, with what others say beside it', async () => {
  const page = await ask<ReadingResult>('hasila/reading', { uri: A_URI });
  expect(page).toMatchObject({ version: 1, source: 'one', published: '2022-01-24', date: '24 Jan 2022' });
  const [paragraph] = page!.paragraphs;
  expect(paragraph!.text).toBe('The army says 40 died.');
  const range = { start: { line: 4, character: 15 }, end: { line: 4, character: 22 } };
  expect(paragraph!.spans).toEqual([{ start: 14, end: 21, claims: [1], range, verdict: 'conflict' }]);
  expect(paragraph!.claims).toMatchObject([
    { number: 1, line: 5, quantity: 'People killed', figure: '40', verdict: 'conflict' },
  ]);
  expect(paragraph!.claims[0]!.others).toMatchObject([{ figure: '77', ref: { uri: B_URI, number: 1 } }]);
  expect(paragraph!.claims[0]!.messages[0]).toContain('77');
  expect(await ask('hasila/reading', { uri: B_URI })).toBeNull();
});

test('an address that could run is none', async () => {
  client.change(
    A_URI,
    2,
    A.replace('source: one', 'source: one\nurl: "javascript:alert(1)"\narchived: https://a.example/x'),
  );
  await client.settled();
  const page = await ask<ReadingResult>('hasila/reading', { uri: A_URI });
  expect(page!.url).toBeUndefined();
  expect(page!.archived).toBe('https://a.example/x');
});

test('views are told when a dossier changed', async () => {
  await expect.poll(() => told.filter((method) => method === 'hasila/dossiersChanged').length).toBe(1);
  client.change(A_URI, 2, A.replace('killed 40', 'killed 41'));
  await expect.poll(() => told.filter((method) => method === 'hasila/dossiersChanged').length).toBe(2);
});

test('a lens over a paragraph counts the sources that dispute its claims', async () => {
  const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: A_URI } });
  expect(
    lenses.map(({ range, command }) => [
      range.start.line,
      command?.title.replace(/[\u00a0\u200e]/g, ''),
      command?.arguments,
    ]),
  ).toEqual([[4, '1 source disputes · Compare', [{ dossier: FOLDER, quantity: 'killed' }]]]);
});

test('lenses are to be asked for anew when a claim they count changed, if the editor can do that', async () => {
  const asked = () => told.filter((method) => method === 'workspace/codeLens/refresh').length;
  await expect.poll(() => told.includes('hasila/dossiersChanged')).toBe(true);
  expect(asked()).toBe(0);
  await client.stop();
  client = await startClient(() => memoryHost(dossier()), {
    folders: [FOLDER],
    params: { capabilities: { workspace: { workspaceFolders: true, codeLens: { refreshSupport: true } } } },
    onMessage: (method) => told.push(method),
  });
  client.open(A_URI, A);
  await client.settled();
  await expect.poll(asked).toBe(1);
  client.change(A_URI, 2, A.replace('killed 40', 'killed 41'));
  await expect.poll(asked).toBe(2);
});

test('lenses go and come with their setting', async () => {
  await client.stop();
  const configuration = { codeLens: true };
  client = await startClient(() => memoryHost(dossier()), {
    folders: [FOLDER],
    params: { capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true } } } },
    configuration,
    onMessage: (method) => told.push(method),
  });
  client.open(A_URI, A);
  await client.settled();
  const asked = () => told.filter((method) => method === 'workspace/codeLens/refresh').length;
  const lenses = () => ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: A_URI } });
  await expect.poll(asked).toBe(1);
  expect(await lenses()).toHaveLength(1);
  for (const on of [false, true]) {
    const before = asked();
    configuration.codeLens = on;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(asked).toBe(before + 1);
    expect(await lenses()).toHaveLength(on ? 1 : 0);
  }
});

test('no lens stands over a paragraph that no other source speaks of', async () => {
  client.change(A_URI, 2, A.replace('killed 40', 'fled 40'));
  await client.settled();
  expect(await ask('textDocument/codeLens', { textDocument: { uri: A_URI } })).toEqual([]);
});

test('the edit that files a claim elsewhere touches the quantity only', async () => {
  const place = { uri: A_URI, number: 1, quantity: 'wounded.total' };
  expect(await ask('hasila/refile', place)).toEqual({
    version: 1,
    edit: {
      range: { start: { line: 5, character: 6 }, end: { line: 5, character: 12 } },
      newText: 'wounded.total',
    },
  });
  expect(await ask('hasila/refile', { ...place, number: 9 })).toHaveProperty('refused');
  expect(await ask('hasila/refile', { ...place, quantity: 'a b' })).toHaveProperty('refused');
});

test('the claims of a source are listed, with what they are of', async () => {
  const found = await ask<ClaimsBySourceResult>('hasila/claimsBySource', {
    dossier: FOLDER,
    kind: 'outlet',
    id: 'two',
  });
  expect(found).toMatchObject([{ uri: B_URI, quantity: 'People killed', figure: '77', verdict: 'conflict' }]);
});
