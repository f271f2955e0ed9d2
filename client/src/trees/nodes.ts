import type {
  ClaimRef,
  ComparedClaim,
  ConflictOverview,
  DossierOverview,
  QuantityOverview,
  SourceOverview,
} from '../../../server/src/lsp/viewProtocol.ts';

/** What a row of a tree stands for, and the dossier it is of. */
export type Node = { readonly dossier: DossierOverview } & (
  | { readonly kind: 'dossier' }
  | { readonly kind: 'quantity'; readonly quantity: QuantityOverview }
  | { readonly kind: 'party'; readonly label: string; readonly claims: readonly ListedClaim[] }
  /** What of a quantity is too much for a list. */
  | { readonly kind: 'more'; readonly quantity: QuantityOverview; readonly claims: number }
  | { readonly kind: 'sources'; readonly which: SourceOverview['kind'] }
  | { readonly kind: 'source'; readonly source: SourceOverview }
  | {
      readonly kind: 'conflicts';
      readonly which: ConflictGroup;
      readonly conflicts: readonly ConflictOverview[];
    }
  | { readonly kind: 'conflict'; readonly conflict: ConflictOverview }
  | { readonly kind: 'claim'; readonly claim: ListedClaim }
  | { readonly kind: 'place'; readonly place: ClaimRef }
);

/** `fresh`: a claim in it was written after the last commit. */
export type ConflictGroup = 'fresh' | 'open' | 'acknowledged';

/** A claim, with the quantity it is of where that is not told by what it stands under. */
export type ListedClaim = ComparedClaim & { readonly quantity?: string };
