import * as l10n from '@vscode/l10n';
import { type QuickPickItem, window } from 'vscode';
import type { CommandPlace } from '../../../server/src/lsp/protocol.ts';
import {
  type ComparePlace,
  type ComparePlaceResult,
  comparePlaceRequest,
  type DossierOverview,
} from '../../../server/src/lsp/viewProtocol.ts';
import { cursorOf, isCommandPlace } from '../commandPlace.ts';
import type { Server } from '../languageClient.ts';
import type { Node } from '../trees/nodes.ts';
import type { Overviews } from '../trees/overviews.ts';

/** What a command link or a code lens names. */
export function isComparePlace(given: unknown): given is ComparePlace {
  const { dossier, quantity } = (given ?? {}) as { dossier?: unknown; quantity?: unknown };
  return typeof dossier === 'string' && (quantity === undefined || typeof quantity === 'string');
}

/** What a row of a tree is about; of a claim, where it stands. */
function ofRow(given: unknown): ComparePlace | CommandPlace | undefined {
  if (!isNode(given)) return undefined;
  const dossier = given.dossier.uri;
  switch (given.kind) {
    case 'quantity':
    case 'more':
      return { dossier, quantity: given.quantity.id };
    case 'conflict':
      return { dossier, quantity: given.conflict.quantity };
    case 'claim':
      return { uri: given.claim.uri, position: given.claim.range.start };
    case 'place':
      return { uri: given.place.uri, position: given.place.range.start };
    default:
      return { dossier };
  }
}

const isNode = (given: unknown): given is Node =>
  typeof (given as Partial<Node> | null | undefined)?.dossier?.uri === 'string';

/**
 * What is to be compared: a `ComparePlace`, what is at a `CommandPlace` or in a row of a tree; without one of these what
 * is under the cursor, or the user is asked.
 */
export async function placeToCompare(
  given: unknown,
  server: Server,
  all: Overviews,
): Promise<ComparePlace | undefined> {
  const named = ofRow(given) ?? given;
  if (isComparePlace(named)) return named;
  return (await placeAt(server, named)) ?? (await askForPlace(all));
}

async function placeAt(server: Server, given: unknown): Promise<ComparePlace | undefined> {
  const editor = window.activeTextEditor;
  const place = isCommandPlace(given) ? given : editor && cursorOf(editor);
  if (place === undefined) return undefined;
  return (await server.request<ComparePlaceResult>(comparePlaceRequest, place)) ?? undefined;
}

type Choice = QuickPickItem & { readonly place: ComparePlace };

async function askForPlace(all: Overviews): Promise<ComparePlace | undefined> {
  const dossiers = (await all.get()) ?? [];
  const choices = dossiers.flatMap(choicesOf);
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t('There are no claims to compare yet. “Hasila: New Dossier” makes a place for them.'),
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(choices, {
    placeHolder: l10n.t('What to compare'),
    matchOnDescription: true,
  });
  return chosen?.place;
}

const choicesOf = ({ uri, title, quantities }: DossierOverview): Choice[] => [
  { label: l10n.t('Whole dossier'), description: title, place: { dossier: uri } },
  ...quantities
    .filter(({ claims }) => claims > 0)
    .map(({ id, label, claims, conflicts }) => ({
      label,
      description: `${id} · ${claims}${conflicts > 0 ? ` · ✗ ${conflicts}` : ''}`,
      place: { dossier: uri, quantity: id },
    })),
];
