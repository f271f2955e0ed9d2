import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../server/src/core/check.ts';
import { emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { beginnings, disk, FOLDERS, steps, type World } from '../support/arbitrarySession.ts';
import { collect } from '../support/collector.ts';
import { memoryHost } from '../support/memoryHost.ts';

/*
 * Whatever is done to the files of a workspace, in the editor or on the disk, what is shown afterwards is what a
 * server shows that has just been started on them.
 */

/** How many steps are taken at once, before it is looked at what is shown. */
const bursts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });

test('after any edits, what is shown equals what a fresh start shows', async () => {
  await fc.assert(
    fc.asyncProperty(disk, beginnings, steps, bursts, async (files, beginning, all, sizes) => {
      const host = memoryHost(files);
      const collected = collect(host);
      const world: World = { host, collected, open: new Map(), folders: FOLDERS };
      collected.session.setFolders(FOLDERS);
      for (const { run } of beginning) run(world);
      let at = 0;
      for (let burst = 0; at < all.length; burst++) {
        const size = sizes[burst % sizes.length]!;
        for (const { run } of all.slice(at, at + size)) run(world);
        at += size;
        await collected.session.settled();
        await expectAsFresh(world);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

async function expectAsFresh({ host, collected, open, folders }: World): Promise<void> {
  const fresh = collect(host);
  fresh.session.setFolders(folders);
  for (const [name, { version, text }] of open) {
    fresh.session.open(name, name.endsWith('.yaml') ? 'registry' : 'claim', version, text);
  }
  await fresh.session.settled();
  expect(inOrder(collected.shown)).toEqual(inOrder(fresh.shown));
  for (const name of open.keys()) expect(collected.verdicts.get(name)).toEqual(fresh.verdicts.get(name));
  expect(collected.status()).toEqual(fresh.status());
  expect(collected.log).toEqual([]);
  for (const [folder, { current }] of collected.session.present().dossiers) {
    const scratch = withFiles(
      emptyDossier(current.dossier.registry),
      [...current.dossier.files].map(([name, { summary }]) => [name, summary] as const),
    );
    expect([folder, findingsIn([...current.findings.values()].flat())]).toEqual([
      folder,
      findingsIn([...check(scratch).values()].flat()),
    ]);
  }
}

const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** Findings without the claims themselves, which are other objects each time. */
const findingsIn = (findings: readonly Finding[]): string[] =>
  findings
    .map(({ code, severity, quantities, positions, acknowledged }) =>
      JSON.stringify({
        code,
        severity,
        quantities,
        acknowledged,
        positions: positions.map((claims) => claims.map(({ file, claim }) => `${file}#${claim.number}`)),
      }),
    )
    .sort();
