import { describe, expect, test } from 'vitest';
import { A, A_URI, B, B_URI, dossier, FOLDER, REGISTRY, REGISTRY_URI } from './dossier.ts';
import { start } from './start.ts';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

describe('what happens on the disk', () => {
  test('a file that changes, goes and comes is followed', async () => {
    const { host, client, onDisk } = await start();
    host.disk.set('file:/w/b.claim', B.replaceAll('77', '40'));
    await onDisk([B_URI, CHANGED]);
    expect(client.codes(A_URI)).toEqual([]);
    host.disk.set('file:/w/b.claim', B);
    await onDisk([B_URI, CHANGED]);
    expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
    host.disk.delete('file:/w/b.claim');
    await onDisk([B_URI, DELETED]);
    expect([client.codes(A_URI), client.codes(B_URI)]).toEqual([[], []]);
    host.disk.set('file:/w/c.claim', B);
    await onDisk(['file:///w/c.claim', CREATED]);
    expect(client.codes('file:///w/c.claim')).toEqual(['4:16 warning dispute']);
    await client.stop();
  });

  test('a file under another name keeps its conflicts there', async () => {
    const { host, client, onDisk } = await start();
    host.disk.delete('file:/w/b.claim');
    host.disk.set('file:/w/new name.claim', B);
    await onDisk([B_URI, DELETED], ['file:///w/new%20name.claim', CREATED]);
    expect(client.codes(B_URI)).toEqual([]);
    expect(client.codes('file:///w/new%20name.claim')).toEqual(['4:16 warning dispute']);
    const [related] = client.diagnostics.get(A_URI)!.diagnostics[0]!.relatedInformation!;
    expect(related!.location.uri).toBe('file:///w/new%20name.claim');
    await client.stop();
  });

  test('a folder that is moved takes its files along', async () => {
    const { host, client, onDisk } = await start([...dossier(), ['file:/w/in/c.claim', B]]);
    host.disk.delete('file:/w/in/c.claim');
    host.disk.set('file:/w/out/c.claim', B);
    await onDisk(['file:///w/in', DELETED], ['file:///w/out', CREATED]);
    expect(client.codes('file:///w/in/c.claim')).toEqual([]);
    expect(client.codes('file:///w/out/c.claim')).toEqual(['4:16 warning dispute']);
    await client.stop();
  });

  test('a hasila.yaml that comes and goes divides the dossier and joins it again', async () => {
    const { host, client, onDisk } = await start([...dossier(), ['file:/w/in/c.claim', B]]);
    host.disk.set('file:/w/in/hasila.yaml', REGISTRY);
    await onDisk(['file:///w/in/hasila.yaml', CREATED]);
    expect(client.codes('file:///w/in/c.claim')).toEqual([]);
    expect(client.codes(B_URI)).toEqual(['4:16 warning dispute']);
    host.disk.delete('file:/w/in/hasila.yaml');
    await onDisk(['file:///w/in/hasila.yaml', DELETED]);
    expect(client.codes('file:///w/in/c.claim')).toEqual(['4:16 warning dispute']);
    await client.stop();
  });

  test('a raw file that changes drifts from the article', async () => {
    const article = B.replace('source: two', 'source: two\nraw: raw/b.txt');
    const { host, client, onDisk } = await start([
      ['file:/w/b.claim', article],
      ['file:/w/raw/b.txt', 'The rebels say 77 died.\n'],
    ]);
    expect(client.codes(B_URI)).toEqual([]);
    host.disk.set('file:/w/raw/b.txt', 'The rebels say 78 died.\n');
    await onDisk(['file:///w/raw/b.txt', CHANGED]);
    expect(client.codes(B_URI)).toEqual(['5:17 warning raw-drift']);
    host.disk.delete('file:/w/raw/b.txt');
    await onDisk(['file:///w/raw/b.txt', DELETED]);
    expect(client.codes(B_URI)).toEqual(['2:5 warning raw-drift']);
    await client.stop();
  });

  test('a folder of packages is passed over', async () => {
    const { client, onDisk } = await start([...dossier(), ['file:/w/node_modules/x/c.claim', B]]);
    await onDisk(['file:///w/node_modules/x/c.claim', CHANGED]);
    expect(client.statuses.at(-1)!.files).toBe(2);
    await client.stop();
  });
});

describe('open files', () => {
  test('count as they are in the editor, whatever happens on the disk, until they are closed', async () => {
    const { host, client, onDisk } = await start();
    client.open(B_URI, B.replaceAll('77', '40'));
    await client.settled();
    expect(client.codes(A_URI)).toEqual([]);
    host.disk.set('file:/w/b.claim', B.replaceAll('77', '99'));
    await onDisk([B_URI, CHANGED]);
    expect(client.codes(A_URI)).toEqual([]);
    client.close(B_URI);
    await client.settled();
    expect(client.codes(A_URI)).toEqual(['4:15 warning dispute']);
    expect(client.diagnostics.get(A_URI)!.diagnostics[0]!.message).toContain('99');
    await client.stop();
  });

  test('that were never saved are analysed by themselves', async () => {
    const { client } = await start();
    client.open('untitled:Untitled-1', '[3][^1] [4][^2]\n[^1]: axes 3\n[^1]: axes 4\n');
    await client.settled();
    expect(client.codes('untitled:Untitled-1')).toEqual([
      '0:11 warning mark-without-claim',
      '2:2 error duplicate-number',
    ]);
    client.close('untitled:Untitled-1');
    await client.settled();
    expect(client.codes('untitled:Untitled-1')).toEqual([]);
    await client.stop();
  });

  test('of another version of a file are left alone, as are those of other languages', async () => {
    const { client } = await start();
    client.open('git:/w/b.claim?%7B%22ref%22%3A%22~%22%7D', B);
    client.open('output:hasila', B);
    client.open('file:///w/notes.md', B, 'markdown');
    await client.settled();
    expect(client.statuses.at(-1)!.files).toBe(2);
    expect([...client.diagnostics.keys()].sort()).toEqual([A_URI, B_URI]);
    await client.stop();
  });

  test('in folders of another kind of file system are analysed', async () => {
    const { client } = await start([], { folders: ['vscode-vfs://github/me/dossier'] });
    const at = (name: string) => `vscode-vfs://github/me/dossier/${name}`;
    client.open(at('hasila.yaml'), REGISTRY);
    client.open(at('a.claim'), A);
    client.open(at('b.claim'), B);
    await client.settled();
    expect(client.codes(at('a.claim'))).toEqual(['4:15 warning dispute']);
    await client.stop();
  });

  test('keep the address that the editor gives them', async () => {
    const { client } = await start([]);
    client.open('file:///w/a%2Eclaim', A);
    client.open(B_URI, B);
    client.open(REGISTRY_URI, REGISTRY);
    await client.settled();
    expect(client.codes('file:///w/a%2Eclaim')).toEqual(['4:15 warning dispute']);
    await client.stop();
  });

  test('with Arabic names are found where the claims of others point to them', async () => {
    const { client } = await start([['file:/w/أخبار/أ.claim', '[^1]: killed 40\n']]);
    client.open('file:///w/b.claim', '[^1]: killed 41 retracts أخبار/أ.claim#1\n');
    const found = await client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: 'file:///w/b.claim' },
      position: { line: 0, character: 30 },
    });
    expect(found).toMatchObject([
      { uri: `file:///w/${encodeURIComponent('أخبار')}/${encodeURIComponent('أ')}.claim` },
    ]);
    await client.stop();
  });
});

describe('folders', () => {
  test('several are several dossiers', async () => {
    const { client } = await start(
      [
        ['file:/w/a.claim', A],
        ['file:/v/b.claim', B],
      ],
      { folders: [FOLDER, 'file:///v'] },
    );
    expect(client.statuses.at(-1)).toMatchObject({ state: 'ready', files: 2, conflicts: 0 });
    await client.stop();
  });

  test('one that is added is read, and one that is taken away is forgotten', async () => {
    const { client } = await start([...dossier(), ['file:/v/d.claim', '[^1]: q 1\n[^1]: q 2\n']]);
    const change = async (added: string[], removed: string[]): Promise<void> => {
      const folders = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }));
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: folders(added), removed: folders(removed) },
      });
      await client.settled();
    };
    await change(['file:///v'], []);
    expect(client.codes('file:///v/d.claim')).toEqual([
      '0:2 hint claim-without-mark',
      '1:2 error duplicate-number',
    ]);
    await change([], ['file:///v']);
    expect(client.codes('file:///v/d.claim')).toEqual([]);
    await change([], [FOLDER]);
    expect(client.codes(A_URI)).toEqual([]);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'ready', files: 0, claims: 0, conflicts: 0 });
    await client.stop();
  });
});

describe('what the client is told', () => {
  test('how far the reading is, as status and as progress', async () => {
    const progress: unknown[] = [];
    const { client } = await start(dossier(), {
      onMessage: (method, params) => {
        if (method === '$/progress') progress.push((params as { value: { kind: string } }).value.kind);
      },
    });
    expect(client.statuses[0]).toMatchObject({ state: 'indexing' });
    expect(client.statuses.at(-1)).toEqual({
      state: 'ready',
      files: 2,
      claims: 2,
      conflicts: 1,
      notAnalysed: [],
    });
    expect([progress[0], progress.at(-1)]).toEqual(['begin', 'end']);
    await client.stop();
  });

  test('how the marked spans of an open file compare, in its version', async () => {
    const { client } = await start();
    client.open(A_URI, A);
    await client.settled();
    const range = { start: { line: 4, character: 14 }, end: { line: 4, character: 27 } };
    expect(client.verdicts.get(A_URI)).toEqual({
      uri: A_URI,
      version: 1,
      spans: [{ range, verdict: 'conflict' }],
    });
    client.open(B_URI, B.replaceAll('77', '40'));
    await client.settled();
    expect(client.verdicts.get(A_URI)).toMatchObject({ version: 1, spans: [{ verdict: 'agrees' }] });
    client.change(A_URI, 2, 'x', { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } });
    await client.settled();
    expect(client.verdicts.get(A_URI)).toMatchObject({ version: 2, spans: [{ verdict: 'agrees' }] });
    await client.stop();
  });

  test('the verdicts of a file once more when it is opened again', async () => {
    let times = 0;
    const { client } = await start(dossier(), {
      onMessage: (method) => {
        if (method === 'hasila/verdicts') times++;
      },
    });
    client.open(A_URI, A);
    await client.settled();
    client.close(A_URI);
    client.open(A_URI, A);
    await client.settled();
    expect(times).toBe(2);
    await client.stop();
  });

  test('what it is to watch', async () => {
    const registered: unknown[] = [];
    const { client } = await start(dossier(), {
      onMessage: (method, params) => {
        if (method === 'client/registerCapability') registered.push(params);
      },
    });
    expect(JSON.stringify(registered)).toContain('workspace/didChangeWatchedFiles');
    await client.stop();
  });
});

describe('settings', () => {
  test('that switch the hover off are minded', async () => {
    const { client } = await start(dossier(), { configuration: { hover: { enabled: false } } });
    client.open(A_URI, A);
    await client.settled();
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: A_URI },
      position: { line: 4, character: 24 },
    });
    expect(hover).toBeNull();
    await client.stop();
  });
});
