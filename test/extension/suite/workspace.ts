import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** How long something may take that is bound to happen, in milliseconds. */
const PATIENCE = 20_000;
const PAUSE = 10;

/** A file of the folder that is open, a copy of `samples`. */
export function sample(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** A file or folder beside the folder that is open, and in none that is. */
export const beside = (name: string): Uri => Uri.joinPath(sample('..'), name);

/** Writes a file as UTF-8, with the folders it is in. */
export const write = (uri: Uri, text: string): Thenable<void> =>
  workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** What a file holds on the disk; `undefined` where there is none. */
export const onDisk = (uri: Uri): Thenable<string | undefined> =>
  workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => undefined,
  );

/** Deletes a file, or a folder with all that is in it. */
export const remove = (uri: Uri): Thenable<void> => workspace.fs.delete(uri, { recursive: true });

/**
 * Opens a file in an editor that has the focus. Not by `openTextDocument`, which holds on to the document for
 * minutes after its editor was closed.
 */
export async function show(uri: Uri, viewColumn = ViewColumn.Active): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri, { preview: false, viewColumn });
  return until(`an editor on ${uri.path}`, () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

/** Closes all editors, and what was changed in them is lost. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor !== undefined)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where `text` stands: its first occurrence from the first one of `from` on. */
export function rangeOf(document: TextDocument, from: string, text = from): Range {
  const whole = document.getText();
  const begin = whole.indexOf(from);
  const at = begin < 0 ? -1 : whole.indexOf(text, begin);
  assert.ok(at >= 0, `"${text}" from "${from}" on is not in ${document.uri.path}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Asks again and again until the answer is neither `undefined` nor `false`, and gives it. */
export async function until<T>(
  awaited: string,
  ask: () => T | Thenable<T>,
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`Waited in vain for this: ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The code of a finding, which comes with the address of its page. */
const codeOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);

/** What Hasila has to say of a file, of one code or of any. */
export function findings(uri: Uri, code?: string): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((found) => found.source === 'hasila' && (code === undefined || codeOf(found) === code));
}

/** A finding with all that it says, and of which files. */
export function inFull({ message, relatedInformation = [] }: Diagnostic): string {
  const related = relatedInformation.map((other) => `${other.location.uri.path}: ${other.message}`);
  return [message, ...related].join('\n');
}

/** Waits until a file has so many findings of a code, and gives them. */
export function untilFindings(uri: Uri, code: string, count: number): Promise<Diagnostic[]> {
  return until(`${count} of ${code} on ${uri.path}`, () => {
    const found = findings(uri, code);
    return found.length === count && found;
  });
}

/** The words that a finding is on. */
export async function wordsOf(uri: Uri, { range }: { range: Range }): Promise<string> {
  return (await workspace.openTextDocument(uri)).getText(range);
}
