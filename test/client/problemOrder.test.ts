import { expect, test } from 'vitest';
import { nextSpot } from '../../client/src/problemOrder.ts';

const spot = (uri: string, line: number, character = 0) => ({ uri, line, character });
const spots = [spot('b', 0), spot('a', 5, 3), spot('a', 5, 1), spot('c', 9)];

test('problems are gone to in order of files and places, and around', () => {
  const way = (direction: 'next' | 'previous', start = spot('a', 0)) => {
    const visited: string[] = [];
    let at = start;
    for (let step = 0; step < 5; step++) {
      at = nextSpot(spots, at, direction)!;
      visited.push(`${at.uri}${at.line}:${at.character}`);
    }
    return visited;
  };
  expect(way('next')).toEqual(['a5:1', 'a5:3', 'b0:0', 'c9:0', 'a5:1']);
  expect(way('previous')).toEqual(['c9:0', 'b0:0', 'a5:3', 'a5:1', 'c9:0']);
  expect(way('next', spot('b', 7))[0]).toBe('c9:0');
});

test('of one problem alone it is the next itself, and of none there is no next', () => {
  const one = spot('a', 1);
  expect(nextSpot([one], one, 'next')).toBe(one);
  expect(nextSpot([], one, 'previous')).toBeUndefined();
});
