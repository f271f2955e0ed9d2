import { expect, test } from 'vitest';
import { A, A_URI, B_URI, dossier, REGISTRY, REGISTRY_URI } from './dossier.ts';
import { start } from './start.ts';

const CHANGED = 2;
const SLIP = A.replace('killed 40', 'killed 77');

test('a claim line that differs from its text is told of files that nobody opened, too', async () => {
  const { host, client } = await start([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', SLIP],
  ]);
  expect(client.codes(A_URI)).toEqual(['5:13 warning value-mismatch']);
  host.disk.set('file:/w/a.claim', A);
  const changes = [{ uri: A_URI, type: CHANGED }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.settled();
  expect(client.codes(A_URI)).toEqual([]);
  await client.stop();
});

test('what is told of an edit is all told at once', async () => {
  const { client } = await start(dossier());
  client.open(A_URI, A);
  await client.settled();
  const before = client.published.length;
  client.change(A_URI, 2, SLIP);
  await client.settled();
  const versions = client.published.slice(before).filter(({ uri }) => uri === A_URI);
  expect(versions.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
    ['value-mismatch'],
  ]);
  await client.stop();
});

test('a dossier says how loud it is, of files that nobody opened and at once', async () => {
  const { client } = await start([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', SLIP],
  ]);
  client.open(REGISTRY_URI, `${REGISTRY}rules: {value-mismatch: error}\n`);
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['5:13 error value-mismatch']);
  client.change(REGISTRY_URI, 2, `${REGISTRY}rules: {value-mismatch: off}\n`);
  await client.settled();
  expect(client.codes(A_URI)).toEqual([]);
  await client.stop();
});

test('what its annotator lets stand is a hint with the reason', async () => {
  const { client } = await start([
    ['file:/w/hasila.yaml', REGISTRY],
    ['file:/w/a.claim', SLIP.replace('@army', '@army ack value-mismatch "corrected since"')],
  ]);
  expect(client.codes(A_URI)).toEqual(['5:13 hint value-mismatch']);
  expect(client.diagnostics.get(A_URI)!.diagnostics[0]!.message).toContain('corrected since');
  await client.stop();
});

const UNMARKED = A.replace('died][^1].', 'died][^1] and 14 were hurt.');

test('unmarked figures are told of open files where the user asks for them, and no longer when not', async () => {
  const configuration = { unmarkedFigures: false };
  const { client } = await start([['file:/w/hasila.yaml', REGISTRY]], { configuration });
  client.open(A_URI, UNMARKED);
  await client.settled();
  expect(client.codes(A_URI)).toEqual([]);
  const set = async (on: boolean): Promise<void> => {
    configuration.unmarkedFigures = on;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.settled();
    await client.settled();
  };
  await set(true);
  expect(client.codes(A_URI)).toEqual(['4:32 hint unmarked-figure']);
  client.change(A_URI, 2, UNMARKED.replace(' and 14', ' and [14][^2]'));
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['4:36 warning mark-without-claim']);
  client.change(A_URI, 3, UNMARKED);
  await set(false);
  expect(client.codes(A_URI)).toEqual([]);
  await client.stop();
});

test('a dossier may ask for unmarked figures, of whatever loudness', async () => {
  const { client } = await start([
    ['file:/w/hasila.yaml', `${REGISTRY}rules: {unmarked-figure: info, single-source: off}\n`],
    ['file:/w/b.claim', UNMARKED],
  ]);
  expect(client.codes(B_URI)).toEqual([]);
  client.open(A_URI, UNMARKED);
  await client.settled();
  expect(client.codes(A_URI)).toEqual(['4:32 info unmarked-figure']);
  await client.stop();
});
