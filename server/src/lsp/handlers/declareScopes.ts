import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { scopeDeclarations } from '../../core/features/declareScopes.ts';
import { inWords } from '../../core/report/inWords.ts';
import { wordingOf } from '../../core/report/names.ts';
import type { Range } from '../../core/text/lineMap.ts';
import type { Asked, Context } from '../context.ts';
import { diagnosticsOf, findingsAt } from '../findingsAt.ts';
import { versionOf, workspaceEdit } from '../workspaceEdit.ts';

/** The declarations that settle whether claims in a range of a claim file may be compared with others. */
export function declareScopeActions(
  asked: Asked,
  range: Range,
  context: Context,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { registry } = asked.dossier;
  if (registry === undefined) return [];
  const declared = { registry: registry.file.registry, text: registry.text };
  const { name, lines } = registry;
  const version = versionOf(name, context.session);
  const actions = new Map<string, CodeAction>();
  for (const { found, figure } of findingsAt(asked, range, context)) {
    for (const { title: phrase, edit } of scopeDeclarations(found, declared)) {
      const title = inWords(phrase, wordingOf(context));
      actions.set(title, {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(found.finding.code, figure, diagnostics),
        edit: workspaceEdit([{ name, lines, version, edits: [edit] }], context),
      });
    }
  }
  return [...actions.values()];
}
