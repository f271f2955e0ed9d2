import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import * as reader from '../../server/src/core/reader.ts';
import type { Host } from '../../server/src/session/host.ts';
import { nodeHost } from '../../server/src/session/nodeHost.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { A, B, REGISTRY } from './dossier.ts';

/*
 * Whatever lies in a folder, the server stays up, says what is wrong with it, and goes on with the rest: beside
 * each of these lie two files in conflict, and that must be found as ever.
 */

let folder: string;
let client: LanguageClient | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'hasila-bad-')));
  put('hasila.yaml', REGISTRY);
  put('a.claim', A);
  put('b.claim', B);
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);
const uri = (name: string): string => URI.file(at(name)).toString();

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

/** Indexes the folder, and makes sure that the rest was found. */
async function index(host: Host = nodeHost(undefined, reader)): Promise<LanguageClient> {
  client = await startClient(() => host, { folders: [URI.file(folder).toString()] });
  await client.settled();
  expect(client.codes(uri('a.claim'))).toEqual(['4:15 warning dispute']);
  expect(client.statuses.at(-1)!.state).toBe('ready');
  return client;
}

const messages = ({ diagnostics }: LanguageClient, name: string): string[] =>
  (diagnostics.get(uri(name))?.diagnostics ?? []).map(({ message }) => message as string);

describe('a file that is not text as it should be', () => {
  test('not UTF-8: says at which byte', async () => {
    put('bad.claim', Buffer.concat([Buffer.from('قتل '), Buffer.from([0xe3, 0xe1])]));
    const { codes, statuses } = await index();
    expect(codes(uri('bad.claim'))).toEqual(['0:0 error not-utf8']);
    expect(messages(client!, 'bad.claim')[0]).toContain('not UTF-8 at byte 7');
    expect(statuses.at(-1)!.notAnalysed).toEqual([{ uri: uri('bad.claim'), reason: 'not UTF-8 at byte 7' }]);
  });

  test('cut off in the middle of a character', async () => {
    put('bad.claim', Buffer.from('قتل').subarray(0, 5));
    await index();
    expect(messages(client!, 'bad.claim')[0]).toContain('not UTF-8 at byte 4');
  });

  test('empty', async () => {
    put('empty.claim', '');
    expect((await index()).codes(uri('empty.claim'))).toEqual([]);
  });

  test('with a byte order mark, which moves nothing', async () => {
    put('b.claim', `\ufeff${B}`);
    expect((await index()).codes(uri('b.claim'))).toEqual(['4:16 warning dispute']);
  });

  test('with CR line ends, and with NUL bytes', async () => {
    put('cr.claim', B.replaceAll('\n', '\r'));
    put('nul.claim', B.replace('rebels say', 'rebels\0say'));
    const { codes } = await index();
    expect(codes(uri('cr.claim'))).toEqual(['4:16 warning dispute']);
    expect(codes(uri('nul.claim'))).toEqual(['4:16 warning dispute']);
  });
});

describe('a file that is too much', () => {
  test('over 50 MB: is not read, and says so', async () => {
    put('huge.claim', '');
    truncateSync(at('huge.claim'), 50_400_000);
    const { codes, statuses } = await index();
    expect(codes(uri('huge.claim'))).toEqual(['0:0 error not-analysed']);
    expect(messages(client!, 'huge.claim')[0]).toMatch(/^This file was not analysed: 51 MB/);
    expect(statuses.at(-1)!.notAnalysed).toHaveLength(1);
  });

  test('20 MB of prose: is read', async () => {
    put('large.claim', `${B}${'كلام كثير في هذا السطر الطويل.\n'.repeat(360_000)}`);
    expect((await index()).codes(uri('large.claim'))).toEqual(['4:16 warning dispute']);
  }, 30_000);

  test('ten thousand marks: are read', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `[x][^${i + 1}]\n[^${i + 1}]: q${i} 1\n`);
    put('many.claim', lines.join(''));
    await index();
    const { codes, statuses } = client!;
    expect(codes(uri('many.claim'))).toEqual([]);
    expect(statuses.at(-1)).toMatchObject({ claims: 10_002 });
  }, 30_000);

  test('ten thousand problems: the gravest are shown, and how many more there are', async () => {
    put('many.claim', '[x][^1]\n'.repeat(9000));
    await index();
    const shown = messages(client!, 'many.claim');
    expect(shown).toHaveLength(500);
    expect(shown.some((message) => /more problems/.test(message))).toBe(true);
  });

  test('nested a thousand deep: is read', async () => {
    put('deep.claim', `${'['.repeat(1000)}x${'][^1]'.repeat(1000)}\n[^1]: q 1\n`);
    await index();
    expect(client!.codes(uri('deep.claim'))).toEqual([]);
  });
});

describe('a header or a hasila.yaml that means no good', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]\n`)
    .join('')}`;

  test('unclosed', async () => {
    put('open.claim', '---\nsource: x\n');
    expect((await index()).codes(uri('open.claim'))).toEqual(['0:0 error bad-header']);
  });

  test('an alias bomb', async () => {
    put('bomb.claim', `---\n${bomb}---\n${B}`);
    put('in/hasila.yaml', bomb);
    put('in/x.claim', B);
    await index();
    expect(client!.codes(uri('bomb.claim'))).toContainEqual(expect.stringContaining('error bad-header'));
    expect(client!.codes(uri('in/hasila.yaml')).length).toBeGreaterThan(0);
  });

  test('__proto__ as a key', async () => {
    put('proto.claim', '---\n__proto__: evil\n---\n[1][^1]\n[^1]: __proto__ 1 @__proto__\n');
    put('in/hasila.yaml', 'quantities:\n  __proto__: {kind: fact}\n  constructor: {parts: [toString]}\n');
    put('in/x.claim', '[1][^1]\n[^1]: constructor 1 @hasOwnProperty\n');
    await index();
    expect(client!.codes(uri('proto.claim'))).toEqual(['1:0 warning unknown-header-key']);
    expect(({} as { source?: string }).source).toBeUndefined();
  });
});

describe('a raw file', () => {
  const naming = (raw: string): string => `---\nraw: ${raw}\n---\nprose\n`;

  test('outside of the workspace folder is refused, with the reason', async () => {
    put('in/a.claim', naming('../../secret.txt'));
    put('in/b.claim', naming('/etc/hostname'));
    put('in/c.claim', naming("'C:\\secret.txt'"));
    put('in/d.claim', naming("'\\\\server\\share\\secret.txt'"));
    put('in/e.claim', naming('file:///etc/hostname'));
    await index();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      expect(client!.codes(uri(`in/${name}.claim`))).toEqual(['1:5 warning raw-refused']);
    }
    expect(messages(client!, 'in/a.claim')).toEqual([
      'This file was not read: it lies outside of the workspace folder.',
    ]);
  });

  test('that a symbolic link leads out to is refused as well', async () => {
    symlinkSync('/etc', at('etc'));
    put('x.claim', naming('etc/hostname'));
    await index();
    expect(messages(client!, 'x.claim')).toEqual([
      'This file was not read: a symbolic link leads out of the workspace folder.',
    ]);
  });

  test('that is a folder, a pipe or nothing at all cannot be read', async () => {
    mkdirSync(at('raw'));
    expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0);
    put('folder.claim', naming('raw'));
    put('pipe.claim', naming('pipe'));
    put('nothing.claim', naming('raw/none.txt'));
    await index();
    expect(messages(client!, 'folder.claim')[0]).toContain('it is no regular file');
    expect(messages(client!, 'pipe.claim')[0]).toContain('it is no regular file');
    expect(messages(client!, 'nothing.claim')[0]).toContain('there is no such file');
  });

  test('that is in order is verified byte for byte', async () => {
    put('raw/x.txt', 'prose\r\n');
    put('x.claim', naming('raw/x.txt'));
    expect((await index()).codes(uri('x.claim'))).toEqual([]);
  });
});

describe('what is on the disk', () => {
  test('a symbolic link in a circle is not followed, and the log says so', async () => {
    symlinkSync(folder, at('loop'));
    symlinkSync('b.claim', at('again.claim'));
    symlinkSync('nowhere', at('dangling.claim'));
    await index();
    expect(client!.statuses.at(-1)!.files).toBe(2);
    expect(client!.log.join('\n')).toMatch(/loop is not followed: it is a symbolic link/);
  });

  test('a pipe with the name of a claim file is not read', async () => {
    expect(spawnSync('mkfifo', [at('pipe.claim')]).status).toBe(0);
    await index();
    expect(client!.statuses.at(-1)!.files).toBe(2);
  });

  test('a file that is deleted while it is read is as one that never was', async () => {
    put('gone.claim', B);
    const host = nodeHost(undefined, reader);
    await index({
      ...host,
      files: {
        ...host.files,
        read: (name, most) => {
          if (name.endsWith('gone.claim')) rmSync(at('gone.claim'), { force: true });
          return host.files.read(name, most);
        },
      },
    });
    expect(client!.diagnostics.has(uri('gone.claim'))).toBe(false);
    expect(client!.statuses.at(-1)).toMatchObject({ files: 2, notAnalysed: [] });
  });

  test('a folder that is deleted while it is read', async () => {
    put('in/x.claim', B);
    const host = nodeHost(undefined, reader);
    await index({
      ...host,
      files: {
        ...host.files,
        list: (name) => {
          const listed = host.files.list(name);
          rmSync(at('in'), { recursive: true, force: true });
          return listed;
        },
      },
    });
    expect(client!.statuses.at(-1)!.files).toBe(2);
  });
});

test('a fault of ours over one file is told of that file, and logged', async () => {
  put('cursed.claim', `${B}cursed`);
  const host = nodeHost(undefined, reader);
  await index({
    ...host,
    decode: (bytes) => {
      const text = host.decode(bytes);
      if (typeof text === 'string' && text.endsWith('cursed')) throw new Error('the curse');
      return text;
    },
  });
  expect(client!.codes(uri('cursed.claim'))).toEqual(['0:0 error not-analysed']);
  expect(client!.log.join('\n')).toContain('the curse');
});

test('a file that brought the server down is set aside when it comes back, and taken up when it changes', async () => {
  put('killer.claim', B);
  const storage = at('storage');
  put('storage/analysing.json', JSON.stringify({ analysing: [`file:${at('killer.claim')}`] }));
  await index(nodeHost(storage, reader));
  expect(client!.codes(uri('killer.claim'))).toEqual(['0:0 error not-analysed']);
  await client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri('killer.claim'), type: 2 }],
  });
  await client!.settled();
  expect(client!.codes(uri('killer.claim'))).toEqual(['4:16 warning dispute']);
});
