#!/usr/bin/env node
// @ts-check
/** `npm run package`: builds Hasila and packages it into `dist/hasila.vsix`, to be installed or published. */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { packageHasila } from './packageExtension.mjs';
import { runCommand } from './runCommand.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const vsix = path.join(PROJECT, 'dist/hasila.vsix');

process.exitCode =
  (await runCommand(PROJECT, 'npm', ['run', '--silent', 'build'])) || (await packageHasila(PROJECT, vsix));
if (process.exitCode === 0) console.log(vsix);
