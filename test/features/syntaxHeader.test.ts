import { describe, expect, test } from 'vitest';
import { HEADER_LIMIT } from '../../server/src/core/syntax/header.ts';
import { layer } from '../../server/src/core/syntax/layer.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { cut, fixed, problemsOf } from '../support/claimFiles.ts';

const headerOf = (content: string) => parseClaimFile(`---\n${content}\n---\nx`).header;
const valuesOf = (content: string) =>
  Object.fromEntries(
    Object.entries(headerOf(content)).flatMap(([key, placed]) =>
      'value' in placed ? [[key, placed.value]] : [],
    ),
  );

describe('header values', () => {
  test.each<[string, Record<string, string>]>([
    ['source: a\nlang: ar', { source: 'a', lang: 'ar' }],
    ['published: 2022', { published: '2022' }],
    ['published: 2022-01-24~   # a guess', { published: '2022-01-24~' }],
    ['sha256: 0123', { sha256: '0123' }],
    ['raw-sha256: 1e3', { rawSha256: '1e3' }],
    ['title: "a: b"', { title: 'a: b' }],
    ["title: 'it''s'", { title: "it's" }],
    ['title: "\\u0627 \\"q\\""', { title: 'ا "q"' }],
    ['title: one\n  two', { title: 'one two' }],
    ['title: >\n  one\n  two', { title: 'one two\n' }],
    ['url: https://example.org/a#b', { url: 'https://example.org/a#b' }],
    ['lang: no\nsource: true', { lang: 'no', source: 'true' }],
    ['source:\ntitle: ~\nlang: null', {}],
    ['# only a comment', {}],
    ['', {}],
    ['{source: a, lang: ar}', { source: 'a', lang: 'ar' }],
  ])('%j are the written text', (content, values) => {
    expect(valuesOf(content)).toEqual(values);
  });

  test('stand where they stand, quotes included', () => {
    const text = '---\r\ntitle: "a \\" b"\r\nsource: x\r\n---\r\n';
    const { header } = parseClaimFile(text);
    expect(cut(text, header.title!.span)).toBe('"a \\" b"');
    expect(cut(text, header.source!.span)).toBe('x');
  });

  test('are read between lone carriage returns', () => {
    const { header, problems } = parseClaimFile('---\rtitle: a\r  b\rsource: x\r---\rbody');
    expect([header.title?.value, header.source?.value, problems.length]).toEqual(['a b', 'x', 0]);
  });
});

describe('a header', () => {
  test('that is never closed is reported once, and read as text', () => {
    const text = '---\nsource: a\n\nx[^1]\n[^1]: killed 5';
    expect(problemsOf(text)).toEqual(['error bad-header «---»']);
    expect(parseClaimFile(text).marks.length).toBe(1);
    expect(recover(text)).toBe('---\nsource: a\n\nx[^1]'.replace('[^1]', ''));
  });

  test('begins only on the first line, with three dashes and nothing else', () => {
    for (const text of ['\n---\nsource: a\n---\n', '--- \nsource: a\n---\n', '----\nsource: a\n----\n']) {
      expect(parseClaimFile(text).header.source).toBeUndefined();
      expect(recover(text)).toBe(text);
    }
  });

  test('may be all there is', () => {
    const tree = parseClaimFile('---\nsource: a\n---');
    expect(tree.header.source?.value).toBe('a');
    expect(tree.problems).toEqual([]);
    expect(recover(tree.text)).toBe('');
  });

  test('with a colon in its headline keeps its other keys, and the headline', () => {
    const text = '---\ntitle: قسد: انتهاء الهجوم\nsource: a # b\npublished: "2022-01-24"\n---\n';
    expect(problemsOf(text)).toEqual(['error bad-header «قسد: انتهاء الهجوم»']);
    const { header } = parseClaimFile(text);
    expect([header.source?.value, header.published?.value]).toEqual(['a', '2022-01-24']);
    const after = fixed(text, 'bad-header');
    expect(problemsOf(after)).toEqual([]);
    expect(parseClaimFile(after).header.title?.value).toBe('قسد: انتهاء الهجوم');
  });

  test.each([
    ['- a\n- b', ['error bad-header «- a\n- b\n»']],
    ['just words', ['error bad-header «just words»']],
    ['source: &a x\nlang: *a', ['error bad-header «*a»']],
    ['source: !env HOME', ['error bad-header «HOME»']],
    ['source: !!binary aGk=', ['error bad-header «aGk=»']],
    ['source: [a, b]', ['error bad-header «[a, b]»']],
    ['source: a\nsource: b', ['error bad-header «source»']],
    ['source: a\n...\nlang: ar', ['error bad-header «lang: ar\n»']],
    ['__proto__: x', ['warning unknown-header-key «__proto__»']],
    ['constructor: x', ['warning unknown-header-key «constructor»']],
    ['autor: x', ['warning unknown-header-key «autor»']],
    ['published: last Friday', ['error malformed-date «last Friday»']],
  ])('of %j is refused with a reason', (content, problems) => {
    expect(problemsOf(`---\n${content}\n---\n`)).toEqual(problems);
  });

  test('offers the key that was meant', () => {
    expect(fixed('---\npublishd: 2022\n---\n', 'unknown-header-key')).toBe('---\npublished: 2022\n---\n');
    expect(fixed('---\nraw_sha256: 77\n---\n', 'unknown-header-key')).toBe('---\nraw-sha256: 77\n---\n');
  });

  test('leaves no trace of keys such as __proto__', () => {
    expect(headerOf('__proto__: {source: x}').source).toBeUndefined();
    expect(({} as { source?: unknown }).source).toBeUndefined();
  });

  test('over 64 KB is not read, and the body still is', () => {
    const long = `---\ntitle: ${'ا'.repeat(HEADER_LIMIT / 2)}\n---\nx[^1]\n[^1]: killed 5`;
    expect(problemsOf(long)).toEqual(['error header-too-large «---»']);
    const fits = `---\ntitle: ${'ا'.repeat(HEADER_LIMIT / 2 - 10)}\n---\nx[^1]\n[^1]: killed 5`;
    expect(problemsOf(fits)).toEqual([]);
  });

  const SIZE = 6 * 1024;
  test.each([
    ['brackets', '['.repeat(SIZE)],
    ['braces', `a: ${'{'.repeat(10 * SIZE)}`],
    ['dashes', '- '.repeat(SIZE / 2)],
    ['question marks', '? '.repeat(SIZE / 2)],
    ['keys in keys', 'a: '.repeat(SIZE / 3)],
    ['aliases', `a: &a [x]\n${Array.from({ length: 300 }, (_, i) => `k${i}: [*a, *a, *a]`).join('\n')}`],
    ['one key many times', 'a: 1\n'.repeat(SIZE / 5)],
    ['closing brackets', ']'.repeat(SIZE)],
  ])('of %s by the thousand is refused in good time', (_, content) => {
    const text = `---\n${content}\n---\nx[^1]\n[^1]: killed 5`;
    const start = performance.now();
    const tree = parseClaimFile(text);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(tree.problems.some((p) => p.code === 'bad-header')).toBe(true);
    expect(tree.claims.length).toBe(1);
  });
});

describe('a layered article', () => {
  test('has a header that reads back, and the text escaped', () => {
    const made = layer('He [sic] said \\ [^1]', {
      title: 'a: "b"',
      source: 'x',
      lang: 'no',
      published: '2022',
    });
    expect(made).toBe(
      '---\nsource: x\ntitle: "a: \\"b\\""\nlang: "no"\npublished: 2022\n---\nHe \\[sic\\] said \\\\ \\[^1\\]',
    );
    expect(problemsOf(made)).toEqual([]);
  });

  test('takes the line ends of the article', () => {
    expect(layer('a\r\nb', { source: 'x' })).toBe('---\r\nsource: x\r\n---\r\na\r\nb');
    expect(layer('\n', {})).toBe('---\n---\n\n');
  });
});
