import { expect, test } from 'vitest';
import { verdictSpans } from '../../../server/src/core/features/verdicts.ts';
import { fixture } from '../../support/featureFixture.ts';

const REGISTRY = `
quantities:
  axes: {kind: fact}
  killed: {kind: cumulative, unit: person}
  missing: {kind: level, unit: person}
speakers:
  army: {party: army}
  rebels: {party: rebels}
`;

/** The verdicts of `a.claim`: what is marked, and the verdict on it. */
function verdicts(a: string, others: Readonly<Record<string, string>> = {}): string[] {
  const { dossier, byFile, tree } = fixture({ 'hasila.yaml': REGISTRY, 'a.claim': `|${a}`, ...others });
  return verdictSpans(tree, 'a.claim', dossier, byFile).map(
    ({ span, verdict }) => `${tree.text.slice(span.start, span.end)} ${verdict}`,
  );
}

test('a figure that nobody else gives has nothing to be compared with', () => {
  expect(verdicts('[40][^1] died.\n[^1]: killed 40 @army\n')).toEqual(['[40][^1] none']);
});

test('a mark without a claim line is not compared either', () => {
  expect(verdicts('[40][^1] died.\n')).toEqual(['[40][^1] none']);
});

test('others say the same', () => {
  const other = { 'b.claim': '[^1]: killed 40 @rebels on 2022-01-24\n' };
  expect(verdicts('[40][^1] died.\n[^1]: killed 40 @army on 2022-01-24\n', other)).toEqual([
    '[40][^1] agrees',
  ]);
});

test('a toll that grew: others say something else, and nobody is at fault', () => {
  const other = { 'b.claim': '[^1]: killed 50 @army on 2022-01-26\n' };
  expect(verdicts('[40][^1] died.\n[^1]: killed 40 @army on 2022-01-24\n', other)).toEqual([
    '[40][^1] differs',
  ]);
});

test('a warning is a conflict, and an acknowledged one a mere difference', () => {
  const other = { 'b.claim': '[^1]: axes 4 @rebels\n' };
  expect(verdicts('From [three][^1] sides.\n[^1]: axes 3 @army\n', other)).toEqual(['[three][^1] conflict']);
  const settled = '[^1]: axes 3 @army ack dispute "both were counted"\n';
  expect(verdicts(`From [three][^1] sides.\n${settled}`, other)).toEqual(['[three][^1] differs']);
});

test('a contradiction within the article is an error', () => {
  expect(
    verdicts('---\nsource: post\n---\nFrom [three][^1], from [four][^2].\n[^1]: axes 3\n[^2]: axes 4\n'),
  ).toEqual(['[three][^1] error', '[four][^2] error']);
});

test('a span with several marks has the gravest verdict, and a span around others its own', () => {
  const other = { 'b.claim': '[^1]: axes 4 @rebels\n' };
  expect(
    verdicts('[[three][^1][^2] sides][^2].\n[^1]: axes 3 @army\n[^2]: missing 3 @army\n', other),
  ).toEqual(['[[three][^1][^2] sides][^2] none', '[three][^1][^2] conflict']);
});

test('a point goes with the word before it', () => {
  expect(verdicts('They lost forty[^1] men.\n[^1]: killed 40\n')).toEqual(['forty[^1] none']);
});

test('the same voice in the same article is nobody else', () => {
  expect(verdicts('[40][^1], yes [forty][^2].\n[^1]: killed 40 @army\n[^2]: killed 40 @army\n')).toEqual([
    '[40][^1] none',
    '[forty][^2] none',
  ]);
});
