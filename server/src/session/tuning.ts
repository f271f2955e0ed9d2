import { emptyRegistry, type Registry } from '../core/claims/dossier.ts';
import { sameData } from '../core/claims/sameData.ts';
import { tuned } from '../core/rules/mode.ts';
import { setRegistry } from './dossierState.ts';
import type { Workspace } from './workspace.ts';

/** What the dossier of a folder declares, tuned as its user wants it. */
export const registryFor = ({ registries, tuningOf }: Workspace, folder: string): Registry =>
  tuned(registries.get(folder)?.file.registry ?? emptyRegistry, tuningOf(folder));

/**
 * Takes in that the user tuned findings anew: where that says otherwise how loud a code is, the dossier is checked
 * again, from what is known of its files; all that is shown of its files may be other than before.
 */
export function retune(workspace: Workspace, tuningOf: Workspace['tuningOf']): void {
  workspace.tuningOf = tuningOf;
  for (const [folder, state] of workspace.dossiers) {
    const registry = registryFor(workspace, folder);
    const isAsLoud = sameData([...registry.severities], [...state.registry.severities]);
    if (!isAsLoud) setRegistry(state, registry);
    const { mode } = tuningOf(folder);
    if (isAsLoud && mode === (workspace.modes.get(folder) ?? 'normal')) continue;
    workspace.modes.set(folder, mode);
    for (const [name, home] of workspace.homes) if (home === folder) workspace.unpublished.add(name);
    const declared = workspace.registries.get(folder);
    if (declared !== undefined) workspace.unpublished.add(declared.name);
  }
}
