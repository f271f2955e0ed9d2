import { figure, type Rule } from './language.ts';
import { clockTime, monthDay, shiftDays, weekday } from './resolve.ts';
import { anyNumeralAt, meaningAt, numeralAt } from './tokenAt.ts';

/** Reads "22 janvier 2022", a month with its year, a weekday, "yesterday" and clock times, in word order day, month, year. */
export const readPlainDate: Rule = (tokens, at, today) => {
  const { starts, ends } = tokens;
  const emit = (next: number, edtf: string) => ({
    figures: [figure(tokens, starts[at]!, ends[next - 1]!, 'date', edtf)],
    next,
  });
  const numeral = anyNumeralAt(tokens, at);
  if (numeral?.is === 'date') return emit(at + 1, numeral.edtf!);
  if (numeral?.is === 'clock') {
    const time = clockTime(Math.floor(numeral.value / 60), numeral.value % 60)!;
    return { figures: [figure(tokens, starts[at]!, ends[at]!, 'time', time)], next: at + 1 };
  }
  const word = meaningAt(tokens, at);
  if (word?.day !== undefined) return emit(at + 1, shiftDays(today, word.day));
  if (word?.weekday !== undefined) return emit(at + 1, weekday(today, word.weekday));
  const day =
    numeral?.is === 'number' && numeral.plain && numeral.value >= 1 && numeral.value <= 31
      ? numeral.value
      : undefined;
  const monthAt = day === undefined ? at : at + 1;
  const month = meaningAt(tokens, monthAt)?.month;
  if (month === undefined) return undefined;
  const year = numeralAt(tokens, monthAt + 1);
  const known = year?.plain === true && year.digits === 4;
  if (day === undefined && !known) return undefined;
  return emit(known ? monthAt + 2 : monthAt + 1, monthDay(today, month, day, known ? year.value : undefined));
};
