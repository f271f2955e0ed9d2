import { Map as PersistentMap } from 'immutable';
import { check } from '../../server/src/core/check.ts';
import type { DossierFile } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import type { Place } from '../../server/src/core/features/places.ts';
import { anchorOf, anchorsOf } from '../../server/src/core/index/anchors.ts';
import { type Dossier, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { type FindingsByFile, refile } from '../../server/src/core/index/findingsByFile.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import type { ClaimFileTree } from '../../server/src/core/syntax/tree.ts';
import { lineMap, type Range, rangeOf } from '../../server/src/core/text/lineMap.ts';
import { type Marked, marked, rangesOf } from './markers.ts';

/** A dossier written down with marks, checked, and what a feature needs of it. */
export interface Fixture {
  readonly dossier: Dossier;
  readonly byFile: FindingsByFile;
  readonly registry: DossierFile;
  readonly registryText: string;
  /** The file with the cursor. */
  readonly file: string;
  readonly tree: ClaimFileTree;
  readonly offset: number;
  /** What is underlined anywhere: `a.claim 4:15-4:22`, sorted. */
  readonly expected: readonly string[];
  /** Where places are, in the same words. */
  where(places: readonly Place[]): string[];
}

/** A dossier of marked texts by file name; `hasila.yaml` among them is its registry. */
export function fixture(files: Readonly<Record<string, string>>): Fixture {
  const read = new Map(Object.entries(files).map(([name, source]) => [name, marked(source)]));
  const registryText = read.get('hasila.yaml')?.text ?? '';
  const registry = parseDossier(registryText);
  const trees = new Map(
    [...read]
      .filter(([name]) => name !== 'hasila.yaml')
      .map(([name, { text }]) => [name, parseClaimFile(text)]),
  );
  const dossier = withFiles(
    emptyDossier(registry.registry),
    [...trees].map(([name, tree]) => [name, summarise(tree)] as const),
  );
  let byFile: FindingsByFile = PersistentMap();
  for (const [quantity, findings] of check(dossier)) byFile = refile(byFile, quantity, [], findings);
  const [file, cursor] = cursorIn(read);
  return {
    dossier,
    byFile,
    registry,
    registryText,
    file,
    tree: trees.get(file) ?? parseClaimFile(''),
    offset: cursor,
    expected: [...read].flatMap(([name, text]) => rangesOf(text).map((range) => inWords(name, range))).sort(),
    where: (places) => places.map((place) => placeInWords(place, file, trees, registryText)).sort(),
  };
}

function cursorIn(read: ReadonlyMap<string, Marked>): [string, number] {
  for (const [name, { cursor }] of read) if (cursor !== undefined) return [name, cursor];
  return ['', 0];
}

function placeInWords(
  place: Place,
  file: string,
  trees: ReadonlyMap<string, ClaimFileTree>,
  registryText: string,
): string {
  switch (place.kind) {
    case 'span':
      return inWords(file, rangeOf(trees.get(file)!.lines, place.span));
    case 'declaration':
      return inWords('hasila.yaml', rangeOf(lineMap(registryText), place.declaration.span));
    case 'claim': {
      const tree = trees.get(place.file);
      const anchor = tree && anchorOf(anchorsOf(tree), place.number);
      return anchor === undefined
        ? `${place.file} nowhere`
        : inWords(place.file, place.part === 'line' ? anchor.line : anchor.figure);
    }
  }
}

/** A range as `a.claim 4:15-4:22`. */
export const inWords = (name: string, { start, end }: Range): string =>
  `${name} ${start.line}:${start.character}-${end.line}:${end.character}`;
