import type { WorkspaceEdit } from 'vscode-languageserver';
import { refactorWordsFor } from '../core/features/refactor/words/wordsFor.ts';
import { isRegistry, REGISTRY_NAME } from '../core/index/dossiers.ts';
import { wordingOf } from '../core/report/names.ts';
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

/**
 * All edits as one, so that each file has one step to undo. Files without edits are left out. Each edit says which part
 * of the dossier it is in, where the client shows that: a preview has them in groups, and what has such a mark
 * VS Code applies as it is, where it would else make it smaller and cut letters beyond the first plane in two
 * (https://github.com/microsoft/vscode/issues/248268).
 */
export function workspaceEdit(files: readonly FileEdits[], { uriOf, client, langs }: Context): WorkspaceEdit {
  const changed = files.filter(({ edits }) => edits.length > 0);
  if (!client.versionedEdits) {
    const changes = changed.map(({ name, lines, edits }) => [
      uriOf(name),
      edits.map((one) => toTextEdit(one, lines)),
    ]);
    return { changes: Object.fromEntries(changes) };
  }
  const documentChanges = changed.map(({ name, lines, version, edits }) => ({
    textDocument: { uri: uriOf(name), version },
    edits: edits.map((edit) => ({
      ...toTextEdit(edit, lines),
      ...(client.editLabels && { annotationId: partOf(name) }),
    })),
  }));
  if (!client.editLabels) return { documentChanges };
  const words = refactorWordsFor(wordingOf({ langs }));
  const parts = new Set(changed.map(({ name }) => partOf(name)));
  const labels = [...parts].map((part) => [
    part,
    { label: part === 'claims' ? words.claimFiles : REGISTRY_NAME },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(labels) };
}

const partOf = (name: string): 'claims' | 'registry' => (isRegistry(name) ? 'registry' : 'claims');

/** The version of an open document; `null` for a file that is closed. */
export const versionOf = (name: string, session: Context['session']): number | null =>
  session.present().open.get(name)?.version ?? null;
