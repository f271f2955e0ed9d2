import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Declaration } from '../../core/claims/dossier.ts';
import { kindOf } from '../../core/features/documentSymbols.ts';
import { figureOf, type Place } from '../../core/features/places.ts';
import { type WorkspaceSymbol, workspaceSymbols } from '../../core/features/workspaceSymbols.ts';
import { lineMap } from '../../core/text/lineMap.ts';
import { allDossiers, type DossierView, locate } from '../../session/views.ts';
import type { RegistryFile } from '../../session/workspace.ts';
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
  const declaration = registry && declarationsOf(registry).get(`${symbol.section} ${symbol.id}`);
  return declaration && { kind: 'declaration', declaration };
}

/** By section and id; remembered as long as the file is as it is. */
const byName = new WeakMap<RegistryFile, ReadonlyMap<string, Declaration>>();

function declarationsOf(registry: RegistryFile): ReadonlyMap<string, Declaration> {
  const known = byName.get(registry);
  if (known !== undefined) return known;
  const fresh = new Map<string, Declaration>();
  for (const declaration of registry.file.declarations) {
    const key = `${declaration.section} ${declaration.id}`;
    if (!fresh.has(key)) fresh.set(key, declaration);
  }
  byName.set(registry, fresh);
  return fresh;
}
