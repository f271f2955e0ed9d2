import { describe, expect, test } from 'vitest';
import type { DossierClaim } from '../../../server/src/core/claims/dossierClaim.ts';
import { type Direction, nextConflicting, nextRelated } from '../../../server/src/core/features/nextClaim.ts';
import { claimAt } from '../../../server/src/core/index/dossierIndex.ts';
import { fixture } from '../../support/featureFixture.ts';

const { dossier, byFile } = fixture({
  'hasila.yaml': `
quantities:
  axes: {kind: fact}
  killed: {kind: cumulative, unit: person}
speakers:
  army: {party: army}
  rebels: {party: rebels}
  monitor: {party: monitor}
`,
  'a.claim': `
[^1]: axes 3 @army on 2022-01-22
[^2]: killed 40 @army on 2022-01-24
[^3]: axes 3 @army on 2022-01-25 ack dispute "as the army always says"
`,
  'b.claim': `
[^1]: axes 4 @rebels on 2022-01-23
[^2]: killed 77 @rebels on 2022-01-24
`,
  'c.claim': `
[^1]: axes 5 @monitor on 2022-01-21
[^2]: killed 90 @monitor on 2022-01-30
`,
});

const claim = (name: string): DossierClaim => {
  const [file, number] = name.split('#');
  return claimAt(dossier, file!, Number(number))!;
};
const nameOf = (found: DossierClaim | undefined): string | undefined =>
  found && `${found.file}#${found.claim.number}`;
type Step = (from: DossierClaim, direction: Direction) => DossierClaim | undefined;

/** All claims that a walk comes by until it is back where it began. */
function walk(from: string, direction: Direction, step: Step): (string | undefined)[] {
  const passed: (string | undefined)[] = [from];
  for (let next = nameOf(step(claim(from), direction)); next !== from; ) {
    passed.push(next);
    if (next === undefined || passed.length > 20) break;
    next = nameOf(step(claim(next), direction));
  }
  return passed;
}

const related: Step = (from, direction) => nextRelated(dossier, from, direction);
const conflicting: Step = (from, direction) => nextConflicting(byFile, from, direction);

describe('related', () => {
  test('goes by all claims of the quantity in order of time, and round', () => {
    expect(walk('c.claim#1', 'next', related)).toEqual(['c.claim#1', 'a.claim#1', 'b.claim#1', 'a.claim#3']);
  });

  test('goes back the same way', () => {
    expect(walk('c.claim#1', 'previous', related)).toEqual([
      'c.claim#1',
      'a.claim#3',
      'b.claim#1',
      'a.claim#1',
    ]);
  });
});

describe('conflicting', () => {
  test('goes by the claims in conflict only, and passes over what was acknowledged', () => {
    expect(walk('a.claim#1', 'next', conflicting)).toEqual(['a.claim#1', 'b.claim#1', 'c.claim#1']);
    expect(walk('b.claim#1', 'previous', conflicting)).toEqual(['b.claim#1', 'a.claim#1', 'c.claim#1']);
  });

  test('has nowhere to go from a claim that nobody contradicts', () => {
    const alone = fixture({ 'a.claim': '[^1]: killed 40 @army\n' });
    const only = claimAt(alone.dossier, 'a.claim', 1)!;
    expect(nextConflicting(alone.byFile, only, 'next')).toBeUndefined();
    expect(nextRelated(alone.dossier, only, 'next')).toBeUndefined();
  });
});
