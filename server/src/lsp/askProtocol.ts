import type { FoundClaims, FoundComparisons, FoundConflicts } from '../../../api/hasila.d.ts';

/**
 * What programs ask of the server: other extensions, and language models that use tools. Answers are plain data, and all
 * text in them that comes from files is a quotation.
 */

/** Client to server: claims, findings or comparisons that a query fits. Waits until all is analysed. */
export const askRequest = 'hasila/ask';

export interface AskParams {
  readonly kind: AskKind;
  /** As it was given, to be read by the server. */
  readonly query: unknown;
}

export type AskKind = keyof Answers;

/** The answer to each kind of query. */
export interface Answers {
  readonly claims: FoundClaims;
  readonly conflicts: FoundConflicts;
  readonly comparison: FoundComparisons;
}

/** `refused`: why the query cannot be answered, for whoever wrote it. */
export type AskResult<K extends AskKind = AskKind> =
  | { readonly answer: Answers[K] }
  | { readonly refused: string };

/** Client to server: the same as a text for a language model. */
export const toolRequest = 'hasila/tool';

export interface ToolParams {
  readonly kind: AskKind;
  readonly input: unknown;
  /** So many UTF-16 code units are enough; what does not fit is counted. 24,000 where it is left out. */
  readonly most?: number;
}

export type ToolResult =
  | {
      readonly text: string;
      /** The codes of the findings that are told in full, each once. */
      readonly codes: readonly string[];
    }
  | { readonly refused: string };
