import type { Factor } from '../figure/conversion.ts';
import type { Extent } from '../figure/extent.ts';
import type { Interval } from '../figure/interval.ts';
import type { Window } from '../figure/window.ts';
import type { Claim } from './claim.ts';
import type { Kind } from './dossier.ts';

/**
 * A claim seen from its dossier: aliases resolved, value and date read, and who really stands behind it.
 * What rules compare.
 */
export interface DossierClaim {
  /** The claim's file, as the session names it (a URI or a relative path). */
  readonly file: string;
  /** As its file tells it. */
  readonly claim: Claim;
  /** Canonical id. */
  readonly quantity: string;
  /** `undefined` for a quantity nobody declared. */
  readonly kind: Kind | undefined;
  /** In the quantity's unit where its own converts to that; `undefined` where the text gives no value. */
  readonly extent: Extent | undefined;
  /** What one of its own unit is in the unit of `extent`; 1 for most. */
  readonly factor: number;
  /** The same as it was declared; with a hedge, the extent is wider than the words. */
  readonly conversion: Factor;
  /** The unit it is given in; of several names for one unit always the same. */
  readonly unit: string | undefined;
  /** When it holds; `undefined` where neither the claim nor its article is dated. */
  readonly window: Window | undefined;
  /** The period of a flow or an increment: `during`, else the window. */
  readonly period: Window | undefined;
  /** Canonical speaker id; `undefined` when the outlet speaks for itself. */
  readonly speaker: string | undefined;
  /**
   * Who can be held to two figures: a named speaker, or the outlet itself. `undefined` for "sources" and
   * "reports", which may be other people each time.
   */
  readonly voice: string | undefined;
  /** The party that vouches for it; `undefined` for an outlet's own voice and for anonymous speakers, who corroborate nothing. */
  readonly root: string | undefined;
  readonly outlet: string | undefined;
  /** The narrower population and the place it is about, those that the dossier fills in included. */
  readonly scope: string | undefined;
  readonly place: string | undefined;
  /** Of a share: the quantity it is a share of, where that is given. */
  readonly whole: string | undefined;
  /** What figures must have in common to be compared, apart from scope and place: dimension, unit, forecast or not. */
  readonly measure: string;
  /** Claims are compared only within one group: one measure, one scope, one place. */
  readonly group: string;
}

/** What a claim's figure allows, or means; `undefined` for a state, and where the text gives no figure. */
export const intervalOf = (
  { extent }: Pick<DossierClaim, 'extent'>,
  reading: 'hard' | 'soft',
): Interval | undefined =>
  extent === undefined || extent.dimension === 'state' ? undefined : extent[reading];
