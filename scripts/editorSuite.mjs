#!/usr/bin/env node
// @ts-check
/** Runs the extension's mocha suite inside a real VS Code, on a copy of the samples. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cacheRoot } from '../test/support/host/cache.mjs';
import { temporaryFolder } from '../test/support/host/cleanup.mjs';
import { copyOfFolder } from '../test/support/host/fixture.mjs';
import { installHost } from '../test/support/host/install.mjs';
import { PROJECT } from '../test/support/host/project.mjs';
import { buildTests } from './buildTests.mjs';

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
  return path.join(PROJECT, 'test/support/host/codeShim.mjs');
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

const extensionTestsPath = await buildTests();
const vscodeExecutablePath = await chooseEditor();
const samples = copyOfFolder('samples');
// A window on a workspace file can take in more folders without starting all extensions anew.
const workspaceFile = `${samples.path}.code-workspace`;
writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: samples.path }] }));
const profile = temporaryFolder('hasila-profile-');
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: path.resolve(PROJECT),
    extensionTestsPath,
    launchArgs: [
      workspaceFile,
      `--user-data-dir=${path.join(profile.path, 'data')}`,
      `--extensions-dir=${path.join(profile.path, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
