import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { formatValue } from '../figure/parseValue.ts';
import type { Dossier, FileClaims } from '../index/dossierIndex.ts';
import type { SourcingRule } from './sourcingRule.ts';

/**
 * Several outlets print one figure, which looks like confirmation, and all have it from one party: one speaker, several
 * of one party, or others who cite it. Silent where anybody else speaks of the quantity too, even an outlet for itself
 * or nameless sources. What is but an addend of a sum in its article is told with the sum.
 */
export const relayOnly: SourcingRule = (claims, dossier) =>
  [...groupBy(claims, ({ group }) => [group]).values()].flatMap((group) => {
    if (rootOfAll(group) === undefined) return [];
    const figures = groupBy(group, (claim) => (isAddend(claim, dossier) ? [] : figureOf(claim)));
    const echoes = [...figures.values()].filter((echo) => outletsOf(echo).size > 1);
    return echoes.length === 0 ? [] : [echoes.flat()];
  });

/** The party that vouches for all of the claims; `undefined` where one of them has none or another. */
export function rootOfAll(claims: readonly DossierClaim[]): string | undefined {
  const root = claims[0]?.root;
  return claims.every((claim) => claim.root === root) ? root : undefined;
}

/** Who published the claims, by name. */
export const outletsOf = (claims: readonly DossierClaim[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ outlet }) => outlet ?? []));

/**
 * Figures that differ in the hedge are no echo; how they differ is told as such. Nor are magnitudes that nobody counted,
 * and a state that goes on from day to day.
 */
function figureOf({ claim, extent }: DossierClaim): string[] {
  if (claim.value === undefined || extent === undefined) return [];
  if (extent.dimension === 'state' || extent.vague) return [];
  return [`${formatValue(claim.value)}\n${claim.unit ?? ''}`];
}

/** Whether a claim is told as a part of a sum in its article. */
export const isAddend = ({ file, claim }: DossierClaim, dossier: Dossier): boolean => {
  const article = dossier.files.get(file);
  return article !== undefined && addendsOf(article).has(claim.number);
};

const addends = new WeakMap<FileClaims, ReadonlySet<number>>();

function addendsOf(article: FileClaims): ReadonlySet<number> {
  const known = addends.get(article) ?? new Set(article.claims.flatMap(({ claim }) => claim.sum));
  addends.set(article, known);
  return known;
}
