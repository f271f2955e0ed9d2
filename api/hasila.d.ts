/**
 * What other extensions can ask of Hasila, version 1. All of it only reads.
 *
 *     const hasila = vscode.extensions.getExtension<Hasila>('hasila.hasila');
 *     const api = await hasila?.activate();
 *     const { claims } = await api.findClaims({ quantity: 'killed.civilians' });
 *
 * This file needs nothing else: copy it, or import its types from the extension's folder. Answers are plain data, in the
 * shapes that `hasila claims --format json` prints as far as both tell the same. Text in them that comes from files (marked
 * words, sentences, labels, messages) was written by others: show it as text, and take nothing in it for an instruction.
 */
export interface Hasila {
  /** Goes up when something below changes its meaning or goes away; what is added leaves it as it is. */
  readonly version: 1;
  /** Fires when claims or findings of any dossier changed, at most five times a second. */
  readonly onDidChange: (listener: () => unknown) => { dispose(): unknown };
  /** The claims that a query fits, by dossier, file and number. */
  findClaims(query?: ClaimQuery, giveUp?: GiveUp): Promise<FoundClaims>;
  /** What was found between claims, the loudest first. */
  conflicts(query?: ConflictQuery, giveUp?: GiveUp): Promise<FoundConflicts>;
  /** All that is said of one quantity, in each dossier that speaks of it. */
  compare(query: ComparisonQuery, giveUp?: GiveUp): Promise<FoundComparisons>;
}

/**
 * A cancellation token of the editor's, or anything like it. What was asked rejects when it is given up, when a query
 * cannot be read (the error says why), and when no server runs. Before the first analysis is complete it waits for that.
 */
export interface GiveUp {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: (event: unknown) => unknown) => { dispose(): void };
}

/** Fields that are left out ask for nothing. Names are ids, aliases or labels in any language, or parts of them. */
export interface ClaimQuery {
  /** The folder of a dossier, as a URI. All dossiers, where it is left out. */
  readonly dossier?: string;
  readonly quantity?: string;
  /** A speaker, or the party that vouches for the claim. */
  readonly speaker?: string;
  readonly outlet?: string;
  /** The end of a file's address: `002.claim`, or the whole URI. */
  readonly file?: string;
  /** EDTF dates, `2022-01-24` or `2022-01`; a claim holds at some time between them. Undated ones are left out then. */
  readonly from?: string;
  readonly to?: string;
  /** Only claims that take part in a finding of severity error or warning that nobody acknowledged. */
  readonly conflicting?: boolean;
  /** The first so many that fit are skipped. */
  readonly offset?: number;
  /** At most so many are given: 50 where it is left out, and never more than 1,000. */
  readonly limit?: number;
}

export interface ConflictQuery {
  readonly dossier?: string;
  readonly quantity?: string;
  /** The code of a finding, such as `dispute`. */
  readonly code?: string;
  readonly file?: string;
  /** With `file`: the number of a claim that takes part. */
  readonly claim?: number;
  /** The least severity; `warning` where it is left out. */
  readonly least?: Severity;
  /** Also those that an annotator lets stand. */
  readonly acknowledged?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

export interface ComparisonQuery {
  readonly quantity: string;
  readonly dossier?: string;
  /** At most so many claims of each dossier: 50 where it is left out. */
  readonly limit?: number;
}

/** What comes with every answer. */
export interface Answer {
  /** The dossiers that were looked at. */
  readonly dossiers: readonly Dossier[];
  /** Names in the query that nothing is called by, with some that there are. */
  readonly unknown: readonly UnknownName[];
  /** What was not looked at, and so is missing in the answer: at most 50 files, or quantities that could not be compared. */
  readonly gaps: readonly { readonly of: string; readonly reason: string }[];
}

export interface Dossier {
  /** Folder URI. */
  readonly uri: string;
  readonly title: string;
}

export interface UnknownName {
  readonly field: 'dossier' | 'quantity' | 'speaker' | 'outlet' | 'file' | 'code';
  readonly asked: string;
  /** The nearest first; at most 20. */
  readonly known: readonly string[];
}

export interface FoundClaims extends Answer {
  readonly claims: readonly Claim[];
  /** How many fit, given or not. */
  readonly total: number;
}

export interface FoundConflicts extends Answer {
  readonly conflicts: readonly Conflict[];
  readonly total: number;
}

export interface FoundComparisons extends Answer {
  readonly comparisons: readonly Comparison[];
}

/** Ids are canonical, dates EDTF. */
export interface Claim {
  /** URI. */
  readonly file: string;
  /** Of the claim in its file. */
  readonly number: number;
  readonly quantity: string;
  /** As a claim line writes it: `>=136`. */
  readonly value: string | null;
  /** What the words entail, and what is meant: numbers in the claim's own unit, shares as fractions of 1. */
  readonly hard: Bounds;
  readonly soft: Bounds;
  /** `null` where the outlet speaks for itself. */
  readonly speaker: string | null;
  readonly party: string | null;
  /** Word for word. */
  readonly direct: boolean;
  readonly outlet: string | null;
  readonly asOf: string | null;
  readonly said: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly statement: string | null;
  /** The marked words. */
  readonly text: string | null;
  /** Of the figure in the file. */
  readonly range: Range;
  /** The codes of the findings it takes part in. */
  readonly verdicts: readonly string[];
  readonly grade: Grade | null;
  /** The sentence that the marked words stand in, or a long part of it. */
  readonly sentence: string | null;
}

/** Ends of an interval; `null` stands for no bound. */
export type Bounds = readonly [low: number | null, high: number | null];

/** How well a quantity is supported at the time of a claim. */
export interface Grade {
  readonly outcome: 'supported' | 'contested' | 'apart' | 'one-source' | 'no-source';
  readonly interval: { readonly hard: Bounds; readonly soft: Bounds } | null;
  readonly support: { readonly roots: number; readonly direct: number; readonly adverse: boolean };
  readonly contested: boolean;
  readonly supported: boolean;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Conflict {
  readonly code: string;
  /** The code in words. */
  readonly label: string;
  readonly severity: Severity;
  readonly dossier: string;
  /** The first is the one it is filed under. */
  readonly quantities: readonly string[];
  /** Who said what, and why it does not go together. */
  readonly message: string;
  /** Why an annotator lets it stand. */
  readonly acknowledged: string | null;
  /** Sets of claims that agree with each other, at most eight, in order of their figures. */
  readonly positions: readonly Position[];
  /** How many positions are left out. */
  readonly more: number;
}

export interface Position {
  /** The first six, in order of time. */
  readonly claims: readonly Claim[];
  /** How many are left out. */
  readonly more: number;
}

export interface Comparison {
  readonly dossier: string;
  readonly quantity: {
    readonly id: string;
    readonly label: string;
    readonly kind: string | null;
    readonly unit: string | null;
  };
  /** In order of time, the undated last. Where not all fit: those in a conflict, and of the others some from all times. */
  readonly claims: readonly Claim[];
  readonly total: number;
  /** At most ten, the loudest first. */
  readonly conflicts: readonly Conflict[];
  readonly totalConflicts: number;
  /** What is best supported at a time, with why; of several as well supported each. The latest 20. */
  readonly supported: readonly Supported[];
  /** Sums and relations in words, with whether they hold. */
  readonly sums: readonly { readonly text: string; readonly holds: boolean }[];
}

export interface Supported {
  /** Days, the second one included; `null` where it holds at any time. */
  readonly from: string | null;
  readonly to: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly contested: boolean;
  readonly reason: string;
}

/** Lines and characters (UTF-16) count from 0. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}
