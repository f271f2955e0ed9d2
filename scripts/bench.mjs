// @ts-check
/** `npm run bench [-- --quick|--large]`: builds the server and the benchmark, then measures. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out/bench');

const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell: true });
if (built.status !== 0) process.exit(built.status ?? 1);
await build({
  entryPoints: {
    main: path.join(root, 'test/bench/main.ts'),
    nullServer: path.join(root, 'test/bench/nullServer.ts'),
  },
  outdir: out,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
});
const server = path.join(root, 'dist/server/main.node.mjs');
const args = [path.join(out, 'main.cjs'), server, path.join(out, 'nullServer.cjs'), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
