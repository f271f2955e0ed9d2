import { own } from '../text/own.ts';
import { libraryWindow } from './edtfByLibrary.ts';
import { plainWindow } from './edtfPlain.ts';
import type { Window } from './window.ts';

/** Longer than any date or interval of level 0 or 1 with a year that is counted in minutes. */
const LONGEST = 64;

const TIME = 'T[0-9:.]{5,24}(?:Z|[+\u2212-][0-9:]{2,5})?';
const SIDE = `(?:-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2}(?:${TIME})?)?)?[~?%]?|Y-?[0-9]{5,9}|\\.\\.)?`;
/** What EDTF looks like from afar. The library needs a long time also to refuse. */
const SHAPE = new RegExp(`^${SIDE}(?:/${SIDE})?$`);

/** The library takes 80 to 290 µs; results are immutable, and forgotten all at once at this many. */
const MEMO_SIZE = 1000;
const memo = new Map<string, Window | undefined>();

/**
 * The window of an EDTF date, time or interval of level 0 or 1; `undefined` for anything else, a day that the
 * calendar has not (2022-02-30) and an interval that ends before it begins. Digits are ASCII.
 *
 * A date stands for all of it (a month for the whole month), a time for its minute, seconds and zones dropped.
 * An open end (`..`) and an unknown one (nothing) are alike: no edge on that side. A date that is uncertain or
 * approximate keeps its exact edges and says so; `widened` gives how far it may reach. A season is three
 * calendar months of the northern year, winter running into the next one, and always uncertain.
 */
export function parseWindow(edtf: string): Window | undefined {
  if (edtf.length > LONGEST) return undefined;
  const plain = plainWindow(edtf);
  if (plain !== undefined) return plain === 'impossible' ? undefined : plain;
  if (!SHAPE.test(edtf)) return undefined;
  if (memo.has(edtf)) return memo.get(edtf);
  if (memo.size >= MEMO_SIZE) memo.clear();
  const window = libraryWindow(edtf);
  memo.set(own(edtf), window);
  return window;
}
