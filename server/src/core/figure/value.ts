/**
 * The value of a claim as written on its line (the forms of the claim file), before it is read as intervals.
 * Parsing is in `parseValue.ts`, meaning in `extent.ts`.
 */
export type Value =
  | NumberValue
  | RangeValue
  | VagueValue
  | ShareValue
  | DateValue
  | ClockValue
  | StateValue
  | UnknownValue;

/** How a number is hedged: exactly, about, nearly, a little over, and the four bounds. */
export type Hedge = '' | '~' | '<~' | '>~' | '>' | '>=' | '<' | '<=';

/** Words for a magnitude nobody counted. */
export type VagueWord = 'some' | 'few' | 'many' | 'tens' | 'hundreds' | 'thousands' | 'millions';

/** Words for a part of a whole. */
export type ShareWord = 'most' | 'all' | 'none' | 'half';

/** `77`, `3.5`, `12%`, `~3500`, `>=136`, `+13`, `+~13`, `-`-less: a figure is never negative. */
export interface NumberValue {
  readonly form: 'number';
  readonly hedge: Hedge;
  readonly amount: Amount;
  /** An addition to what was there (`+13`), not a level. */
  readonly increment: boolean;
}

/** A written number: its size, and the step that its last significant digit stands for (3500 has 100; 3.5 has 0.1). */
export interface Amount {
  /** At least 0, finite. For a percentage the number before the sign: 12 for `12%`. */
  readonly size: number;
  readonly step: number;
  readonly percent: boolean;
}

/** `60..90`, both ends included; `low` is not above `high`. */
export interface RangeValue {
  readonly form: 'range';
  readonly low: Amount;
  readonly high: Amount;
  readonly increment: boolean;
}

/** `tens`, or `tens..hundreds`. */
export interface VagueValue {
  readonly form: 'vague';
  readonly low: VagueWord;
  readonly high: VagueWord;
  readonly increment: boolean;
}

export interface ShareValue {
  readonly form: 'share';
  readonly word: ShareWord;
}

/** A calendar date in EDTF, as written. */
export interface DateValue {
  readonly form: 'date';
  readonly edtf: string;
}

/** A time of day in minutes after midnight, 0 to 1439. */
export interface ClockValue {
  readonly form: 'clock';
  readonly minute: number;
  readonly about: boolean;
}

/** `=full`: a state in one word. */
export interface StateValue {
  readonly form: 'state';
  readonly word: string;
}

/** `?`: the text gives none. */
export interface UnknownValue {
  readonly form: 'unknown';
}
