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
