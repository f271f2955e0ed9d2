import { describe, expect, test } from 'vitest';
import { labelOf } from '../../server/src/core/claims/labels.ts';

describe('labels', () => {
  const label = new Map([
    ['ar', 'قتلى'],
    ['', 'killed'],
    ['en', 'Killed'],
    ['pt-BR', 'Mortos'],
  ]);

  test.each([
    [['ar'], 'قتلى'],
    [['ar-SY'], 'قتلى'],
    [['pt-br'], 'Mortos'],
    [['pt'], 'killed'],
    [['fr', 'ar'], 'قتلى'],
    [[], 'killed'],
  ])('for %j', (langs, name) => {
    expect(labelOf(label, 'id', langs)).toBe(name);
  });

  test('English before any other, and the id where there is none', () => {
    expect(
      labelOf(
        new Map([
          ['ar', 'أ'],
          ['en', 'E'],
        ]),
        'id',
        ['fr'],
      ),
    ).toBe('E');
    expect(
      labelOf(
        new Map([
          ['ar', 'أ'],
          ['tr', 'T'],
        ]),
        'id',
        ['fr'],
      ),
    ).toBe('أ');
    expect(labelOf(new Map(), 'id', ['fr'])).toBe('id');
  });
});
