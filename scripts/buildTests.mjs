// @ts-check
/** Bundles the extension host's test suites, which VS Code loads as CommonJS, into `dist/test`. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../test/support/host/project.mjs';

/**
 * @returns {Promise<string>} the module to give as `extensionTestsPath`
 */
export async function buildTests() {
  const source = path.join(PROJECT, 'test/extension/suite');
  const outdir = path.join(PROJECT, 'dist/test');
  rmSync(outdir, { recursive: true, force: true });
  const suites = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...suites].map((name) => path.join(source, name)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.cjs');
}
