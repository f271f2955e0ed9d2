import { expect, test } from 'vitest';
import { nearest } from '../../server/src/core/text/nearest.ts';

test.each([
  ['cumulatve', ['level', 'cumulative'], 'cumulative'],
  ['levle', ['level', 'fact'], 'level'],
  ['retract', ['retracts', 'denies'], 'retracts'],
  ['knd', ['kind', 'unit'], 'kind'],
  ['قتلي', ['قتلى', 'جرحى'], 'قتلى'],
  ['killed.civlian', ['killed.soldier', 'killed.civilian'], 'killed.civilian'],
  ['ab', ['ba'], 'ba'],
])('%s, of %j, is %s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test.each([
  ['x', ['y']],
  ['dead', ['place', 'party']],
  ['cat', ['dogs']],
  ['', ['a']],
  ['anything', []],
  ['a'.repeat(100), ['a'.repeat(99)]],
])('%s is none of %j', (word, known) => {
  expect(nearest(word, known)).toBeUndefined();
});

test('the nearer one wins, and of two that are as near the first', () => {
  expect(nearest('levl', ['lever', 'level'])).toBe('level');
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});
