import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { type Moves, movedName, pathEdits } from '../../core/features/refactor/movedFiles.ts';
import type { Workspace } from '../../session/workspace.ts';
import type { Context } from '../context.ts';
import { fileNow } from '../dossierFiles.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { type FileEdits, workspaceEdit } from '../workspaceEdit.ts';

/** The edits that keep paths between files right while some of them get other names. */
export const willRenameFiles =
  (context: Context) =>
  async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
    const moves: Moves = new Map(files.map(({ oldUri, newUri }) => [nameOfUri(oldUri), nameOfUri(newUri)]));
    const edits: FileEdits[] = [];
    for (const name of concerned(context.session.present(), moves)) {
      const file = await fileNow(name, context.session);
      if (file === undefined) continue;
      const { tree, version } = file;
      edits.push({ name, lines: tree.lines, version, edits: pathEdits(tree, name, moves) });
    }
    const edit = workspaceEdit(edits, context);
    return edits.some((one) => one.edits.length > 0) ? edit : null;
  };

/** The claim files that move, and those that name something that does. */
function concerned({ files, byRaw, dossiers }: Workspace, moves: Moves): ReadonlySet<string> {
  const isMoved = (name: string): boolean => movedName(name, moves) !== name;
  const found = new Set([...files.keys()].filter(isMoved));
  for (const [raw, from] of byRaw) if (isMoved(raw)) for (const name of from) found.add(name);
  for (const { current } of dossiers.values()) {
    for (const index of [current.dossier.retractions, current.dossier.denials]) {
      for (const [key, from] of index) {
        // `file#n`; of a statement it begins with a line end.
        if (!isMoved(key.slice(0, key.lastIndexOf('#')))) continue;
        for (const name of from.keys()) found.add(name);
      }
    }
  }
  return found;
}
