// Runs the command line from a checkout: `npm run --silent hasila -- ARGS`. Builds it first when a source is newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.dirname(import.meta.dirname);
const bundle = path.join(root, 'dist/cli/hasila.mjs');

/** When the newest of the files below some paths was changed, in milliseconds. */
function newest(...paths) {
  let time = 0;
  const waiting = [...paths];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const stats = statSync(next);
    if (stats.isDirectory()) waiting.push(...readdirSync(next).map((name) => path.join(next, name)));
    else time = Math.max(time, stats.mtimeMs);
  }
  return time;
}

const sources = [path.join(root, 'server/src'), path.join(root, 'package.json')];
const isFresh = () => existsSync(bundle) && statSync(bundle).mtimeMs >= newest(...sources);

if (!isFresh()) {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  // Other parts may fail to build; what counts here is this one.
  if (!isFresh()) {
    process.stderr.write(
      `hasila: the command line could not be built (npm install first?)\n${stdout}${stderr}`,
    );
    process.exit(2);
  }
}

// npm runs scripts in the folder of the package; paths are meant from where the user is.
if (process.env.npm_lifecycle_event === 'hasila' && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD);
}
process.argv[1] = bundle;
await import(pathToFileURL(bundle).href);
