import * as l10n from '@vscode/l10n';
import { ConfigurationTarget, window, workspace } from 'vscode';

const section = 'hasila';
const key = 'unmarkedFigures';

/** Turns the hints on unmarked figures on or off where they are set already, else for the user. */
export async function toggleUnmarkedFigures(): Promise<void> {
  const settings = workspace.getConfiguration(section, window.activeTextEditor?.document);
  const set = settings.inspect<boolean>(key);
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  const on = !settings.get(key, false);
  await settings.update(key, on, target);
  window.setStatusBarMessage(
    on ? l10n.t('Hints on unmarked figures are on') : l10n.t('Hints on unmarked figures are off'),
    4000,
  );
}
