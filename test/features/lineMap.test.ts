import { describe, expect, test } from 'vitest';
import { lineAt, lineEnd, lineMap, offsetAt, positionAt } from '../../server/src/core/text/lineMap.ts';

/** Lines as the map cuts them, without their ends. */
function linesOf(text: string): string[] {
  const map = lineMap(text);
  return map.starts.map((start, line) => text.slice(start, lineEnd(text, map, line)));
}

describe('lines', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb\r', ['a', 'b', '']],
    ['a\r\r\nb\n\rc\n\n', ['a', '', 'b', '', 'c', '', '']],
    ['\r\n', ['', '']],
    ['a\u2028b\u2029c\u0085d\ve\ff', ['a\u2028b\u2029c\u0085d\ve\ff']],
  ])('of %j end at CRLF, CR and LF and nowhere else', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('positions', () => {
  const text = 'أب\r\n😀x\n';
  const map = lineMap(text);

  test('count UTF-16 code units', () => {
    expect(positionAt(map, text.indexOf('x'))).toEqual({ line: 1, character: 2 });
    expect(offsetAt(map, { line: 1, character: 2 })).toBe(text.indexOf('x'));
  });

  test('are there for every offset, and lead back to it', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      expect(offsetAt(map, positionAt(map, offset))).toBe(offset);
    }
  });

  test('outside the text are brought to its edge', () => {
    expect(positionAt(map, -5)).toEqual({ line: 0, character: 0 });
    expect(positionAt(map, 99)).toEqual({ line: 2, character: 0 });
    expect(offsetAt(map, { line: -1, character: 3 })).toBe(0);
    expect(offsetAt(map, { line: 9, character: 0 })).toBe(text.length);
    expect(offsetAt(map, { line: 0, character: 99 })).toBeLessThanOrEqual(4);
  });

  test('at the start of a line are on that line', () => {
    expect(map.starts.map((start) => lineAt(map, start))).toEqual([0, 1, 2]);
  });
});
