import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, recheck } from '../../server/src/core/check.ts';
import type { Claim, FileSummary } from '../../server/src/core/claims/claim.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { claimsOf, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { touchedQuantities } from '../../server/src/core/index/touched.ts';
import { participants } from '../../server/src/core/rules/finding.ts';
import { doubleCountings } from '../../server/src/core/rules/relations/doubleCounting.ts';
import { excesses } from '../../server/src/core/rules/relations/exceed.ts';
import { exclusions } from '../../server/src/core/rules/relations/excluded.ts';
import { partsAboveWhole } from '../../server/src/core/rules/relations/parts.ts';
import { narrowAboveWide } from '../../server/src/core/rules/relations/within.ts';
import { sumMismatches } from '../../server/src/core/rules/sumMismatch.ts';
import { relatedSummary, value } from '../support/arbitraryClaims.ts';
import { dossierOf, named, nameOf } from '../support/summaries.ts';

const files = fc.array(relatedSummary(6), { minLength: 1, maxLength: 4 });

const CODES: readonly string[] = ['sum-mismatch', 'part-exceeds-whole', 'excluded', 'double-counting'];
const found = (findings: ReturnType<typeof check>) =>
  [...findings.values()]
    .flat()
    .filter(({ code }) => CODES.includes(code))
    .map(({ code, severity, positions, relation, acknowledged }) =>
      JSON.stringify([
        code,
        severity,
        relation,
        acknowledged,
        positions.map((position) => position.map(nameOf)),
      ]),
    )
    .sort();

describe('findings between quantities', () => {
  test('checked edit by edit equal those checked from scratch', () => {
    const edit = fc.record({
      file: fc.nat(3),
      now: fc.option(relatedSummary(6), { nil: undefined, freq: 6 }),
    });
    fc.assert(
      fc.property(files, fc.array(edit, { maxLength: 8 }), (start, edits) => {
        let dossier = dossierOf(named(start));
        let findings = check(dossier);
        for (const { file, now } of edits) {
          const path = `f${file}.claim`;
          const next = withFiles(dossier, [[path, now]]);
          findings = recheck(next, findings, touchedQuantities(dossier, next, [path]));
          dossier = next;
          expect(found(findings)).toEqual(found(check(dossier)));
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('do not depend on the order in which files came in', () => {
    fc.assert(
      fc.property(files, (summaries) => {
        const entries = named(summaries);
        expect(found(check(dossierOf(entries.toReversed())))).toEqual(found(check(dossierOf(entries))));
      }),
    );
  });

  test('have every claim in one position, against another', () => {
    fc.assert(
      fc.property(files, (summaries) => {
        for (const finding of [...check(dossierOf(named(summaries))).values()].flat()) {
          if (!CODES.includes(finding.code)) continue;
          const claims = participants(finding);
          expect(new Set(claims).size).toBe(claims.length);
          expect(finding.positions.length).toBeGreaterThan(1);
          expect(finding.quantities[0]).toBe(claims[0]!.quantity);
          for (const claim of claims) {
            expect(claims).toContain(finding.opposed.get(claim));
            expect(finding.opposed.get(claim)).not.toBe(claim);
          }
        }
      }),
    );
  });

  test('are the same where all dates are some days later', () => {
    const later = (summaries: readonly FileSummary[]): FileSummary[] =>
      summaries.map((file) => ({
        ...file,
        claims: file.claims.map((claim) => ({
          ...claim,
          asOf: claim.asOf?.replace('2022-01-0', '2023-05-1'),
        })),
      }));
    fc.assert(
      fc.property(files, (summaries) => {
        expect(found(check(dossierOf(named(later(summaries)))))).toEqual(
          found(check(dossierOf(named(summaries)))),
        );
      }),
    );
  });
});

test('the search for parts above their whole misses no claim that is in such a pair', () => {
  fc.assert(
    fc.property(fc.array(relatedSummary(12), { minLength: 4, maxLength: 8 }), (summaries) => {
      const dossier = dossierOf(named(summaries));
      const measured = (quantity: string) =>
        claimsOf(dossier, quantity).filter(({ extent }) => extent?.dimension === 'amount');
      for (const [whole, part] of [
        ['toll', 'toll.a'],
        ['inmates', 'families'],
        ['axes', 'toll.c'],
      ] as const) {
        const [wholes, parts] = [measured(whole), measured(part)];
        const known = new Set(excesses(wholes, parts, 1).flat());
        // Pair by pair nothing is searched for; but what an update makes out of date depends on all parts.
        const each = wholes.flatMap((one) =>
          parts.flatMap((other) => {
            const voiced = parts.filter((third) => third === other || third.voice === other.voice);
            return excesses([one], voiced, 1).flat();
          }),
        );
        expect([...known].map(nameOf).sort()).toEqual([...new Set(each)].map(nameOf).sort());
      }
    }),
    { numRuns: 25 },
  );
});

const PLAIN: Omit<Claim, 'number' | 'quantity' | 'value' | 'speaker' | 'asOf'> = {
  dated: true,
  said: undefined,
  during: undefined,
  unit: undefined,
  scope: undefined,
  place: undefined,
  statement: undefined,
  citing: [],
  forecast: false,
  of: undefined,
  sum: [],
  retracts: [],
  denies: [],
  estimate: false,
  preliminary: false,
  acks: [],
};

const RULES = [sumMismatches, partsAboveWhole, narrowAboveWide, exclusions, doubleCountings];

/** Claims on three quantities by a tenth as many speakers, nearly all of them at odds. */
test.each(['cumulative', 'fact'])(
  'many claims on what is %s are not compared pair by pair',
  (kind) => {
    const many = parseDossier(`
quantities: {w: {kind: ${kind}}, p: {kind: ${kind}}, q: {kind: ${kind}}}
places: {town: {within: province}}
relations: [w = p + q, p <= w across speakers, w >2 excludes p >1]
`).registry;
    /** How often any claim's figure was looked at. */
    const looksFor = (size: number): number => {
      const dossier = withFiles(
        emptyDossier(many),
        Array.from({ length: size / 10 }, (_, i): [string, FileSummary] => [
          `f${i}.claim`,
          {
            source: `o${i % 50}`,
            title: undefined,
            lang: undefined,
            published: undefined,
            claims: Array.from({ length: 30 }, (_, k) => ({
              ...PLAIN,
              number: k + 1,
              quantity: ['w', 'p', 'q'][k % 3]!,
              value: value(String(100 + ((7 * i + k) % 11))),
              speaker: { id: `s${(10 * i + k) % (size / 10)}`, direct: false },
              place: k % 2 === 0 ? 'town' : 'province',
              asOf: `2022-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
            })),
          },
        ]),
      );
      let looks = 0;
      for (const { claims } of dossier.files.values()) {
        for (const claim of claims) {
          const { extent } = claim;
          const get = () => {
            looks++;
            return extent;
          };
          Object.defineProperty(claim, 'extent', { get });
        }
      }
      for (const rule of RULES) rule(dossier, 'w');
      return looks;
    };
    const [few, some] = [looksFor(200), looksFor(1600)];
    expect(few).toBeGreaterThan(0);
    // Eight times as many are looked at some eight times as often; sixty-four times if it went pair by pair.
    expect(some / few).toBeLessThan(24);
  },
  60_000,
);
