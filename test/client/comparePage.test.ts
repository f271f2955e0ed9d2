import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../client/webviews/compare/matrixRows.ts';
import { pointsOf, scalesOf, sidesOf } from '../../client/webviews/compare/points.ts';
import { sorted } from '../../client/webviews/compare/sorting.ts';
import { asCsv, asMarkdown, asTabs } from '../../client/webviews/compare/tables.ts';
import type { ComparedClaim, MatrixResult } from '../../server/src/lsp/viewProtocol.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const claim = (number: number, given: Partial<ComparedClaim>): ComparedClaim => ({
  uri: 'file:///w/a.claim',
  number,
  range,
  figure: '?',
  value: '?',
  scale: 'amount person',
  outlet: 'one',
  direct: false,
  forecast: false,
  withdrawn: false,
  verdict: 'none',
  codes: [],
  ...given,
});
const exactly = (figure: number) => ({ hard: [figure, figure], soft: [figure, figure] }) as const;

describe('the chart', () => {
  test('has the side with the most claims first, and each in its lane', () => {
    const claims = [
      claim(1, { ...exactly(3), party: 'army', speaker: 'general' }),
      claim(2, { ...exactly(4), party: 'rebels', speaker: 'commander' }),
      claim(3, { ...exactly(5), party: 'rebels', speaker: 'spokesman' }),
      claim(4, { ...exactly(6) }),
    ];
    expect(sidesOf(claims).map(({ name, claims: count }) => [name, count])).toEqual([
      ['rebels', 2],
      ['army', 1],
      ['one', 1],
    ]);
    const { points, lanes } = pointsOf(claims, 'amount person', 'speaker', 'Others');
    expect(lanes).toEqual(['general', 'commander', 'spokesman', 'Others']);
    expect(points.map(({ lane, middle }) => [lane, middle])).toEqual([
      ['general', 3],
      ['commander', 4],
      ['spokesman', 5],
      ['Others', 6],
    ]);
    expect(pointsOf(claims, 'amount person', 'none', 'Others').lanes).toEqual(['']);
  });

  test('draws a figure without an upper bound at the one it has, and words one above the other', () => {
    const open = claim(1, { hard: [200, null], soft: [200, 260] });
    expect(pointsOf([open], 'amount person', 'none', '').points[0]!.middle).toBe(200);
    const states = ['ongoing', 'over', 'ongoing'].map((figure, i) => claim(i, { figure, scale: 'state ' }));
    const { points, words } = pointsOf(states, 'state ', 'none', '');
    expect(words).toEqual(['ongoing', 'over']);
    expect(points.map(({ middle }) => middle)).toEqual([0, 1, 0]);
  });

  test('begins with the scale of most claims', () => {
    const scales = ['share ', 'amount person', 'amount person', ''].map((scale, i) => claim(i, { scale }));
    expect(scalesOf(scales)).toEqual(['amount person', 'share ']);
  });
});

describe('the table', () => {
  const claims = [
    claim(1, { ...exactly(10), from: 5, verdict: 'agrees', speaker: 'ب' }),
    claim(2, { ...exactly(9), from: 7, verdict: 'error', speaker: 'أ' }),
    claim(3, { from: 6, verdict: 'none' }),
  ];
  const order = (column: string, descending: boolean): number[] =>
    sorted(claims, { column, descending }).map(({ number }) => number);

  test('is sorted by figures as numbers, by verdicts as they weigh, and has what is missing last either way', () => {
    expect(order('figure', false).slice(0, 2)).toEqual([2, 1]);
    expect(order('verdict', true)).toEqual([2, 1, 3]);
    expect(order('speaker', false)).toEqual([2, 1, 3]);
    expect(order('speaker', true)).toEqual([1, 2, 3]);
    expect(order('date', true)).toEqual([2, 3, 1]);
  });
});

describe('the matrix', () => {
  const quantity = (id: string, label: string, conflicts: number) => ({
    id,
    label,
    conflicts,
    declared: true,
    claims: 1,
    positions: 1,
  });
  const cell = (figure: string, verdict: 'agrees' | 'conflict') => ({
    uri: '',
    number: 1,
    range,
    figure,
    verdict,
    claims: 1,
  });
  const matrix: NonNullable<MatrixResult> = {
    title: '',
    rightToLeft: true,
    columns: [{ id: 'army', label: 'الجيش' }],
    rows: [
      { quantity: quantity('killed', 'القَتْلى', 0), cells: [cell('7', 'agrees')] },
      { quantity: quantity('fled', 'الهاربون', 2), cells: [cell('40', 'conflict')] },
      { quantity: quantity('hurt', 'Wounded', 0), cells: [null] },
    ],
  };
  const ids = (given: Partial<Parameters<typeof rowsOf>[1]>): string[] =>
    rowsOf(matrix, { filter: '', onlyConflicts: false, sort: undefined, ...given }).map(
      (row) => row.quantity.id,
    );

  test('is narrowed down by name, however that is written, by figure, and to conflicts', () => {
    expect(ids({ filter: 'القتلي' })).toEqual(['killed']);
    expect(ids({ filter: 'WOUND' })).toEqual(['hurt']);
    expect(ids({ filter: '40' })).toEqual(['fled']);
    expect(ids({ onlyConflicts: true })).toEqual(['fled']);
  });

  test('is sorted by a source: what is most disputed first, what it does not speak of last', () => {
    expect(ids({ sort: { column: 'source army', descending: false } })).toEqual(['fled', 'killed', 'hurt']);
    expect(ids({ sort: { column: 'source army', descending: true } })).toEqual(['killed', 'fled', 'hurt']);
    expect(ids({ sort: { column: 'conflicts', descending: false } })[0]).toBe('fled');
  });
});

describe('what is taken along', () => {
  const table = {
    heading: ['who', 'what'],
    rows: [
      ['=HYPERLINK("x")', 7],
      ['a | b\n[c](d) <e>', null],
    ],
  };

  test('runs in no spreadsheet, and breaks no table', () => {
    expect(asCsv(table)).toBe('\ufeffwho,what\r\n"\'=HYPERLINK(""x"")",7\r\n"a | b\n[c](d) <e>",\r\n');
    expect(asTabs(table)).toBe('who\twhat\n\'=HYPERLINK("x")\t7\na | b [c](d) <e>\t');
    expect(asMarkdown(table).split('\n')[3]).toBe('| a \\| b \\[c\\]\\(d\\) &lt;e> |  |');
  });
});
