import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, type Findings, recheck } from '../../server/src/core/check.ts';
import type { DossierClaim } from '../../server/src/core/claims/dossierClaim.ts';
import { groupBy } from '../../server/src/core/collections.ts';
import { claimsOf, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { touchedQuantities } from '../../server/src/core/index/touched.ts';
import { judgePairs } from '../../server/src/core/rules/candidates.ts';
import { isSourcing } from '../../server/src/core/rules/codes.ts';
import { compare } from '../../server/src/core/rules/comparison.ts';
import type { Edge } from '../../server/src/core/rules/edges.ts';
import { participants } from '../../server/src/core/rules/finding.ts';
import { comparable } from '../../server/src/core/rules/gate.ts';
import type { Judge } from '../../server/src/core/rules/neighbours.ts';
import { judge } from '../../server/src/core/rules/registry.ts';
import { registry, summary } from '../support/arbitraryClaims.ts';
import { asTexts, dossierOf, named, nameOf } from '../support/summaries.ts';

const files = fc.array(summary(6), { minLength: 1, maxLength: 5 });
const all = (findings: Findings) => asTexts([...findings.values()].flat());

describe('findings', () => {
  test('checked edit by edit equal those checked from scratch', () => {
    const edit = fc.record({ file: fc.nat(4), now: fc.option(summary(6), { nil: undefined, freq: 6 }) });
    fc.assert(
      fc.property(files, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        let dossier = dossierOf(named(start));
        let findings = check(dossier);
        for (const { file, now } of edits) {
          const path = `f${file}.claim`;
          const next = withFiles(dossier, [[path, now]]);
          findings = recheck(next, findings, touchedQuantities(dossier, next, [path]));
          dossier = next;
          expect(all(findings)).toEqual(all(check(dossier)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do not depend on the order in which files came in', () => {
    fc.assert(
      fc.property(files, (summaries) => {
        const entries = named(summaries);
        expect(all(check(dossierOf(entries.toReversed())))).toEqual(all(check(dossierOf(entries))));
      }),
    );
  });

  test('put every claim that takes part in one position, opposed to another that takes part', () => {
    fc.assert(
      fc.property(files, (summaries) => {
        for (const finding of [...check(dossierOf(named(summaries))).values()].flat()) {
          const claims = participants(finding);
          expect(new Set(claims).size).toBe(claims.length);
          if (isSourcing(finding.code)) {
            expect([finding.positions.length, finding.opposed.size]).toEqual([1, 0]);
            continue;
          }
          expect(new Set(finding.opposed.keys())).toEqual(new Set(claims));
          for (const [claim, other] of finding.opposed) {
            expect(claim).not.toBe(other);
            expect(claims).toContain(other);
          }
        }
      }),
    );
  });
});

describe('judging a pair', () => {
  test('does not depend on which claim comes first', () => {
    fc.assert(
      fc.property(files, (summaries) => {
        const dossier = dossierOf(named(summaries));
        const claims = claimsOf(dossier, 'toll');
        for (const a of claims) {
          for (const b of claims) {
            if (!comparable(a, b)) continue;
            const there = judge(compare(a, b, registry.tolerances));
            const back = judge(compare(b, a, registry.tolerances));
            expect(there).toEqual(back);
          }
        }
      }),
    );
  });
});

describe('the candidates of a large quantity', () => {
  test.each(['toll', 'axes', 'inmates', 'control'])(
    'miss no claim of %s that contradicts another',
    (quantity) => {
      fc.assert(
        fc.property(fc.array(summary(12), { minLength: 8, maxLength: 12 }), (summaries) => {
          const one = summaries.map((file) => ({
            ...file,
            claims: file.claims.map((claim) => ({ ...claim, quantity, retracts: [], sum: [] })),
          }));
          const claims = claimsOf(dossierOf(named(one)), quantity).filter(
            (claim) => claim.extent !== undefined,
          );
          for (const group of groupBy(claims, (claim) => [claim.group]).values()) {
            expect(namesIn(judgePairs(group, registry.tolerances, contradiction, FEW))).toEqual(
              namesIn(everyPair(group)),
            );
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});

/** So that nearly every group counts as a large one. */
const FEW = 8;

/** A pair that a dossier reports by default, and nothing of any other. */
const contradiction: Judge<Edge> = (a, b) => {
  const code = comparable(a, b) ? judge(compare(a, b, registry.tolerances))?.code : undefined;
  return code === undefined || code === 'updated' || code === 'corroborated' ? undefined : { a, b };
};

const everyPair = (claims: readonly DossierClaim[]) =>
  claims.flatMap((a, i) => claims.slice(i + 1).flatMap((b) => contradiction(a, b) ?? []));

const namesIn = (pairs: Iterable<Edge>): string[] =>
  [...new Set([...pairs].flatMap(({ a, b }) => [nameOf(a), nameOf(b)]))].sort();
