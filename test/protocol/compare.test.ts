import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ComparePlaceResult, ComparisonResult } from '../../server/src/lsp/viewProtocol.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

const FOLDER = 'file:///w';
const REGISTRY = `quantities:
  killed: {label: {en: People killed}, kind: cumulative, unit: person, aliases: [dead]}
speakers:
  army: {party: army}
  rebels: {party: rebels}
  doctors: {party: doctors}
`;
const article = (source: string, text: string): string =>
  `---\nsource: ${source}\npublished: 2022-01-24\n---\n${text}`;
const ONE = article(
  'one',
  `The army says [41 died][^1], [33 of them here][^2] and [22 there][^3].
[^*]: @army
[^1]: killed 41 sum [^2][^3]
[^2]: killed 33 in here
[^3]: killed 22 in there
`,
);
const TWO = article(
  'two',
  'Doctors and rebels count [41][^1] and [90 in all][^2].\n[^1]: dead 41 @doctors\n[^2]: killed 90 @rebels\n',
);

let client: LanguageClient;
beforeEach(async () => {
  client = await startClient(
    () =>
      memoryHost([
        ['file:/w/hasila.yaml', REGISTRY],
        ['file:/w/one.claim', ONE],
        ['file:/w/two.claim', TWO],
      ]),
    { folders: [FOLDER] },
  );
  client.open(`${FOLDER}/one.claim`, ONE);
  await client.settled();
});
afterEach(() => client.stop());

const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest(method, params);

test('a comparison says which position is best supported, when, and why', async () => {
  const result = await ask<ComparisonResult>('hasila/comparison', { dossier: FOLDER, quantity: 'killed' });
  const day = Date.UTC(2022, 0, 24);
  expect(result!.grades).toContainEqual({
    from: day,
    to: day + 86_400_000,
    low: 41,
    high: 41,
    contested: true,
    reason: expect.stringMatching(
      /^Best supported, 24 Jan 2022: 41 — 2 independent sources \(army, doctors\)/,
    ),
  });
});

test('a comparison tells the sums its claims take part in, and whether they close', async () => {
  const result = await ask<ComparisonResult>('hasila/comparison', { dossier: FOLDER, quantity: 'killed' });
  expect(result!.sums).toEqual([
    { text: expect.stringMatching(/^army: 41 ≠ 33 \+ 22 = 55 ✗$/), holds: false },
  ]);
});

test('what is at a place is compared by its canonical name, and nothing where no claim is', async () => {
  const at = (uri: string, line: number, character: number) =>
    ask<ComparePlaceResult>('hasila/comparePlace', { uri, position: { line, character } });
  const killed = { dossier: FOLDER, quantity: 'killed' };
  expect(await at(`${FOLDER}/one.claim`, 4, 16)).toEqual(killed);
  expect(await at(`${FOLDER}/two.claim`, 5, 7)).toEqual(killed);
  expect(await at(`${FOLDER}/hasila.yaml`, 1, 4)).toEqual(killed);
  expect(await at(`${FOLDER}/one.claim`, 1, 2)).toBeNull();
  expect(await at('file:///elsewhere/one.claim', 0, 0)).toBeNull();
});
