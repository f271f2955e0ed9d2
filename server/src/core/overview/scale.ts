import type { DossierClaim } from '../claims/dossierClaim.ts';

/** Claims of one scale can be drawn on one axis: they are of one dimension and unit. Empty for what is no figure. */
export const scaleOf = ({ extent, unit }: DossierClaim): string =>
  extent === undefined ? '' : `${extent.dimension} ${extent.dimension === 'share' ? '' : (unit ?? '')}`;
