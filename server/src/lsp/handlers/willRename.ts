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
    for (const name of filesAbout(context.session.present(), (one) => movedName(one, moves) !== one)) {
      const file = await fileNow(name, context.session);
      if (file === undefined) continue;
      const { tree, version } = file;
      edits.push({ name, lines: tree.lines, version, edits: pathEdits(tree, name, moves) });
    }
    const edit = workspaceEdit(edits, context);
    return edits.some((one) => one.edits.length > 0) ? edit : null;
  };

/** The claim files that are such, and those that name one that is, or a raw article that is. */
export function filesAbout(
  { files, byRaw, dossiers }: Workspace,
  isSuch: (name: string) => boolean,
): ReadonlySet<string> {
  const found = new Set([...files.keys()].filter(isSuch));
  for (const [raw, from] of byRaw) if (isSuch(raw)) for (const name of from) found.add(name);
  for (const { current } of dossiers.values()) {
    for (const index of [current.dossier.retractions, current.dossier.denials]) {
      for (const [key, from] of index) {
        // `file#n`; of a statement it begins with a line end.
        if (!isSuch(key.slice(0, key.lastIndexOf('#')))) continue;
        for (const [claim] of from) found.add(claim!.file);
      }
    }
  }
  return found;
}
