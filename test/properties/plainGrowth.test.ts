import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierClaim } from '../../server/src/core/claims/dossierClaim.ts';
import { resolveFile } from '../../server/src/core/claims/resolve.ts';
import { compare } from '../../server/src/core/rules/comparison.ts';
import { comparable } from '../../server/src/core/rules/gate.ts';
import { grewAsTollsDo } from '../../server/src/core/rules/plainGrowth.ts';
import { judge } from '../../server/src/core/rules/registry.ts';
import { registry, summary } from '../support/arbitraryClaims.ts';

/** Two files, all of whose claims are on one toll. */
const pairs = fc.tuple(summary(6), summary(6)).map((summaries) => {
  const claims = summaries.flatMap((one, i) =>
    resolveFile(
      `f${i}.claim`,
      { ...one, claims: one.claims.map((claim) => ({ ...claim, quantity: 'toll', sum: [] })) },
      registry,
    ),
  );
  return claims.flatMap((a, i) => claims.slice(i + 1).map((b) => [a, b] as const)).filter(isComparable);
});
const isComparable = ([a, b]: readonly [DossierClaim, DossierClaim]): boolean => comparable(a, b);

test('what passes for plain growth without a comparison is growth when compared, and nothing else', () => {
  let passed = 0;
  fc.assert(
    fc.property(pairs, (all) => {
      for (const [a, b] of all) {
        if (!grewAsTollsDo(a, b, registry.tolerances)) continue;
        passed++;
        expect(judge(compare(a, b, registry.tolerances))).toEqual({ code: 'updated', severity: undefined });
      }
    }),
    { numRuns: 2000 },
  );
  expect(passed).toBeGreaterThan(100);
});
