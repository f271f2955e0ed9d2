import { expect, test } from 'vitest';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { workspaceSymbols } from '../../server/src/core/features/workspaceSymbols.ts';
import { emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { timed } from '../support/timed.ts';

const FILES = 100_000;
/** Files give figures for the same few quantities, in groups. */
const FILES_PER_GROUP = 10;
const CLAIMS = 4;
const DECLARED = 8_000;
const QUANTITIES = (FILES / FILES_PER_GROUP) * CLAIMS;
const nameOf = (i: number): string => `event${i % 997}.killed_${i}`;

const { registry } = parseDossier(
  [
    'quantities:',
    ...Array.from(
      { length: DECLARED },
      (_, i) => `  ${nameOf(i)}: {label: {en: Dead ${i}, ar: القتلى ${i}}}`,
    ),
    'speakers: {army: {label: {en: The army}}}',
  ].join('\n'),
);

const summaryOf = (group: number, figure: number) =>
  summarise(
    parseClaimFile(
      ['---', 'source: one', 'published: 2022-01-24', '---']
        .concat(
          Array.from(
            { length: CLAIMS },
            (_, n) => `[^${n + 1}]: ${nameOf(group * CLAIMS + n)} ${figure} @army`,
          ),
        )
        .join('\n'),
    ),
  );

test('a name is found among those of 100,000 files within ten milliseconds, while they are edited too', async () => {
  expect(registry.quantities.size).toBe(DECLARED);
  const groups = Array.from({ length: FILES / FILES_PER_GROUP }, (_, group) => summaryOf(group, group % 90));
  let dossier = withFiles(
    emptyDossier(registry),
    Array.from({ length: FILES }, (_, i) => [`f${i}.claim`, groups[i % groups.length]] as const),
  );
  expect(dossier.byQuantity.size).toBe(QUANTITIES);
  const names = { registry, langs: ['en'] };
  const queries = ['', nameOf(4007), 'القتلى', 'القتلى 512', 'k39999', 'no such name', 'army', 'dead12'];
  const found = new Map<string, number>();
  const times: number[] = [];
  const search = async (query: string): Promise<number> => {
    const { result, took } = await timed(() => workspaceSymbols(query, dossier, names, 256));
    found.set(query, result.length);
    return took;
  };
  for (let round = 0; round < 40; round++) {
    for (const query of queries) {
      // What else the machine does hits one of three.
      times.push(Math.min(await search(query), await search(query), await search(query)));
    }
    // Whoever looks for a name types in between.
    dossier = withFiles(dossier, [[`f${round}.claim`, summaryOf(round, 91)]]);
  }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
  expect([...found.values()]).toEqual([256, 21, 256, 256, 10, 0, 1, 256]);
  expect(p95).toBeLessThan(10);
}, 120_000);
