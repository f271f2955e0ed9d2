import { given } from '../core/collections.ts';
import { allDossiers, type DossierView, viewOfFolder } from '../session/views.ts';
import type { Context } from './context.ts';
import { nameOfUri } from './fromProtocol.ts';

/** The dossier of a folder (URI); without one, all that have anything in them. */
export function dossiersAt({ session, langs }: Context, folder: string | undefined): DossierView[] {
  const workspace = session.present();
  if (folder !== undefined) return given(viewOfFolder(workspace, nameOfUri(folder), langs));
  return allDossiers(workspace, langs).filter(
    ({ snapshot, registry }) => registry !== undefined || !snapshot.dossier.files.isEmpty(),
  );
}
