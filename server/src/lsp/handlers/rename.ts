import type {
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { refactorWordsFor } from '../../core/features/refactor/words/wordsFor.ts';
import { renamedInRegistry, renamingOf } from '../../core/features/rename/aliases.ts';
import { type IdKind, type IdUse, idsIn, renamed } from '../../core/features/rename/ids.ts';
import { idsInRegistry } from '../../core/features/rename/registryIds.ts';
import { idAt, idTyped, isFit } from '../../core/features/rename/rename.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { shown } from '../../core/syntax/problems.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { filesOfDossier, refuse } from '../dossierFiles.ts';
import { versionOf, workspaceEdit } from '../workspaceEdit.ts';

/** What can be renamed at a place: the id that stands there. */
export const prepareRename =
  (context: Context) =>
  (params: PrepareRenameParams): PrepareRenameResult => {
    const { asked, use } = askedFor(params, context);
    return { range: rangeOf(asked.lines, use.span), placeholder: use.id };
  };

/** The edits that give what an id names another one, in all files of the dossier. */
export const rename =
  (context: Context) =>
  async (params: RenameParams): Promise<WorkspaceEdit> => {
    const { asked, use } = askedFor(params, context);
    const { kind, id: from } = use;
    const to = idTyped(kind, params.newName);
    if (!isFit(kind, to)) refuse(fill(wordsOf(context).unfit, { id: shown(to) }));
    if (to === from) return workspaceEdit([], context);
    return await renamedInDossier(asked.dossier.folder, kind, from, to, context);
  };

/** The edits that write one id for another in all files of a dossier. Refused where that one is something else. */
export async function renamedInDossier(
  folder: string,
  kind: IdKind,
  from: string,
  to: string,
  context: Context,
): Promise<WorkspaceEdit> {
  const files = (await filesOfDossier(folder, context)).map((file) => ({ ...file, ids: idsIn(file.tree) }));
  const registry = context.session.present().registries.get(folder);
  const declared = registry === undefined ? [] : idsInRegistry(registry.text);
  const how = renamingOf(kind, from, to, { declared, files: files.map(({ ids }) => ids) });
  if (how === undefined) refuse(fill(wordsOf(context).inUse, { id: shown(to) }));
  const claimFiles = files.map(({ name, version, tree, ids }) => ({
    name,
    version,
    lines: tree.lines,
    edits: renamed(ids, kind, from, to),
  }));
  if (registry === undefined) return workspaceEdit(claimFiles, context);
  const { name, lines } = registry;
  const version = versionOf(name, context.session);
  const edits = renamedInRegistry(declared, kind, from, to, how);
  return workspaceEdit([{ name, lines, version, edits }, ...claimFiles], context);
}

function askedFor(params: PrepareRenameParams, context: Context): { asked: Asked; use: IdUse } {
  const asked = askedAt(context, params);
  const use =
    asked && idAt(asked.kind === 'claim' ? idsIn(asked.tree) : idsInRegistry(asked.text), asked.offset);
  return asked !== undefined && use !== undefined ? { asked, use } : refuse(wordsOf(context).nothingToRename);
}

const wordsOf = ({ langs }: Context) => refactorWordsFor(wordingOf({ langs }));
