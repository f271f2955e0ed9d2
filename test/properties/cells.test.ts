import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, recheck } from '../../server/src/core/check.ts';
import type { Registry } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { allAtOnce } from '../../server/src/core/collections.ts';
import { type Dossier, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { touchedQuantities } from '../../server/src/core/index/touched.ts';
import { wholeDossier } from '../../server/src/core/index/wholeDossier.ts';
import { cellsOf } from '../../server/src/core/rules/cells.ts';
import { participants } from '../../server/src/core/rules/finding.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { asTexts, nameOf } from '../support/summaries.ts';

/* A quantity with thousands of claims is judged in cells. An edit is judged in its own, and what divides cells is told. */

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person}
  axes: {kind: fact}
speakers:
  police: {party: army}
  reports: {anonymous: true}
`;
const registry = (): Registry => parseDossier(REGISTRY).registry;

const SPEAKERS = ['army', 'rebels', 'police', 'monitor', 'reports'];
const FILES = 120;
const IN_FILE = 20;

const day = (i: number): string => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10);
const name = (i: number): string => `a${String(i).padStart(4, '0')}.claim`;

const article = (i: number, lines: readonly string[]) =>
  summarise(
    parseClaimFile(
      ['---', `source: outlet-${i % 7}`, `published: ${day(30)}`, '---']
        .concat(lines.map((line, at) => `[^${at + 1}]: ${line}`))
        .join('\n'),
    ),
  );

const toll = (i: number): string =>
  `toll ${100 + Math.floor(i / 9) + (i % 41 === 7 ? 40 : 0)} @${SPEAKERS[(i * 7 + (i >> 3)) % 5]} on ${day(Math.floor(i / 20))}`;
const fact = (i: number): string => `axes ${i % 97 === 7 ? 4 : 3} @${SPEAKERS[(i * 7 + (i >> 3)) % 5]}`;

function dossierOf(line: (i: number) => string): Dossier {
  const files = Array.from({ length: FILES }, (_, file) => {
    const lines = Array.from({ length: IN_FILE }, (_, at) => line(at * FILES + file));
    return [name(file), article(file, lines)] as const;
  });
  return allAtOnce(wholeDossier(registry(), files));
}

test.each([
  ['a toll', toll, 'toll'],
  ['a fact', fact, 'axes'],
] as const)(
  'after edits of %s what is found is what is found at first sight',
  (_, line, quantity) => {
    const edit = fc.record({
      file: fc.nat(FILES - 1),
      lines: fc.array(
        fc.tuple(fc.constantFrom(3, 4, 90, 150, 700), fc.constantFrom(...SPEAKERS), fc.nat(140)),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let dossier = dossierOf(line);
        let findings = check(dossier);
        for (const { file, lines } of edits) {
          const written = lines.map(
            ([figure, speaker, on]) => `${quantity} ${figure} @${speaker} on ${day(on)}`,
          );
          const next = withFiles(dossier, [[name(file), article(file, written)]]);
          findings = recheck(next, findings, touchedQuantities(dossier, next, [name(file)]));
          dossier = next;
          const anew = check({ ...dossier, registry: { ...dossier.registry } });
          expect(asTexts([...findings.values()].flat())).toEqual(asTexts([...anew.values()].flat()));
        }
      }),
      { numRuns: 2 },
    );
  },
  60_000,
);

test('who contradicts all others of thousands is found, in whatever cell', () => {
  const odd = 77;
  const found = check(dossierOf((i) => `axes ${i === odd ? 5 : 3} @${SPEAKERS[i % 5]} on ${day(i % 120)}`));
  const claims = [...found.values()]
    .flat()
    .filter(({ code }) => code === 'dispute')
    .flatMap(participants);
  expect(
    claims.filter(({ claim }) => claim.value?.form === 'number' && claim.value.amount.size === 5).map(nameOf),
  ).not.toEqual([]);
});

test('an edit moves no claim from one cell to another', () => {
  const claims = (dossier: Dossier) => [...dossier.files.values()].flatMap((file) => file.claims);
  const before = dossierOf(toll);
  const after = withFiles(before, [[name(5), article(5, [toll(1), toll(2)])]]);
  const cellOf = (dossier: Dossier) =>
    new Map([...cellsOf(claims(dossier))!].flatMap(([cell, all]) => all.map((claim) => [claim, cell])));
  const [was, is] = [cellOf(before), cellOf(after)];
  expect(was.size).toBeGreaterThan(2048);
  for (const [claim, cell] of is) if (was.has(claim)) expect(cell).toBe(was.get(claim));
});

test('a dossier put together at once is the one put together file by file', () => {
  const line = (i: number) =>
    i % 3 === 0 ? fact(i) : `${toll(i)} stmt s${i % 50}${i % 5 === 0 ? ' retracts [^1]' : ''}`;
  const whole = dossierOf(line);
  const files = [...whole.files.entries()].map(([file, { summary }]) => [file, summary] as const).reverse();
  const grown = files.reduce((dossier, one) => withFiles(dossier, [one]), emptyDossier(whole.registry));
  expect(laidOut(grown)).toEqual(laidOut(whole));
});

/** The indexes of a dossier as plain text, whatever order they were made in. */
const laidOut = (dossier: Dossier) =>
  (['byQuantity', 'retractions', 'denials', 'byStatement', 'bySaying', 'sharedSayings'] as const).map(
    (index) =>
      [...dossier[index].entries()]
        .map(([key, value]) => {
          if (typeof value === 'number') return `${key}: ${value}`;
          // The claims of a saying are in no order.
          const names = value.flat().map(nameOf);
          return `${key}: ${index === 'bySaying' ? names.sort() : names}`;
        })
        .sort(),
  );
