import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { claimsOfQuantity, comparisonOf } from '../../core/overview/comparison.ts';
import { supportedBands } from '../../core/overview/grades.ts';
import { sumsOf } from '../../core/overview/sums.ts';
import { wordingOf } from '../../core/report/names.ts';
import type { Context } from '../context.ts';
import { dossiersAt } from '../dossiersAt.ts';
import { milliseconds, present, toComparedClaim, toConflict, toViewsOf } from '../toViews.ts';
import type * as Views from '../viewProtocol.ts';

/** As many claims as a chart draws one by one: of more, marks would only hide each other. */
const MOST_DRAWN = 600;
/** As many claims as are told at once to who asks for all. */
const MOST_LISTED = 20_000;
/** As many claims of a finding as are told beside a chart that has them all. */
const MOST_WAYS = 6;

/** All that is said of one quantity. */
export const comparison =
  (context: Context) =>
  ({ dossier: folder, quantity, most = MOST_DRAWN }: Views.ComparisonParams): Views.ComparisonResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return null;
    const { snapshot, names } = view;
    const { dossier, findings } = snapshot;
    const toViews = toViewsOf(view, context);
    const { strings } = wordingOf(names);
    const id = canonicalQuantity(dossier.registry, quantity);
    const compared = comparisonOf(id, dossier, findings, names, most);
    return {
      quantity: present(compared.quantity),
      rightToLeft: strings.rightToLeft,
      claims: compared.claims.flatMap((claim) => toComparedClaim(claim, toViews) ?? []),
      bins: compared.bins.map(({ from, to, found, ...bin }) => ({
        ...bin,
        from: milliseconds(from),
        to: milliseconds(to),
        verdict: found ? 'conflict' : 'none',
      })),
      conflicts: compared.conflicts.map(({ claims, ...conflict }) =>
        toConflict({ ...conflict, claims: claims.slice(0, MOST_WAYS) }, toViews),
      ),
      found: compared.found,
      labels: Object.fromEntries(compared.codes.map((code) => [code, strings.codes[code]])),
      grades: supportedBands(id, dossier, findings, names).map(({ from, to, ...band }) => ({
        ...band,
        ...(from !== undefined && { from: milliseconds(from) }),
        ...(to !== undefined && { to: milliseconds(to) }),
      })),
      sums: sumsOf(id, dossier, findings, names),
    };
  };

/** The claims on one quantity, or of one of its bins. */
export const claimsByQuantity =
  (context: Context) =>
  ({
    dossier: folder,
    quantity,
    bin,
    most = MOST_LISTED,
  }: Views.ClaimsByQuantityParams): Views.ClaimsByQuantityResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return [];
    const { dossier, findings } = view.snapshot;
    const toViews = toViewsOf(view, context);
    const id = canonicalQuantity(dossier.registry, quantity);
    return claimsOfQuantity(id, bin, dossier, findings, most).flatMap(
      (claim) => toComparedClaim(claim, toViews) ?? [],
    );
  };
