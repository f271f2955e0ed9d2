// @ts-check
/**
 * `npm run build`: bundles the extension, the language server and the command line into `dist`. A part whose entry
 * does not exist fails the build, and so does a bundle that has outgrown its limit.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/**
 * @typedef {object} Part
 * @property {string} entry
 * @property {string} file Of what is loaded later its name, and each piece of what both need, lies beside it.
 * @property {'cjs' | 'esm' | 'iife'} format `iife` for pages and workers
 * @property {'node' | 'browser'} [platform] default: `browser` for pages, else `node`
 * @property {string[]} [external]
 * @property {number} limit in kB of 1,000 bytes, of all that is loaded at the start
 */

/** @type {readonly Part[]} */
const PARTS = [
  {
    entry: 'client/src/extension.node.ts',
    file: 'dist/client/extension.node.cjs',
    format: 'cjs',
    external: ['vscode'],
    limit: 540,
  },
  {
    entry: 'client/src/extension.browser.ts',
    file: 'dist/client/extension.browser.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    limit: 540,
  },
  { entry: 'server/src/main.node.ts', file: 'dist/server/main.node.mjs', format: 'esm', limit: 600 },
  // A worker can load nothing later: all of it but the reader, which is put before it.
  {
    entry: 'server/src/main.browser.ts',
    file: 'dist/server/main.browser.js',
    format: 'iife',
    platform: 'browser',
    limit: 1000,
  },
  // For both: it needs nothing of Node.
  { entry: 'server/src/core/reader.ts', file: 'dist/server/reader.cjs', format: 'cjs', limit: 200 },
  { entry: 'client/webviews/compare/main.tsx', file: 'dist/webviews/compare.js', format: 'iife', limit: 400 },
  { entry: 'client/webviews/reading/main.tsx', file: 'dist/webviews/reading.js', format: 'iife', limit: 400 },
  { entry: 'server/src/main.cli.ts', file: 'dist/cli/hasila.mjs', format: 'esm', limit: 600 },
];

// Some libraries are CommonJS, and look for a `require` that an ES module does not have.
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** @param {Part} part */
async function bundle({ entry, file, format, platform, external = [], limit }) {
  if (!existsSync(path.join(PROJECT, entry))) throw new Error(`${entry} does not exist`);
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [{ in: entry, out: path.parse(file).name }],
    outdir: path.dirname(file),
    outExtension: { '.js': path.extname(file) },
    chunkNames: `${path.parse(file).name}-[hash]`,
    bundle: true,
    splitting: format === 'esm',
    ...((platform ?? (format === 'iife' ? 'browser' : 'node')) === 'browser'
      ? { platform: 'browser', target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' }
      : { platform: 'node', target: 'node20' }),
    format,
    external,
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    // Arabic as it is, not as escapes three times as long.
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
    // Their ES modules, of which esbuild leaves out what is not used.
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    ...(format === 'esm' ? { banner: { js: REQUIRE } } : {}),
  });
  const [first, later] = sizes(metafile.outputs, file);
  const rest = later === 0 ? '' : `  and ${later} kB with the first request`;
  console.log(`${file.padEnd(32)} ${String(first).padStart(4)} kB${rest}`);
  if (first > limit) throw new Error(`${file} has ${first} kB, and ${limit} kB is its limit`);
}

/**
 * What a bundle loads when it starts, and what it loads later, in kB.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} file
 * @returns {[first: number, later: number]}
 */
function sizes(outputs, file) {
  const start = new Set([file]);
  for (const name of start) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) start.add(path);
    }
  }
  const code = Object.entries(outputs).filter(([name]) => !name.endsWith('.map'));
  const sum = (/** @type {boolean} */ first) =>
    Math.ceil(
      code.reduce((all, [name, { bytes }]) => (start.has(name) === first ? all + bytes : all), 0) / 1000,
    );
  return [sum(true), sum(false)];
}

// Pieces of earlier builds have other names, and would be packed as well.
rmSync(path.join(PROJECT, 'dist/server'), { recursive: true, force: true });
rmSync(path.join(PROJECT, 'dist/cli'), { recursive: true, force: true });
const results = await Promise.allSettled(PARTS.map(bundle));
const failures = results.filter((result) => result.status === 'rejected');
for (const { reason } of failures)
  console.error(`build: ${reason instanceof Error ? reason.message : reason}`);
process.exitCode = failures.length === 0 ? 0 : 1;
