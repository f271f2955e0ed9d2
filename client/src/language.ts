import * as l10n from '@vscode/l10n';
import { type Disposable, env, Uri, workspace } from 'vscode';
import { isPlural } from './words.ts';

/** The languages that there is a bundle for. English stands in the code itself. */
const TRANSLATED: ReadonlySet<string> = new Set(['ar']);

const setting = 'hasila.language';

/** The language that the reader wants (BCP 47): of the setting, else that of the editor. */
export function readersLanguage(): string {
  const chosen = workspace.getConfiguration().get(setting, 'auto');
  return chosen === 'auto' ? env.language : chosen;
}

/**
 * Loads the words of the reader's language; what is in none of the languages there are comes in English. Not left to
 * `vscode.l10n`, which knows the editor's language only, and the editor has no Arabic.
 * @param extension the folder that the extension lies in
 */
export async function loadWords(extension: Uri): Promise<void> {
  const code = readersLanguage().split('-', 1)[0]!;
  if (!TRANSLATED.has(code)) return l10n.config({ contents: {} });
  const bundle = await workspace.fs.readFile(Uri.joinPath(extension, 'l10n', `bundle.l10n.${code}.json`));
  const texts = JSON.parse(new TextDecoder().decode(bundle)) as Readonly<Record<string, string>>;
  l10n.config({
    contents: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, whole(text)])),
  });
}

/** A text that runs from right to left, kept whole in a window that runs the other way. */
const whole = (text: string): string =>
  /[\u0590-\u08ff]/.test(text) && !isPlural(text) ? `\u2067${text}\u2069` : text;

/** Calls back when the user chose another language. */
export const onDidChooseLanguage = (chosen: () => void): Disposable =>
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(setting)) chosen();
  });
