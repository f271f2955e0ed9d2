import type { Hedge } from '../value.ts';
import type { Thing } from './meaning.ts';

/** A number read from words or digits, before it is known what it counts. */
export interface Amount {
  /** The token after it. */
  readonly next: number;
  readonly value: number;
  /** The last scale word in it ("thousand"), 1 for none. */
  readonly scale: number;
  /** What stood before that scale word; 0 when the scale stood alone. */
  readonly multiplier: number;
  /** What a dual or a singular counts. */
  readonly thing?: Thing;
  /** Written with digits only. */
  readonly digits: boolean;
  /** Says a year the way years are said ("nineteen eighty-four"). */
  readonly year?: boolean;
  /** Its very word says "about". */
  readonly about?: boolean;
}

/** What a claim's value can hold: whole numbers that a double tells apart, and six decimals. */
const MOST = Number.MAX_SAFE_INTEGER;
const DECIMALS = 6;

/** A number as claim lines write it: no exponent, no rubble of binary fractions. Undefined above 2^53 - 1. */
export function formatNumber(value: number): string | undefined {
  if (!(value >= 0 && value <= MOST)) return undefined;
  return String(Number.isInteger(value) ? value : Number(Number(value.toPrecision(12)).toFixed(DECIMALS)));
}

const BOUNDS: ReadonlySet<Hedge> = new Set(['>', '>=', '<', '<=']);

/** What two hedges on one number say together: a bound is stronger than "about". */
export function joinHedges(outer: Hedge, inner: Hedge): Hedge {
  if (outer === '' || inner === '') return outer === '' ? inner : outer;
  if (BOUNDS.has(outer)) return outer;
  if (BOUNDS.has(inner)) return inner;
  return inner === '~' ? outer : inner;
}
