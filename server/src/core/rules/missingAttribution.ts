import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { SourcingRule } from './sourcingRule.ts';

/**
 * Nobody stands behind a claim: it names no speaker, or nobody in particular, and its article does not say who
 * published it. All such claims of a quantity are one finding. Silent while somebody stands behind none of them: then
 * there is nothing yet to weigh it against.
 */
export const missingAttribution: SourcingRule = (claims, { registry }) => {
  const isNobodys = ({ speaker, outlet }: DossierClaim): boolean =>
    outlet === undefined && (speaker === undefined || registry.speakers.get(speaker)?.anonymous === true);
  const found = claims.filter(isNobodys);
  return found.length === 0 || found.length === claims.length ? [] : [found];
};
