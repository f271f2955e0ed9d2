import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import {
  claimOfNumber,
  defaultsOf,
  markedBy,
  marksOfNumber,
  nodeAt,
} from '../../server/src/core/syntax/query.ts';
import { cut } from '../support/claimFiles.ts';

/** What stands at the cursor `|`: kind, part, and what would be underlined. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const node = nodeAt(parseClaimFile(text), offset);
  if (!node) return undefined;
  const part = 'part' in node ? ` ${Object.values(node.part).join(' ')}` : '';
  return `${node.kind}${part} «${cut(text, node.span)}»`;
}

describe('in the text', () => {
  test.each([
    ['a| b', undefined],
    ['[all [8|4][^2] dead][^1]', 'marked-span «[84]»'],
    ['[al|l [84][^2] dead][^1]', 'marked-span «[all [84][^2] dead]»'],
    ['[all [84][^2] de|ad][^1]', 'marked-span «[all [84][^2] dead]»'],
    ['[84|][^2]', 'marked-span «[84]»'],
    ['[84]|[^2]', 'mark «[^2]»'],
    ['[84][^|2]', 'mark «[^2]»'],
    ['[84][^2]|[^3]', 'mark «[^3]»'],
    ['[84][^2]| x', 'mark «[^2]»'],
    ['[a][^1] [b][^2] x|', undefined],
    ['[a][^1]\n|b', undefined],
  ])('%s', (text, node) => {
    expect(at(text)).toBe(node);
  });
});

describe('on a claim line', () => {
  test.each([
    ['[^|1]: killed 5 @sdf', 'claim number 1 «1»'],
    ['|[^1]: killed 5', 'claim number 1 «1»'],
    ['[^1]: kil|led 5', 'claim quantity killed «killed»'],
    ['[^1]: killed| 5', 'claim quantity killed «killed»'],
    ['[^1]: killed 5|', 'claim value «5»'],
    ['[^1]: killed 5  |  @sdf', 'claim line «[^1]: killed 5    @sdf»'],
    ['[^1]: killed |@sdf!', 'claim speaker sdf speaker «sdf»'],
    ['[^1]: killed citi|ng @sdf', 'claim speaker sdf citing «sdf»'],
    ['[^1]: killed o|n 2022-01-24', 'claim date 2022-01-24 on «2022-01-24»'],
    ['[^1]: killed scope a|b', 'claim name ab scope «ab»'],
    ['[^1]: killed sum [^2]|[^3]', 'claim reference 3 sum «[^3]»'],
    ['[^1]: killed retracts [^|3]', 'claim reference 3 retracts «[^3]»'],
    ['[^1]: killed denies a.clai|m#3', 'claim target [object Object] denies «a.claim#3»'],
    ['[^1]: killed ack disp|ute "x"', 'claim acknowledgement dispute «ack dispute "x"»'],
    ['[^1]: killed # a no|te', 'claim word note «# a note»'],
    ['[^*]: @s|df', 'default speaker sdf speaker «sdf»'],
    ['|[^*]:', 'default line «[^*]:»'],
  ])('%s', (text, node) => {
    expect(at(text)).toBe(node);
  });
});

test('in the header', () => {
  expect(at('---\nsource: a|b\n---\nx')).toBe('header «ab»');
  expect(at('---\nsou|rce: ab\n---\nx')).toBeUndefined();
  expect(at('---\nsource: ab\n---\n|[^1]: killed 5')).toBe('claim number 1 «1»');
});

test('numbers lead from claim lines to marks and back', () => {
  const tree = parseClaimFile('[a][^1] b[^2] [c][^1]\n[^1]: killed 5\n[^1]: killed 6');
  expect(marksOfNumber(tree, 1).map((m) => cut(tree.text, markedBy(tree, m)))).toEqual(['[a]', '[c]']);
  expect(marksOfNumber(tree, 2).map((m) => cut(tree.text, markedBy(tree, m)))).toEqual(['b']);
  expect(claimOfNumber(tree, 1)?.span.start).toBe(tree.text.indexOf('[^1]: killed 5'));
  expect(claimOfNumber(tree, 2)).toBeUndefined();
});

test('a claim line stands under the default line before it', () => {
  const tree = parseClaimFile('[^1]: a\n[^*]: @x\n[^2]: b\n[^*]:\n[^3]: c');
  expect(tree.claims.map((c) => defaultsOf(tree, c)?.fields.speaker?.value.id)).toEqual([
    undefined,
    'x',
    undefined,
  ]);
});
