import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES, FILE_CODES } from '../../server/src/core/rules/codes.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { memoryHost } from '../support/memoryHost.ts';

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person}
  gates: {kind: fact}
speakers: {army: {party: army}, police: {party: army}, rebels: {party: rebels}}
`;
const article = (source: string, ...lines: string[]): string =>
  [
    '---',
    `source: ${source}`,
    'published: 2022-01-24',
    '---',
    `It says [so][^1] and [so][^2].`,
    ...lines.map((line, i) => `[^${i + 1}]: ${line}`),
    '',
  ].join('\n');

/** A dispute, a retraction within one party, growth, and a strain. */
const A = article('one', 'gates 3 @army', 'toll 30 @army on 2022-01-23');
const B = article('two', 'gates 4 @rebels', 'toll 40 @army');
const C = article('three', 'gates 5 @police', 'toll >200 @rebels on 2022-01-28');
const D = article('four', 'gates ? @police', 'toll 700 @army on 2022-01-28');

interface Configuration {
  rules?: Record<string, unknown>;
  mode?: string;
}

async function start(registry: string, configuration: Configuration): Promise<LanguageClient> {
  const host = memoryHost([
    ['file:/w/hasila.yaml', registry],
    ['file:/w/a.claim', A],
    ['file:/w/b.claim', B],
    ['file:/w/c.claim', C],
    ['file:/w/d.claim', D],
  ]);
  const client = await startClient(() => host, { folders: ['file:///w'], configuration });
  await client.settled();
  return client;
}

/** Codes with their severities, each once. */
function told(client: LanguageClient): string[] {
  const all = ['a', 'b', 'c', 'd'].flatMap((name) => client.codes(`file:///w/${name}.claim`));
  return [...new Set(all.map((line) => line.slice(line.indexOf(' ') + 1)))].sort();
}

const NORMAL = ['hint strain', 'warning dispute', 'warning retraction'];

/** Changes the settings, and waits until what is told is as expected. */
async function toldAfter(
  client: LanguageClient,
  change: () => void,
  expected: readonly string[],
): Promise<void> {
  change();
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await expect.poll(() => told(client)).toEqual(expected);
}

describe('the settings of a user', () => {
  test('say how loud a code is, live, unless the dossier does', async () => {
    const configuration: Configuration = {};
    const client = await start(`${REGISTRY}rules: {retraction: info}\n`, configuration);
    const set = (rules: Configuration['rules'], expected: readonly string[]): Promise<void> =>
      toldAfter(client, () => Object.assign(configuration, { rules }), expected);
    const usual = ['hint strain', 'info retraction', 'warning dispute'];
    expect(told(client)).toEqual(usual);
    await set({ dispute: 'error', strain: 'off', retraction: 'error' }, ['error dispute', 'info retraction']);
    await set({ dispute: 'loud', nonsense: 'error', updated: 'info' }, [
      'hint strain',
      'info retraction',
      'info updated',
      'warning dispute',
    ]);
    await set({}, usual);
    await client.stop();
  });

  test('the careful are told of what lies between parties, the thorough of all there is', async () => {
    const configuration: Configuration = { mode: 'careful' };
    const client = await start(REGISTRY, configuration);
    const set = (mode: string, expected: readonly string[]): Promise<void> =>
      toldAfter(client, () => Object.assign(configuration, { mode }), expected);
    await expect.poll(() => told(client)).toEqual(['warning dispute']);
    await set('normal', NORMAL);
    await set('thorough', ['info strain', 'info updated', 'warning dispute', 'warning retraction']);
    await set('careful', ['warning dispute']);
    await set('of-another-version', NORMAL);
    await client.stop();
  });
});

test('the manifest offers every code that can be tuned, and every severity', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const texts = JSON.parse(readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8'));
  const { properties } = manifest.contributes.configuration.properties['hasila.rules'];
  expect(Object.keys(properties)).toEqual([...Object.keys(CODES), ...Object.keys(FILE_CODES)]);
  for (const [code, { enum: severities, description }] of Object.entries<{
    enum: string[];
    description: string;
  }>(properties)) {
    expect(severities).toEqual(['error', 'warning', 'info', 'hint', 'off']);
    const usual: string = { ...CODES, ...FILE_CODES }[code as keyof typeof CODES];
    expect(texts[description.slice(1, -1)]).toContain(`Usually ${usual}.`);
  }
});
