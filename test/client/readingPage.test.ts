import { describe, expect, test } from 'vitest';
import { type Piece, piecesOf, type Span } from '../../client/webviews/reading/figureText.ts';
import { revise } from '../../client/webviews/reading/items.ts';
import { inLine, inText } from '../../client/webviews/reading/stretches.ts';
import type { ReadingParagraph } from '../../server/src/lsp/readingProtocol.ts';

const none = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const span = (start: number, end: number, ...claims: number[]): Span => ({
  start,
  end,
  claims,
  range: none,
  verdict: 'none',
});

/** Figures in brackets, with their claims behind them. */
const written = (pieces: readonly Piece[]): string =>
  pieces.map((one) => (typeof one === 'string' ? one : `[${written(one.pieces)}](${one.claims})`)).join('');

test('figures stand in figures as their spans do', () => {
  const text = 'Killed 136, of them 84 and 45, and 7 hurt';
  const pieces = piecesOf({
    text,
    spans: [span(7, 29, 1), span(20, 22, 2), span(27, 29, 3, 4), span(35, 36, 5)],
  });
  expect(written(pieces)).toBe('Killed [136, of them [84](2) and [45](3,4)](1), and [7](5) hurt');
});

test('spans in twenty thousand spans cost no stack, and no claim is lost', () => {
  const spans = Array.from({ length: 20_000 }, (_, i) => span(i, 40_000 - i, i));
  const pieces = piecesOf({ text: 'x'.repeat(40_000), spans });
  expect(written(pieces).replace(/[^x]/g, '')).toHaveLength(40_000);
  expect(written(pieces).match(/\d+/g)).toHaveLength(20_000);
});

const paragraph = (text: string, line: number): ReadingParagraph => ({ line, text, spans: [], claims: [] });

test('a paragraph keeps its element while others come, go and change', () => {
  const drawn: string[] = [];
  const draw = (id: number, { text }: ReadingParagraph) => {
    drawn.push(text);
    return { id } as never;
  };
  const first = revise([], [paragraph('a', 1), paragraph('b', 2), paragraph('c', 3)], draw);
  drawn.length = 0;
  const next = revise(
    first,
    [paragraph('new', 1), paragraph('a', 2), paragraph('changed', 3), paragraph('c', 4)],
    draw,
  );
  expect(next.at(-1)!.id).toBe(first.at(-1)!.id);
  expect(next.at(-1)!.row).toBe(first.at(-1)!.row);
  expect(next.map(({ paragraph }) => paragraph.line)).toEqual([1, 2, 3, 4]);
  expect(new Set(next.map(({ id }) => id)).size).toBe(4);
  drawn.length = 0;
  const edited = revise(first, [paragraph('a', 1), paragraph('edited', 2), paragraph('c', 3)], draw);
  expect(drawn).toEqual(['edited']);
  expect(edited.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
});

describe('a place in the words and in the line of the file', () => {
  // `[four](…)` stands in the file as `[four][^1]`, and `\\[` as `[`.
  const line = 'Of [four][^1] \\[all\\] died';
  const words = 'Of four [all] died';
  const stretches = [
    [0, 0],
    [3, 4],
    [7, 13],
    [8, 15],
    [12, 20],
  ] as const;
  const selected = (text: string): string => {
    const start = words.indexOf(text);
    return line.slice(...inLine(stretches, start, start + text.length));
  };

  test('marks at the ends of a selection are left out, those in it are in it', () => {
    expect(selected('four')).toBe('four');
    expect(selected('Of ')).toBe('Of ');
    expect(selected('four [all')).toBe('four][^1] \\[all');
    expect(selected('] died')).toBe('] died');
    expect(inLine(undefined, 3, 5)).toEqual([3, 5]);
    expect(inLine(stretches, 3, 3)).toEqual([4, 4]);
  });

  test('and back, from within a mark to where it stood', () => {
    for (const [offset] of stretches)
      expect(inText(stretches, words.length, inLine(stretches, offset, offset + 1)[0])).toBe(offset);
    expect(inText(stretches, words.length, line.indexOf('^1'))).toBe(7);
    expect(inText(stretches, words.length, 999)).toBe(words.length);
    expect(inText(undefined, 5, 3)).toBe(3);
    expect(inText(undefined, 5, 9)).toBe(5);
  });
});
