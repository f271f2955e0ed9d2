import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainScalar, readPlainHeader } from '../../server/src/core/syntax/headerFast.ts';
import { readYamlHeader } from '../../server/src/core/syntax/headerYaml.ts';
import { anyText } from '../support/arbitraryText.ts';

const key = fc.constantFrom(
  'source',
  'title',
  'lang',
  'raw-sha256',
  'url',
  'a1',
  'null',
  'true',
  'on',
  '-',
  'x-',
);
const oddities = [
  ...['ar', '2022', '2022-01-24~', 'https://e.org/a?b#c', '"a: b"', "'x' # y", 'a # b', 'a: b', 'a:', '- a'],
  ...[
    'null',
    '~',
    'NULL',
    '1e3',
    '0x1f',
    '.inf',
    '.nan',
    'true',
    '# c',
    '"a" b',
    "'it''s'",
    '"\\x41"',
    'a\tb',
  ],
  ...[
    '+1',
    '(a)',
    '/x',
    '_',
    '=',
    '...',
    'a...',
    '>',
    '|',
    '%a',
    '@a',
    '`',
    '{a}',
    '[a]',
    '&a b',
    '*a',
    '!a b',
    '?',
  ],
];
/** Mostly words; now and then a character that YAML has views on. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc.constantFrom('a', 'عنوان', ' ', ' ', '7', '-', '.', ',', '(', ')', '/', 'é'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...': # " \' [ ] { } & * ! | > % @ ` ? \\ \t'.split(' '),
          '\u00a0',
          '\u3000',
        ),
      },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const value = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: anyText },
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(key, fc.constantFrom(': ', ':  ', ':', ' : '), value).map((p) => p.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '# comment', '#', '  indented', '...', '%YAML 1.2', ' ', '- a'),
  },
  { weight: 1, arbitrary: anyText },
);
/** What may stand between the `---` lines: line ends are LF or CRLF by then. */
const content = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 4 })
  .map((lines) => lines.map((l) => l.join('')).join(''))
  .map((text) => text.replace(/\r(?!\n)/g, '\n'));

test('where the fast path gives an answer, the YAML library gives the same', () => {
  let answered = 0;
  fc.assert(
    fc.property(content, (text) => {
      const plain = readPlainHeader(text);
      if (!plain) return;
      if (plain.length > 0) answered++;
      expect({ entries: plain, faults: [], broken: false }).toEqual(readYamlHeader(text));
    }),
    { numRuns: 3000 },
  );
  expect(answered).toBeGreaterThan(100);
});

test('a scalar that may stand plain is read as itself by the library', () => {
  fc.assert(
    fc.property(value, (text) => {
      if (!isPlainScalar(text)) return;
      expect(readYamlHeader(`k: ${text}\n`).entries.map((e) => e.value)).toEqual([text]);
    }),
    { numRuns: 1000 },
  );
});

test('the usual headers take the fast path', () => {
  for (const text of [
    'source: outlet-004            # who published it\ntitle: عنوان الخبر\nlang: ar\npublished: 2022-01-24\n',
    'url: https://example.org/a\narchived: https://example.org/b\nraw: raw/004.txt\nsha256: 9f2c\n',
    '# made by hand\r\n\r\ntitle: "a: b"\r\nsource:\r\n',
  ]) {
    expect(readPlainHeader(text)).toBeDefined();
  }
});
