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

/** Client to server: which places name a file by its path, a `TextDocumentIdentifier`. Answered with `Location[]`. */
export const fileReferencesRequest = 'hasila/fileReferences';

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
  'hasila.compare',
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
  /** There are more figures than anybody would go through: these are the first. */
  readonly more?: true;
  /** Every quantity of the dossier, the declared ones first. */
  readonly quantities: readonly Suggested[];
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

/** The command of the code action on an unmarked figure; its argument is a `FigurePlace`. The client marks it. */
export const markFigureCommand = 'hasila.markFigure';

export interface FigurePlace {
  readonly uri: string;
  readonly range: Range;
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
  /** What the user confirmed; what is left out is guessed, and what is empty is not written. */
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

/**
 * The commands of quick fixes that the client carries out: it asks the user, or shows a page. The argument of the
 * first two is an `AskingPlace`, that of the last the code of a finding or problem.
 */
export const acknowledgeCommand = 'hasila.acknowledge';
export const narrowScopeCommand = 'hasila.narrowScope';
export const explainCommand = 'hasila.explainFinding';

export interface AskingPlace {
  readonly uri: string;
  /** Of the claim. */
  readonly number: number;
  /** Of the finding on it. */
  readonly code: string;
  /** What the user is asked, in the user's language. */
  readonly prompt: string;
}

/** Client to server: what settles a finding in the user's words, as one change. The client writes it. */
export const settleRequest = 'hasila/settle';

export interface SettleParams {
  readonly uri: string;
  readonly number: number;
  readonly code: string;
  readonly by: { readonly reason: string } | { readonly scope: string };
}

export type SettleResult = EditResult;

/** An edit to one claim line. */
export type EditResult =
  | {
      /** Of the document where it is open. */
      readonly version: number | null;
      readonly edit: { readonly range: Range; readonly newText: string };
    }
  | {
      /** Why nothing can be written there, for people. */
      readonly refused: string;
    };

/** Client to server: a commented `hasila.yaml` to begin a dossier with. No parameters. */
export const dossierTemplateRequest = 'hasila/dossierTemplate';

export interface DossierTemplateResult {
  readonly text: string;
}
