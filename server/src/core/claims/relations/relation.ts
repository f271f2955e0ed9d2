import type { Value } from '../../figure/value.ts';
import type { Span } from '../../text/span.ts';

/** What the dossier says of how quantities depend on each other. */
export type Relation = LinearRelation | ConditionRelation;

interface Written {
  /** As written. */
  readonly text: string;
  /** Where it stands in hasila.yaml, with the quotes if it has any. */
  readonly span: Span;
}

/** `killed = soldiers + civilians`, `displaced = 5 * families`, `recaptured <= escaped`. */
export interface LinearRelation extends Written, Linear {
  readonly kind: 'linear';
}

/**
 * Two sums of which one, the whole, is equal to the other, or at least as much, or more. Terms stand on the side
 * where their factors are above 0, each quantity once. A whole of one term has the factor 1.
 */
export interface Linear {
  readonly whole: Side;
  readonly op: '=' | '>=' | '>';
  readonly parts: Side;
  /** Figures of several speakers may be put together. */
  readonly across: boolean;
}

export interface Side {
  readonly terms: readonly Term[];
  /** At least 0. */
  readonly constant: number;
}

export interface Term {
  /** Canonical id. */
  readonly quantity: string;
  /** Above 0, finite. */
  readonly factor: number;
}

/** `control =full excludes holdouts >0`: while the first holds, the other one does not (`excludes`) or does (`implies`). */
export interface ConditionRelation extends Written {
  readonly kind: 'condition';
  readonly when: Condition;
  readonly op: 'excludes' | 'implies';
  readonly other: Condition;
}

/** A quantity has a value as on a claim line: a state, a figure, a bound. */
export interface Condition {
  /** Canonical id. */
  readonly quantity: string;
  readonly value: Value;
}
