import type { FigureScale } from './scales.ts';
import type { Strings } from './strings.ts';

const DAY = 86_400_000;

/** Where the days of a chart begin and end, with room at both sides. */
export function timeDomain(times: readonly number[]): [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  for (const time of times) [from, to] = [Math.min(from, time), Math.max(to, time)];
  if (from > to) [from, to] = [0, DAY];
  const room = Math.max(DAY * 0.45, (to - from) * 0.04);
  return [from - room, to + room];
}

/** Days between ticks, from which the least that leaves room is taken. */
const STEPS = [1, 2, 3, 7, 14, 28];

/**
 * Ticks of a time axis, and how they read: days, or months and years where there are many of them. The tick of a day
 * stands in its middle, where its claims stand.
 */
export function timeTicks(
  [from, to]: readonly [number, number],
  width: number,
  { locale }: Strings,
): { ticks: number | Date[]; format: (time: Date) => string } {
  const days = (to - from) / DAY;
  const years = new Date(from).getUTCFullYear() !== new Date(to).getUTCFullYear();
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...(days > 3700 ? {} : { month: 'short' as const }),
    ...(days > 700 ? {} : { day: 'numeric' as const }),
    ...(years || days > 700 ? { year: 'numeric' as const } : {}),
  });
  const count = Math.max(2, Math.floor(width / 100));
  const step = STEPS.find((one) => days / one <= count);
  return {
    ticks: step === undefined ? count : middlesOfDays(from, to, step),
    format: (time) => format.format(time),
  };
}

function middlesOfDays(from: number, to: number, step: number): Date[] {
  const ticks: Date[] = [];
  for (let day = Math.ceil(from / DAY - 0.5); (day + 0.5) * DAY <= to; day += step)
    ticks.push(new Date((day + 0.5) * DAY));
  return ticks;
}

/** Ticks of an axis of figures, and how they read: shares as per cent, words as they are. */
export function figureTicks(
  { type, domain: [low, high] }: FigureScale,
  height: number,
  scale: string,
  words: readonly string[] | undefined,
  { locale }: Strings,
): { ticks: number[] | number; format: (figure: number) => string } {
  if (words !== undefined) {
    return { ticks: words.map((_, i) => i), format: (i) => cut(words[i] ?? '') };
  }
  const isShare = scale.startsWith('share');
  const numbers = new Intl.NumberFormat(locale, {
    ...(isShare ? { style: 'percent' as const } : {}),
    ...(high >= 1e6 && !isShare ? { notation: 'compact' as const } : {}),
    maximumFractionDigits: isShare ? 1 : 6,
  });
  const format = (figure: number): string => numbers.format(figure);
  const count = Math.max(2, Math.floor(height / 55));
  return { ticks: type === 'log' ? powers(low, high, count) : count, format };
}

const cut = (word: string): string => (word.length > 22 ? `${word.slice(0, 21)}…` : word);

/** Powers of ten, with their doubles and halves where there is room. */
function powers(low: number, high: number, count: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  const within = (ticks: number[]): number[] => ticks.filter((tick) => tick >= low && tick <= high);
  const fine = within(decades.flatMap((ten) => [ten, 2 * ten, 5 * ten]));
  if (fine.length <= count + 2) return fine;
  const coarse = within(decades);
  const step = Math.max(1, Math.ceil(coarse.length / count));
  return coarse.filter((_, i) => i % step === 0);
}
