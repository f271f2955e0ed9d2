import { expect, test } from 'vitest';
import { parseDossier } from '../../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../../server/src/core/claims/summary.ts';
import { applied } from '../../../server/src/core/features/refactor/apply.ts';
import { declareAll } from '../../../server/src/core/features/refactor/declareAll.ts';
import { extractDefaults, inlineDefaults } from '../../../server/src/core/features/refactor/defaultLine.ts';
import { mergedRegistry } from '../../../server/src/core/features/refactor/merge.ts';
import { claimsAstray, moveAllUnderParagraphs } from '../../../server/src/core/features/refactor/moveAll.ts';
import { moveUnderParagraph } from '../../../server/src/core/features/refactor/moveLine.ts';
import {
  newNumbers,
  renumbered,
  renumberedTargets,
} from '../../../server/src/core/features/refactor/renumber.ts';
import { similarQuantities } from '../../../server/src/core/features/refactor/similar.ts';
import { emptyDossier, withFiles } from '../../../server/src/core/index/dossierIndex.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { claimOfNumber } from '../../../server/src/core/syntax/query.ts';

/** CRLF, Arabic, and letters beyond the first plane: what an edit could be off by. */
const lines = (...of: string[]): string => of.join('\r\n');

test('claims are numbered in the order of the text, with all that refers to them', () => {
  const text = lines(
    '𐤀 [سبعة من [الرجال][^9]][^4] ثم ثلاثة[^2] و[سبعة][^4].',
    '[^9]: men 7 of [^4]',
    '[^2]: women 3 sum [^9][^4] # [^9]',
    '[^4]: total 7 quote "[^9]" retracts [^77]',
    '[^5]: whole 10',
  );
  const tree = parseClaimFile(text);
  const numbers = newNumbers(tree)!;
  expect(applied(text, renumbered(tree, numbers))).toBe(
    lines(
      '𐤀 [سبعة من [الرجال][^2]][^1] ثم ثلاثة[^3] و[سبعة][^1].',
      '[^2]: men 7 of [^1]',
      '[^3]: women 3 sum [^2][^1] # [^9]',
      '[^1]: total 7 quote "[^9]" retracts [^5]',
      '[^4]: whole 10',
    ),
  );
  const other = '[^1]: x 1 retracts ../a/f.claim#9 denies "f.claim#4" retracts g.claim#9';
  const edits = renumberedTargets(parseClaimFile(other), 'w/a/h.claim', 'w/a/f.claim', numbers);
  expect(applied(other, edits)).toBe(
    '[^1]: x 1 retracts ../a/f.claim#2 denies "f.claim#1" retracts g.claim#9',
  );
});

const extracted = (text: string, number: number) => {
  const tree = parseClaimFile(text);
  const extraction = extractDefaults(tree, claimOfNumber(tree, number)!);
  return extraction && applied(text, extraction.edits);
};

test('what consecutive lines repeat is written once above them, and what follows is as before', () => {
  const text = lines(
    '𐤀 قال[^1] و[^2] و[^3].',
    '[^1]: a 1 @sdf! on 2022-01-24  # note',
    '[^2]: b 2 @sdf! est on 2022-01-24',
    '[^3]: c 3 @army',
  );
  const expected = lines(
    '𐤀 قال[^1] و[^2] و[^3].',
    '[^*]: @sdf! on 2022-01-24',
    '[^1]: a 1  # note',
    '[^2]: b 2 est',
    '[^*]:',
    '[^3]: c 3 @army',
  );
  expect(extracted(text, 1)).toBe(expected);
  expect(extracted(text, 2)).toBe(expected);
  expect(extracted(text, 3)).toBeUndefined();
});

test('a default line right above takes the fields in, and comes back behind the lines', () => {
  const text = lines('x[^1][^2][^3]', '[^*]: in town # why', '[^1]: a 1 @b', '[^2]: a 2 @b', '', '[^3]: a 3');
  expect(extracted(text, 1)).toBe(
    lines(
      'x[^1][^2][^3]',
      '[^*]: @b in town # why',
      '[^1]: a 1',
      '[^2]: a 2',
      '[^*]: in town',
      '',
      '[^3]: a 3',
    ),
  );
});

test('a default line is written on each line under it, but for what a line says itself', () => {
  const text = lines(
    'x[^1][^2][^3]',
    '[^*]: @sdf! on 2022-01-24 stmt s1 # why',
    '[^1]: a 1',
    '[^2]: a 2 @sdf on 2022-01-25 # note',
    '[^3]: a 3 @army',
  );
  const tree = parseClaimFile(text);
  expect(applied(text, inlineDefaults(tree, tree.defaults[0]!)!)).toBe(
    lines(
      'x[^1][^2][^3]',
      '[^*]: # why',
      '[^1]: a 1 @sdf! on 2022-01-24 stmt s1',
      '[^2]: a 2 @sdf! on 2022-01-25 stmt s1 # note',
      '[^3]: a 3 @army on 2022-01-24',
    ),
  );
});

test('an earlier default line does not come into force when one is taken away', () => {
  const text = lines('x[^1]', '[^*]: in town', '[^*]: @a', '[^1]: a 1');
  const tree = parseClaimFile(text);
  expect(applied(text, inlineDefaults(tree, tree.defaults[1]!)!)).toBe(
    lines('x[^1]', '[^*]: in town', '[^*]:', '[^1]: a 1 @a'),
  );
});

test('a claim line moves under the paragraph of its mark, with what it had from a default line', () => {
  const text = lines('𐤀 [سبعة][^1] و[ثلاثة][^2].', '[^1]: a 7', 'فقرة', '[^*]: @army', '[^2]: a 3', '');
  const tree = parseClaimFile(text);
  const move = (number: number) => moveUnderParagraph(tree, claimOfNumber(tree, number)!);
  expect(applied(text, move(2)!)).toBe(
    lines('𐤀 [سبعة][^1] و[ثلاثة][^2].', '[^1]: a 7', '[^2]: a 3 @army', 'فقرة', '[^*]: @army', ''),
  );
  expect(move(1)).toBeUndefined();
});

test('all claim lines that are astray move under their paragraphs, by one edit', () => {
  const text = lines(
    '𐤀 [سبعة][^1].',
    '𐤁 [ثلاثة][^2].',
    '[^3]: b',
    '[^1]: a 7',
    '[^*]: @army',
    '[^2]: a 3',
    '[^4]: c 1',
    '',
  );
  const tree = parseClaimFile(text);
  expect(claimsAstray(tree)).toEqual([1]);
  const late = lines(
    '𐤀 [سبعة][^1].',
    '𐤁 [ثلاثة][^2].',
    '',
    '[^1]: a 7',
    '[^*]: @army',
    '[^2]: a 3',
    '[^4]: c 1',
    '',
  );
  const other = parseClaimFile(late);
  expect(claimsAstray(other)).toEqual([1, 2]);
  expect(applied(late, [moveAllUnderParagraphs(other)!])).toBe(
    lines(
      '𐤀 [سبعة][^1].',
      '[^1]: a 7',
      '𐤁 [ثلاثة][^2].',
      '[^2]: a 3 @army',
      '',
      '[^*]: @army',
      '[^4]: c 1',
      '',
    ),
  );
  expect(moveAllUnderParagraphs(parseClaimFile('𐤀 [سبعة][^1].\n[^1]: a 7'))).toBeUndefined();
});

test('all that is undeclared is declared at once', () => {
  const text = 'speakers: {army: {}}\n';
  const tree = parseClaimFile('[^1]: قتلى 1 @army\n[^2]: b 1 @x citing @y\n[^3]: b 2 @x');
  const { registry } = parseDossier(text);
  const { count, edit } = declareAll(tree, { registry, text })!;
  expect(count).toBe(4);
  expect(applied(text, [edit])).toBe(
    'speakers: {army: {}, x: {}, y: {}}\nquantities:\n  قتلى: {}\n  b: {}\n',
  );
});

const merged = (text: string, from: string, into: string) => {
  const edit = mergedRegistry(text, from, into);
  return edit && applied(text, [edit]);
};

test.each([
  [
    'quantities:\n  a: {kind: fact}\n  b: {kind: fact, aliases: [c]}\n',
    'quantities:\n  a: {aliases: [b, c], kind: fact}\n',
  ],
  ['quantities: {b: {}, a: {}}\n', 'quantities: {a: {aliases: [b]}}\n'],
  ['quantities: {a: {aliases: []}, b: {}}\n', 'quantities: {a: {aliases: [b]}}\n'],
  [
    'quantities:\n  a: # first\n    kind: fact # yes\n  b:\n    kind: fact\n  t: {parts: [b]}\nrelations:\n  - t >= b\n',
    'quantities:\n  a: # first\n    aliases: [b]\n    kind: fact # yes\n  t: {parts: [a]}\nrelations:\n  - t >= a\n',
  ],
  ['quantities:\n  a:\n    aliases:\n      - x\n', 'quantities:\n  a:\n    aliases:\n      - b\n      - x\n'],
  ['quantities:\n  a:\n  b:\n', 'quantities:\n  a: {aliases: [b]}\n'],
  ['quantities:\n  b: {kind: fact}\n', 'quantities:\n  a: {aliases: [b], kind: fact}\n'],
  ['', 'quantities:\n  a: {aliases: [b]}\n'],
])('b becomes an alias of a in %j', (before, after) => {
  expect(merged(before, 'b', 'a')).toBe(after);
});

test('a quantity is not merged into its own part, nor where a relation sets the two beside each other', () => {
  expect(merged('quantities:\n  a: {parts: [b]}\n  b: {}\n', 'b', 'a')).toBeUndefined();
  expect(merged('quantities:\n  a: {}\n  b: {}\nrelations: [a <= b]\n', 'b', 'a')).toBeUndefined();
  expect(merged('quantities:\n  a: {}\n  b: {parts: [', 'b', 'a')).toBeUndefined();
});

test('what is offered for merging is alike in name and not unlike in kind, the likeliest first', () => {
  const { registry } = parseDossier(
    'quantities:\n  killed.total: {kind: cumulative}\n  killed.totals: {kind: cumulative}\n  total.killed: {kind: cumulative}\n  killed.day: {kind: flow}\n  wounded.total: {kind: cumulative}\n',
  );
  const dossier = withFiles(emptyDossier(registry), [
    ['a.claim', summarise(parseClaimFile('[^1]: kiled.total 1\n[^2]: axes 1'))],
  ]);
  expect(similarQuantities('killed.total', dossier)).toEqual([
    'kiled.total',
    'killed.totals',
    'total.killed',
  ]);
});
