import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { inListOrder } from './quantities.ts';

export type SourceKind = 'party' | 'speaker' | 'outlet';

/** What a source says of a quantity last. */
export interface Cell {
  readonly latest: DossierClaim;
  readonly claims: number;
}

/** Quantities with a claim, by the sources that make them; sources with the most claims first. */
export interface Matrix {
  readonly sources: readonly string[];
  readonly rows: readonly { readonly quantity: string; readonly cells: readonly (Cell | undefined)[] }[];
}

/** The latest figure each source gives of each quantity; claims without a source of that kind are left out. */
export function matrixOf(dossier: Dossier, by: SourceKind): Matrix {
  const counts = new Map<string, number>();
  const cells = new Map<string, Map<string, Cell>>();
  for (const { claims } of dossier.files.values()) {
    for (const claim of claims) {
      const source = sourceOf(claim, by);
      if (source === undefined) continue;
      counts.set(source, (counts.get(source) ?? 0) + 1);
      const row = cells.get(claim.quantity) ?? new Map<string, Cell>();
      cells.set(claim.quantity, row);
      const before = row.get(source);
      const latest = before === undefined || isLater(claim, before.latest) ? claim : before.latest;
      row.set(source, { latest, claims: (before?.claims ?? 0) + 1 });
    }
  }
  const sources = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([source]) => source);
  const rows = inListOrder(new Set(cells.keys()), dossier).map((quantity) => ({
    quantity,
    cells: sources.map((source) => cells.get(quantity)!.get(source)),
  }));
  return { sources, rows };
}

const sourceOf = ({ root, speaker, outlet }: DossierClaim, by: SourceKind): string | undefined =>
  by === 'party' ? root : by === 'speaker' ? speaker : outlet;

/** A claim with a figure counts as later than one without. */
const isLater = (a: DossierClaim, b: DossierClaim): boolean =>
  (a.extent !== undefined && b.extent === undefined) ||
  ((a.extent !== undefined || b.extent === undefined) && startOf(a) >= startOf(b));

const startOf = ({ window }: DossierClaim): number => window?.start ?? -Infinity;
