/** The entry that the extension host calls: runs every suite bundled beside it under mocha. */
import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';

/** What `npm test` adds to its sum. */
export interface SuiteCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Resolves when every test passed; rejects otherwise. Writes its counts to the file `HASILA_SUITE_COUNTS`. */
export async function run(): Promise<void> {
  // An ES module, which older editors' Node cannot `require`.
  const { default: Mocha } = await import('mocha');
  // The npm-only host shows only marked lines, not the workbench's own log.
  const mark = process.env.HASILA_SUITE_MARK ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, forbidOnly: true });
  // To run a few while they are written.
  if (process.env.HASILA_SUITE_GREP) mocha.grep(process.env.HASILA_SUITE_GREP);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  const counts = await new Promise<SuiteCounts>((resolve) => {
    const runner = mocha.run((failed) =>
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 }),
    );
  });
  const file = process.env.HASILA_SUITE_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed.`);
  if (counts.passed === 0) throw new Error('No test ran.');
}
