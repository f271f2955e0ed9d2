import { describe, expect, test } from 'vitest';
import { startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A, A_URI, B, B_URI, dossier, FOLDER, REGISTRY_URI } from './dossier.ts';

describe('contradictions between files on the disk', () => {
  test('are told on both, with the other as related information', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
    expect(client.codes(B_URI)).toEqual(['4:16 warning dispute']);
    const [found] = client.diagnostics.get(A_URI)!.diagnostics;
    expect(found).toMatchObject({
      source: 'hasila',
      range: { start: { line: 4, character: 15 }, end: { line: 4, character: 22 } },
      relatedInformation: [
        {
          location: {
            uri: B_URI,
            range: { start: { line: 4, character: 16 }, end: { line: 4, character: 23 } },
          },
        },
      ],
    });
    expect(found!.message).toContain('40');
    expect(found!.message).toContain('77');
    await client.stop();
  });

  test('are not told before all files were read, while problems of form are', async () => {
    const order: string[] = [];
    const many = Array.from({ length: 300 }, (_, i): [string, string] => [
      `file:/w/z${i}.claim`,
      '[^1]: killed 5 @monitor on 2022-01-24\n[^1]: killed 5\n',
    ]);
    const client = await startClient(() => memoryHost([...dossier(), ...many]), {
      folders: [FOLDER],
      onMessage: (method, params) => {
        if (method === 'hasila/status') order.push((params as { state: string }).state);
        if (method !== 'textDocument/publishDiagnostics') return;
        for (const { code } of (params as { diagnostics: { code: string }[] }).diagnostics) order.push(code);
      },
    });
    await client.settled();
    const lastRead = order.lastIndexOf('indexing');
    expect(order.indexOf('duplicate-number')).toBeGreaterThanOrEqual(0);
    expect(order.indexOf('duplicate-number')).toBeLessThan(lastRead);
    expect(order.indexOf('dispute')).toBeGreaterThan(lastRead);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'ready', files: 302 });
    await client.stop();
  });
});

describe('an edit', () => {
  test('of one open file changes the diagnostics of another, and undoing it restores them', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    client.open(A_URI, A);
    await client.settled();
    const before = client.diagnostics.get(B_URI)!.diagnostics;
    client.change(A_URI, 2, '77', { start: { line: 5, character: 13 }, end: { line: 5, character: 15 } });
    await client.settled();
    expect(client.codes(B_URI)).toEqual([]);
    expect(client.codes(A_URI)).toEqual(['5:13 warning value-mismatch']);
    client.change(A_URI, 3, '40', { start: { line: 5, character: 13 }, end: { line: 5, character: 15 } });
    await client.settled();
    expect(client.diagnostics.get(B_URI)!.diagnostics).toEqual(before);
    expect(client.diagnostics.get(A_URI)).toMatchObject({ version: 3, diagnostics: [{ code: 'dispute' }] });
    await client.stop();
  });

  test('that moves a claim moves its diagnostics, and where others point to it', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    client.open(A_URI, A);
    client.change(A_URI, 2, 'One more line.\n', {
      start: { line: 4, character: 0 },
      end: { line: 4, character: 0 },
    });
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['5:15 warning dispute']);
    const [related] = client.diagnostics.get(B_URI)!.diagnostics[0]!.relatedInformation!;
    expect(related!.location.range.start).toEqual({ line: 5, character: 15 });
    await client.stop();
  });

  test('of prose behind the claims sends nothing at all', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    client.open(A_URI, A);
    await client.settled();
    const sent = client.published.length;
    client.change(A_URI, 2, 'The end.\n', {
      start: { line: 6, character: 0 },
      end: { line: 6, character: 0 },
    });
    await client.settled();
    expect(client.published.length).toBe(sent);
    await client.stop();
  });

  test('of hasila.yaml compares all anew', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    client.open(REGISTRY_URI, 'rules: {dispute: error}\nquantities: {killed: {kind: cumulative}}\n');
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:15 error dispute']);
    client.change(REGISTRY_URI, 2, 'rules: {dispute: off}\nnonsense: 1\n');
    await client.settled();
    expect(client.codes(A_URI)).toEqual([]);
    expect(client.codes(REGISTRY_URI)).toEqual(['1:0 warning unknown-key']);
    await client.stop();
  });

  test('in a burst is taken in whole, each change on top of the one before', async () => {
    const client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
    client.open(A_URI, A);
    for (let version = 2; version < 200; version++) {
      client.change(A_URI, version, 'x', {
        start: { line: 4, character: 0 },
        end: { line: 4, character: 0 },
      });
    }
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:213 warning dispute']);
    expect(client.diagnostics.get(A_URI)!.version).toBe(199);
    await client.stop();
  });
});

test('an acknowledged finding is no longer a problem, but a hint', async () => {
  const settled = A.replace('@army', '@army ack dispute "both were counted"');
  const client = await startClient(() => memoryHost([...dossier(), ['file:/w/a.claim', settled]]), {
    folders: [FOLDER],
  });
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['4:15 hint dispute']);
  expect(client.codes(B_URI)).toEqual(['4:16 hint dispute']);
  await client.stop();
});

test('a conflict of very many claims lists the nearest of them and says how many there are', async () => {
  const many = Array.from({ length: 40 }, (_, i): [string, string] => [`file:/w/r${i}.claim`, B]);
  const client = await startClient(() => memoryHost([...dossier(), ...many]), { folders: [FOLDER] });
  await client.settled();
  const [found] = client.diagnostics.get(A_URI)!.diagnostics;
  expect(found!.relatedInformation).toHaveLength(3);
  expect(found!.message).toMatch(/41/);
  await client.stop();
});

test('a value that is left out is read from the marked words, and compared', async () => {
  const files = dossier().map(([name, text]): [string, string] => [
    name,
    text.replace('killed 40', 'killed'),
  ]);
  const client = await startClient(() => memoryHost(files), { folders: [FOLDER] });
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
  expect(client.diagnostics.get(A_URI)!.diagnostics[0]!.message).toContain('40');
  await client.stop();
});
