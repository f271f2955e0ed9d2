import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driven } from './driver.ts';
import { articlePath } from './generate.ts';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly unknown[];
}

/**
 * Milliseconds from a change of one figure to the last of the diagnostics it causes anywhere, for `rounds` changes.
 * A figure of a fact is switched to one nobody else gives and back, so that every file with that fact is affected.
 */
export async function editLatencies(driven: Driven, folder: string, rounds: number): Promise<number[]> {
  const file = path.join(folder, articlePath(1));
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const line = text.split('\n').findIndex((one) => one.startsWith('[^1]:'));
  const at = text.split('\n')[line]!.indexOf(' 3 ') + 1;
  await driven.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'claim', version: 0, text },
  });
  await settled(driven);
  const latencies: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const published = countPublished(driven);
    const began = performance.now();
    await driven.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: round + 1 },
      contentChanges: [
        {
          range: { start: { line, character: at }, end: { line, character: at + 1 } },
          text: round % 2 === 0 ? '7' : '3',
        },
      ],
    });
    const last = await published.quiet();
    if (last === undefined) throw new Error('the edit caused no diagnostics');
    latencies.push(last - began);
  }
  await driven.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await settled(driven);
  return latencies;
}

/** Waits for diagnostics, and then until an answered request shows that no more are on their way. */
function countPublished({ connection }: Driven): { quiet(): Promise<number | undefined> } {
  let last: number | undefined;
  let arrived: () => void;
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const listener = connection.onNotification('textDocument/publishDiagnostics', (_: Published) => {
    last = performance.now();
    arrived();
  });
  return {
    quiet: async () => {
      await Promise.race([first, late()]);
      await connection.sendRequest('workspace/symbol', { query: 'no such claim' });
      listener.dispose();
      return last;
    },
  };
}

/** An edit that causes nothing is a mistake in the benchmark, not a slow server. */
const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the edit caused no diagnostics')), 60_000).unref();
  });

const settled = async ({ connection }: Driven): Promise<void> => {
  for (let i = 0; i < 3; i++) await connection.sendRequest('workspace/symbol', { query: 'no such claim' });
};
