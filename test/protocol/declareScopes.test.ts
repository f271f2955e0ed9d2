import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A_URI, dossier, FOLDER, REGISTRY, REGISTRY_URI } from './dossier.ts';

test('a scope that keeps claims from being compared can be declared, and then they are apart', async () => {
  const scopes = 'scopes:\n  guards: {}\n';
  const files = dossier().map(([name, text]): [string, string] => [
    name,
    name.endsWith('.yaml')
      ? text + scopes
      : text.replace('killed 40', 'killed 40 scope guards').replace('killed 77', 'killed 77 scope fighters'),
  ]);
  const client = await startClient(() => memoryHost(files), { folders: [FOLDER] });
  client.open(A_URI, files[1]![1]);
  client.open(REGISTRY_URI, REGISTRY + scopes, 'yaml');
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['4:15 hint scope-gap']);

  const figure = { start: { line: 4, character: 17 }, end: { line: 4, character: 17 } };
  const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: A_URI },
    range: figure,
    context: { diagnostics: client.diagnostics.get(A_URI)!.diagnostics },
  });
  const declaring = actions.find(({ title }) => title === 'Declare `fighters` in hasila.yaml');
  expect(declaring?.diagnostics?.map(({ code }) => code)).toEqual(['scope-gap']);
  const [edit] = declaring!.edit!.changes![REGISTRY_URI]!;
  expect(edit).toEqual({
    range: { start: { line: 6, character: 12 }, end: { line: 6, character: 12 } },
    newText: '\n  fighters: {}',
  });
  client.change(REGISTRY_URI, 2, `${REGISTRY}${scopes}  fighters: {}\n`);
  await client.settled();
  expect(client.codes(A_URI)).toEqual([]);
  await client.stop();
});
