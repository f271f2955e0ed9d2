import { commands } from 'vscode';

/** Shows the *Getting started* walkthrough. It never opens by itself. */
export async function openWalkthrough(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', 'hasila.hasila#gettingStarted', false);
}
