import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { hoverTargetAt, quantityDeclaredAt } from '../../core/features/hoverTarget.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { offsetAt } from '../../core/text/lineMap.ts';
import { type DossierView, viewOfDossier } from '../../session/views.ts';
import { registryNamed } from '../../session/workspace.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import type { CommandPlace } from '../protocol.ts';
import type { ComparePlaceResult } from '../viewProtocol.ts';

/** The quantity at a place of a claim file or a `hasila.yaml`. */
export const comparePlace =
  (context: Context) =>
  async ({ uri, position }: CommandPlace): Promise<ComparePlaceResult> => {
    const { session, langs, uriOf } = context;
    const name = nameOfUri(uri);
    const tree = await session.treeOf(name);
    const workspace = session.present();
    const registry = registryNamed(workspace, name);
    const target =
      registry !== undefined
        ? quantityDeclaredAt(registry.text, offsetAt(registry.lines, position))
        : tree && hoverTargetAt(tree, offsetAt(tree.lines, position));
    const view = viewOfDossier(workspace, name, langs);
    if (view === undefined || target === undefined) return null;
    const quantity =
      target.kind === 'quantity' ? target.id : quantityOf(name, target.numbers[0], view.snapshot);
    if (quantity === undefined) return null;
    const { registry: declared } = view.snapshot.dossier;
    return { dossier: uriOf(view.folder), quantity: canonicalQuantity(declared, quantity) };
  };

const quantityOf = (
  file: string,
  number: number | undefined,
  { dossier }: DossierView['snapshot'],
): string | undefined => (number === undefined ? undefined : claimAt(dossier, file, number)?.quantity);
