import { verdictAmong } from '../../core/features/verdicts.ts';
import { claimsOfSource } from '../../core/overview/comparison.ts';
import { conflictsIn } from '../../core/overview/conflicts.ts';
import { matrixOf } from '../../core/overview/matrix.ts';
import { quantitiesOf, quantityOf } from '../../core/overview/quantities.ts';
import { sourcesOf } from '../../core/overview/sources.ts';
import { dossierName, outletName, quantityName, speakerName, wordingOf } from '../../core/report/names.ts';
import type { DossierView } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { dossiersAt } from '../dossiersAt.ts';
import { present, toCell, toComparedClaim, toConflict, toViewsOf } from '../toViews.ts';
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

/** As many claims of a source as are listed. */
const MOST_LISTED = 2000;

/** What one speaker or outlet claims. */
export const claimsBySource =
  (context: Context) =>
  ({ dossier: folder, kind, id }: Views.ClaimsBySourceParams): Views.ClaimsBySourceResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return [];
    const { snapshot, names } = view;
    const toViews = toViewsOf(view, context);
    return claimsOfSource({ kind, id }, snapshot.dossier, snapshot.byFile, MOST_LISTED).flatMap((claim) => {
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
