import { DEFAULT_TOLERANCES } from '../claims/dossier.ts';
import { type Extent, extentOf } from '../figure/extent.ts';
import { scale } from '../figure/interval.ts';
import { isValueError, parseValue } from '../figure/parseValue.ts';
import type { Figure, FigureKind } from '../figure/read/figure.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { visible } from './foreign.ts';

/** A figure found in prose, as a row of data. Offsets are UTF-16 code units. */
export interface FigureRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** As a claim line writes it. */
  readonly value: string;
  readonly hard: Bounds;
  readonly soft: Bounds;
}

export function figureRow({ start, end, text, kind, value }: Figure): FigureRow {
  const extent = extentOfFigure(kind, value);
  return { start, end, text, kind, value, hard: boundsOf(extent, 'hard'), soft: boundsOf(extent, 'soft') };
}

function extentOfFigure(kind: FigureKind, source: string): Extent | undefined {
  // No claim is of less than nought, but prose is.
  const below = source.startsWith('-');
  const value = parseValue(below ? source.slice(1) : source);
  if (isValueError(value)) return undefined;
  const extent = extentOf(value, { tolerances: DEFAULT_TOLERANCES, counts: kind === 'count' });
  return below && extent !== undefined && extent.dimension !== 'state'
    ? { ...extent, hard: scale(extent.hard, -1), soft: scale(extent.soft, -1) }
    : extent;
}

/** Figures for people: place, kind, value and words, a line each. */
export const textOfFigures = (rows: readonly FigureRow[]): string =>
  rows
    .map(({ start, end, kind, value, text }) => `${start}-${end}  ${kind}  ${value}  ${visible(text)}\n`)
    .join('');
