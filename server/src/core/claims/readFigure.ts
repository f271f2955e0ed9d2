import { isValueError, parseValue } from '../figure/parseValue.ts';
import { read } from '../figure/read/read.ts';
import { claimedFigure } from './claimedFigure.ts';
import type { ReadFigure } from './summary.ts';

/**
 * The value that a claim line leaves out, read from the marked words: the first count or share in them, or the only
 * figure there is. `undefined` where none can be read.
 */
export const readFigure: ReadFigure = (text, lang) => {
  const figure = claimedFigure(read(text, lang === undefined ? {} : { lang }));
  const value = figure && parseValue(figure.value);
  return value === undefined || isValueError(value) ? undefined : value;
};
