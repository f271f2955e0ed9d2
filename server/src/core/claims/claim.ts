import type { Value } from '../figure/value.ts';
import type { Acknowledgement, Speaker, Target } from '../syntax/tree.ts';

/**
 * A claim as its file tells it, defaults applied, without any position: two files that say the same have
 * equal claims, however their text is laid out. Identifiers are as written; aliases are resolved by the dossier.
 */
export interface Claim {
  readonly number: number;
  readonly quantity: string;
  /** `undefined` where the line gives none and none could be read from the text. */
  readonly value: Value | undefined;
  readonly speaker: Speaker | undefined;
  /** EDTF. The day (or time, or stretch) at which it holds: `on`, else `said`, else the header's `published`. */
  readonly asOf: string | undefined;
  /** Whether `on` or `said` gives that, and it is not just the day on which the article came out. */
  readonly dated: boolean;
  /** EDTF, only where given. */
  readonly said: string | undefined;
  /** EDTF interval, only where given. */
  readonly during: string | undefined;
  readonly unit: string | undefined;
  readonly scope: string | undefined;
  readonly place: string | undefined;
  readonly statement: string | undefined;
  /** Nearest first; the last one is the root. */
  readonly citing: readonly string[];
  readonly forecast: boolean;
  readonly of: number | undefined;
  readonly sum: readonly number[];
  readonly retracts: readonly Target[];
  readonly denies: readonly Target[];
  readonly estimate: boolean;
  readonly preliminary: boolean;
  readonly acks: readonly Acknowledgement[];
}

/** All that other files may need to know of a claim file. Free of positions: equal summaries mean that nothing changed for anyone else. */
export interface FileSummary {
  readonly source: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly published: string | undefined;
  /** In order of text. Of claims that share a number only the first is here. */
  readonly claims: readonly Claim[];
}
