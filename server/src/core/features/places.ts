import type { Declaration } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Span } from '../text/span.ts';

/**
 * Where a feature points to. Places outside the file asked about are given by what stands there, for only who
 * sends them knows where that is at the moment of sending.
 */
export type Place =
  /** In the file asked about. */
  | { readonly kind: 'span'; readonly span: Span }
  /** A claim: its figure in the article, or its line. */
  | {
      readonly kind: 'claim';
      readonly file: string;
      readonly number: number;
      readonly part: 'figure' | 'line';
    }
  /** In the registry of the dossier. */
  | { readonly kind: 'declaration'; readonly declaration: Declaration };

/** The figure of a claim. */
export const figureOf = ({ file, claim }: DossierClaim): Place => ({
  kind: 'claim',
  file,
  number: claim.number,
  part: 'figure',
});

/** The line of a claim. */
export const lineOf = ({ file, claim }: DossierClaim): Place => ({
  kind: 'claim',
  file,
  number: claim.number,
  part: 'line',
});
