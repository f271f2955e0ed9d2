import { expect, test } from 'vitest';
import { figureRow, markOf, restMessage } from '../../client/src/annotate/figureRows.ts';
import type { FigureSuggestion } from '../../server/src/lsp/protocol.ts';

const figure: FigureSuggestion = {
  range: { start: { line: 9, character: 4 }, end: { line: 9, character: 15 } },
  text: 'سبعة مدنيين',
  value: '7',
  context: 'بينهم سبعة مدنيين',
  quantities: [
    { id: 'killed.civilians', label: 'Civilians killed' },
    { id: 'killed.total', label: 'People killed' },
  ],
  speakers: [{ id: 'sohr', label: 'SOHR' }],
  on: '2022-01-24',
};

test('a row says what would be written, each part kept from turning the others around', () => {
  const row = figureRow(figure);
  expect(row.label).toBe('\u2068سبعة مدنيين\u2069 → \u20687\u2069');
  expect(row.description).toBe('killed.civilians · sohr · 2022-01-24');
  expect(row.detail).toContain('بينهم');
});

test('what is marked is what the row says', () => {
  const { range, value } = figure;
  const best = { range, value, quantity: 'killed.civilians', speaker: 'sohr', on: '2022-01-24' };
  expect(markOf(figure)).toEqual(best);
  const { figure: same, quantity } = figureRow(figure, 'wounded');
  expect(markOf(same, quantity)).toEqual({ ...best, quantity: 'wounded' });
});

test('a figure of which nothing is known gets nothing but its value', () => {
  const { on: _, ...bare } = { ...figure, quantities: [], speakers: [] };
  expect(figureRow(bare).description).toBe('no quantity yet');
  expect(markOf(bare)).toEqual({ range: bare.range, value: '7' });
});

test('a list that leaves figures out says so', () => {
  expect(restMessage(2000)).toMatch(/first 2,000 figures/);
});
