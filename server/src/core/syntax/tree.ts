import type { Value } from '../figure/value.ts';
import type { LineMap } from '../text/lineMap.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/**
 * What the parser makes of a claim file: every mark, marked span and claim line with its place.
 * Offsets are UTF-16 code units of `text`. A broken file gives a tree too, with problems.
 */
export interface ClaimFileTree {
  readonly text: string;
  readonly lines: LineMap;
  readonly header: Header;
  /** From the first code unit after the header (and byte order mark) to the end. */
  readonly body: Span;
  /** In order of text. */
  readonly marks: readonly Mark[];
  /** In order of their opening bracket; an outer span comes before the spans in it. */
  readonly spans: readonly MarkedSpan[];
  /** In order of text. Numbers may repeat in a broken file. */
  readonly claims: readonly ClaimLine[];
  readonly defaults: readonly DefaultLine[];
  /** In order of text. */
  readonly problems: readonly Problem[];
}

/** `[^5]` in the article text. */
export interface Mark {
  readonly number: number;
  /** The whole mark, brackets included. */
  readonly span: Span;
  /** Its digits. */
  readonly digits: Span;
  /** Index into `spans` of the span it marks; undefined for a point. */
  readonly target: number | undefined;
  /** What it is about: the inside of its span, or for a point the word before it (empty when there is none). */
  readonly words: Span;
}

/** `[84 …][^2][^7]`: a stretch of the article with one or more marks behind it. */
export interface MarkedSpan {
  /** From the opening bracket to behind the closing one, marks not included. */
  readonly span: Span;
  /** Between the brackets. Other spans may nest in it. */
  readonly inner: Span;
  /** Indexes into `marks`, in order. At least one. */
  readonly marks: readonly number[];
}

/** Something read, with the place of what it was read from: the id without its `@`, the date without its `on`. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** A field, with the place of all of it as well: from its keyword or `@` to its end. */
export interface Field<T> extends Placed<T> {
  readonly whole: Span;
}

/**
 * The header. Its span runs from the opening to the closing `---`, and is empty at the start when there is
 * none. Values are as written: `published` may be no date (then a problem says so). Missing keys are undefined.
 */
export interface Header {
  readonly span: Span;
  readonly source?: Placed<string>;
  readonly title?: Placed<string>;
  readonly lang?: Placed<string>;
  readonly published?: Placed<string>;
  readonly url?: Placed<string>;
  readonly archived?: Placed<string>;
  readonly raw?: Placed<string>;
  readonly sha256?: Placed<string>;
  readonly rawSha256?: Placed<string>;
}

/** A claim line: `[^5]: killed.isis 84 @sohr on 2022-01-24`. */
export interface ClaimLine {
  readonly number: number;
  /** The whole line without its line end. */
  readonly span: Span;
  /** The digits in `[^5]:`. */
  readonly digits: Span;
  /** Undefined when the line gives none, or a malformed one (a problem says so). */
  readonly quantity: Placed<string> | undefined;
  /** Undefined when left out: then the marked text is to be read. Undefined too where it is malformed, see `badValue`. */
  readonly value: Placed<Value> | undefined;
  /** A word in the value's place that is none. What the text says must not be read in its stead. */
  readonly badValue: Span | undefined;
  readonly fields: Fields;
}

/** `[^*]: @sohr on 2022-01-24`; with no fields it ends what the one before it set. */
export interface DefaultLine {
  readonly span: Span;
  readonly fields: Fields;
}

/**
 * The fields of a claim or default line. Those that may repeat are lists; of the others the last one given
 * counts. Dates are as written: where one is malformed (a problem says so) it is kept, so that the claim does
 * not pass for one of another day.
 */
export interface Fields {
  readonly speaker: Field<Speaker> | undefined;
  readonly on: Field<string> | undefined;
  readonly said: Field<string> | undefined;
  readonly during: Field<string> | undefined;
  readonly unit: Field<string> | undefined;
  readonly scope: Field<string> | undefined;
  readonly place: Field<string> | undefined;
  readonly statement: Field<string> | undefined;
  readonly citing: readonly Field<string>[];
  readonly forecast: Field<true> | undefined;
  readonly of: Field<number> | undefined;
  readonly sum: Field<readonly Placed<number>[]> | undefined;
  readonly retracts: readonly Field<Target>[];
  readonly denies: readonly Field<Target>[];
  readonly estimate: Field<true> | undefined;
  readonly preliminary: Field<true> | undefined;
  readonly quote: Field<string> | undefined;
  readonly acks: readonly Field<Acknowledgement>[];
  readonly note: Field<string> | undefined;
}

export interface Speaker {
  /** Identifier without the `@`. */
  readonly id: string;
  /** `@sdf!`: quoted word for word. */
  readonly direct: boolean;
}

/** What `retracts` and `denies` point at. */
export type Target =
  | { readonly kind: 'claim'; readonly number: number }
  | { readonly kind: 'file'; readonly path: string; readonly number: number }
  | { readonly kind: 'statement'; readonly id: string };

export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
}
