import { describe, expect, test } from 'vitest';
import { A, A_URI, B_URI } from './dossier.ts';
import { start } from './start.ts';

describe('messages that make no sense', () => {
  test('a change that comes too late is left aside, and logged', async () => {
    const { client } = await start();
    client.open(A_URI, A);
    client.change(A_URI, 5, A.replaceAll('40', '77'));
    client.change(A_URI, 4, A.replaceAll('40', '99'));
    await client.settled();
    expect(client.codes(A_URI)).toEqual([]);
    expect(client.log.join('\n')).toContain('version 4 came after version 5');
    await client.stop();
  });

  test('a change to a file that is not open, or to a place outside of it, does no harm', async () => {
    const { client } = await start();
    client.change(B_URI, 2, 'x');
    client.open(A_URI, A);
    client.change(A_URI, 2, '', { start: { line: 900, character: 5 }, end: { line: 10_000, character: 0 } });
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
    await client.stop();
  });

  test('requests with nothing in them, or about nothing, fail alone', async () => {
    const { client } = await start();
    client.open(A_URI, A);
    const requests: [string, unknown][] = [
      ['textDocument/hover', {}],
      ['textDocument/definition', { textDocument: { uri: A_URI }, position: null }],
      ['hasila/recover', { uri: 'file:///w/none.claim' }],
      ['no/such/request', {}],
    ];
    for (const [method, params] of requests) {
      await expect(client.connection.sendRequest(method, params)).rejects.toThrow();
    }
    expect(await client.connection.sendRequest('hasila/nextClaim', {})).toBeNull();
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await client.connection.sendNotification('textDocument/didChange', {});
    const unknown = { textDocument: { uri: 'file:///w/none.claim' }, position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest('textDocument/hover', unknown)).toBeNull();
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
    await client.stop();
  });
});
