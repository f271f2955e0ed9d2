import type { DossierClaim } from '../core/claims/dossierClaim.ts';
import type { Verdict } from '../core/features/verdicts.ts';
import { formatValue } from '../core/figure/parseValue.ts';
import type { ComparedClaim } from '../core/overview/comparison.ts';
import type { ConflictSummary } from '../core/overview/conflicts.ts';
import type { Cell } from '../core/overview/matrix.ts';
import { dateName, figureName, type Names, outletName, speakerName } from '../core/report/names.ts';
import { anchorIn, type DossierView } from '../session/views.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Context } from './context.ts';
import type { UriOf } from './toProtocol.ts';
import type * as Views from './viewProtocol.ts';

/** What turning data of the core into that of views needs. */
export interface ToViews {
  readonly workspace: Workspace;
  readonly names: Names;
  readonly uriOf: UriOf;
}

export const toViewsOf = ({ names }: DossierView, { session, uriOf }: Context): ToViews => ({
  workspace: session.present(),
  names,
  uriOf,
});

/** Minutes since 1970, as views have them. */
export const milliseconds = (minutes: number): number => minutes * 60_000;

/** What is there of some fields: absent, not undefined. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

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
  { claims, ...rest }: ConflictSummary,
  context: ToViews,
): Views.ConflictOverview => ({
  ...present(rest),
  claims: claims.slice(0, MOST_CLAIMS).flatMap((claim) => toClaimRef(claim, context) ?? []),
});

/** A claim of a chart. */
export function toComparedClaim(compared: ComparedClaim, context: ToViews): Views.ComparedClaim | undefined {
  const { claim, hard, soft, scale, withdrawn, verdict, codes } = compared;
  const ref = toClaimRef(claim, context);
  if (ref === undefined) return undefined;
  const { names } = context;
  const { window } = claim;
  const { defaults } = names.registry;
  const { value, speaker, forecast, scope = defaults.scope, place = defaults.place } = claim.claim;
  const numeric = hard[0] !== null || hard[1] !== null;
  return {
    ...ref,
    figure: figureName(claim, names),
    value: value === undefined ? '?' : formatValue(value),
    ...(numeric && { hard, soft }),
    scale,
    ...present({
      from: window && finite(milliseconds(window.start)),
      to: window && finite(milliseconds(window.end)),
      date: dateName(claim, names),
      speaker: claim.speaker === undefined ? undefined : speakerName(claim.speaker, names),
      party: claim.root === undefined ? undefined : speakerName(claim.root, names),
      scope,
      place,
    }),
    outlet: outletName(claim, names),
    direct: speaker?.direct === true,
    forecast,
    withdrawn,
    verdict,
    codes,
  };
}

const finite = (n: number): number | undefined => (Number.isFinite(n) ? n : undefined);

/** A cell of the matrix. */
export function toCell(
  { latest, claims }: Cell,
  verdict: Verdict,
  context: ToViews,
): Views.MatrixCell | null {
  const ref = toClaimRef(latest, context);
  if (ref === undefined) return null;
  const { names } = context;
  return {
    ...ref,
    figure: figureName(latest, names),
    ...present({ date: dateName(latest, names) }),
    verdict,
    claims,
  };
}
