import { parseWindow } from '../../figure/edtf.ts';
import type { Figure } from '../../figure/read/figure.ts';
import { overlap } from '../../figure/window.ts';
import type { ReadFigures } from './fileProblem.ts';

/** A day or a month, as dates are mostly given. */
const PLAIN = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
/** Two days on which "the 20th of January" is that day of that month, and "Thursday" or "the 20th" is not the same. */
const TIMES: readonly [string, string] = ['2001-06-15', '2003-09-02'];

/**
 * The dates of a text that do not depend on when it speaks, where all of them are other dates than the one given.
 * Empty where one of them is that date, where there is none, or where "yesterday" is among them: of which day, only
 * a reader can say.
 */
export function otherDates(
  edtf: string,
  texts: readonly string[],
  read: ReadFigures,
  lang: string | undefined,
): Figure[] {
  const window = PLAIN.test(edtf) ? parseWindow(edtf) : undefined;
  if (window === undefined) return [];
  const others: Figure[] = [];
  for (const text of texts) {
    const datesAt = (date: string): readonly Figure[] =>
      read(text, lang === undefined ? { date } : { lang, date }).filter(({ kind }) => kind === 'date');
    const [one, two] = [datesAt(TIMES[0]), datesAt(TIMES[1])];
    for (const [i, figure] of one.entries()) {
      const again = two[i]?.value;
      const said = figure.value === again ? figure.value : inTheYearOf(edtf, figure.value, again);
      const that = said === undefined ? undefined : parseWindow(yearly(said));
      if (that === undefined || overlap(that, window)) return [];
      others.push(figure);
    }
  }
  return others;
}

/** A day and month without a year is taken to be of the year in question; undefined where it depends on more than the year. */
function inTheYearOf(edtf: string, one: string, two: string | undefined): string | undefined {
  return PLAIN.test(one) && one.slice(4) === two?.slice(4) ? edtf.slice(0, 4) + one.slice(4) : undefined;
}

const yearly = (date: string): string => (/^[0-9]{4}$/.test(date) ? `${date}-XX` : date);
