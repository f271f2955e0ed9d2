import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Driven, drive } from './driver.ts';
import { editLatencies } from './edit.ts';
import { articlePath } from './generate.ts';

/*
 * What an edit of one claim costs in the number of claims of its quantity. The edited file has that one claim; the
 * others are spread over a hundred files, or over as many as it takes for twenty claims a file, which is an article.
 */

const SIZES = [2, 20, 200, 2000, 20_000, 100_000];
const QUICK = 2000;
const FILES = 100;
const CLAIMS_A_FILE = 20;

/** Most claims follow the event; one in twenty says something else. Each `i` of `k` claims. */
const SHAPES: Readonly<Record<string, (i: number, k: number) => string>> = {
  'a toll that grows': (i, k) =>
    `toll ${100 + Math.floor((i * 900) / k) + (i % 20 === 7 ? 40 : 0)} @${speaker(i)} on ${day(Math.floor((i * 300) / k))}`,
  'a fact': (i) => `axes ${i % 20 === 7 ? 4 : 3} @${speaker(i)}`,
  // Of a few days each, or an edit would contradict nobody.
  'a level': (i) => `inmates ${500 + ((i * 37) % 40)} @${speaker(i)} on ${day(Math.floor(i / 20))}`,
};

const SPEAKERS = ['army', 'rebels', 'police', 'monitor', 'reports'];
const speaker = (i: number): string => SPEAKERS[(i * 7 + (i >> 3)) % SPEAKERS.length]!;
const day = (i: number): string => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10);

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person}
  axes: {kind: fact}
  inmates: {kind: level, unit: person}
speakers:
  police: {party: army}
  reports: {anonymous: true}
`;

/** For each shape what an edit takes by the number of claims, and the slope of that on logarithmic scales. */
export async function quantityTable(
  server: string,
  quick: boolean,
): Promise<Record<string, Record<string, string>>> {
  const table: Record<string, Record<string, string>> = {};
  for (const [name, claim] of Object.entries(SHAPES)) {
    const costs: number[] = [];
    // The larger ones take minutes.
    const sizes = quick ? SIZES.filter((k) => k <= QUICK) : SIZES;
    for (const k of sizes) costs.push(await costOfEdit(server, k, claim, quick));
    const steps = costs.slice(1).map((cost, i) => slope(sizes.slice(i, i + 2), [costs[i]!, cost]));
    table[name] = {
      ...Object.fromEntries(costs.map((cost, i) => [`${sizes[i]}`, `${cost.toFixed(1)} ms`])),
      slope: slope(sizes, costs).toFixed(2),
      steepest: Math.max(...steps).toFixed(2),
    };
  }
  return table;
}

/** Milliseconds of the server's processor time for one edit, all that follows from it included; the mean of some. */
async function costOfEdit(
  server: string,
  k: number,
  claim: (i: number, k: number) => string,
  quick: boolean,
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hasila-bench-'));
  let driven: Driven | undefined;
  try {
    write(folder, k, claim);
    driven = await drive(server, folder);
    // What is compiled on the way, and what is done once, is no part of it.
    await editLatencies(driven, folder, k > 200 ? 2 : 20);
    const edits = Math.round((k > 200 ? 6 : 100) / (quick ? 2 : 1));
    const began = driven.cpu();
    await editLatencies(driven, folder, edits);
    return (driven.cpu() - began) / edits;
  } finally {
    driven?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, k: number, claim: (i: number, k: number) => string): void {
  // The one that is edited stands in the middle, with a figure of its own.
  const middle = Math.floor(k / 2);
  const edited = claim(middle, k).replace(/ \d+ /, ' 3 ');
  const count = Math.min(k - 1, Math.max(FILES, Math.ceil(k / CLAIMS_A_FILE)));
  const others: string[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (let i = 0; i < k; i++) if (i !== middle) others[next++ % count]!.push(claim(i, k));
  writeFileSync(path.join(folder, 'hasila.yaml'), REGISTRY);
  for (const [at, lines] of [[edited], ...others].entries()) {
    const file = path.join(folder, articlePath(at + 1));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, article(at + 1, lines));
  }
}

const article = (i: number, claims: readonly string[]): string =>
  [
    '---',
    `source: outlet-${i % 97}`,
    'lang: en',
    'published: 2022-01-24',
    '---',
    ...claims.flatMap((line, at) => [`It was [so many][^${at + 1}].`, `[^${at + 1}]: ${line}`]),
    '',
  ].join('\n');

/** The slope of the line through points on logarithmic scales, by least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const [u, v] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mu, mv] = [mean(u), mean(v)];
  const rise = u.reduce((sum, x, i) => sum + (x - mu) * (v[i]! - mv), 0);
  return rise / u.reduce((sum, x) => sum + (x - mu) ** 2, 0);
}
