import { describe, expect, test } from 'vitest';
import {
  custodyText,
  firstDifference,
  placeInFile,
  plainText,
  recover,
} from '../../server/src/core/syntax/recover.ts';

describe('recovery drops', () => {
  test.each([
    ['the header', '---\nsource: a\n---\nx\n', 'x\n'],
    ['a byte order mark before it', '\ufeff---\nsource: a\n---\nx', 'x'],
    ['claim lines with the line end before them', 'a\n[^1]: k 1\n[^*]: @x\nb\n', 'a\nb\n'],
    ['a claim line at the end', 'a\n[^1]: k 1', 'a'],
    ['a claim line before a final line end', 'a\n[^1]: k 1\n', 'a\n'],
    ['claim lines that begin the body, with the line end after them', '[^*]: @x\n[^1]: k 1\na\n', 'a\n'],
    ['a body of nothing else', '---\n---\n[^1]: k 1\n[^2]: k 2', ''],
    ['line ends of each kind', 'a\r\n[^1]: k\r[^2]: k\n\rb', 'a\n\rb'],
    ['marks and brackets of spans', '[all [84][^2] of [x][^3][^4]][^1] y[^5].', 'all 84 of x y.'],
    ['escapes', String.raw`\[a\] \\ \x [b\]][^1]`, String.raw`[a] \ \x b]`],
    ['an escaped backslash before a span', String.raw`\\[a\\][^1]`, '\\a\\'],
  ])('%s', (_, text, article) => {
    expect(recover(text)).toBe(article);
  });
});

describe('recovery keeps', () => {
  test.each([
    'a [b] c [^note] [^٥] ] [',
    ' [^1a]: x',
    'a\u2028[b]\u0085c\0\ud800',
    'x\n\n\n',
    '',
    '----\nx',
    '---\nnever closed\n',
    'back\\slash\\',
  ])('%j', (text) => {
    expect(recover(text)).toBe(text);
  });

  test('what is in a bracket without its partner', () => {
    expect(recover('a] b][^1] [c')).toBe('a] b] [c');
  });
});

test('the words of a span are without the marks in it', () => {
  expect(plainText(String.raw`seven [men][^2] \[sic\]`)).toBe('seven men [sic]');
});

describe('custody', () => {
  test('counts line ends and a byte order mark for nothing', () => {
    expect(custodyText('\ufeffa\r\nb\rc\n')).toBe('a\nb\nc\n');
  });

  test.each([
    ['a', 'a', undefined],
    ['', 'a', 0],
    ['abc', 'abd', 2],
    ['abc', 'ab', 2],
  ])('%j and %j first differ at %s', (a, b, at) => {
    expect(firstDifference(a, b)).toBe(at);
  });

  test('finds the place in the claim file again', () => {
    const text = '---\ntitle: x\n---\n\ufeffone [two][^1] \\[three\\]\r\n[^1]: killed 5\r\nfour';
    const article = custodyText(recover(text));
    expect(article).toBe('one two [three]\nfour');
    for (const word of ['one', 'two', 'three', 'four']) {
      expect(placeInFile(text, article.indexOf(word)), word).toBe(text.indexOf(word));
    }
    expect(text.slice(placeInFile(text, article.indexOf('[')))).toMatch(/^\\\[three/);
    expect(placeInFile(text, article.length + 5)).toBe(text.length);
  });
});
