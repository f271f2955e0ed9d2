import { type Disposable, EventEmitter, type TreeDataProvider } from 'vscode';
import {
  type ClaimsByQuantityResult,
  type ClaimsBySourceResult,
  claimsByQuantityRequest,
  claimsBySourceRequest,
  type DossierOverview,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { Server } from '../languageClient.ts';
import { itemOf } from './items.ts';
import type { ListedClaim, Node } from './nodes.ts';
import type { Overviews } from './overviews.ts';
import { rowOf } from './rows.ts';

/** A tree over all dossiers, and how to make it show what is there now. */
export interface Tree extends TreeDataProvider<Node>, Disposable {
  refresh(): void;
}

/** The rows right under a dossier. */
type Roots = (dossier: DossierOverview) => readonly Node[] | Promise<readonly Node[]>;

/**
 * A tree whose dossiers have the children that `roots` gives; a single dossier is not shown itself. Claims are asked
 * for when a row is opened.
 */
export function tree(server: Server, all: Overviews, roots: Roots): Tree {
  const changed = new EventEmitter<void>();
  const subscription = all.onDidChange(() => changed.fire());
  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(rowOf(node)),
    getChildren: async (node) => {
      if (node !== undefined) return [...(await childrenOf(node, server, roots))];
      const dossiers = (await all.get()) ?? [];
      const [only] = dossiers;
      if (dossiers.length === 1) return [...(await roots(only!))];
      return dossiers.map((dossier): Node => ({ kind: 'dossier', dossier }));
    },
    refresh: () => changed.fire(),
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}

/** More claims of a quantity nobody reads in a tree. */
const MOST_LISTED = 2000;

async function childrenOf(node: Node, server: Server, roots: Roots): Promise<readonly Node[]> {
  const { dossier } = node;
  switch (node.kind) {
    case 'dossier':
      return roots(dossier);
    case 'quantity': {
      const { quantity } = node;
      const params = { dossier: dossier.uri, quantity: quantity.id, most: MOST_LISTED };
      const found = (await server.request<ClaimsByQuantityResult>(claimsByQuantityRequest, params)) ?? [];
      const claims = quantity.claims - found.length;
      return [
        ...byParty(dossier, found),
        ...(found.length < MOST_LISTED || claims <= 0
          ? []
          : [{ kind: 'more', dossier, quantity, claims } as const]),
      ];
    }
    case 'party':
      return claimNodes(dossier, node.claims);
    case 'sources':
      return dossier.sources
        .filter(({ kind }) => kind === node.which)
        .map((source): Node => ({ kind: 'source', dossier, source }));
    case 'source': {
      const params = { dossier: dossier.uri, kind: node.source.kind, id: node.source.id };
      return claimNodes(
        dossier,
        (await server.request<ClaimsBySourceResult>(claimsBySourceRequest, params)) ?? [],
      );
    }
    case 'conflicts':
      return node.conflicts.map((conflict): Node => ({ kind: 'conflict', dossier, conflict }));
    case 'conflict':
      return node.conflict.claims.map((place): Node => ({ kind: 'place', dossier, place }));
    case 'claim':
    case 'more':
    case 'place':
      return [];
  }
}

const claimNodes = (dossier: DossierOverview, claims: readonly ListedClaim[]): Node[] =>
  claims.map((claim): Node => ({ kind: 'claim', dossier, claim }));

/** Claims under who vouches for them, where that is more than one party; in order of time within each. */
function byParty(dossier: DossierOverview, claims: readonly ListedClaim[]): Node[] {
  const parties = new Map<string, ListedClaim[]>();
  for (const claim of claims) {
    const label = claim.party ?? claim.speaker ?? claim.outlet;
    const known = parties.get(label);
    if (known === undefined) parties.set(label, [claim]);
    else known.push(claim);
  }
  if (parties.size < 2) return claimNodes(dossier, claims);
  return [...parties].map(([label, own]): Node => ({ kind: 'party', dossier, label, claims: own }));
}
