import type { Place } from '../core/features/places.ts';
import { type Anchors, anchorOf } from '../core/index/anchors.ts';
import type { Names } from '../core/report/names.ts';
import { type LineMap, type Range, rangeOf } from '../core/text/lineMap.ts';
import type { Snapshot } from './dossierState.ts';
import { dossierOf, type RegistryFile, type Workspace } from './workspace.ts';

/** A dossier as it is at present. */
export interface DossierView {
  readonly folder: string;
  readonly snapshot: Snapshot;
  /** Its `hasila.yaml`; undefined where it has none. */
  readonly registry: RegistryFile | undefined;
  readonly names: Names;
}

export interface PlaceInFile {
  readonly file: string;
  readonly range: Range;
}

/** The dossier of a known file. */
export function viewOfDossier(
  workspace: Workspace,
  name: string,
  langs: readonly string[],
): DossierView | undefined {
  const state = dossierOf(workspace, name);
  return state && viewOf(workspace, state.folder, state.current, langs);
}

/** The dossier of a folder. */
export function viewOfFolder(
  workspace: Workspace,
  folder: string,
  langs: readonly string[],
): DossierView | undefined {
  const state = workspace.dossiers.get(folder);
  return state && viewOf(workspace, folder, state.current, langs);
}

/** All dossiers there are. */
export const allDossiers = (workspace: Workspace, langs: readonly string[]): DossierView[] =>
  [...workspace.dossiers.values()].map(({ folder, current }) => viewOf(workspace, folder, current, langs));

const viewOf = (
  workspace: Workspace,
  folder: string,
  snapshot: Snapshot,
  langs: readonly string[],
): DossierView => ({
  folder,
  snapshot,
  registry: workspace.registries.get(folder),
  names: { registry: snapshot.dossier.registry, langs },
});

/** Where a claim's figure and line stand at present; undefined where there is no such claim. */
export function anchorIn(workspace: Workspace, file: string, number: number) {
  const anchors: Anchors | undefined = workspace.files.get(file)?.anchors;
  return anchors && anchorOf(anchors, number);
}

/**
 * Where a place that a feature gave is at present. `from` is the file that the feature was asked about, with its
 * lines. Undefined where the place is gone.
 */
export function locate(
  workspace: Workspace,
  place: Place,
  from: { readonly name: string; readonly lines: LineMap },
  registry: RegistryFile | undefined,
): PlaceInFile | undefined {
  switch (place.kind) {
    case 'span':
      return { file: from.name, range: rangeOf(from.lines, place.span) };
    case 'claim': {
      const anchor = anchorIn(workspace, place.file, place.number);
      return anchor && { file: place.file, range: place.part === 'line' ? anchor.line : anchor.figure };
    }
    case 'declaration':
      return registry && { file: registry.name, range: rangeOf(registry.lines, place.declaration.span) };
  }
}
