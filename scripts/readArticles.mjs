// Holds the figure reader to lists of figures made by hand. The articles belong to others and are not in this
// repository: give their folder as the argument or in HASILA_ARTICLES. A list is named by the beginning of its
// article's file name and has no text in it, only [start, end, kind, value] and the date that the article speaks at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const lists = join(root, 'test/features/read/articles');
const folder = process.argv[2] ?? process.env.HASILA_ARTICLES;
if (folder === undefined) {
  console.error('usage: node scripts/readArticles.mjs FOLDER');
  process.exit(2);
}

const bundled = await build({
  entryPoints: [join(root, 'server/src/core/figure/read/read.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { read } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
);

let expected = 0;
let wrong = 0;
for (const list of readdirSync(lists).sort()) {
  const name = list.replace('.json', '');
  const file = readdirSync(folder).find((entry) => entry.startsWith(name));
  if (file === undefined) {
    console.error(`${name}: no article`);
    wrong++;
    continue;
  }
  const { date, figures } = JSON.parse(readFileSync(join(lists, list), 'utf8'));
  const text = readFileSync(join(folder, file), 'utf8');
  const found = read(text, { lang: 'ar', date }).map(({ start, end, kind, value }) =>
    [start, end, kind, value].join(' '),
  );
  const wanted = figures.map((row) => row.join(' '));
  const missing = wanted.filter((row) => !found.includes(row));
  const extra = found.filter((row) => !wanted.includes(row));
  expected += wanted.length;
  wrong += Math.max(missing.length, extra.length);
  console.log(`${name}: ${wanted.length - missing.length} of ${wanted.length}`);
  for (const row of missing) console.log(`  - ${row}`);
  for (const row of extra) console.log(`  + ${row}`);
}
console.log(`${expected} figures, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
