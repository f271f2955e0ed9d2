import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

const REGISTRY = 'quantities:\n  killed: {kind: cumulative}\nspeakers:\n  army: {}\n';
const TEXT =
  '---\nsource: one\npublished: 2022-01-24\n---\n[40 died][^1].\n[^1]: wounded 40 @rebels pn 2022-01-23\n';
const URI = 'file:///w/a.claim';

const whole = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };

test('what is wrong or undeclared can be repaired, here and in the dossier', async () => {
  const host = memoryHost([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', TEXT],
  ]);
  const client = await startClient(() => host, { folders: ['file:///w'] });
  client.open(URI, TEXT);
  await client.settled();
  expect(client.codes(URI)).toEqual([
    '5:6 hint undeclared-quantity',
    '5:18 hint undeclared-speaker',
    '5:25 warning unknown-field',
  ]);

  const diagnostics: Diagnostic[] = client.diagnostics.get(URI)!.diagnostics;
  const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: whole,
    context: { diagnostics, only: ['quickfix'] },
  });
  const edits = actions.map(({ edit }) => Object.entries(edit!.changes!));
  expect(edits).toEqual([
    [[URI, [expect.objectContaining({ newText: 'on' })]]],
    [['file:///w/hasila.yaml', [expect.objectContaining({ newText: '\n  wounded: {}' })]]],
    [['file:///w/hasila.yaml', [expect.objectContaining({ newText: '\n  rebels: {}' })]]],
  ]);
  expect(actions.map((action) => action.diagnostics?.map(({ code }) => code))).toEqual([
    ['unknown-field'],
    ['undeclared-quantity'],
    ['undeclared-speaker'],
  ]);
  await client.stop();
});

test('declaring it takes the hint away', async () => {
  const host = memoryHost([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', TEXT.replace('pn', 'on')],
  ]);
  const client = await startClient(() => host, { folders: ['file:///w'] });
  client.open(URI, TEXT.replace('pn', 'on'));
  client.open('file:///w/hasila.yaml', REGISTRY, 'yaml');
  await client.settled();
  client.change(
    'file:///w/hasila.yaml',
    2,
    REGISTRY.replace('killed:', 'wounded:').replace('army:', 'rebels:'),
  );
  await client.settled();
  expect(client.codes(URI)).toEqual([]);
  await client.stop();
});
