import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../server/src/core/report/csv.ts';
import { clean, quoted, safeForTerminal, visible } from '../../server/src/core/report/foreign.ts';
import { jsonLines, toJson } from '../../server/src/core/report/json.ts';
import { anyCodePoints } from '../support/arbitraryText.ts';

const anything = anyCodePoints(60);
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        ',',
        '"',
        '\r',
        '\n',
        '\t',
        '\u001b[31m',
        '\u009b',
        '\u202e',
        '\u2066',
      ),
      fc.string(),
    ),
  )
  .map((pieces) => pieces.join(''));

const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The rows of a CSV text, by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let i = 0; i < text.length; ) {
    let cell = '';
    if (text[i] === '"') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        if (text[i] === '"') i++;
        cell += text[i];
      }
      i++;
    } else {
      while (text[i] !== ',' && text[i] !== '\r') cell += text[i++];
    }
    row.push(cell);
    if (text[i] === ',') i++;
    else {
      i += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  test('reads back as it was written, but for the guard before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 5 }), (rows) => {
        const read = parseCsv(toCsv(['a', 'b'], rows));
        expect(read.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  test('leaves numbers numbers, and what is missing empty', () => {
    expect(toCsv(['n', 'm', 'b'], [[-3, null, true]])).toBe('n,m,b\r\n-3,,true\r\n');
  });
});

describe('JSON', () => {
  test('is the same value, and nothing in it moves a terminal', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, anything), (text) => {
        for (const json of [toJson({ text }), jsonLines([{ text }])]) {
          expect(JSON.parse(json)).toEqual({ text });
          expect(json.replaceAll('\n', '')).not.toMatch(OBEYED);
        }
      }),
    );
  });
});

describe('on a terminal', () => {
  test('nothing is obeyed', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, anything), (text) => {
        expect(visible(text)).not.toMatch(OBEYED);
        expect(safeForTerminal(text).replace(/[\n\t]/g, '')).not.toMatch(OBEYED);
      }),
    );
  });
});

describe('a quotation', () => {
  test('is one line without controls, and its isolates are balanced', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, anything), fc.boolean(), (text, rightToLeft) => {
        expect(clean(text)).not.toMatch(OBEYED);
        const inside = quoted(text, rightToLeft).replace(/^\u2068(.*)\u2069$/su, '$1');
        expect(inside).toBe(clean(text));
      }),
    );
  });

  test('is cut where it is very long, never within a character', () => {
    const long = clean('\u{1f600}'.repeat(500));
    expect([...long]).toHaveLength(120);
    expect(long.endsWith('…')).toBe(true);
    expect(long).not.toMatch(/\p{Cs}/u);
    expect(clean('x'.repeat(120))).toHaveLength(120);
  });
});
