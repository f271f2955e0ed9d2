import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import type { DossierClaim } from '../../core/claims/dossierClaim.ts';
import { claimsAt } from '../../core/features/claimsAt.ts';
import { kindOf } from '../../core/features/documentSymbols.ts';
import { relaysOf, sourcesOf } from '../../core/features/moving/relays.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { figureName, type Names, outletName, quantityName, speakerName } from '../../core/report/names.ts';
import { nodeAt } from '../../core/syntax/query.ts';
import { anchorIn, type DossierView, viewOfDossier } from '../../session/views.ts';
import { askedAt, type Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { toSymbolKind } from '../toProtocol.ts';

/** The claims at a place, as links of the chain in which they are passed on. */
export const prepareCallHierarchy =
  (context: Context) =>
  (params: CallHierarchyPrepareParams): CallHierarchyItem[] | null => {
    const asked = askedAt(context, params);
    if (asked?.kind !== 'claim') return null;
    const { snapshot, names } = asked.dossier;
    const claims = claimsAt(snapshot.dossier, asked.name, asked.tree, nodeAt(asked.tree, asked.offset));
    const items = claims.flatMap((claim) => itemOf(claim, names, context));
    return items.length === 0 ? null : items;
  };

/** Who passes a claim on. */
export const incomingCalls =
  (context: Context) =>
  ({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | null => {
    const found = claimOfItem(item, context);
    if (found === undefined) return null;
    return relaysOf(found.claim, found.view.snapshot.dossier)
      .flatMap((other) => itemOf(other, found.view.names, context))
      .map((from) => ({ from, fromRanges: [from.selectionRange] }));
  };

/** Where a claim comes from. */
export const outgoingCalls =
  (context: Context) =>
  ({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | null => {
    const found = claimOfItem(item, context);
    if (found === undefined) return null;
    return sourcesOf(found.claim, found.view.snapshot.dossier)
      .flatMap((other) => itemOf(other, found.view.names, context))
      .map((to) => ({ to, fromRanges: [item.selectionRange] }));
  };

function itemOf(claim: DossierClaim, names: Names, { session, uriOf }: Context): CallHierarchyItem[] {
  const { file } = claim;
  const { number } = claim.claim;
  const anchor = anchorIn(session.present(), file, number);
  if (anchor === undefined) return [];
  const voices = [outletName(claim, names), ...(claim.speaker ? [speakerName(claim.speaker, names)] : [])];
  return [
    {
      name: `${quantityName(claim.quantity, names)} ${figureName(claim, names)}`,
      detail: voices.join(' · '),
      kind: toSymbolKind(kindOf(claim.claim.value)),
      uri: uriOf(file),
      range: anchor.line,
      selectionRange: anchor.line,
      data: { number },
    },
  ];
}

function claimOfItem(
  { uri, data }: CallHierarchyItem,
  { session, langs }: Context,
): { claim: DossierClaim; view: DossierView } | undefined {
  const file = nameOfUri(uri);
  const view = viewOfDossier(session.present(), file, langs);
  const claim = view && claimAt(view.snapshot.dossier, file, (data as { number: number }).number);
  return view && claim && { claim, view };
}
