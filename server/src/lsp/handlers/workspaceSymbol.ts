import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { kindOf } from '../../core/features/documentSymbols.ts';
import { figureOf, type Place } from '../../core/features/places.ts';
import { type WorkspaceSymbol, workspaceSymbols } from '../../core/features/workspaceSymbols.ts';
import { lineMap } from '../../core/text/lineMap.ts';
import { allDossiers, type DossierView, locate } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { toLocation, toSectionKind, toSymbolKind } from '../toProtocol.ts';

/** More symbols nobody looks through; those who want less type more. */
const MOST = 256;

/** What all dossiers declare and claim under names that fit a query. */
export const workspaceSymbol =
  ({ session, langs, uriOf }: Context) =>
  ({ query }: WorkspaceSymbolParams, token?: CancellationToken): SymbolInformation[] => {
    const workspace = session.present();
    const found: SymbolInformation[] = [];
    for (const dossier of allDossiers(workspace, langs)) {
      if (token?.isCancellationRequested || found.length >= MOST) break;
      const { snapshot, names } = dossier;
      for (const symbol of workspaceSymbols(query, snapshot.dossier, names, MOST - found.length)) {
        const place = placeOf(symbol, dossier);
        const located = place && locate(workspace, place, NOWHERE, dossier.registry);
        if (located === undefined) continue;
        found.push({
          name: symbol.name,
          kind:
            symbol.kind === 'claim'
              ? toSymbolKind(kindOf(symbol.claim.claim.value))
              : toSectionKind(symbol.section),
          location: toLocation(located, uriOf),
          ...(symbol.container !== '' && { containerName: symbol.container }),
        });
      }
    }
    return found;
  };

/** None of these places is in a file that was asked about. */
const NOWHERE = { name: '', lines: lineMap('') };

function placeOf(symbol: WorkspaceSymbol, { registry }: DossierView): Place | undefined {
  if (symbol.kind === 'claim') return figureOf(symbol.claim);
  const declaration = registry?.file.declarations.find(
    ({ section, id }) => section === symbol.section && id === symbol.id,
  );
  return declaration && { kind: 'declaration', declaration };
}
