import { expect, test } from 'vitest';
import { numbersAt } from '../../../server/src/core/features/claimsAt.ts';
import { conflictingWith } from '../../../server/src/core/features/conflicting.ts';
import { figureOf } from '../../../server/src/core/features/places.ts';
import { nodeAt } from '../../../server/src/core/syntax/query.ts';
import { fixture } from '../../support/featureFixture.ts';

const REGISTRY = `
quantities:
  axes: {kind: fact}
  killed: {kind: cumulative}
speakers:
  army: {party: army}
  rebels: {party: rebels}
`;

function expectConflicting(files: Readonly<Record<string, string>>): void {
  const { tree, offset, file, byFile, where, expected } = fixture({ 'hasila.yaml': REGISTRY, ...files });
  const places = numbersAt(tree, nodeAt(tree, offset))
    .flatMap((number) => conflictingWith(byFile, file, number))
    .map(figureOf);
  expect(where(places)).toEqual(expected);
}

const B = `
From [four][^1] sides, say the rebels, and [three][^2], says a neighbour.
      ^^^^
[^1]: axes 4 @rebels
[^2]: axes 3 @neighbour
`;

test('the claims that say otherwise, and not those that agree', () => {
  expectConflicting({
    'a.claim': `
From [thr|ee][^1] sides.
[^1]: axes 3 @army
`,
    'b.claim': B,
  });
});

test('from the claim line as well', () => {
  expectConflicting({
    'a.claim': `
From [three][^1] sides.
[^1]: ax|es 3 @army
`,
    'b.claim': B,
  });
});

test('of two claims in conflict within one article the other one', () => {
  expectConflicting({
    'a.claim': `---
source: post
---
From [three][^|1] sides. From [four][^2] sides.
                               ^^^^
[^1]: axes 3
[^2]: axes 4
`,
  });
});

test('none where nothing is in conflict', () => {
  expectConflicting({
    'a.claim': `
From [thr|ee][^1] sides.
[^1]: axes 3 @army
`,
    'b.claim': '[^1]: axes 3 @rebels\n',
  });
});
