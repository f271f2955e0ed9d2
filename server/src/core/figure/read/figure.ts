/** What a figure found in prose is. Claims are made of counts and shares; the rest must be told apart from them. */
export type FigureKind =
  | 'count'
  | 'share'
  | 'percent'
  | 'date'
  | 'time'
  | 'duration'
  | 'age'
  | 'distance'
  | 'money'
  | 'ordinal'
  | 'ratio'
  | 'id';

/** A figure in a text. Offsets are UTF-16 code units. */
export interface Figure {
  /** Where the number with its hedges begins. */
  readonly start: number;
  readonly end: number;
  /** The text between the two. */
  readonly text: string;
  readonly kind: FigureKind;
  /** The value as a claim line writes it: `>=136`, `~3500`, `tens..hundreds`, `60..90`, `2022-01-20`, `?`. */
  readonly value: string;
  /** The counted noun, or the unit, where one was found. */
  readonly noun?: { readonly start: number; readonly end: number };
}

export interface ReadOptions {
  /** The text's language as a BCP 47 tag (`ar`, `en-GB`); guessed when left out. */
  readonly lang?: string;
  /** When the text speaks, in EDTF: what "yesterday" and "the 20th" are counted from. */
  readonly date?: string;
}
