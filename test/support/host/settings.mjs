// @ts-check
/** User settings for a VS Code of our own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** No welcome page, assistant, telemetry or update: what anyone who just wants to see the sample would choose. */
export const CALM_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** For tests: nothing is saved behind their back, nothing blinks, and the letters are the same on every machine. */
export const TEST_SETTINGS = {
  ...CALM_SETTINGS,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono', 'Noto Naskh Arabic', monospace",
  'files.autoSave': 'off',
  // No fading in: a screenshot shows the hover, not half of it.
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
};

/**
 * Writes `settings` as the user's, keeping what the file already says.
 * @param {string} userDataFolder
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeUserSettings(userDataFolder, settings) {
  const file = path.join(userDataFolder, 'User/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...settings, ...present }, null, 2));
}
