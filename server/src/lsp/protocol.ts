import type { Position, Range } from '../core/text/lineMap.ts';

/**
 * What the server and its client say to each other beyond the Language Server Protocol.
 * Types and names only: the client is built from this file and from nothing else of the server.
 */

/** Server to client: how far the analysis is. Sent on every change of any part of it. */
export const statusNotification = 'hasila/status';

export interface StatusParams {
  /** `failed`: an index could not be made; what is shown may be incomplete. */
  readonly state: 'indexing' | 'ready' | 'failed';
  /** Claim files known, in all dossiers. */
  readonly files: number;
  readonly claims: number;
  /** Findings of severity error or warning between claims; problems of form are not among them. */
  readonly conflicts: number;
  /** While indexing: files read so far, and files to read. */
  readonly done?: number;
  readonly total?: number;
  /** Files that were left out, each with a reason for people: `not UTF-8 at byte 17`. */
  readonly notAnalysed: readonly { readonly uri: string; readonly reason: string }[];
}

/**
 * Server to client: how each marked span of an open document compares. Sent after every change of the document
 * and after every change elsewhere that alters a verdict in it. A client drops one whose version is not the
 * document's own.
 */
export const verdictsNotification = 'hasila/verdicts';

/**
 * - `none`: nothing to compare with;
 * - `agrees`: others say the same;
 * - `differs`: others say something else and no one is at fault (a growing toll, a hedge): at most an info or hint;
 * - `conflict`: takes part in a finding that is a warning;
 * - `error`: takes part in a finding that is an error.
 *
 * A span with several marks carries the gravest of their verdicts.
 */
export type Verdict = 'none' | 'agrees' | 'differs' | 'conflict' | 'error';

export interface VerdictsParams {
  readonly uri: string;
  readonly version: number;
  /** A marked span from bracket to bracket with its marks; for a point, the mark and the word before it. */
  readonly spans: readonly { readonly range: Range; readonly verdict: Verdict }[];
}

/** Client to server: where to go next from a claim. `null`: the place is on no claim, or there is no other. */
export const nextClaimRequest = 'hasila/nextClaim';

export interface NextClaimParams {
  readonly uri: string;
  readonly position: Position;
  /** `related`: claims of the same quantity in the dossier; `conflicting`: those in a finding with this one. */
  readonly which: 'related' | 'conflicting';
  /** Going on in one direction visits each of them once and comes back to where it began. */
  readonly direction: 'next' | 'previous';
}

export type NextClaimResult = ClaimPlace | null;

export interface ClaimPlace {
  readonly uri: string;
  /** The figure in the article text, or the claim line where it has no mark. */
  readonly range: Range;
}

/** Client to server: the article below the claims, as it was before they were laid on it. */
export const recoverRequest = 'hasila/recover';

export interface RecoverParams {
  readonly uri: string;
}

export interface RecoverResult {
  readonly text: string;
  /** What makes the text doubtful, for people: a hash that disagrees, say. */
  readonly problems?: readonly string[];
}

/**
 * The commands that a hover may link to, as `command:ID?ARGUMENTS`, and the only ones a client runs from there.
 * None changes anything. The argument is one `CommandPlace`, the place to start from; without it, the cursor.
 */
export const hoverCommands = [
  'hasila.goToNextRelatedClaim',
  'hasila.goToPreviousRelatedClaim',
  'hasila.goToNextConflictingClaim',
  'hasila.goToPreviousConflictingClaim',
  'hasila.showRelatedClaims',
] as const;

export type HoverCommand = (typeof hoverCommands)[number];

export interface CommandPlace {
  readonly uri: string;
  readonly position: Position;
}

/** Client to server: the figures of a claim file that no mark covers, with what a claim on each may say. */
export const unmarkedFiguresRequest = 'hasila/unmarkedFigures';

export interface UnmarkedFiguresParams {
  readonly uri: string;
  /** Figures that this touches; of an empty one at no figure, the nearest on its line. All, where it is left out. */
  readonly range?: Range;
}

/** `null`: the document is no open claim file. */
export type UnmarkedFiguresResult = {
  readonly version: number;
  /** Counts and shares, in order of text. */
  readonly figures: readonly FigureSuggestion[];
} | null;

export interface FigureSuggestion {
  /** The number with its hedges, and the noun where it stands beside it: what a mark would wrap. */
  readonly range: Range;
  readonly text: string;
  /** As a claim line writes it. */
  readonly value: string;
  /** The sentence around it, cut to a line. */
  readonly context: string;
  /** Best first. */
  readonly quantities: readonly Suggested[];
  /** Closest first; none where the outlet seems to speak for itself. */
  readonly speakers: readonly Suggested[];
  /** EDTF; only where the text gives a date of its own. */
  readonly on?: string;
}

export interface Suggested {
  /** As it is written on a claim line, without `@`. */
  readonly id: string;
  /** In the reader's language; the id where there is none. */
  readonly label: string;
}

/** Client to server: the edits that mark figures, as one change. Nothing is written before the client applies them. */
export const markFiguresRequest = 'hasila/markFigures';

export interface MarkFiguresParams {
  readonly uri: string;
  readonly version: number;
  /** In any order; ranges as `UnmarkedFiguresResult` or the user's selection gave them. */
  readonly figures: readonly FigureToMark[];
}

export interface FigureToMark {
  readonly range: Range;
  /** Left out: the value is read from the text in the range, and the line is left without where none can be. */
  readonly value?: string;
  /** Left out: a place to write it is left empty on the claim line. */
  readonly quantity?: string;
  readonly speaker?: string;
  readonly on?: string;
}

export type MarkFiguresResult =
  | {
      readonly version: number;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** Where the quantity stands on each new claim line once all edits are made, in order of text. */
      readonly quantities: readonly Range[];
    }
  | {
      /** Why nothing can be marked there, for people: the document changed, a mark would cross another. */
      readonly refused: string;
    };

/** Client to server: a claim file, still without claims, for a raw article. Writes nothing. */
export const layerArticleRequest = 'hasila/layerArticle';

export interface LayerArticleParams {
  /** A raw file on the disk, or the text of an article that is in none. */
  readonly from: { readonly uri: string } | { readonly text: string };
  /** The claim file that is to be made; `raw` is written relative to it. */
  readonly target: string;
  /** Where the raw file will lie, if `from` is a text; its bytes are that text as UTF-8. */
  readonly raw?: string;
  /** What the user confirmed; what is left out is guessed. */
  readonly header?: ArticleHeader;
}

export interface ArticleHeader {
  readonly source?: string;
  readonly title?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** EDTF. */
  readonly published?: string;
}

export type LayerArticleResult =
  | {
      /** The whole claim file. */
      readonly text: string;
      /** What stands in its header, confirmed or guessed. */
      readonly header: ArticleHeader;
    }
  | { readonly refused: string };
