import { expect, test } from 'vitest';
import * as reader from '../../server/src/core/reader.ts';
import { askFiles } from '../../server/src/lsp/askFiles.ts';
import type { ReadFilesParams, ReadFilesResult } from '../../server/src/lsp/fileProtocol.ts';
import { listFoldersRequest, readFilesRequest, statFilesRequest } from '../../server/src/lsp/fileProtocol.ts';
import { clientFiles } from '../../server/src/session/clientFiles.ts';
import { filesBeside, nodeHost } from '../../server/src/session/nodeHost.ts';
import { startClient } from '../support/languageClient.ts';
import { A, B, REGISTRY } from './dossier.ts';

const FOLDER = 'memfs://here/a%20dossier';
const FILES: Readonly<Record<string, string>> = { 'hasila.yaml': REGISTRY, 'a.claim': A, 'b.claim': B };

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A client of a server in Node, which answers for one folder of a file system that only it knows. */
const start = (answers: Readonly<Record<string, (params: never) => unknown>>, folders = [FOLDER]) =>
  startClient(
    (storagePath, connection) =>
      nodeHost(
        storagePath,
        reader,
        filesBeside(async () => clientFiles(askFiles(connection, (text) => Buffer.from(text, 'base64')))),
      ),
    { folders, answers },
  );

const answers = {
  [listFoldersRequest]: ({ uris }: { uris: string[] }) =>
    uris.map((uri) => (uri === FOLDER ? Object.keys(FILES).map((base) => ({ base, kind: 'file' })) : [])),
  [statFilesRequest]: ({ uris }: { uris: string[] }) => uris.map(() => ({ kind: 'missing', isLink: false })),
  [readFilesRequest]: ({ files }: ReadFilesParams): ReadFilesResult =>
    files.map(({ uri }) => {
      const text = FILES[uri.slice(FOLDER.length + 1)];
      return text === undefined ? { kind: 'missing' } : { kind: 'read', bytes: base64(text) };
    }),
};

test('a folder that is not on this machine is read by way of the client', async () => {
  const client = await start(answers);
  await client.settled();
  expect(client.codes(`${FOLDER}/a.claim`)).toContain('4:15 warning dispute');
  expect(client.statuses.at(-1)).toMatchObject({ state: 'ready', files: 2, notAnalysed: [] });
  await client.stop();
});

test('a client that knows nothing of files has its open documents analysed all the same', async () => {
  const client = await start({});
  client.open(`${FOLDER}/hasila.yaml`, REGISTRY);
  client.open(`${FOLDER}/a.claim`, A);
  client.open(`${FOLDER}/b.claim`, B);
  await client.settled();
  expect(client.codes(`${FOLDER}/a.claim`)).toContain('4:15 warning dispute');
  await client.stop();
});

test('a document of another file system counts from when a folder of it is there until it goes', async () => {
  const client = await start(answers, []);
  const uri = `${FOLDER}/b.claim`;
  client.open(uri, A);
  client.change(uri, 2, B.replaceAll('77', '78'));
  await client.settled();
  expect(client.statuses.at(-1)?.files ?? 0).toBe(0);
  const folder = { uri: FOLDER, name: 'dossier' };
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder], removed: [] },
  });
  await client.settled();
  const [dispute] = client.diagnostics.get(`${FOLDER}/a.claim`)!.diagnostics;
  expect(dispute!.message).toContain('78');
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [folder] },
  });
  await client.settled();
  expect(client.codes(uri)).toEqual([]);
  expect(client.statuses.at(-1)!.files).toBe(0);
  await client.stop();
});
