import type { DossierClaim } from '../core/claims/dossierClaim.ts';
import type { Verdict } from '../core/features/verdicts.ts';
import { formatValue } from '../core/figure/parseValue.ts';
import type { ComparedClaim } from '../core/overview/comparison.ts';
import type { ConflictSummary } from '../core/overview/conflicts.ts';
import type { Cell } from '../core/overview/matrix.ts';
import { dateName, figureName, type Names, outletName, speakerName } from '../core/report/names.ts';
import { anchorIn } from '../session/views.ts';
import type { Workspace } from '../session/workspace.ts';
import type { UriOf } from './toProtocol.ts';
import type * as Views from './viewProtocol.ts';

/** What turning data of the core into that of views needs. */
export interface ToViews {
  readonly workspace: Workspace;
  readonly names: Names;
  readonly uriOf: UriOf;
}

const MILLISECONDS = 60_000;

/** Where a claim is; `undefined` for one that is gone by now. */
export function toClaimRef(
  { file, claim }: DossierClaim,
  { workspace, uriOf }: ToViews,
): Views.ClaimRef | undefined {
  const anchor = anchorIn(workspace, file, claim.number);
  return anchor && { uri: uriOf(file), number: claim.number, range: anchor.figure };
}

/** Claims told with one finding; of a larger one the first. */
const MOST_CLAIMS = 100;

export const toConflict = (
  { claims, acknowledged, ...rest }: ConflictSummary,
  context: ToViews,
): Views.ConflictOverview => ({
  ...rest,
  ...(acknowledged !== undefined && { acknowledged }),
  claims: claims.slice(0, MOST_CLAIMS).flatMap((claim) => toClaimRef(claim, context) ?? []),
});

/** A claim of a chart. */
export function toComparedClaim(compared: ComparedClaim, context: ToViews): Views.ComparedClaim | undefined {
  const { claim, hard, soft, scale, withdrawn, verdict, codes } = compared;
  const ref = toClaimRef(claim, context);
  if (ref === undefined) return undefined;
  const { names } = context;
  const { window } = claim;
  const date = dateName(claim, names);
  const { value, speaker, forecast } = claim.claim;
  const { scope = names.registry.defaults.scope, place = names.registry.defaults.place } = claim.claim;
  const numeric = hard[0] !== null || hard[1] !== null;
  const from = window && finite(window.start * MILLISECONDS);
  const to = window && finite(window.end * MILLISECONDS);
  return {
    ...ref,
    figure: figureName(claim, names),
    value: value === undefined ? '?' : formatValue(value),
    ...(numeric && { hard, soft }),
    scale,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(date !== undefined && { date }),
    ...(claim.speaker !== undefined && { speaker: speakerName(claim.speaker, names) }),
    ...(claim.root !== undefined && { party: speakerName(claim.root, names) }),
    outlet: outletName(claim, names),
    direct: speaker?.direct === true,
    forecast,
    withdrawn,
    ...(scope !== undefined && { scope }),
    ...(place !== undefined && { place }),
    verdict,
    codes,
  };
}

const finite = (n: number): number | undefined => (Number.isFinite(n) ? n : undefined);

/** A cell of the matrix. */
export function toCell(
  { latest, claims }: Cell,
  verdictOf: (claim: DossierClaim) => Verdict,
  context: ToViews,
): Views.MatrixCell | null {
  const ref = toClaimRef(latest, context);
  if (ref === undefined) return null;
  const date = dateName(latest, context.names);
  return {
    ...ref,
    figure: figureName(latest, context.names),
    ...(date !== undefined && { date }),
    verdict: verdictOf(latest),
    claims,
  };
}
