import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as reader from '../../server/src/core/reader.ts';
import { browserHost } from '../../server/src/session/browserHost.ts';
import { clientFiles } from '../../server/src/session/clientFiles.ts';
import { filesByScheme } from '../../server/src/session/filesByScheme.ts';
import type { FileSystem } from '../../server/src/session/host.ts';
import { decodeUtf8 } from '../../server/src/session/nodeText.ts';
import { clientOfFiles } from '../support/clientOfFiles.ts';
import { type Collected, collect } from '../support/collector.ts';

const claims = (speaker: string, figure: number, header = '') =>
  `---\nsource: ${speaker}\npublished: 2024-05-01\n${header}---\n[${figure} boats][^1].\n[^1]: boats ${figure} @${speaker}\n`;
const REGISTRY = 'quantities: {boats: {kind: fact, unit: boat}}\nspeakers: {north: {}, south: {}}\n';

const codesOn = (shown: Collected['shown'], name: string): string[] =>
  (shown.get(name) ?? []).map(({ code }) => code);

describe('a folder that only the client can reach', () => {
  test('is read in few requests, however many files and folders it has', async () => {
    const client = clientOfFiles([
      ['memfs:/w/hasila.yaml', REGISTRY],
      ...Array.from({ length: 1000 }, (_, i): [string, string] => [
        `memfs:/w/d${i % 40}/e${i % 80}/${i}.claim`,
        claims(i === 500 ? 'south' : 'north', i === 500 ? 4 : 3),
      ]),
    ]);
    const { session, shown } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    await session.settled();
    expect(codesOn(shown, 'memfs:/w/d20/e20/500.claim')).toContain('dispute');
    expect(client.asked.filter(({ what }) => what === 'list').length).toBeLessThan(10);
    const reads = client.asked.filter(({ what }) => what === 'read');
    expect(reads.length).toBeLessThan(20);
    const names = reads.flatMap(({ names }) => names);
    expect(names.length).toBe(1001);
    expect(new Set(names).size).toBe(1001);
  });

  test('holds no more at a time than there is room for, and leaves out nothing', async () => {
    const prose = `${'There is nothing to count here. '.repeat(100_000)}\n`;
    const client = clientOfFiles([
      ['memfs:/w/hasila.yaml', REGISTRY],
      ...Array.from({ length: 9 }, (_, i): [string, string] => [
        `memfs:/w/${i}.claim`,
        claims(i === 8 ? 'south' : 'north', i === 8 ? 4 : 3) + prose,
      ]),
      ['memfs:/w/huge.claim', new Uint8Array(50_000_001)],
    ]);
    const { session, shown } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    await session.settled();
    for (let i = 0; i < 9; i++) expect(codesOn(shown, `memfs:/w/${i}.claim`)).toContain('dispute');
    expect(codesOn(shown, 'memfs:/w/huge.claim')).toEqual(['not-analysed']);
    expect(Math.max(...client.answered)).toBeLessThan(8_000_000);
  });

  test('is asked for no more once it is taken away', async () => {
    const client = clientOfFiles(
      Array.from({ length: 1000 }, (_, i) => [`memfs:/w/${i}.claim`, claims('north', 3)] as const),
    );
    const aborted: string[] = [];
    const read = client.read;
    client.read = (files, inAll, signal) => {
      signal.addEventListener('abort', () => aborted.push(files[0]!.name));
      return read(files, inAll, signal);
    };
    const waiting: (() => void)[] = [];
    client.pause = () => new Promise((resolve) => waiting.push(resolve));
    const { session } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    // The list of the folder, then the first files, with the next ones on their way.
    await expect.poll(() => waiting.length, { interval: 1 }).toBe(1);
    waiting[0]!();
    await expect.poll(() => waiting.length, { interval: 1 }).toBe(3);
    session.setFolders([]);
    waiting[1]!();
    await session.settled();
    expect(client.asked.filter(({ what }) => what === 'read').length).toBe(2);
    expect(aborted).toEqual(['memfs:/w/64.claim']);
  });

  test('is not listed to its depths once it is taken away', async () => {
    const client = clientOfFiles([['memfs:/w/a/b/c/d.claim', claims('north', 3)]]);
    const waiting: (() => void)[] = [];
    client.pause = () => new Promise((resolve) => waiting.push(resolve));
    const { session } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    await expect.poll(() => waiting.length, { interval: 1 }).toBe(1);
    session.setFolders([]);
    waiting[0]!();
    await session.settled();
    expect(client.asked.map(({ names }) => names)).toEqual([['memfs:/w']]);
  });

  test('that it does not hand out looks neither empty nor clean', async () => {
    const client = clientOfFiles([['memfs:/w/a.claim', claims('north', 3)]]);
    client.read = async () => {
      throw new Error('gone');
    };
    const { session, shown } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    await session.settled();
    expect(codesOn(shown, 'memfs:/w/a.claim')).toEqual(['not-analysed']);
  });

  test.each([
    ['the raw file', 'memfs:/w/raw/a.txt'],
    ['a folder above it', 'memfs:/w/raw'],
  ])('has a raw file that is not read where %s is a symbolic link', async (_, link) => {
    const client = clientOfFiles([
      ['memfs:/w/a.claim', claims('north', 3, 'raw: raw/a.txt\n')],
      ['memfs:/w/raw/a.txt', '[3 boats].\n'],
    ]);
    client.links.add(link);
    const { session, shown } = collect(browserHost(clientFiles(client), reader));
    session.setFolders(['memfs:/w']);
    await session.settled();
    expect(codesOn(shown, 'memfs:/w/a.claim')).toContain('raw-refused');
    expect(client.asked.flatMap(({ what, names }) => (what === 'read' ? names : []))).not.toContain(
      'memfs:/w/raw/a.txt',
    );
  });
});

test('questions of one turn go out together, those of the next one after them', async () => {
  const client = clientOfFiles([['memfs:/w/a.claim', 'x']]);
  const files = clientFiles(client);
  const first = [files.kindOf('memfs:/w/a.claim'), files.kindOf('memfs:/w'), files.kindOf('memfs:/v')];
  expect(await Promise.all(first)).toEqual(['file', 'folder', 'missing']);
  await files.kindOf('memfs:/w/a.claim');
  expect(client.asked.map(({ names }) => names.length)).toEqual([3, 1]);
});

test('what was fetched ahead is read once, and is not taken for what is there later', async () => {
  const client = clientOfFiles([['memfs:/w/a.claim', 'old']]);
  const files = clientFiles(client);
  const text = async (): Promise<string> => {
    const read = await files.read('memfs:/w/a.claim', 100);
    return read.kind === 'read' ? new TextDecoder().decode(read.bytes) : read.kind;
  };
  files.ahead!(['memfs:/w/a.claim'], 100);
  expect(await text()).toBe('old');
  client.disk.set('memfs:/w/a.claim', new TextEncoder().encode('new'));
  expect(await text()).toBe('new');
  const forget = files.ahead!(['memfs:/w/a.claim'], 100);
  client.disk.delete('memfs:/w/a.claim');
  forget();
  expect(await text()).toBe('missing');
});

test('files of this machine are not asked of the client', async () => {
  const client = clientOfFiles([['memfs:/w/a.claim', 'x']]);
  const own: FileSystem = {
    list: () => [],
    kindOf: () => 'folder',
    read: () => ({ kind: 'missing' }),
    realName: (name) => ({ kind: 'known', name }),
  };
  const files = filesByScheme('file:', own, clientFiles(client));
  files.ahead!(['file:/w/a.claim'], 100);
  expect(await files.kindOf('file:/w/a.claim')).toBe('folder');
  expect(client.asked).toEqual([]);
  expect(await files.kindOf('memfs:/w/a.claim')).toBe('file');
});

test.each([
  ['nothing', ''],
  ['ASCII', 'There were 3 boats.'],
  ['Arabic, and letters beyond the first plane', '\ufeffقال 𐤀𐤁 إن ثلاثة قوارب'],
  ['a character that is cut off', new Uint8Array([0x61, 0xd9])],
  ['bytes that are no text', new Uint8Array([0x61, 0xff, 0xfe, 0x62])],
])('a worker reads and hashes as Node does: %s', (_, given) => {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const host = browserHost(clientFiles(clientOfFiles([])), reader);
  expect(host.decode(bytes)).toEqual(decodeUtf8(bytes));
  expect(host.sha256(given)).toBe(createHash('sha256').update(given).digest('hex'));
});
