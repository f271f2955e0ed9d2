import { plainWindow } from './edtfPlain.ts';
import { rareWindow } from './edtfRare.ts';
import type { Window } from './window.ts';

/** Longer than any date or interval of level 0 or 1 with a year that is counted in minutes. */
const LONGEST = 64;

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
  return plain === 'impossible' ? undefined : (plain ?? rareWindow(edtf));
}
