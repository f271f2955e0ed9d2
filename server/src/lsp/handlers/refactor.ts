import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { undeclaredIn } from '../../core/claims/undeclared.ts';
import { declareAll } from '../../core/features/refactor/declareAll.ts';
import { extractDefaults, inlineDefaults } from '../../core/features/refactor/defaultLine.ts';
import { mergedRegistry } from '../../core/features/refactor/merge.ts';
import { claimsAstray, moveAllUnderParagraphs } from '../../core/features/refactor/moveAll.ts';
import { moveUnderParagraph } from '../../core/features/refactor/moveLine.ts';
import { newNumbers, renumbered, renumberedTargets } from '../../core/features/refactor/renumber.ts';
import { similarQuantities } from '../../core/features/refactor/similar.ts';
import { refactorWordsFor } from '../../core/features/refactor/words/wordsFor.ts';
import { idsIn, renamed } from '../../core/features/rename/ids.ts';
import { wordingOf } from '../../core/report/names.ts';
import { fill } from '../../core/report/wording.ts';
import { shown } from '../../core/syntax/problems.ts';
import { nodeAt } from '../../core/syntax/query.ts';
import type { TextEdit } from '../../core/text/problem.ts';
import { touches } from '../../core/text/span.ts';
import { type Asked, askedAt, type Context } from '../context.ts';
import { filesOfDossier, refuse } from '../dossierFiles.ts';
import { type FileEdits, versionOf, workspaceEdit } from '../workspaceEdit.ts';
import type { OtherName } from './aliases.ts';
import { renamedInDossier } from './rename.ts';

/** A refactoring whose edits are made when it is chosen, as it reads the whole dossier. */
type Deferred = { readonly uri: string } & (
  | { readonly do: 'renumber' }
  | { readonly do: 'declareAll' }
  | { readonly do: 'moveAll' }
  | { readonly do: 'merge'; readonly from: string; readonly into: string }
);

/** Each of its own, so that a key can be bound to it. */
const KINDS: Readonly<Record<Deferred['do'], CodeActionKind>> = {
  renumber: `${CodeActionKind.RefactorRewrite}.renumber`,
  declareAll: `${CodeActionKind.RefactorRewrite}.declare`,
  merge: `${CodeActionKind.RefactorRewrite}.merge`,
  moveAll: `${CodeActionKind.RefactorMove}.lines`,
};

type ClaimAsked = Extract<Asked, { kind: 'claim' }>;

/** What else the claims at a place can be made of, without anything being said anew. */
export function refactorActions(asked: ClaimAsked, uri: string, context: Context): CodeAction[] {
  const { tree, offset } = asked;
  const node = nodeAt(tree, offset);
  const wording = wordingOf(context);
  const words = refactorWordsFor(wording);
  const actions: CodeAction[] = [];
  const add = (kind: CodeActionKind, title: string, edits: readonly TextEdit[] | undefined): void => {
    if (edits !== undefined)
      actions.push({ title, kind, edit: workspaceEdit([editsHere(asked, edits, context)], context) });
  };
  const defer = (title: string, data: Deferred): void => {
    actions.push({ title, kind: KINDS[data.do], data });
  };
  if (node?.kind === 'claim') {
    add(CodeActionKind.RefactorMove, words.moveLine, moveUnderParagraph(tree, node.claim));
    const extraction = extractDefaults(tree, node.claim);
    if (extraction !== undefined) {
      const fields = wording.quote(extraction.fields);
      add(CodeActionKind.RefactorExtract, fill(words.extractDefaults, { fields }), extraction.edits);
    }
  }
  if (node?.kind === 'default') {
    add(CodeActionKind.RefactorInline, words.inlineDefaults, inlineDefaults(tree, node.line));
  }
  if (node?.kind === 'claim' || node?.kind === 'mark') {
    const astray = claimsAstray(tree).length;
    if (astray > 1) defer(wording.plural(words.moveAll, astray), { do: 'moveAll', uri });
    if (newNumbers(tree) !== undefined) defer(words.renumber, { do: 'renumber', uri });
  }
  if (node?.kind === 'claim' && node.part.part === 'quantity') {
    const { dossier } = asked.dossier.snapshot;
    const from = canonicalQuantity(dossier.registry, node.part.id);
    for (const into of asked.dossier.registry === undefined ? [] : similarQuantities(from, dossier)) {
      const title = fill(words.merge, { from: wording.quote(from), into: wording.quote(into) });
      defer(title, { do: 'merge', uri, from, into });
    }
  }
  const undeclared = undeclaredHere(asked);
  if (undeclared > 1) defer(wording.plural(words.declareAll, undeclared), { do: 'declareAll', uri });
  return actions;
}

/** How many names the file leaves undeclared, where one stands at the place that is asked about. */
function undeclaredHere({ tree, offset, dossier: { registry } }: ClaimAsked): number {
  if (registry === undefined || !idsIn(tree).some((use) => touches(use.span, offset))) return 0;
  return undeclaredIn(tree, registry.file.registry).length;
}

const editsHere = (
  { name, tree }: ClaimAsked,
  edits: readonly TextEdit[],
  { session }: Context,
): FileEdits => ({
  name,
  lines: tree.lines,
  version: versionOf(name, session),
  edits,
});

/** The edits of a refactoring that was chosen. */
export const codeActionResolve =
  (context: Context) =>
  async (action: CodeAction): Promise<CodeAction> => {
    const data = action.data as Deferred | OtherName | undefined;
    if (data === undefined) return action;
    const asked = askedAt(context, { textDocument: { uri: data.uri }, position: { line: 0, character: 0 } });
    if (asked !== undefined && data.do === 'rename') {
      const edit = await renamedInDossier(asked.dossier.folder, data.kind, data.from, data.to, context);
      return { ...action, edit };
    }
    if (asked?.kind !== 'claim' || data.do === 'rename') return action;
    return { ...action, edit: await editOf(data, asked, context) };
  };

async function editOf(data: Deferred, asked: ClaimAsked, context: Context): Promise<WorkspaceEdit> {
  switch (data.do) {
    case 'renumber':
      return await renumber(asked, context);
    case 'declareAll':
      return declaredAll(asked, context);
    case 'moveAll': {
      const edit = moveAllUnderParagraphs(asked.tree);
      return workspaceEdit(edit === undefined ? [] : [editsHere(asked, [edit], context)], context);
    }
    case 'merge':
      return await merge(asked, data, context);
  }
}

function declaredAll({ tree, dossier: { registry } }: ClaimAsked, context: Context): WorkspaceEdit {
  const all = registry && declareAll(tree, { registry: registry.file.registry, text: registry.text });
  if (registry === undefined || all === undefined) return workspaceEdit([], context);
  const { name, lines } = registry;
  const version = versionOf(name, context.session);
  return workspaceEdit([{ name, lines, version, edits: [all.edit] }], context);
}

async function renumber({ name, dossier }: ClaimAsked, context: Context) {
  const files = await filesOfDossier(dossier.folder, context);
  const own = files.find((file) => file.name === name);
  const numbers = own && newNumbers(own.tree);
  if (numbers === undefined) return workspaceEdit([], context);
  const edits = files.map(({ name: file, version, tree }) => ({
    name: file,
    version,
    lines: tree.lines,
    edits: [
      ...(file === name ? renumbered(tree, numbers) : []),
      ...renumberedTargets(tree, file, name, numbers),
    ],
  }));
  return workspaceEdit(edits, context);
}

async function merge(
  { dossier }: ClaimAsked,
  { from, into }: { from: string; into: string },
  context: Context,
) {
  const files = await filesOfDossier(dossier.folder, context);
  const registry = context.session.present().registries.get(dossier.folder);
  const edit = registry && mergedRegistry(registry.text, from, into);
  if (registry === undefined || edit === undefined) {
    const words = refactorWordsFor(wordingOf(context));
    refuse(fill(words.unmergeable, { from: shown(from), into: shown(into) }));
  }
  const { name, lines } = registry;
  const version = versionOf(name, context.session);
  const claimFiles = files.map((file) => ({
    ...file,
    lines: file.tree.lines,
    edits: renamed(idsIn(file.tree), 'quantity', from, into),
  }));
  return workspaceEdit([{ name, lines, version, edits: [edit] }, ...claimFiles], context);
}
