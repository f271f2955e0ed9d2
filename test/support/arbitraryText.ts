import fc from 'fast-check';

/** Pieces that mean something in a claim file, or nearly. */
const pieces = [
  ...['[', ']', '[^', '[^1]', '[^2]', '[^12]', '[^٥]', '[^*]:', '[^1]:', '[^1]: ', '\n[^3]: ', '\n[^*]: '],
  ...[
    '\\',
    '\\\\',
    '\\[',
    '\\]',
    '---',
    '---\n',
    '\n---\n',
    '\ufeff',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u0085',
  ],
  ...[
    'killed.total',
    ' killed ',
    ' >=136 ',
    ' tens..hundreds ',
    ' ? ',
    ' =full ',
    '2022-01-24',
    '/',
    '~',
    '%',
  ],
  ...[
    ' @sdf',
    ' @sdf! ',
    '@',
    ' on ',
    ' said ',
    ' during ',
    ' unit ',
    ' scope ',
    ' in ',
    ' stmt ',
    ' citing ',
  ],
  ...[
    ' forecast ',
    ' of [^1] ',
    ' sum [^1][^2]',
    ' retracts ',
    ' denies a.claim#3',
    ' est',
    ' prelim ',
    ' ack x ',
  ],
  ...[
    ' quote "',
    '"',
    '\\"',
    ' # ',
    '#',
    ' '.repeat(3),
    '\t',
    'source: a\n',
    'title: ',
    ': ',
    '&a ',
    '*a',
    '!t ',
  ],
  ...['سبعة', 'مدنيين', '٨٤', 'seven', '\0', '\ud800', '\udc00', '😀', '\u200f', '\u202e', '‌', 'x', '-', ','],
];

/** Code points that are halves of pairs, from the first one on. */
const HALVES = { first: 0xd800, count: 0x800 };

/**
 * Any code point but half a pair: the cases of fast-check's `binary`, without the table of them all that it makes first,
 * which takes the better part of a second and a hundred megabytes.
 */
const codePoint = fc.nat({ max: 0x10ffff - HALVES.count }).map(
  (n) => String.fromCodePoint(n < HALVES.first ? n : n + HALVES.count),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('not one code point');
    return code < HALVES.first ? code : code - HALVES.count;
  },
);

/** Any code points, so many at most. */
export const anyCodePoints = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: codePoint, maxLength });

/** Any text at all: every code unit, lone surrogates among them, and much of what a claim file is made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  anyCodePoints(60),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);
