#!/usr/bin/env node
// @ts-check
/** `npm test`: every check there is, in order of what they cost. `npm test -- --only unit,browser` picks some. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { runCommand } from './runCommand.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const RESULTS = path.join(PROJECT, 'out/test-results');

/**
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [needs] a step that must have run before this one
 * @property {Readonly<Record<string, string>>} [env]
 */

/** @type {(name: string) => string} */
const resultFile = (name) => path.join(RESULTS, `${name}.json`);
/** @type {(name: string, config?: readonly string[]) => readonly string[]} */
const vitest = (name, config = []) => [
  ...['run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile(name)}`],
];

/** @type {readonly Step[]} */
const STEPS = [
  {
    name: 'lint',
    title: 'Lint, format, and imports that point one way',
    command: 'biome',
    args: ['ci', '.'],
  },
  { name: 'types', title: 'Types', command: 'tsc', args: ['-b'] },
  {
    name: 'unit',
    title: 'Unit and language tests',
    command: 'vitest',
    args: vitest('unit', ['--project', 'unit']),
  },
  {
    name: 'thorough',
    title: 'Property, protocol and command line tests, and large inputs',
    command: 'vitest',
    args: vitest('thorough', ['--project', 'thorough']),
  },
  { name: 'build', title: 'Build', command: 'npm', args: ['run', '--silent', 'build'] },
  {
    name: 'editor',
    title: 'The extension inside a real VS Code, in Node and in a web worker',
    command: process.execPath,
    args: ['scripts/editorSuite.mjs'],
    needs: 'build',
    env: { HASILA_SUITE_COUNTS: resultFile('editor') },
  },
  {
    name: 'browser',
    title: 'The editor in a driven browser',
    command: 'vitest',
    args: vitest('browser', ['--config', 'vitest.browser.config.mts']),
    needs: 'build',
  },
];

/**
 * @param {string | undefined} only names with commas between
 * @returns {readonly Step[]}
 */
function chosenSteps(only) {
  if (only === undefined) return STEPS;
  const names = new Set(only.split(','));
  const unknown = [...names].filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. There are ${STEPS.map((step) => step.name).join(', ')}.`,
    );
    process.exit(2);
  }
  for (const step of STEPS) if (step.needs && names.has(step.name)) names.add(step.needs);
  return STEPS.filter((step) => names.has(step.name));
}

/**
 * The tests that ran, over all steps: what vitest and the suite wrote themselves.
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function countTests() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['unit', 'thorough', 'browser']) {
    const counts = readJson(resultFile(name));
    sum.passed += counts?.numPassedTests ?? 0;
    sum.failed += counts?.numFailedTests ?? 0;
    sum.skipped += (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
  }
  const suite = readJson(resultFile('editor'));
  sum.passed += suite?.passed ?? 0;
  sum.failed += suite?.failed ?? 0;
  sum.skipped += suite?.skipped ?? 0;
  return sum;
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const started = Date.now();
const steps = chosenSteps(values.only);
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let code = await installDependencies(PROJECT);
let stoppedAt = code === 0 ? undefined : 'npm ci';
for (const step of code === 0 ? steps : []) {
  console.log(`\n== ${step.title} (${step.name})`);
  const began = Date.now();
  code = await runCommand(PROJECT, step.command, step.args, step.env);
  console.log(`== ${step.name}: ${code === 0 ? 'ok' : `failed with ${code}`}, ${seconds(began)}`);
  if (code !== 0) {
    stoppedAt = step.name;
    break;
  }
}

const { passed, failed, skipped } = countTests();
console.log(`\n${stoppedAt ? `Stopped at ${stoppedAt}. ` : ''}Total time ${seconds(started)}.`);
if (skipped > 0) console.log(`${skipped} skipped`);
// A step that fails without a failed test (lint, a crash) counts as one: nobody should read "0 failed" then.
console.log(`${passed} passed, ${stoppedAt ? Math.max(failed, 1) : failed} failed`);
process.exitCode = code;
