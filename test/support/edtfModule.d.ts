/** The part of the `edtf` library that is used; it comes without types of its own. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: 'Date';
    /** Year, month from 0, day, hour, minute, second, millisecond: as far as given. */
    readonly values: readonly [number, ...number[]];
    /** A bit for each digit that is `X`. */
    readonly unspecified?: number;
    readonly uncertain?: boolean;
    readonly approximate?: boolean;
  }

  export interface ParsedInterval {
    readonly type: 'Interval';
    /** `Infinity` for an open end, `null` for an unknown one. */
    readonly values: readonly [ParsedDate | number | null, ParsedDate | number | null];
  }

  export interface ParsedYear {
    readonly type: 'Year';
    readonly values: readonly [number];
  }

  export interface ParsedSeason {
    readonly type: 'Season';
    /** Year, and 21 for spring to 24 for winter. */
    readonly values: readonly [number, number];
  }

  export type Parsed = ParsedDate | ParsedInterval | ParsedYear | ParsedSeason;

  /** Throws for what is not EDTF of the level. */
  export function parse(text: string, constraints: { level: number; types?: string[] }): Parsed;

  class ExtendedDate {
    constructor(parsed: ParsedDate);
    /** First and last millisecond since 1970. */
    readonly min: number;
    readonly max: number;
  }

  export { ExtendedDate as Date };

  export class Interval {
    /** Throws for one that ends before it begins. */
    constructor(parsed: ParsedInterval);
    readonly min: number | null;
    readonly max: number | null;
  }
}
