import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { MeasuredExtent } from '../figure/extent.ts';
import type { Interval } from '../figure/interval.ts';
import type { Window } from '../figure/window.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { type Names, outletName, speakerName } from '../report/names.ts';
import { isContradiction } from '../rules/codes.ts';
import { compare } from '../rules/comparison.ts';
import { comparable, isWithdrawn } from '../rules/gate.ts';
import { judge } from '../rules/registry.ts';

/** A claim as a picture shows it: when, how much, by whom, and how it stands to the one that is looked at. */
export interface Point {
  readonly claim: DossierClaim;
  readonly window: Window;
  readonly hard: Interval;
  readonly soft: Interval;
  /** Who vouches for it, as the reader calls them: one colour and shape. */
  readonly side: string;
  readonly stands: 'self' | 'conflicts' | 'agrees' | 'other' | 'withdrawn';
}

/**
 * The points of claims on one quantity that can be drawn on one scale: dated figures of the dimension and unit of
 * the first of them (of `self`, where there is one).
 */
export function pointsOf(
  claims: readonly DossierClaim[],
  self: DossierClaim | undefined,
  dossier: Dossier,
  names: Names,
): Point[] {
  const drawn = claims.filter(isDrawable);
  const scale = self !== undefined && isDrawable(self) ? self : drawn[0];
  if (scale === undefined) return [];
  return drawn
    .filter(({ extent, unit }) => extent.dimension === scale.extent!.dimension && unit === scale.unit)
    .map((claim) => ({
      claim,
      window: claim.window,
      hard: claim.extent.hard,
      soft: claim.extent.soft,
      side: sideOf(claim, names),
      stands: standsTo(claim, self, dossier),
    }));
}

type Drawable = DossierClaim & { readonly extent: MeasuredExtent; readonly window: Window };

const DIMENSIONS: ReadonlySet<string> = new Set(['amount', 'share']);

const isDrawable = (claim: DossierClaim): claim is Drawable =>
  claim.extent !== undefined &&
  DIMENSIONS.has(claim.extent.dimension) &&
  claim.window !== undefined &&
  Number.isFinite(claim.window.start) &&
  Number.isFinite(claim.window.end);

const sideOf = (claim: DossierClaim, names: Names): string =>
  claim.root !== undefined
    ? speakerName(claim.root, names)
    : claim.speaker !== undefined
      ? speakerName(claim.speaker, names)
      : outletName(claim, names);

function standsTo(claim: DossierClaim, self: DossierClaim | undefined, dossier: Dossier): Point['stands'] {
  if (claim === self) return 'self';
  if (isWithdrawn(claim, dossier)) return 'withdrawn';
  if (self === undefined || !comparable(self, claim)) return 'other';
  const verdict = judge(compare(self, claim, dossier.registry.tolerances));
  if (verdict === undefined) return 'agrees';
  return isContradiction(verdict.code) ? 'conflicts' : 'other';
}
