import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { ReportResult } from '../../server/src/lsp/viewProtocol.ts';
import { elementsOf } from '../support/htmlTree.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { A, A_URI, dossier, FOLDER } from './dossier.ts';

let client: LanguageClient;
beforeEach(async () => {
  client = await startClient(() => memoryHost(dossier()), { folders: [FOLDER] });
  client.open(A_URI, A);
  await client.settled();
});
afterEach(() => client.stop());

const report = (params: object): Promise<ReportResult> =>
  client.connection.sendRequest<ReportResult>('hasila/report', params);

test('a report has the sentences of open and closed files, and the version it was made by', async () => {
  const result = await report({ dossier: FOLDER, version: '9.8.7' });
  const elements = elementsOf((result as { text: string }).text);
  expect(elements.filter(({ name }) => name === 'blockquote').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['The army says 40 died.', expect.stringContaining('77')]),
  );
  expect(elements[0]!.text).toContain('Hasila 9.8.7');
  expect(elements[0]!.text).toContain('claim 1 in a.claim');
});

test('a report is in the language asked for, whatever that of the editor is', async () => {
  const { text } = (await report({ dossier: FOLDER, lang: 'ar' })) as { text: string };
  expect(text).toContain('<html lang="ar" dir="rtl">');
});

test('a report says what was typed a moment ago', async () => {
  client.change(A_URI, 2, A.replace('The army says', 'The army now says'));
  const { text } = (await report({ dossier: FOLDER })) as { text: string };
  expect(text).toContain('The army now says');
});

test('there is no report of a dossier that is not there, and none for who gave up', async () => {
  expect(await report({ dossier: 'file:///elsewhere' })).toEqual({ refused: expect.any(String) });
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest<ReportResult>(
    'hasila/report',
    { dossier: FOLDER },
    source.token,
  );
  source.cancel();
  expect(await asked).toEqual({ refused: 'Cancelled.' });
});
