#!/usr/bin/env node
// @ts-check
/**
 * Stands in for the desktop `code` executable where there is none: takes the arguments that the `runTests` of
 * `@vscode/test-electron` passes to it and runs the suite in the npm-only host. Exits with the suite's code.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runSuite } from './runSuite.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
/** @type {(name: string) => string | undefined} */
const text = (name) => (typeof values[name] === 'string' ? values[name] : undefined);

const testsPath = text('extensionTestsPath');
if (!testsPath) {
  console.error('codeShim: --extensionTestsPath is missing; this stands in for `code` in tests only.');
  process.exit(2);
}
process.exitCode = await runSuite({
  developmentPaths: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
  testsPath,
  folder: positionals[0] === undefined ? undefined : path.resolve(positionals[0]),
  userDataDir: text('user-data-dir'),
  extensionsDir: text('extensions-dir'),
});
