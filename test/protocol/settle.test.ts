import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AskingPlace,
  type SettleParams,
  type SettleResult,
  settleRequest,
} from '../../server/src/lsp/protocol.ts';
import { type ClientOptions, type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

/** A text after edits of the protocol. */
const applyEdits = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'claim', 1, text), edits);

const REGISTRY = `quantities:
  gates: {kind: fact}
speakers: {army: {party: army}, rebels: {party: rebels}}
scopes: {north: {}}
`;
const article = (source: string, line: string, eol = '\n'): string =>
  [
    '---',
    `source: ${source}`,
    'published: 2022-01-24',
    '---',
    'قال 𐤀𐤁 [الأبواب][^1].',
    `[^1]: ${line}`,
    '',
  ].join(eol);

const A = article('one', 'gates 3 @army!', '\r\n');
const B = article('two', 'gates 4 @army! on 2022-01-23');
const A_URI = 'file:///w/a.claim';
const B_URI = 'file:///w/x/b.claim';

const params = {
  capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  initializationOptions: { pages: 'file:///ext/docs/findings/' },
};

async function start(a: string, b: string, more: ClientOptions = { params }): Promise<LanguageClient> {
  const host = memoryHost([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', a],
    ['file:/w/x/b.claim', b],
  ]);
  const client = await startClient(() => host, { folders: ['file:///w'], ...more });
  client.open(A_URI, a);
  await client.settled();
  return client;
}

const diagnosticsOf = (client: LanguageClient): Diagnostic[] =>
  client.diagnostics.get(A_URI)?.diagnostics ?? [];

function actionsAt(client: LanguageClient, range = diagnosticsOf(client)[0]!.range): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: A_URI },
    range,
    context: { diagnostics: diagnosticsOf(client) },
  });
}

const only = (actions: readonly CodeAction[], title: string): CodeAction => {
  const [found, ...more] = actions.filter((action) => action.title.startsWith(title));
  if (found === undefined || more.length > 0)
    throw new Error(`${title}: ${actions.map((one) => one.title).join('; ')}`);
  return found;
};

describe('a finding between two files', () => {
  test('is settled in both at once, each edit with the version it is of', async () => {
    const client = await start(A, B);
    client.change(A_URI, 2, `${A}\r\n`);
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:10 warning retraction']);
    const same = only(await actionsAt(client), 'Same statement');
    expect(same.diagnostics?.map(({ code }) => code)).toEqual(['retraction']);
    const edits = same.edit!.documentChanges as TextDocumentEdit[];
    expect(edits.map(({ textDocument }) => textDocument)).toEqual([
      { uri: A_URI, version: 2 },
      { uri: B_URI, version: null },
    ]);
    const [here, there] = edits.map((one) => one.edits as TextEdit[]);
    expect(applyEdits(A, here!)).toBe(A.replace('@army!', '@army! stmt army-2022-01-24'));
    expect(applyEdits(B, there!)).toBe(B.replace('01-23', '01-23 stmt army-2022-01-24'));
    client.change(A_URI, 3, applyEdits(A, here!));
    client.open(B_URI, applyEdits(B, there!));
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:10 warning misquotation']);
    await client.stop();
  });

  test('can be settled from the figure and from the claim line, and from nowhere else', async () => {
    const client = await start(A, B);
    const onLine = (line: number) => ({ start: { line, character: 8 }, end: { line, character: 8 } });
    const titles = (await actionsAt(client)).map(({ title }) => title);
    expect(titles).toEqual([
      'This replaces army, two: 4, 23 Jan 2022 (retracts)',
      'Same statement as army, two: 4, 23 Jan 2022 (stmt army-2022-01-24)',
      'Only north (scope north)',
      'Only some of them: name a narrower scope…',
      'Acknowledge “one side says both” with a reason…',
      'Explain this finding: retraction',
    ]);
    expect((await actionsAt(client, onLine(5))).map(({ title }) => title)).toEqual(titles);
    expect((await actionsAt(client, onLine(1))).filter(({ title }) => !title.startsWith('Explain'))).toEqual(
      [],
    );
    await client.stop();
  });

  test('a client without our commands and versions is offered what needs neither', async () => {
    const client = await start(A, B, {});
    const actions = await actionsAt(client);
    expect(actions.filter(({ command }) => command !== undefined)).toEqual([]);
    expect(Object.keys(only(actions, 'Same statement').edit!.changes!)).toEqual([A_URI, B_URI]);
    expect(diagnosticsOf(client)[0]?.codeDescription).toBeUndefined();
    await client.stop();
  });

  test('says where the page on it lies', async () => {
    const client = await start(A, B);
    expect(diagnosticsOf(client)[0]?.codeDescription?.href).toBe('file:///ext/docs/findings/retraction.md');
    expect(only(await actionsAt(client), 'Explain').command).toMatchObject({
      command: 'hasila.explainFinding',
      arguments: ['retraction'],
    });
    await client.stop();
  });
});

describe('in words of the user', () => {
  async function settle(
    client: LanguageClient,
    by: SettleParams['by'],
    code = 'retraction',
  ): Promise<SettleResult> {
    const asked: SettleParams = { uri: A_URI, number: 1, code, by };
    return client.connection.sendRequest(settleRequest, asked);
  }

  test('a finding is acknowledged: from then on a hint with the reason, until a figure changes', async () => {
    const client = await start(A, B);
    const asking = only(await actionsAt(client), 'Acknowledge').command!.arguments![0] as AskingPlace;
    expect(asking).toMatchObject({ uri: A_URI, number: 1, code: 'retraction' });
    const result = await settle(client, { reason: 'the "old" gate' });
    if ('refused' in result) throw new Error(result.refused);
    expect(result.version).toBe(1);
    const after = applyEdits(A, [result.edit]);
    expect(after).toBe(A.replace('@army!', '@army! ack retraction "the \\"old\\" gate (3 | 4)"'));
    client.change(A_URI, 2, after);
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:10 hint retraction']);
    expect(client.codes(B_URI)).toEqual(['4:10 hint retraction']);
    expect(diagnosticsOf(client)[0]!.message).toMatch(/^Acknowledged: the "old" gate/);
    expect(client.statuses.at(-1)?.conflicts).toBe(0);
    client.change(A_URI, 3, after.replace('gates 3', 'gates 2'));
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:10 warning retraction']);
    expect(client.codes(B_URI)).toEqual(['4:10 warning retraction']);
    await client.stop();
  });

  test('a scope of its own takes the finding away', async () => {
    const client = await start(A, B);
    const result = await settle(client, { scope: 'باب-الحراسة' });
    if ('refused' in result) throw new Error(result.refused);
    client.change(A_URI, 2, applyEdits(A, [result.edit]));
    await client.settled();
    expect(client.codes(A_URI)).not.toContain('4:10 warning retraction');
    await client.stop();
  });

  test('what cannot be written is refused in a sentence', async () => {
    const client = await start(A, B);
    for (const result of [
      await settle(client, { scope: 'two words' }),
      await settle(client, { reason: ' ' }),
      await settle(client, { reason: 'why' }, 'dispute'),
    ]) {
      expect(result).toEqual({ refused: expect.stringMatching(/^[A-Z].*\.$/) });
    }
    await client.stop();
  });
});
