import type { ConflictOverview, DossierOverview } from '../../../server/src/lsp/viewProtocol.ts';
import { folded } from '../../webviews/common/folded.ts';
import type { Freshness } from './fresh.ts';
import type { ConflictGroup, Node } from './nodes.ts';

/** What the user typed to narrow the trees down; empty for everything. */
export type Filter = () => string;

/** Quantities with a name like the filter's: those in conflict first, then as the dossier has them. */
export const quantityRoots =
  (filter: Filter) =>
  (dossier: DossierOverview): Node[] =>
    dossier.quantities
      .filter(({ id, label }) => matches(filter(), id, label))
      .map((quantity): Node => ({ kind: 'quantity', dossier, quantity }))
      .sort((a, b) => conflictsOf(b) - conflictsOf(a));

const conflictsOf = (node: Node): number => (node.kind === 'quantity' ? node.quantity.conflicts : 0);

/** Speakers and outlets. */
export const sourceRoots =
  (filter: Filter) =>
  (dossier: DossierOverview): Node[] => {
    const sources = dossier.sources.filter(({ id, label }) => matches(filter(), id, label));
    const narrowed = { ...dossier, sources };
    return (['speaker', 'outlet'] as const)
      .filter((which) => sources.some(({ kind }) => kind === which))
      .map((which): Node => ({ kind: 'sources', dossier: narrowed, which }));
  };

/** Findings of severity error, warning or info: what is new since the last commit, what is open, what was acknowledged. */
export const conflictRoots =
  (filter: Filter, fresh: Freshness) =>
  async (dossier: DossierOverview): Promise<Node[]> => {
    const listed = dossier.conflicts.filter(
      ({ message, code, severity, acknowledged }) =>
        (severity !== 'hint' || acknowledged !== undefined) && matches(filter(), message, code),
    );
    const isFresh = await fresh.of(listed.filter(({ acknowledged }) => acknowledged === undefined));
    const groups: Record<ConflictGroup, ConflictOverview[]> = { fresh: [], open: [], acknowledged: [] };
    for (const conflict of listed) {
      if (conflict.acknowledged !== undefined) groups.acknowledged.push(conflict);
      else if (isFresh?.(conflict)) groups.fresh.push(conflict);
      else groups.open.push(conflict);
    }
    const order: readonly ConflictGroup[] = ['fresh', 'open', 'acknowledged'];
    return order
      .filter((which) => groups[which].length > 0)
      .map((which): Node => ({ kind: 'conflicts', dossier, which, conflicts: groups[which] }));
  };

const matches = (filter: string, ...texts: readonly string[]): boolean =>
  filter === '' || texts.some((text) => folded(text).includes(folded(filter)));
