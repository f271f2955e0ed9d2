import type {
  ClaimRef,
  ComparedClaim,
  ConflictOverview,
  DossierOverview,
  QuantityOverview,
  SourceOverview,
} from '../../../server/src/lsp/viewProtocol.ts';

/** What a row of a tree stands for. */
export type Node =
  | { readonly kind: 'dossier'; readonly dossier: DossierOverview }
  | { readonly kind: 'quantity'; readonly dossier: DossierOverview; readonly quantity: QuantityOverview }
  | {
      readonly kind: 'party';
      readonly dossier: DossierOverview;
      readonly label: string;
      readonly claims: readonly ListedClaim[];
    }
  | { readonly kind: 'sources'; readonly dossier: DossierOverview; readonly which: SourceOverview['kind'] }
  | { readonly kind: 'source'; readonly dossier: DossierOverview; readonly source: SourceOverview }
  | {
      readonly kind: 'conflicts';
      readonly dossier: DossierOverview;
      readonly which: ConflictGroup;
      readonly conflicts: readonly ConflictOverview[];
    }
  | { readonly kind: 'conflict'; readonly dossier: DossierOverview; readonly conflict: ConflictOverview }
  | { readonly kind: 'claim'; readonly dossier: DossierOverview; readonly claim: ListedClaim }
  | { readonly kind: 'place'; readonly dossier: DossierOverview; readonly place: ClaimRef };

/** `fresh`: a claim in it was written after the last commit. */
export type ConflictGroup = 'fresh' | 'open' | 'acknowledged';

/** A claim, with the quantity it is of where that is not told by what it stands under. */
export type ListedClaim = ComparedClaim & { readonly quantity?: string };
