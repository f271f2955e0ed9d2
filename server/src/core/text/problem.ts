import type { Phrase } from './phrase.ts';
import type { Span } from './span.ts';

/** How loud something is said. `off` is not said at all. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A replacement of part of a file's text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A repair that can be offered for a problem, as one undo step. It never changes a figure or the article. */
export interface Fix {
  readonly title: Phrase;
  readonly edits: readonly TextEdit[];
}

/** Something wrong within one file, found without looking at any other. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Phrase;
  readonly fix?: Fix;
}

/** The codes of problems of form. The codes of findings between claims are in `rules/`. */
export type ProblemCode =
  | 'duplicate-number'
  | 'mark-without-claim'
  | 'claim-without-mark'
  | 'unmatched-bracket'
  | 'bad-mark'
  | 'unknown-field'
  | 'malformed-field'
  | 'malformed-value'
  | 'malformed-date'
  | 'missing-quantity'
  | 'missing-value'
  | 'value-mismatch'
  | 'unclosed-quote'
  | 'unmarked-figure'
  | 'unknown-reference'
  | 'undeclared-quantity'
  | 'undeclared-speaker'
  | 'bad-header'
  | 'unknown-header-key'
  | 'header-too-large'
  | 'bad-dossier'
  | 'unknown-key'
  | 'unknown-kind'
  | 'undeclared-part'
  | 'cycle'
  | 'raw-drift'
  | 'raw-refused'
  | 'not-utf8'
  | 'not-analysed';
