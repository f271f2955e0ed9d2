import type { TextEditor } from 'vscode';
import type { CommandPlace } from '../../server/src/lsp/protocol.ts';

/** Whether a command was given a place, as a link in a hover gives one. */
export function isCommandPlace(given: unknown): given is CommandPlace {
  const { uri, position } = (given ?? {}) as Partial<CommandPlace>;
  return typeof uri === 'string' && Number.isInteger(position?.line) && Number.isInteger(position?.character);
}

/** The place of the cursor in an editor. */
export function cursorOf({ document, selection }: TextEditor): CommandPlace {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}
