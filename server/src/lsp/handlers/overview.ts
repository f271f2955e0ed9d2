import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { given } from '../../core/collections.ts';
import { verdictAmong } from '../../core/features/verdicts.ts';
import { claimsOfSource, comparisonOf } from '../../core/overview/comparison.ts';
import { conflictsIn } from '../../core/overview/conflicts.ts';
import { supportedBands } from '../../core/overview/grades.ts';
import { matrixOf } from '../../core/overview/matrix.ts';
import { quantitiesOf, quantityOf } from '../../core/overview/quantities.ts';
import { sourcesOf } from '../../core/overview/sources.ts';
import { sumsOf } from '../../core/overview/sums.ts';
import { dossierName, outletName, quantityName, speakerName, wordingOf } from '../../core/report/names.ts';
import { allDossiers, type DossierView, viewOfFolder } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { milliseconds, present, toCell, toComparedClaim, toConflict, toViewsOf } from '../toViews.ts';
import type * as Views from '../viewProtocol.ts';

/** What there is to choose from, in each dossier that has anything. */
export const overview =
  (context: Context) =>
  ({ dossier }: Views.OverviewParams): Views.OverviewResult => ({
    dossiers: dossiersAt(context, dossier).map((view) => overviewOf(view, context)),
  });

function overviewOf(view: DossierView, context: Context): Views.DossierOverview {
  const { snapshot, registry, names, folder } = view;
  const { dossier, findings } = snapshot;
  const toViews = toViewsOf(view, context);
  return {
    uri: context.uriOf(folder),
    title: dossierName(folder, names),
    ...(registry !== undefined && { registry: context.uriOf(registry.name) }),
    quantities: quantitiesOf(dossier, findings, names).map(present),
    sources: sourcesOf(dossier, findings, names).map(present),
    conflicts: conflictsIn(findings, names).map((conflict) => toConflict(conflict, toViews)),
  };
}

/** As many claims as a chart draws one by one. */
const MOST_DRAWN = 2000;
/** As many claims of a finding as are told beside a chart that has them all. */
const MOST_WAYS = 12;

/** All that is said of one quantity. */
export const comparison =
  (context: Context) =>
  ({ dossier: folder, quantity, most = MOST_DRAWN }: Views.ComparisonParams): Views.ComparisonResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return null;
    const { snapshot, names } = view;
    const { dossier, findings } = snapshot;
    const toViews = toViewsOf(view, context);
    const { codes } = wordingOf(names).strings;
    const id = canonicalQuantity(dossier.registry, quantity);
    const compared = comparisonOf(id, dossier, findings, names, most);
    return {
      quantity: present(compared.quantity),
      rightToLeft: wordingOf(names).strings.rightToLeft,
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
      labels: Object.fromEntries(
        [...new Set(compared.claims.flatMap((claim) => claim.codes))].map((code) => [
          code,
          codes[code as keyof typeof codes],
        ]),
      ),
      grades: supportedBands(id, dossier, findings, names).map(({ from, to, ...band }) => ({
        ...band,
        ...(from !== undefined && { from: milliseconds(from) }),
        ...(to !== undefined && { to: milliseconds(to) }),
      })),
      sums: sumsOf(id, dossier, findings, names),
    };
  };

/** What one speaker or outlet claims. */
export const claimsBySource =
  (context: Context) =>
  ({ dossier: folder, kind, id }: Views.ClaimsBySourceParams): Views.ClaimsBySourceResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return [];
    const { snapshot, names } = view;
    const toViews = toViewsOf(view, context);
    return claimsOfSource({ kind, id }, snapshot.dossier, snapshot.byFile, MOST_DRAWN).flatMap((claim) => {
      const compared = toComparedClaim(claim, toViews);
      return compared === undefined
        ? []
        : { ...compared, quantity: quantityName(claim.claim.quantity, names) };
    });
  };

/** Quantities by sources. */
export const matrix =
  (context: Context) =>
  ({ dossier: folder, by }: Views.MatrixParams): Views.MatrixResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return null;
    const { snapshot, names } = view;
    const { dossier, findings, byFile } = snapshot;
    const toViews = toViewsOf(view, context);
    const { sources, rows } = matrixOf(dossier, by);
    return {
      title: dossierName(view.folder, names),
      rightToLeft: wordingOf(names).strings.rightToLeft,
      columns: sources.map((id) => ({
        id,
        label: by === 'outlet' ? outletName({ outlet: id, file: '' }, names) : speakerName(id, names),
      })),
      rows: rows.map(({ quantity, cells }) => ({
        quantity: present(quantityOf(quantity, dossier, findings, names)),
        cells: cells.map((cell) =>
          cell === undefined ? null : toCell(cell, verdictAmong(cell.latest, dossier, byFile), toViews),
        ),
      })),
    };
  };

function dossiersAt({ session, langs }: Context, folder: string | undefined): DossierView[] {
  const workspace = session.present();
  if (folder !== undefined) return given(viewOfFolder(workspace, nameOfUri(folder), langs));
  return allDossiers(workspace, langs).filter(
    ({ snapshot, registry }) => registry !== undefined || !snapshot.dossier.files.isEmpty(),
  );
}
