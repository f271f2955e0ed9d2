import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, InlayHint } from 'vscode-languageserver/node';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A_URI, dossier, FOLDER, REGISTRY, REGISTRY_URI } from './dossier.ts';

/** Half typed: without a quantity on one line, without a value on the other. */
const TYPING = `---
source: one
published: 2022-01-24
---
The army says [40 died][^1] and [a dozen left][^2].
[^1]:  40 @army
[^2]: left @army ack dis
`;

let client: LanguageClient;
beforeAll(async () => {
  client = await startClient(() => memoryHost(dossier()), {
    folders: [FOLDER],
    params: { capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } },
  });
  client.open(A_URI, TYPING);
  client.open(REGISTRY_URI, `${REGISTRY}  police: {par`, 'yaml');
  await client.settled();
});
afterAll(() => client.stop());

async function at(line: number, character: number, uri = A_URI, typed?: string): Promise<CompletionItem[]> {
  const context = typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed };
  const params = { textDocument: { uri }, position: { line, character }, context };
  const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', params);
  return list?.items ?? [];
}

const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

test('a quantity comes with its label and the figures that others give, and where it is to be written', async () => {
  const items = await at(5, 6);
  expect(items.map(({ label }) => label)).toEqual(['left', 'killed']);
  expect(items[1]).toMatchObject({
    labelDetails: { description: 'People killed' },
    detail: 'running total · 77 rebels 24 Jan 2022',
    filterText: 'killed People killed',
    textEdit: { range: range(5, 6, 6), newText: 'killed' },
  });
  expect(items[0]!.sortText! < items[1]!.sortText!).toBe(true);
});

test('the code of a finding goes on to its reason in an editor that can', async () => {
  const [first] = await at(6, 24);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of snippets
  expect(first).toMatchObject({ insertTextFormat: 2, textEdit: { newText: 'dispute "${1:reason}"' } });
});

test('hasila.yaml is completed while it is broken', async () => {
  const items = await at(5, 14, REGISTRY_URI);
  expect(items.map(({ label }) => label)).toEqual(['party']);
  expect(items[0]!.textEdit).toEqual({ range: range(5, 11, 14), newText: 'party: ' });
});

test('what is typed in the article is answered with nothing', async () => {
  for (const typed of [undefined, ' ', '@', ':', '.', '[', '^']) {
    expect(await at(4, 9, A_URI, typed)).toEqual([]);
  }
});

test('a value that is left out is hinted at on its claim line, and nowhere else', async () => {
  const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: A_URI },
    range: range(0, 0, 0),
  });
  expect(hints).toEqual([]);
  const all: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: A_URI },
    range: { ...range(0, 0, 0), end: { line: 7, character: 0 } },
  });
  expect(all).toMatchObject([{ position: { line: 6, character: 10 }, label: expect.stringContaining('12') }]);
});
