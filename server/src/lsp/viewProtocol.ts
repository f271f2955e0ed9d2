import type { Range } from '../core/text/lineMap.ts';
import type { CommandPlace, EditResult, Verdict } from './protocol.ts';

/**
 * What views of whole dossiers ask of the server: the trees, the comparison, the reading view. All text that comes
 * from files is plain text, to be shown as such. Labels are in the reader's language.
 */

/** Server to client: claims or findings of these dossiers changed; what views show of them is to be asked for anew. At most five times a second. */
export const dossiersChangedNotification = 'hasila/dossiersChanged';

export interface DossiersChangedParams {
  /** Folder URIs. */
  readonly dossiers: readonly string[];
}

/** Client to server: what there is to choose from. */
export const overviewRequest = 'hasila/overview';

export interface OverviewParams {
  /** A dossier's folder; all, where it is left out. */
  readonly dossier?: string;
}

export interface OverviewResult {
  readonly dossiers: readonly DossierOverview[];
}

export interface DossierOverview {
  /** Folder URI. */
  readonly uri: string;
  readonly title: string;
  /** Its `hasila.yaml`, where it has one. */
  readonly registry?: string;
  readonly quantities: readonly QuantityOverview[];
  readonly sources: readonly SourceOverview[];
  readonly conflicts: readonly ConflictOverview[];
}

export interface QuantityOverview {
  readonly id: string;
  readonly label: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly declared: boolean;
  readonly claims: number;
  /** Sets of claims that agree with each other, where they are in conflict; else 1, or 0 without claims. */
  readonly positions: number;
  /** Findings of severity error or warning that nobody has acknowledged. */
  readonly conflicts: number;
  /** The latest figure of it, in words. */
  readonly latest?: string;
}

export interface SourceOverview {
  /** `speaker` with its party; `outlet`. */
  readonly kind: 'speaker' | 'outlet';
  readonly id: string;
  readonly label: string;
  readonly party?: string;
  readonly anonymous: boolean;
  readonly claims: number;
  /** Findings of severity error or warning it takes part in. */
  readonly conflicts: number;
  /** Of an outlet: how many of the figures it relays others relay too, and how many of those differ from theirs. */
  readonly relays?: { readonly shared: number; readonly differing: number };
}

export interface ConflictOverview {
  /** The same for one conflict of one revision and the next, while the claims in it are the same. */
  readonly id: string;
  readonly code: string;
  /** The code in words. */
  readonly label: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly quantity: string;
  readonly message: string;
  /** What stands against what: `4 ↔ 7`. Left out where a single figure is at fault. */
  readonly figures?: string;
  /** Why an annotator lets it stand. */
  readonly acknowledged?: string;
  readonly claims: readonly ClaimRef[];
}

export interface ClaimRef {
  readonly uri: string;
  readonly number: number;
  /** The figure in the article text, or the claim line where it has no mark. */
  readonly range: Range;
}

/** Client to server: all claims on one quantity, as a chart and a list show them. */
export const comparisonRequest = 'hasila/comparison';

export interface ComparisonParams {
  readonly dossier: string;
  /** Canonical, or an alias. */
  readonly quantity: string;
  /** More claims than this are aggregated, see `bins`, and only so many listed. 600 where it is left out. */
  readonly most?: number;
}

/** `null`: there is no such dossier. */
export type ComparisonResult = {
  readonly quantity: QuantityOverview;
  /** Whether words of the reader's language run from right to left. */
  readonly rightToLeft: boolean;
  readonly claims: readonly ComparedClaim[];
  /** Where there are too many claims to draw: how many stand in each cell of time and figure. Empty otherwise. */
  readonly bins: readonly Bin[];
  /** The gravest findings, each with its first claims. */
  readonly conflicts: readonly ConflictOverview[];
  /** How many findings there are in all. */
  readonly found: number;
  /** The codes of all findings in words. */
  readonly labels: Readonly<Record<string, string>>;
  /** Best supported positions, by time. */
  readonly grades: readonly GradeBand[];
  /** Sums and relations in words, with whether they hold. */
  readonly sums: readonly { readonly text: string; readonly holds: boolean }[];
} | null;

export interface ComparedClaim extends ClaimRef {
  /** As people read it: "at least 136 people". */
  readonly figure: string;
  /** As the claim line writes it. */
  readonly value: string;
  /** Of what is meant, and of what the words entail; `null` for no bound. Absent for what is no number. */
  readonly soft?: readonly [number | null, number | null];
  readonly hard?: readonly [number | null, number | null];
  /** Claims of one dimension and unit can share a scale. */
  readonly scale: string;
  /** Milliseconds since 1970 (UTC); absent where undated. */
  readonly from?: number;
  readonly to?: number;
  readonly date?: string;
  readonly speaker?: string;
  readonly party?: string;
  readonly outlet: string;
  readonly direct: boolean;
  readonly forecast: boolean;
  readonly withdrawn: boolean;
  readonly scope?: string;
  readonly place?: string;
  readonly verdict: Verdict;
  /** Codes of the findings it takes part in. */
  readonly codes: readonly string[];
}

export interface Bin {
  readonly id: string;
  /** As with claims. */
  readonly scale: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly claims: number;
  readonly verdict: Verdict;
}

/** Client to server: the claims on one quantity, in order of time, the undated last. */
export const claimsByQuantityRequest = 'hasila/claimsByQuantity';

export interface ClaimsByQuantityParams {
  readonly dossier: string;
  /** Canonical, or an alias. */
  readonly quantity: string;
  /** Of one `Bin`, by its id; of all, where it is left out. */
  readonly bin?: string;
  /** Of more claims, those in a conflict come first, and no more than this are listed. 20,000 where it is left out. */
  readonly most?: number;
}

export type ClaimsByQuantityResult = readonly ComparedClaim[];

export interface GradeBand {
  readonly from?: number;
  readonly to?: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly contested: boolean;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** The command that opens the comparison; its argument is a `ComparePlace`, without which the user is asked. */
export const compareCommand = 'hasila.compare';

export interface ComparePlace {
  readonly dossier: string;
  /** The matrix of the whole dossier, where it is left out. */
  readonly quantity?: string;
}

/** Client to server: what the claim at a place of a file, open or closed, would be compared with. `null`: there is no claim. */
export const comparePlaceRequest = 'hasila/comparePlace';

export type ComparePlaceParams = CommandPlace;

export type ComparePlaceResult = Required<ComparePlace> | null;

/** Client to server: what one speaker or outlet claims, in order of time. */
export const claimsBySourceRequest = 'hasila/claimsBySource';

export interface ClaimsBySourceParams {
  readonly dossier: string;
  readonly kind: SourceOverview['kind'];
  readonly id: string;
}

/** At most 2,000 of them, the latest. */
export type ClaimsBySourceResult = readonly (ComparedClaim & { readonly quantity: string })[];

/** Client to server: the edit that files a claim under another quantity. The client makes it. */
export const refileRequest = 'hasila/refile';

export interface RefileParams {
  readonly uri: string;
  readonly number: number;
  readonly quantity: string;
}

export type RefileResult = EditResult;

/** Client to server: quantities by sources. */
export const matrixRequest = 'hasila/matrix';

export interface MatrixParams {
  readonly dossier: string;
  readonly by: 'party' | 'speaker' | 'outlet';
}

export type MatrixResult = {
  readonly title: string;
  readonly rightToLeft: boolean;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly quantity: QuantityOverview;
    /** In the order of `columns`; `null` where the source gives none. */
    readonly cells: readonly (MatrixCell | null)[];
  }[];
} | null;

/** The latest figure a source gives. */
export interface MatrixCell extends ClaimRef {
  readonly figure: string;
  readonly date?: string;
  readonly verdict: Verdict;
  /** How many claims the source makes of the quantity. */
  readonly claims: number;
}

/** Client to server: the sentence a claim stands in, also of a closed file. */
export const sentenceRequest = 'hasila/sentence';

export interface SentenceParams {
  readonly uri: string;
  readonly number: number;
}

/** `figure`: where in `text` the marked words stand, in UTF-16 code units. `null`: there is no such claim any more. */
export type SentenceResult = {
  readonly text: string;
  readonly figure: readonly [number, number] | null;
  readonly lang?: string;
} | null;

/** Client to server: a dossier as one HTML page that needs nothing else, to be read in a browser or printed. */
export const reportRequest = 'hasila/report';

export interface ReportParams {
  /** Folder URI. */
  readonly dossier: string;
  /** BCP 47; the language of the editor where it is left out. */
  readonly lang?: string;
  /** Of Hasila, to be told on the page. */
  readonly version?: string;
}

/** `refused`: why there is no page, for people. */
export type ReportResult = { readonly text: string } | { readonly refused: string };
