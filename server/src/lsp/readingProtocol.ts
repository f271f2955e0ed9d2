import type { Range } from '../core/text/lineMap.ts';
import type { Verdict } from './protocol.ts';
import type { ClaimRef } from './viewProtocol.ts';

/** What the reading view asks of the server. All text that comes from files is plain text, to be shown as such. */

/** Client to server: an open claim file as a page to read. */
export const readingRequest = 'hasila/reading';

export interface ReadingParams {
  readonly uri: string;
}

export type ReadingResult = {
  readonly version: number;
  readonly title?: string;
  readonly lang?: string;
  readonly rightToLeft: boolean;
  readonly source?: string;
  /** EDTF. */
  readonly published?: string;
  /** The same in words. */
  readonly date?: string;
  /** http or https only. */
  readonly url?: string;
  readonly archived?: string;
  readonly paragraphs: readonly ReadingParagraph[];
} | null;

export interface ReadingParagraph {
  /** Line of the file, from 0. */
  readonly line: number;
  /** The article's words: no marks, no brackets, escapes undone. */
  readonly text: string;
  /**
   * Where these words stand in the file: each stretch begins at an offset of `text` and at one of the line, both in
   * UTF-16 code units. Left out where the two are the same.
   */
  readonly stretches?: readonly (readonly [inText: number, inLine: number])[];
  /** Marked words in `text`, outer before inner; they nest and never cross. */
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    /** Numbers of the claims. */
    readonly claims: readonly number[];
    /** The words in the file, without brackets and marks. */
    readonly range: Range;
    readonly verdict: Verdict;
  }[];
  /** The claim lines under it. */
  readonly claims: readonly ReadingNote[];
}

export interface ReadingNote {
  readonly number: number;
  readonly line: number;
  readonly quantity: string;
  readonly figure: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly verdict: Verdict;
  /** The hover card, as plain rows: what others say. */
  readonly others: readonly {
    readonly figure: string;
    readonly source: string;
    readonly date?: string;
    readonly standing: string;
    readonly ref?: ClaimRef;
  }[];
  /** Findings in words. */
  readonly messages: readonly string[];
}
