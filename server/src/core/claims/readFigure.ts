import { isValueError, parseValue } from '../figure/parseValue.ts';
import { read } from '../figure/read/read.ts';
import type { ReadFigure } from './summary.ts';

/**
 * The value that a claim line leaves out, read from the marked words: the first count or share in them, or the only
 * figure there is. `undefined` where none can be read.
 */
export const readFigure: ReadFigure = (text, lang) => {
  const figures = read(text, lang === undefined ? {} : { lang });
  const figure =
    figures.find(({ kind }) => CLAIMED.has(kind)) ?? (figures.length === 1 ? figures[0] : undefined);
  const value = figure && parseValue(figure.value);
  return value === undefined || isValueError(value) ? undefined : value;
};

const CLAIMED: ReadonlySet<string> = new Set(['count', 'share', 'percent']);
