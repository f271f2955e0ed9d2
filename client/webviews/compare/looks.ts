import type { SymbolType } from '@observablehq/plot';
import type { Verdict } from '../../../server/src/lsp/protocol.ts';

/** How the marks of one side look: colour is never all that tells two sides apart. */
export interface Look {
  readonly colour: string;
  readonly symbol: SymbolType;
}

const COLOURS = [
  'var(--vscode-charts-blue)',
  'var(--vscode-charts-yellow)',
  'var(--vscode-charts-purple)',
  'var(--vscode-charts-green)',
  'var(--vscode-terminal-ansiCyan)',
];
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye', 'cross', 'hexagon'] as const;
/** After these no eye tells them apart. */
const MOST_SIDES = 24;

export const OTHERS: Look = { colour: 'var(--vscode-descriptionForeground)', symbol: 'circle' };

/** The look of a side by its place among all; those with the most claims come first. */
export const lookOf = (side: number): Look =>
  side < 0 || side >= MOST_SIDES
    ? OTHERS
    : { colour: COLOURS[side % COLOURS.length]!, symbol: SYMBOLS[side % SYMBOLS.length]! };

/** A sign for a verdict, beside its colour. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  none: '·',
  agrees: '✓',
  differs: '≈',
  conflict: '✗',
  error: '✗',
};

/** From what needs no work to what needs it most. */
export const GRAVITY: Readonly<Record<Verdict, number>> = {
  none: 0,
  agrees: 1,
  differs: 2,
  conflict: 3,
  error: 4,
};

export const isConflict = (verdict: Verdict): boolean => GRAVITY[verdict] >= GRAVITY.conflict;
