/**
 * The entry that the extension host calls, the one in Node and the one in a web worker alike: runs the suites that are
 * bundled after it under mocha. Neither reads files of its own accord, so nothing here is of Node.
 */
import 'mocha/mocha.js';
import { Uri, workspace } from 'vscode';

/** Put in when the suites are bundled: what `HASILA_SUITE_GREP` said, and the mark of lines that are to be shown. */
declare const HASILA_SUITE: { readonly grep: string; readonly mark: string };

/** What `npm test` adds to its sum; written beside the folder that is open. */
export interface SuiteCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true });
// To run a few while they are written.
if (HASILA_SUITE.grep !== '') mocha.grep(HASILA_SUITE.grep);
Mocha.reporters.Base.consoleLog = (text: unknown = '', ...args: unknown[]) =>
  console.log(`${HASILA_SUITE.mark}${text}`, ...args);

/** Resolves when every test passed; rejects otherwise. */
export async function run(): Promise<void> {
  const counts = await new Promise<SuiteCounts>((resolve) => {
    // It looks for options in the address of a page.
    const isPage = 'location' in globalThis;
    if (!isPage) Object.assign(globalThis, { location: { search: '' } });
    const runner = mocha.run((failed) =>
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 }),
    );
    if (!isPage) Reflect.deleteProperty(globalThis, 'location');
  });
  const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '../suite-counts.json');
  await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(counts)));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed.`);
  if (counts.passed === 0) throw new Error('No test ran.');
}
