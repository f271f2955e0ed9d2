// @ts-check
/**
 * `npm run build`: bundles the extension, the language server and the command line into `dist`. A part whose entry
 * does not exist fails the build, and so does a bundle that has outgrown its limit.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/**
 * @typedef {object} Part
 * @property {string} entry
 * @property {string} file
 * @property {'cjs' | 'esm'} format
 * @property {string[]} [external]
 * @property {string} [banner] put before the code
 * @property {number} limit in kB of 1,000 bytes
 */

/** @type {readonly Part[]} */
const PARTS = [
  {
    entry: 'client/src/extension.node.ts',
    file: 'dist/client/extension.node.cjs',
    format: 'cjs',
    external: ['vscode'],
    limit: 500,
  },
  { entry: 'server/src/main.node.ts', file: 'dist/server/main.node.cjs', format: 'cjs', limit: 600 },
  {
    entry: 'server/src/core/reader.ts',
    file: 'dist/server/reader.cjs',
    format: 'cjs',
    limit: 200,
  },
  {
    entry: 'server/src/main.cli.ts',
    file: 'dist/cli/hasila.mjs',
    format: 'esm',
    // Some libraries are CommonJS, and look for a `require` that an ES module does not have.
    banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    limit: 600,
  },
];

/** @param {Part} part */
async function bundle({ entry, file, format, external = [], banner, limit }) {
  if (!existsSync(path.join(PROJECT, entry))) throw new Error(`${entry} does not exist`);
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format,
    external,
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    // Arabic as it is, not as escapes three times as long.
    charset: 'utf8',
    logLevel: 'warning',
    // Their ES modules, of which esbuild leaves out what is not used.
    mainFields: ['module', 'main'],
    ...(banner === undefined ? {} : { banner: { js: banner } }),
  });
  const size = Math.ceil(statSync(path.join(PROJECT, file)).size / 1000);
  console.log(`${file.padEnd(32)} ${String(size).padStart(4)} kB`);
  if (size > limit) throw new Error(`${file} has ${size} kB, and ${limit} kB is its limit`);
}

const results = await Promise.allSettled(PARTS.map(bundle));
const failures = results.filter((result) => result.status === 'rejected');
for (const { reason } of failures)
  console.error(`build: ${reason instanceof Error ? reason.message : reason}`);
process.exitCode = failures.length === 0 ? 0 : 1;
