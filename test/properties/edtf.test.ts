/// <reference path="../support/edtfModule.d.ts" />
import { Date as ExtendedDate, Interval as ExtendedInterval, type Parsed, parse } from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWindow } from '../../server/src/core/figure/edtf.ts';
import { plainWindow } from '../../server/src/core/figure/edtfPlain.ts';
import { widened } from '../../server/src/core/figure/window.ts';
import { libraryWindow } from '../support/edtfByLibrary.ts';

const MS = 60_000;
const two = (n: number) => String(n).padStart(2, '0');
/** From 100 on: the library reads the years before it in its own way. */
const year = fc.integer({ min: 100, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 0, max: 14 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc
  .tuple(month, fc.oneof(fc.integer({ min: 0, max: 32 }), fc.constantFrom(28, 29, 30, 31)))
  .map(([m, d]) => `${m}-${two(d)}`);
const date = fc.oneof(year, month, day, day, day);
const qualified = fc.tuple(date, fc.constantFrom('', '', '~', '?', '%')).map((parts) => parts.join(''));
const time = fc
  .tuple(
    day,
    fc.nat(25),
    fc.nat(61),
    fc.option(fc.nat(61)),
    fc.constantFrom('', 'Z', '+03:00', '-05:30', '+14', '+0545'),
  )
  .map(([d, h, m, s, zone]) => `${d}T${two(h)}:${two(m)}${s === null ? '' : `:${two(s)}`}${zone}`);
const point = fc.oneof({ weight: 3, arbitrary: qualified }, time);
const edge = fc.oneof({ weight: 6, arbitrary: point }, fc.constantFrom('..', ''));
const plain = fc.oneof(
  point,
  fc.tuple(edge, edge).map(([a, b]) => `${a}/${b}`),
);

/** What the library says: edges in minutes, the zone of a time taken out again; `undefined` where it says nothing. */
function byLibrary(text: string): { start: number; end: number } | undefined {
  let parsed: Parsed;
  try {
    parsed = parse(text, { level: 1 });
    if (parsed.type === 'Interval') new ExtendedInterval(parsed);
  } catch {
    return undefined;
  }
  if (parsed.type === 'Interval') {
    const [lower, upper] = parsed.values.map((side) =>
      typeof side === 'object' && side ? edges(side) : undefined,
    );
    return { start: lower?.start ?? -Infinity, end: upper?.end ?? Infinity };
  }
  return parsed.type === 'Date' ? edges(parsed) : undefined;
}

function edges(parsed: Parsed & { type: 'Date'; offset?: number }): { start: number; end: number } {
  const { min, max } = new ExtendedDate(parsed);
  const start = Math.floor(min / MS) + (parsed.offset ?? 0);
  return { start, end: min === max ? start + 1 : (max + 1) / MS };
}

test('plain dates and intervals have the window that the library gives them', () => {
  let compared = 0;
  fc.assert(
    fc.property(plain, (text) => {
      const ours = plainWindow(text);
      const theirs = byLibrary(text);
      if (typeof ours !== 'object' || theirs === undefined) return;
      compared++;
      expect({ start: ours.start, end: ours.end }).toEqual(theirs);
    }),
    { numRuns: 250 },
  );
  expect(compared).toBeGreaterThan(50);
});

test('what the library refuses is no plain date; what it accepts is one, but for 29 February of a common year', () => {
  fc.assert(
    fc.property(point, (text) => {
      const accepted = byLibrary(text) !== undefined && !isImaginaryLeapDay(text);
      expect(typeof plainWindow(text) === 'object').toBe(accepted);
    }),
  );
});

function isImaginaryLeapDay(text: string): boolean {
  const year = /^([0-9]{4})-02-29/.exec(text)?.[1];
  // Leap years repeat after 400 years, and Date reads years below 100 in its own way.
  return year !== undefined && new Date(Date.UTC(2000 + (Number(year) % 400), 1, 29)).getUTCMonth() !== 1;
}

test('an uncertain sign moves no edge, and widening reaches around', () => {
  fc.assert(
    fc.property(date, fc.constantFrom('~', '?', '%'), (text, sign) => {
      const exact = parseWindow(text);
      const guess = parseWindow(text + sign);
      expect(guess).toEqual(exact && { ...exact, uncertain: true });
      if (!guess || !exact) return;
      expect(widened(exact)).toEqual(exact);
      expect(widened(guess).end - widened(guess).start).toBe(3 * (exact.end - exact.start));
    }),
  );
});

test('nothing that the library can read is turned away by its looks', () => {
  const exotic = fc.oneof(
    fc.stringMatching(/^-?[0-9X]{4}(-([0-9X]{2}|2[1-4])(-[0-9X]{2})?)?[~?%]?$/),
    fc.stringMatching(/^Y-?[1-9][0-9]{4,7}$/),
    fc.stringMatching(
      /^-?20[0-9]{2}-0[1-9]-1[0-9]T1[0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9]{1,4}(Z|[+−]0[1-9]:[0-5][0-9])$/,
    ),
  );
  const text = fc.oneof(
    { weight: 4, arbitrary: exotic },
    fc.tuple(exotic, exotic).map(([a, b]) => `${a}/${b}`),
  );
  let read = 0;
  fc.assert(
    fc.property(text, (edtf) => {
      const window = libraryWindow(edtf);
      if (window) read++;
      // Of unspecified months of a year before 0 the library takes the last for the first.
      if (!/^-.*XX/.test(edtf)) expect(parseWindow(edtf)).toEqual(window);
    }),
  );
  expect(read).toBeGreaterThan(10);
});

test('no text brings it down, and every window is longer than nothing', () => {
  const pieces = fc.constantFrom(
    '2022',
    '-',
    '01',
    '24',
    '/',
    '..',
    '~',
    '?',
    '%',
    'X',
    'XX',
    'T',
    '19:00',
    'Z',
    '+03',
    'Y',
    '21',
    '0000',
    '٢',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (edtf) => {
      const window = parseWindow(edtf);
      // Of unspecified months of a year before 0 the library takes the last for the first.
      if (!/^-.*XX/.test(edtf)) expect(parseWindow(edtf)).toEqual(window);
      if (window) expect(window.start).toBeLessThan(window.end);
    }),
    { numRuns: 150 },
  );
});
