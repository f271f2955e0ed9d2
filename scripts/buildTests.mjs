// @ts-check
/** Bundles the extension host's test suites into one module, which runs in Node and in a web worker. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { PROJECT } from '../test/support/host/project.mjs';

/**
 * @param {string} outdir absolute; what is in it is lost
 * @param {string} mark what each line that the suite prints begins with
 * @returns {Promise<string>} the module to give as `extensionTestsPath`
 */
export async function buildTests(outdir, mark) {
  const source = path.join(PROJECT, 'test/extension/suite');
  rmSync(outdir, { recursive: true, force: true });
  const suites = readdirSync(source)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  // Mocha has to be set up before the first suite.
  const imports = suites.map((name) => `import './${name}';`);
  await build({
    stdin: { contents: ["export { run } from './index.ts';", ...imports].join('\n'), resolveDir: source },
    outfile: path.join(outdir, 'index.js'),
    bundle: true,
    format: 'iife',
    globalName: 'suite',
    // Mocha for browsers would take the module around it for its own.
    banner: { js: 'module.exports = ((module, exports) => {' },
    footer: { js: 'return suite; })();' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // With `/`, for the package has the name of a module of Node.
    alias: { 'node:assert/strict': path.join(PROJECT, 'test/extension/suite/assertStrict.ts') },
    define: {
      HASILA_SUITE: JSON.stringify({ grep: process.env.HASILA_SUITE_GREP ?? '', mark }),
      'process.env.NODE_DEBUG': '""',
      'process.stderr': 'undefined',
      global: 'globalThis',
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // Around it all is ES modules, which an extension host loads no suite from.
  writeFileSync(path.join(outdir, 'package.json'), '{"type":"commonjs"}');
  return path.join(outdir, 'index.js');
}
