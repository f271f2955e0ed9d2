import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, recheck } from '../../server/src/core/check.ts';
import type { Claim, FileSummary } from '../../server/src/core/claims/claim.ts';
import type { Registry } from '../../server/src/core/claims/dossier.ts';
import { groupBy } from '../../server/src/core/collections.ts';
import { claimsOf, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { touchedQuantities } from '../../server/src/core/index/touched.ts';
import { type Judged, judgeAgain } from '../../server/src/core/rules/candidates.ts';
import type { Edge } from '../../server/src/core/rules/edges.ts';
import { comparable } from '../../server/src/core/rules/gate.ts';
import { conflictBetween } from '../../server/src/core/rules/judged.ts';
import type { Judge } from '../../server/src/core/rules/neighbours.ts';
import { registry, summary } from '../support/arbitraryClaims.ts';
import { asTexts, nameOf } from '../support/summaries.ts';

/*
 * Of a large quantity an edit has only its own neighbourhood judged again. What is found is what is found by
 * somebody who sees the claims for the first time.
 */

const KINDS = ['toll', 'axes', 'inmates', 'control', 'nobody-declared'];

const only = (one: FileSummary, quantity: string): FileSummary => ({
  ...one,
  claims: one.claims.map((claim): Claim => ({ ...claim, quantity, sum: [] })),
});

const edit = fc.record({ file: fc.nat(29), now: fc.option(summary(6), { nil: undefined, freq: 4 }) });
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
const many = fc.array(summary(10), { minLength: 24, maxLength: 30 });
const fileName = (i: number): string => `f${String(i).padStart(2, '0')}.claim`;

const pairs = (edges: readonly Edge[]): string[] =>
  edges.map(({ a, b }) => [nameOf(a), nameOf(b)].sort().join(' ')).sort();
const FEW = 8;

test.each(KINDS)(
  'the pairs of %s after an edit are those of a first look',
  (quantity) => {
    const judge: Judge<Edge> = (a, b) => (comparable(a, b) ? conflictBetween(a, b, registry) : undefined);
    fc.assert(
      fc.property(many, edits, (summaries, changes) => {
        let dossier = withFiles(
          emptyDossier(registry),
          summaries.map((one, i) => [fileName(i), only(one, quantity)] as const),
        );
        const known = new Map<string, Judged<Edge>>();
        const look = (): void => {
          const claims = claimsOf(dossier, quantity).filter(({ extent }) => extent !== undefined);
          for (const [key, group] of groupBy(claims, (claim) => [claim.group])) {
            const again = judgeAgain(group, registry.tolerances, judge, known.get(key), new Set(), FEW);
            const first = judgeAgain(group, registry.tolerances, judge, undefined, new Set(), FEW);
            known.set(key, again);
            expect(pairs(again.said)).toEqual(pairs(first.said));
          }
        };
        look();
        for (const { file, now } of changes) {
          dossier = withFiles(dossier, [[fileName(file), now && only(now, quantity)]]);
          look();
        }
      }),
      { numRuns: 4 },
    );
  },
  60_000,
);

test.each(KINDS)(
  'the findings on %s after an edit are those of a first look',
  (quantity) => {
    fc.assert(
      fc.property(many, edits, (summaries, changes) => {
        let dossier = withFiles(
          emptyDossier(fresh()),
          summaries.map((one, i) => [fileName(i), only(one, quantity)] as const),
        );
        let findings = check(dossier);
        for (const { file, now } of changes) {
          const next = withFiles(dossier, [[fileName(file), now && only(now, quantity)]]);
          findings = recheck(next, findings, touchedQuantities(dossier, next, [fileName(file)]));
          dossier = next;
          const anew = check({ ...dossier, registry: fresh() });
          expect(asTexts([...findings.values()].flat())).toEqual(asTexts([...anew.values()].flat()));
        }
      }),
      { numRuns: 2 },
    );
  },
  60_000,
);

/** A registry that nobody has judged anything by. */
const fresh = (): Registry => ({ ...registry });
