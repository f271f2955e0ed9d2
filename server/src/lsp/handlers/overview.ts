import { labelOf } from '../../core/claims/labels.ts';
import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { verdictOn } from '../../core/features/verdicts.ts';
import { findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { claimsOfSource, comparisonOf } from '../../core/overview/comparison.ts';
import { conflictsIn } from '../../core/overview/conflicts.ts';
import { supportedBands } from '../../core/overview/grades.ts';
import { matrixOf } from '../../core/overview/matrix.ts';
import { type QuantitySummary, quantitiesOf, quantityOf } from '../../core/overview/quantities.ts';
import { sourcesOf } from '../../core/overview/sources.ts';
import { sumsOf } from '../../core/overview/sums.ts';
import { fileName, outletName, quantityName, speakerName, wordingOf } from '../../core/report/names.ts';
import { allDossiers, type DossierView } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { type ToViews, toCell, toComparedClaim, toConflict } from '../toViews.ts';
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
  const toViews = contextOf(view, context);
  return {
    uri: context.uriOf(folder),
    title: titleOf(view),
    ...(registry !== undefined && { registry: context.uriOf(registry.name) }),
    quantities: quantitiesOf(dossier, findings, names).map(toQuantity),
    sources: sourcesOf(dossier, findings, names).map(({ party, relays, ...source }) => ({
      ...source,
      ...(party !== undefined && { party }),
      ...(relays !== undefined && { relays }),
    })),
    conflicts: conflictsIn(findings, names).map((conflict) => toConflict(conflict, toViews)),
  };
}

/** As many claims as a chart draws one by one. */
const MOST_DRAWN = 2000;
/** As many claims of a finding as are told beside a chart that has them all. */
const MOST_WAYS = 12;
const MILLISECONDS = 60_000;

/** All that is said of one quantity. */
export const comparison =
  (context: Context) =>
  ({ dossier: folder, quantity, most = MOST_DRAWN }: Views.ComparisonParams): Views.ComparisonResult => {
    const [view] = dossiersAt(context, folder);
    if (view === undefined) return null;
    const { snapshot, names } = view;
    const { dossier, findings } = snapshot;
    const toViews = contextOf(view, context);
    const { codes } = wordingOf(names).strings;
    const id = canonicalQuantity(dossier.registry, quantity);
    const compared = comparisonOf(id, dossier, findings, names, most);
    return {
      quantity: toQuantity(compared.quantity),
      rightToLeft: wordingOf(names).strings.rightToLeft,
      claims: compared.claims.flatMap((claim) => toComparedClaim(claim, toViews) ?? []),
      bins: compared.bins.map(({ from, to, found, ...bin }) => ({
        ...bin,
        from: from * MILLISECONDS,
        to: to * MILLISECONDS,
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
        ...(from !== undefined && { from: from * MILLISECONDS }),
        ...(to !== undefined && { to: to * MILLISECONDS }),
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
    const toViews = contextOf(view, context);
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
    const toViews = contextOf(view, context);
    const { sources, rows } = matrixOf(dossier, by);
    return {
      title: titleOf(view),
      rightToLeft: wordingOf(names).strings.rightToLeft,
      columns: sources.map((id) => ({
        id,
        label: by === 'outlet' ? outletName({ outlet: id, file: '' }, names) : speakerName(id, names),
      })),
      rows: rows.map(({ quantity, cells }) => ({
        quantity: toQuantity(quantityOf(quantity, dossier, findings, names)),
        cells: cells.map((cell) =>
          cell === undefined
            ? null
            : toCell(
                cell,
                (claim) =>
                  verdictOn(
                    claim,
                    dossier,
                    findingsOnClaim(byFile, claim.file, claim.claim.number).map(({ finding }) => finding),
                  ),
                toViews,
              ),
        ),
      })),
    };
  };

function dossiersAt({ session, langs }: Context, folder: string | undefined): DossierView[] {
  const all = allDossiers(session.present(), langs);
  if (folder !== undefined) {
    const name = nameOfUri(folder);
    return all.filter((view) => view.folder === name);
  }
  return all.filter(({ snapshot, registry }) => registry !== undefined || !snapshot.dossier.files.isEmpty());
}

const contextOf = ({ names }: DossierView, { session, uriOf }: Context): ToViews => ({
  workspace: session.present(),
  names,
  uriOf,
});

const titleOf = ({ snapshot, names, folder }: DossierView): string =>
  labelOf(snapshot.dossier.registry.title, fileName(folder), names.langs);

const toQuantity = ({ kind, unit, latest, ...quantity }: QuantitySummary): Views.QuantityOverview => ({
  ...quantity,
  ...(kind !== undefined && { kind }),
  ...(unit !== undefined && { unit }),
  ...(latest !== undefined && { latest }),
});
