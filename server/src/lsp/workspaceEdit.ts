import type { WorkspaceEdit } from 'vscode-languageserver';
import type { LineMap } from '../core/text/lineMap.ts';
import type { TextEdit } from '../core/text/problem.ts';
import type { Context } from './context.ts';
import { toTextEdit } from './toProtocol.ts';

/** The edits to one file. */
export interface FileEdits {
  readonly name: string;
  readonly lines: LineMap;
  /** Of the open document that the edits are of; `null` for a file that is closed. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** All edits as one, so that each file has one step to undo. Files without edits are left out. */
export function workspaceEdit(files: readonly FileEdits[], { uriOf, client }: Context): WorkspaceEdit {
  const written = files
    .filter(({ edits }) => edits.length > 0)
    .map(({ name, lines, version, edits }) => ({
      textDocument: { uri: uriOf(name), version },
      edits: edits.map((edit) => toTextEdit(edit, lines)),
    }));
  return client.versionedEdits
    ? { documentChanges: written }
    : { changes: Object.fromEntries(written.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

/** The version of an open document; `null` for a file that is closed. */
export const versionOf = (name: string, session: Context['session']): number | null =>
  session.present().open.get(name)?.version ?? null;
