import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drive } from './driver.ts';
import { editLatencies } from './edit.ts';
import { floor } from './floor.ts';
import { generate, NEWSROOM } from './generate.ts';
import { quantityTable } from './oneQuantity.ts';
import { readingTable } from './reading.ts';

/**
 * Measures the built server beside a null server and the floor, in one run on one machine: ratios count, absolute
 * times do not. Minima of the rounds, so that a busy neighbour does not count.
 */
const [server, nullServer] = process.argv.slice(2) as [string, string];
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 5;
const edits = quick ? 40 : 200;
const sizes = process.argv.includes('--large') ? [100, 1000, 10_000] : [100, 1000];

void main();

async function main(): Promise<void> {
  const table = [];
  for (const files of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'hasila-bench-'));
    try {
      generate(folder, { files, ...NEWSROOM });
      table.push(await measure(folder, files));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.table(Object.fromEntries(table));
  console.log('Processor time of an edit, by the number of claims of its quantity:');
  console.table(await quantityTable(server, quick));
  console.table(readingTable(quick ? 10 : 30));
}

async function measure(folder: string, files: number): Promise<[string, Record<string, string>]> {
  const least = { floor: Infinity, start: Infinity, cold: Infinity };
  const latencies: number[] = [];
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    least.floor = Math.min(least.floor, floor(folder));
    const empty = await drive(nullServer, folder);
    const base = empty.memory();
    empty.stop();
    const ours = await drive(server, folder);
    memory = ours.memory() - base;
    least.start = Math.min(least.start, empty.ready);
    least.cold = Math.min(least.cold, ours.ready);
    if (round === rounds - 1) latencies.push(...(await editLatencies(ours, folder, edits)));
    ours.stop();
  }
  const sorted = latencies.sort((a, b) => a - b);
  const ms = (n: number): string => `${n.toFixed(1)} ms`;
  const row = {
    'null server S': ms(least.start),
    'floor F': ms(least.floor),
    'cold index': ms(least.cold),
    'cold ÷ (S + F)': (least.cold / (least.start + least.floor)).toFixed(2),
    'edit p50': ms(sorted[Math.floor(sorted.length / 2)]!),
    'edit p95': ms(sorted[Math.floor(sorted.length * 0.95)]!),
    'bytes a claim': Math.round((memory * 1024 * 1024) / (files * NEWSROOM.claimsPerFile)).toString(),
  };
  return [`${files} files`, row];
}
