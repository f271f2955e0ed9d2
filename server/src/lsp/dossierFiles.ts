import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { refactorWordsFor } from '../core/features/refactor/words/wordsFor.ts';
import { baseOf } from '../core/index/dossiers.ts';
import { wordingOf } from '../core/report/names.ts';
import { fill } from '../core/report/wording.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { isRead } from '../session/workspace.ts';
import type { Context } from './context.ts';
import { versionOf } from './workspaceEdit.ts';

/** A claim file with the version that its tree is of; `null` where it is closed. */
export interface FileNow {
  readonly name: string;
  readonly version: number | null;
  readonly tree: ClaimFileTree;
}

/** Ends a request with a sentence that the editor shows. */
export function refuse(sentence: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/**
 * All claim files of a dossier, open or closed, as they are at present. Refused while the dossier is still being read
 * and where a file cannot be: what is changed in some files only would come apart. Files that were never analysed
 * (too large, not UTF-8) are left out, as they are of everything.
 */
export async function filesOfDossier(folder: string, { session, langs }: Context): Promise<FileNow[]> {
  const words = refactorWordsFor(wordingOf({ langs }));
  const workspace = session.present();
  if (!isRead(workspace, folder)) refuse(words.stillReading);
  const names = [...workspace.homes]
    .filter(([name, home]) => home === folder && workspace.files.get(name)?.notAnalysed === undefined)
    .map(([name]) => name);
  const files: FileNow[] = [];
  for (let from = 0; from < names.length; from += TOGETHER) {
    const some = names.slice(from, from + TOGETHER);
    for (const [i, file] of (await Promise.all(some.map((name) => fileNow(name, session)))).entries()) {
      const name = some[i]!;
      if (file !== undefined) files.push(file);
      else if (workspace.files.has(name)) refuse(fill(words.unreadable, { file: baseOf(name) }));
    }
  }
  return files;
}

/** Files read at once: where they are asked of the client, they are asked for together. */
const TOGETHER = 256;

/** A claim file as it is at present; undefined where there is none that can be read. */
export async function fileNow(name: string, session: Context['session']): Promise<FileNow | undefined> {
  const open = session.present().open.get(name);
  if (open?.tree !== undefined) return { name, version: open.version, tree: open.tree };
  const tree = await session.treeOf(name);
  return tree && { name, version: versionOf(name, session), tree };
}
